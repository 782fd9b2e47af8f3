"""Numbers listed behind one that a cue has found."""

import pytest

from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.detecting.listed_numbers import with_listed_numbers


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("LCS 482177, 482178 and 482179.", ["482178", "482179"]),
        ("LCS 482177 (child), 482178 (sibling)", ["482178"]),
        ("LCS 482177 & 482178", ["482178"]),
        ("LCS 482177 and 12 visits", []),
        ("LCS 482177, 31 pages", []),
        ("LCS 482177 in 482178", []),
        ("LCS 482177, 482178.50", []),
    ],
)
def test_what_is_listed_after_a_number_and_looks_like_it_is_one_too(text: str, listed: list[str]) -> None:
    first = Detection(4, 10, "code", "record number", "pattern")
    [found] = with_listed_numbers([text], [[first]])
    assert found[0] == first
    assert [(text[one.start : one.end], one.detail) for one in found[1:]] == [(one, "record number") for one in listed]


def test_a_year_after_a_collar_number_is_none() -> None:
    text = "PC 1847, 2019"
    assert with_listed_numbers([text], [[Detection(3, 7, "code", "collar number", "pattern")]])[0][1:] == []
