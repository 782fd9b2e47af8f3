"""All tables of forms in one pass: what Presidio's own recogniser finds with the same patterns, and never for long."""

from collections.abc import Iterable

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st
from presidio_analyzer import EntityRecognizer, Pattern, PatternRecognizer

from benchmarks.deidentify.corpus import anonymised_pages, short_documents
from scr_docs.deidentify.presidio import forms
from scr_docs.deidentify.presidio.detector import PresidioDetector
from scr_docs.deidentify.presidio.engine import ALL_FORMS, build_analyzer
from scr_docs.deidentify.presidio.forms import FormRecognizer
from scr_docs.deidentify.presidio.model import LANGUAGE, words_only_engine
from scr_docs.deidentify.presidio.own.model import load_own_model
from scr_docs.deidentify.presidio.recognisers.form import Form
from scr_docs.errors import DetectorUnavailable
from tests.deidentify.needed_digits import needs_digit

Hits = set[tuple[str, int, int, float]]
OURS = FormRecognizer(ALL_FORMS)
ENTITIES = sorted(OURS.supported_entities)
PRESIDIOS = [
    PatternRecognizer(
        entity,
        patterns=[
            Pattern(str(number), pattern, 1.0)
            for number, pattern in enumerate(
                pattern for form in ALL_FORMS if form.entity == entity for pattern in form.patterns
            )
        ],
        global_regex_flags=regex.MULTILINE,
    )
    for entity in ENTITIES
]


def by_ours(text: str) -> Hits:
    # As the analyzer does with everything that is found: a hit within another of its entity goes.
    hits = EntityRecognizer.remove_duplicates(OURS.analyze(text, ENTITIES))
    return {(hit.entity_type, hit.start, hit.end, hit.score) for hit in hits}


def by_presidios(text: str) -> Hits:
    found = [hit for each in PRESIDIOS for hit in each.analyze(text, each.supported_entities)]
    return {(hit.entity_type, hit.start, hit.end, hit.score) for hit in found}


PARAGRAPHS = [
    paragraph
    for page in (*short_documents(), *anonymised_pages())
    for paragraph in page.text.split("\n\n")
    if paragraph
]


def test_in_the_reviews_it_finds_what_presidios_own_recogniser_finds() -> None:
    seen = set()
    for paragraph in PARAGRAPHS:
        hits = by_ours(paragraph)
        assert hits == by_presidios(paragraph)
        seen |= {entity for entity, *_ in hits}
    assert len(seen) > len(ENTITIES) / 2


def test_a_pattern_of_presidios_alone_would_be_seen() -> None:
    """The comparison can fail: one form less finds less in these texts."""
    fewer = FormRecognizer([form for form in ALL_FORMS if form.entity != "WRITTEN_DATE"])
    text = "\n\n".join(PARAGRAPHS)
    assert {hit.entity_type for hit in OURS.analyze(text, ENTITIES)} - {
        hit.entity_type for hit in fewer.analyze(text, ENTITIES)
    } == {"WRITTEN_DATE"}


_PIECES = (
    "PC |1234 |12 March 2024|LE1 1AA|07700 900123|14 Mill Lane|aged 6|no. |crime reference |Mr |T. |Nowak"
    "|[2024] EWFC 123|@hope_m|Flat 3, |\n|. |, |(|)|J. |£|12/345678A|fx98 kwo|x"
).split("|")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_PIECES) | st.text(max_size=8), max_size=12).map("".join))
def test_in_any_text_it_finds_what_presidios_own_recogniser_finds(text: str) -> None:
    assert by_ours(text) == by_presidios(text)


def test_only_what_is_asked_for_is_reported() -> None:
    text = "PC 1234 came on 12 March 2024."
    assert {hit.entity_type for hit in OURS.analyze(text, ["WRITTEN_DATE"])} == {"WRITTEN_DATE"}
    assert OURS.analyze(text, []) == []


LONGEST_WITHOUT_A_CLOCK = 1000
SECONDS = 1.0
"""Seconds, where a hundredth is usual; the machine may be busy."""
REPEATED = (
    *(
        "a",
        "A",
        "1",
        " ",
        "\n",
        ".",
        "-",
        ",",
        "'",
        "_",
        "é",
        "\u00a0",
        "/",
        "1.",
        "1,",
        "1/",
        "A.",
        "A ",
        "a ",
        "Aa ",
        "1 ",
    ),
    *(
        "one ",
        "twenty ",
        "one and ",
        "Mr ",
        "PC ",
        "of ",
        "the ",
        "lives at ",
        "Flat 1, ",
        "1 The ",
        "no. ",
        "12 May ",
        "May ",
    ),
    *(
        "(",
        "[",
        "1-",
        "AA1 ",
        "a@",
        "a.",
        "@a",
        "Aa-",
        "Aa'Aa",
        "de la ",
        "v ",
        "R v ",
        "old ",
        "years ",
        "and ",
        "two weeks ",
    ),
    *(
        "was six ",
        "to a ",
        "said ",
        "Road ",
        "Court ",
        "January ",
        "the 1st ",
        "ref ",
        "A1",
        "aB",
        "12:00 to a ",
        "School of ",
    ),
)
"""Things that make patterns try and try again, over and over: nearly what a form wants."""


def slow_patterns(texts: Iterable[str]) -> set[tuple[str, str]]:
    slow = set()
    for text in texts:
        for entity, pattern, _ in OURS._patterns:
            try:
                list(pattern.finditer(text, timeout=SECONDS))
            except TimeoutError:
                slow.add((entity, text[:20]))
    return slow


def test_no_pattern_takes_long_for_a_text_that_is_read_without_a_clock() -> None:
    assert forms._SHORT == LONGEST_WITHOUT_A_CLOCK
    pieces = [*REPEATED, *(paragraph.replace("\n", " ") for paragraph in PARAGRAPHS[::7])]
    assert slow_patterns((piece * LONGEST_WITHOUT_A_CLOCK)[:LONGEST_WITHOUT_A_CLOCK] for piece in pieces) == set()


def test_no_pattern_reads_a_long_line_again_from_each_of_its_letters() -> None:
    """Ten times the text takes about ten times as long, not a hundred times."""
    assert slow_patterns((piece * 10_000)[:10_000] for piece in REPEATED) == set()


def test_a_pattern_that_takes_too_long_for_a_long_text_ends_the_look(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "_LONGEST_SEARCH", 0.05)
    slow = FormRecognizer([Form("QUANTITY", (r"(?:a|aa)+(?:a|aa)+z",))])
    text = "a" * (LONGEST_WITHOUT_A_CLOCK + 1)
    with pytest.raises(TimeoutError):
        slow.analyze(text, ["QUANTITY"])
    analyzer = build_analyzer(words_only_engine(), load_own_model())
    analyzer.registry.add_recognizer(slow)
    with pytest.raises(DetectorUnavailable, match="TimeoutError"):
        PresidioDetector(analyzer, LANGUAGE).detect([text])


@pytest.mark.parametrize("form", ALL_FORMS, ids=lambda form: form.entity)
def test_a_form_of_numbers_has_no_pattern_without_a_digit(form: Form) -> None:
    assert form.digits <= all(map(needs_digit, form.patterns))


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\d+", True),
        (r"[A-Z]{2}[0-9]", True),
        (r"(?=\d)\w+", True),
        (r"(?:a\d|\db)c?", True),
        (r"(?<=no\. )[1-9]", True),
        (r"\d*", False),
        (r"[A-Z\d]+", False),
        (r"a|\d", False),
        (r"(?!\d)\w", False),
        (r"(?:\d)?x", False),
    ],
)
def test_whether_a_pattern_needs_a_digit_is_read_from_it(pattern: str, *, needs: bool) -> None:
    assert needs_digit(pattern) == needs
