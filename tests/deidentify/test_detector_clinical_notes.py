"""Doses and signs of life are nobody's numbers, but letters with a long number are."""

import pytest

from scr_docs.deidentify.presidio.clinical_notes import is_measure, is_sign_of_life


@pytest.mark.parametrize(
    "written",
    [
        "HR 72",
        "BP 128/84",
        "BM 6.2",
        "T 36.6",
        "O2 15L",
        "Wt 3900g",
        "SpO2 97%",
        "210mg bd",
        "7 x 80ml",
        "36+2",
        "G5 P4",
    ],
)
def test_a_measure(written: str) -> None:
    assert is_measure(written)


@pytest.mark.parametrize(
    "written", ["T4417823", "P0300992", "HC 12345", "WT123456", "T 20157714", "P 1234", "HR 72 Warsame", "44178g"]
)
def test_no_measure(written: str) -> None:
    assert not is_measure(written)


@pytest.mark.parametrize(
    ("text", "letters", "is_sign"),
    [
        ("BM 6.2.", "BM", True),
        ("HR 72, BP", "HR", True),
        ("HC 14 Mill Lane", "HC", False),
        ("HC 4417823", "HC", False),
        ("HR rang", "HR", False),
    ],
)
def test_letters_before_a_figure(text: str, letters: str, *, is_sign: bool) -> None:
    assert is_sign_of_life(text, 0, len(letters)) == is_sign
