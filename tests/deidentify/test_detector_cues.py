"""Strings without which a pattern finds nothing: most texts hold none of them and need not be searched."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.deidentify.corpus import anonymised_pages, gold_documents, seen_documents
from scr_docs.deidentify.presidio.cues import are_in, cues
from scr_docs.deidentify.presidio.engine import ALL_FORMS
from scr_docs.deidentify.presidio.forms import FormRecognizer

PATTERNS = sorted({pattern for form in ALL_FORMS for pattern in form.patterns})


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"passport \d+", ("passport ",)),
        (r"(?<=\b(?i:Passport|visa)\s)\d+", ("passport", "visa")),
        (r"[Tt]he\s\d", ("the",)),
        (r"(?:ref|reference)?\d{4}", ()),
        (r"(?:ref){1,2}\d", ("ref",)),
        (r"(?:ref){0,2}\d", ()),
        (r"(?!ref)\d", ()),
        (r"(?=.*ref)\d", ("ref",)),
        (r"(?:ref|\d)\s", ()),
        (r"A\d", ()),
        (r"straße", ("strasse",)),
        (r"(?:ref)++\p{Lu}", ()),
    ],
)
def test_what_a_pattern_needs(pattern: str, needed: tuple[str, ...]) -> None:
    assert cues(pattern) == needed


def test_most_patterns_need_something() -> None:
    assert sum(bool(cues(pattern)) for pattern in PATTERNS) > len(PATTERNS) / 2


@given(st.text("refRE f4ßK", max_size=12))
def test_no_match_lies_in_a_text_without_its_cues(text: str) -> None:
    for pattern in (r"[Rr]ef\s?\d", r"(?<=ref)\d", r"(?i:ref|fee)\s", r"(?:ref|eff)(?= )"):
        if re.search(pattern, text):
            assert are_in(cues(pattern), text.casefold())


def test_nothing_is_found_less_for_it() -> None:
    quick, slow = FormRecognizer(ALL_FORMS), FormRecognizer(ALL_FORMS)
    for name in ("_patterns", "_without_digit"):
        setattr(slow, name, [(entity, pattern, ()) for entity, pattern, _ in getattr(slow, name)])
    found = 0
    for document in (*gold_documents(), *seen_documents(), *anonymised_pages()):
        for paragraph in document.text.split("\n"):
            hits = list(slow._hits(paragraph))
            assert list(quick._hits(paragraph)) == hits
            found += len(hits)
    assert found > 5_000
