"""Presidio's own recognisers, asked only where they could find something: nothing that they find is missed."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from presidio_analyzer import EntityRecognizer

from benchmarks.deidentify.corpus import anonymised_pages, short_documents
from scr_docs.deidentify.presidio.engine import build_analyzer
from scr_docs.deidentify.presidio.model import words_only_engine
from scr_docs.deidentify.presidio.own.model import load_own_model
from scr_docs.deidentify.presidio.presidios import PresidiosRecognizer

ALL = PresidiosRecognizer()
Hits = set[tuple[str, int, int, float]]

WRITTEN = [
    ("UK_NHS", "943 476 5919"),
    ("UK_NINO", "AB 12 34 56 C"),
    ("UK_PASSPORT", "AB1234567"),
    ("UK_DRIVING_LICENCE", "MORGA753116SM9IJ"),
    ("UK_VEHICLE_REGISTRATION", "FX18 KWO"),
    ("UK_POSTCODE", "LE1 1AA"),
    ("IP_ADDRESS", "192.168.10.4"),
    ("IBAN_CODE", "GB29 NWBK 6016 1331 9268 19"),
    ("CREDIT_CARD", "4111 1111 1111 1111"),
    ("PHONE_NUMBER", "0116 496 0123"),
]


def asked_together(text: str) -> Hits:
    return _hits(ALL.analyze(text, ALL.supported_entities))


def asked_one_by_one(text: str) -> Hits:
    return _hits([hit for part, _ in ALL._parts for hit in part.analyze(text, part.supported_entities, None)])


def _hits(found: list[object]) -> Hits:
    return {(hit.entity_type, hit.start, hit.end, hit.score) for hit in EntityRecognizer.remove_duplicates(found)}


def test_each_of_them_is_asked() -> None:
    assert sorted(ALL.supported_entities) == sorted(entity for entity, _ in WRITTEN)


@pytest.mark.parametrize(("entity", "written"), WRITTEN)
def test_what_each_knows_is_found(entity: str, written: str) -> None:
    text = f"It was {written}, she said."
    assert entity in {each for each, start, end, _ in asked_together(text) if written in text[start:end]}
    assert entity not in {hit.entity_type for hit in ALL.analyze(text, [each for each, _ in WRITTEN if each != entity])}


def test_the_analyzer_keeps_what_each_finds() -> None:
    analyzer = build_analyzer(words_only_engine(), load_own_model())
    for entity, written in WRITTEN:
        assert entity in {hit.entity_type for hit in analyzer.analyze(f"It was {written}, she said.", "en")}, written


def test_in_the_reviews_they_find_what_they_find_one_by_one() -> None:
    seen = set()
    for page in (*short_documents(), *anonymised_pages()):
        for text in page.text.split("\n\n"):
            hits = asked_together(text)
            assert hits == asked_one_by_one(text)
            seen |= {entity for entity, *_ in hits}
    assert {"UK_POSTCODE", "PHONE_NUMBER"} <= seen


_PIECES = [written for _, written in WRITTEN] + [
    "+44 ",
    "+376 ",
    "+49 ",
    "+290 ",
    "0",
    "99",
    "12",
    " ",
    "-",
    "(0)",
    "a",
    "٣",
    "🙂",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_PIECES) | st.text("+0123456789 -/.()AB", max_size=10), max_size=8).map("".join))
@example("+683 4000")
@example("ring 0800 1111")
@example("a" * 1001 + " LE1 1AA")
def test_in_any_text_they_find_what_they_find_one_by_one(text: str) -> None:
    assert asked_together(text) == asked_one_by_one(text)
