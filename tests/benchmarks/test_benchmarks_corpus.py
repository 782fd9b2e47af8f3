"""The texts of the benchmark: what they claim about themselves is true, and nobody trains or tunes on them."""

import re
from pathlib import Path

import pytest

from benchmarks.deidentify.corpus import (
    anonymised_pages,
    gold_documents,
    long_document,
    seen_documents,
    short_documents,
    unseen_documents,
)
from benchmarks.deidentify.gold import GoldDocument, read_gold
from benchmarks.deidentify.invented import person
from benchmarks.deidentify.long_document import LEAST_WORDS, long_source

ROOT = Path(__file__).parents[2]
ELSEWHERE = [
    *(f"cases/**/*.{end}" for end in ("md", "yml")),
    *(f"training/**/*.{end}" for end in ("md", "py", "txt")),
    *(f"scr_docs/**/*.{end}" for end in ("py", "txt")),
    "benchmarks/deidentify/seen/*.md",
]
COMMON = frozenset({"barber", "frost", "hodan", "joe", "kaur", "kwok", "martin", "rose", "stone", "vo", "wing"})
"""Words, and names that belong to very many, so that others may use them as well."""
HEADER = "---\ndocument: letter\npeople:\n  mother: welsh\nnamed:\n  home: address\n---\n"


BY_OTHER_HANDS = (*seen_documents(), *unseen_documents())


@pytest.fixture(params=(*gold_documents(), *BY_OTHER_HANDS), ids=lambda document: document.name)
def document(request: pytest.FixtureRequest) -> GoldDocument:
    result: GoldDocument = request.param
    return result


def test_every_mention_is_the_text_it_claims(document: GoldDocument) -> None:
    assert [document.text[one.start : one.end] for one in document.mentions] == [one.text for one in document.mentions]


def test_mentions_are_in_order_and_do_not_overlap(document: GoldDocument) -> None:
    ends = [0, *(mention.end for mention in document.mentions)]
    assert all(end <= mention.start for end, mention in zip(ends, document.mentions, strict=False))


def test_no_mention_has_space_at_its_ends(document: GoldDocument) -> None:
    assert all(mention.text == mention.text.strip() for mention in document.mentions)


def test_the_reviews_have_600_mentions_of_15_origins_in_5_kinds_of_document() -> None:
    documents = short_documents()
    mentions = [mention for document in documents for mention in document.mentions]
    assert len(mentions) >= 600
    assert len({mention.origin for mention in mentions if mention.origin}) >= 15
    assert len({document.document for document in documents}) == 5
    assert {mention.kind for mention in mentions} >= {"person", "place", "organisation", "date", "age", "address"}


def test_the_long_report_is_long_and_names_people_to_its_last_page() -> None:
    report = long_document()
    assert len(report.text.split()) >= LEAST_WORDS
    twentieths = {20 * mention.start // len(report.text) for mention in report.mentions if mention.origin}
    assert twentieths == set(range(20))


def test_the_long_report_comes_out_the_same_and_never_names_two_people_alike() -> None:
    assert long_source() == long_source()
    people = [person(number) for number in range(len(long_document().declared))]
    assert len({one.form(None) for one in people}) == len(people)
    with pytest.raises(ValueError, match="more people"):
        person(15 * 144)


def test_nothing_is_to_be_found_in_a_dozen_anonymised_pages() -> None:
    assert len(anonymised_pages()) >= 12
    assert not any(page.mentions for page in anonymised_pages())


def test_nobody_trains_or_tunes_on_the_names_of_the_reviews() -> None:
    texts = {path: _words(path.read_text(encoding="utf-8")) for pattern in ELSEWHERE for path in ROOT.glob(pattern)}
    reviews = {_words(name) for document in short_documents() for name in _whole_names(document)}
    whole = reviews | {_words(name) for document in unseen_documents() for name in _whole_names(document)}
    surnames = {name.split()[-1] for name in reviews} - COMMON
    assert len(surnames) > 60
    assert [str(path) for path, text in texts.items() if any(f" {name} " in f" {text} " for name in whole)] == []
    own = {path: text for path, text in texts.items() if not {"scr_docs", "seen"} & set(path.parts)}
    assert [str(path) for path, text in own.items() if surnames & set(text.split())] == []


def _whole_names(document: GoldDocument) -> set[str]:
    return {one.text for one in document.mentions if one.origin and len(_words(one.text).split()) > 1}


def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W\d_](?:[^\W\d_]|[-'’])+", text.casefold()))


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("no header", "no header"),
        (HEADER + "{{mother:Nia}}", "never mentioned: \\['home'\\]"),
        (HEADER + "{{mother:Nia}} {{home:1 Cwm}} {{aunt:Ann}}", "neither declared nor a kind: aunt"),
        (HEADER + "{{mother:Nia}} {{home:1 Cwm}} {{person:Ann}}", "neither declared nor a kind: person"),
        (HEADER + "{{mother:Nia}} {{home:1 Cwm}} {{date:}}", "brace left over"),
        (HEADER.replace("address", "quantity") + "{{mother:Nia}} {{home:1}}", "not a kind of place or organisation"),
    ],
)
def test_a_fault_of_the_notation_is_said(source: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_gold("letter", source)
