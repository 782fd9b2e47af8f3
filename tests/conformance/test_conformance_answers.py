"""What counts as an answer."""

import pytest

from scr_docs.conformance.answers import is_answered, is_filled
from scr_docs.markdown.outline import read_outline

PROMPT = "When and how were the children's wishes and feelings found out?"


def answered(body: str) -> bool:
    (section,) = read_outline(f"# Wishes and feelings\n\n{body}\n").sections
    return is_answered(section.passages, PROMPT)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "   ",
        "***",
        "…",
        "TBC",
        "**tbc.**",
        "t.b.c.",
        "TBA",
        "N/A",
        "n/a.",
        "_Not applicable_",
        "None",
        "None identified.",
        "No.",
        "Yes",
        "To follow",
        "To be confirmed by the agency",
        "TBC - the panel meets in May",
        "See above",
        "[insert text]",
        "Click or tap here to enter text.",
        "- N/A\n- TBC",
        "Not applicable to this agency in this case",
        "Not needed for the time being",
        "<!-- The reviewer's note to himself -->",
        f"> To answer: {PROMPT}",
        PROMPT,
        f"*{PROMPT}*",
        "> To answer: When and how were the children's\n> wishes and feelings\n> found out?",
        "> To answer: an older wording of the question",
        f"> To answer: {PROMPT}\n\nTBC",
    ],
)
def test_no_answer(body: str) -> None:
    assert not answered(body)


@pytest.mark.parametrize(
    "body",
    [
        "The health visitor asked Child A at each visit.",
        "N/A because the child was not yet born",
        "Not applicable: the force had no contact before the death.",
        "Not needed because all agencies lie within the board's area.",
        "None of the three practitioners asked, and none wrote down why.",
        "No plan was in place because no agency had named the harm.",
        "To follow because the only record is evidence in the trial.",
        "Pending the trial, officers were asked to say nothing of what they had seen.",
        "Draft guidance was in use at the time.",
        "- asked at school\n- asked at home",
        "| When | Who |\n|---|---|\n| May | teacher |",
        "![Drawing by the child of her house](drawing.png)",
        f"> To answer: {PROMPT}\n\nShe was asked twice.",
        f"> To answer: {PROMPT}\nShe was asked twice; typed without an empty line.",
        "Ni ofynnwyd i'r plentyn erioed.",
    ],
)
def test_an_answer(body: str) -> None:
    assert answered(body)


@pytest.mark.parametrize(
    ("cell", "filled"),
    [
        ("", False),
        ("TBC", False),
        ("N/A", False),
        ("-", False),
        ("none", False),
        ("To be agreed with partners", False),
        ("N/A as the unit has since closed for good", True),
        ("No child waits", True),
        ("Head of Service", True),
        ("31 May 2026", True),
        ("Draft guidance for staff", True),
    ],
)
def test_a_cell_of_the_table_of_recommendations(cell: str, filled: bool) -> None:
    assert is_filled(cell) == filled
