"""Headings are recognised whatever Word and its authors did to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_docs.conformance.headings import label_of, normalise_heading, same_place

TITLES = st.sampled_from(
    ["wishes and feelings", "good practice", "key issues", "management and supervision", "recommendations for action"]
)
NUMBERING = st.sampled_from(
    [
        "",
        "4 ",
        "4. ",
        "4.2 ",
        "4.2.1. ",
        "12) ",
        "(b) ",
        "b) ",
        "iv. ",
        "(iv) ",
        "A. ",
        "Question 6: ",
        "Q6 - ",
        "Section 3. ",
    ]
)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("4.2 Wishes & Feelings", "wishes and feelings"),
        ("Question 6: WISHES AND FEELINGS", "wishes and feelings"),
        ("(b) Wishes and feelings?", "wishes and feelings"),
        ("6. The wishes and feelings", "wishes and feelings"),
        ("Children’s wishes and feelings", "childrens wishes and feelings"),
        ("Q6 – wishes and feelings", "wishes and feelings"),
        ("Question c1: Was neglect named as neglect?", "was neglect named as neglect"),
        ("Question 6", "question 6"),
        ("A family of four", "a family of four"),
        ("2024 in review", "2024 in review"),
        ("I was there", "i was there"),
        ("", ""),
    ],
)
def test_numbering_case_and_punctuation_do_not_count(title: str, words: str) -> None:
    assert normalise_heading(title) == words


@given(title=TITLES, numbering=NUMBERING, end=st.sampled_from(["", ".", "?", ":", " …"]), upper=st.booleans())
def test_a_heading_stays_the_same_however_it_is_dressed(title: str, numbering: str, end: str, upper: bool) -> None:
    dressed = numbering + (title.upper() if upper else title.title()).replace(" and ", " & ") + end

    assert normalise_heading(dressed) == normalise_heading(title)


@given(st.text(max_size=60))
def test_any_text_can_be_a_heading(title: str) -> None:
    words = normalise_heading(title)

    assert words == words.strip()
    assert "  " not in words


@given(st.text(min_size=1, max_size=60))
def test_a_heading_with_words_never_loses_all_of_them(title: str) -> None:
    assert bool(normalise_heading(title)) == bool(normalise_heading(f"4.2 {title}")) or not normalise_heading(title)


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Question 6: wishes", "q6"),
        ("Q6 wishes", "q6"),
        ("q 06", "q6"),
        ("c1. Neglect", "c1"),
        ("Question c12", "c12"),
        ("Wishes", ""),
    ],
)
def test_labels(title: str, label: str) -> None:
    assert label_of(title) == label


def test_a_place_is_named_to_the_letter_but_for_case_and_white_space() -> None:
    assert same_place("4.2 Home  visits", "4.2 home visits")
    assert not same_place("4.3 Home visits", "4.2 Home visits")
