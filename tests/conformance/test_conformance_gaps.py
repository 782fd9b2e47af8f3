"""Every gap is reported in one run, with its line, its paragraph and what it is about."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scr_docs.conformance.formats import load_format
from scr_docs.model.document import DocumentKind
from tests.conformance.conformance_cases import CASE, check, codes, filled, without

REVIEW = filled("management-review")
OVERVIEW = filled("overview-report")
TERMS = filled("terms-of-reference")
SUMMARY = filled("executive-summary")


def line_of(text: str, heading: str) -> int:
    return next(at for at, line in enumerate(text.split("\n"), start=1) if line.lstrip("#").strip() == heading)


def test_an_empty_question_is_reported_at_its_heading() -> None:
    text = REVIEW.replace(
        "### Wishes and feelings\n\nThe records show what was done and why.", "### Wishes and feelings\n\nTBC"
    )

    (found,) = check("management-review", text)

    assert (found.code, found.paragraph, found.section) == ("SCR102", "17.36, question 6", "wishes-and-feelings")
    assert found.line == line_of(text, "Wishes and feelings")
    assert "wishes and feelings" in found.message


def test_a_missing_question_is_reported_at_the_heading_around_it() -> None:
    text = without(REVIEW, "Wishes and feelings")

    (found,) = check("management-review", text)

    assert (found.code, found.paragraph, found.section) == ("SCR102", "17.36, question 6", "wishes-and-feelings")
    assert found.line == line_of(text, "Analysis of involvement")


def test_an_empty_document_has_every_gap_and_only_lines_of_the_file() -> None:
    findings = check("management-review", "# Management review\n")

    assert {found.line for found in findings} == {1}
    assert {f"17.36, question {n}" for n in range(1, 10)} <= {found.paragraph for found in findings}
    assert {"17.34, question c1", "17.36, recommendations"} <= {found.paragraph for found in findings}


@pytest.mark.parametrize("kind", ["management-review", "overview-report", "executive-summary", "terms-of-reference"])
def test_each_required_heading_is_missed(kind: DocumentKind) -> None:
    text = filled(kind)
    for item in load_format(kind).walk():
        if item.answer != "parts" and not item.optional:
            found = check(kind, without(text, item.heading))
            assert [gap.section for gap in found if gap.severity == "error"] == [item.id]
            assert found[0].paragraph == item.paragraph


@pytest.mark.parametrize(
    ("kind", "heading", "section"),
    [
        ("management-review", "What do we learn from this case?", "learning"),
        ("management-review", "What was our involvement with this child and family?", "involvement"),
        ("overview-report", "The facts", "facts"),
        ("overview-report", "Conclusions and recommendations", "conclusions"),
    ],
)
def test_a_missing_section_of_questions_is_one_finding_when_its_questions_are_answered(
    kind: DocumentKind, heading: str, section: str
) -> None:
    text = filled(kind).replace(f"## {heading}\n", "")

    errors = [found for found in check(kind, text) if found.severity == "error"]

    assert [(found.code, found.section) for found in errors] == [("SCR101", section)]


def test_a_heading_that_only_groups_questions_may_be_left_out() -> None:
    text = REVIEW.replace("### Analysis of involvement\n", "").replace("### Implications\n", "")

    assert [found for found in check("management-review", text) if found.severity == "error"] == []


def test_headings_may_be_worded_numbered_and_levelled_as_in_word() -> None:
    text = (
        REVIEW.replace("#### Wishes and feelings", "### 4.6 The Voice of the Child")
        .replace("#### Policies and procedures in place", "## Question 2: did we have rules?")
        .replace("### Good practice", "### 5.2) GOOD PRACTICE & IMPROVEMENT")
        .replace("## Recommendations for action", "Recommendations\n---")
    )

    assert [found for found in check("management-review", text) if found.severity == "error"] == []


def test_an_answer_may_have_headings_of_its_own() -> None:
    text = REVIEW.replace(
        "### Chronology of involvement\n\nThe records show what was done and why.",
        "### Chronology of involvement\n\n#### 2024\n\nFourteen visits.\n\n#### 2025\n\nTwo visits.",
    )

    assert check("management-review", text) == ()


def test_headings_in_code_and_quotes_are_no_headings() -> None:
    text = (
        without(REVIEW, "Wishes and feelings")
        + "\n```\n#### Wishes and feelings\n\nNo answer\n```\n\n> # Wishes and feelings\n"
    )

    assert [found.section for found in check("management-review", text)] == ["wishes-and-feelings"]


def test_the_question_of_the_case_may_be_asked_in_its_own_words_or_by_its_id() -> None:
    own = REVIEW.replace("Question c1: Was neglect named as neglect?", "Was neglect named as neglect")
    by_id = REVIEW.replace("Question c1: Was neglect named as neglect?", "C1. On neglect")

    assert check("management-review", own) == ()
    assert check("management-review", by_id) == ()


def test_messages_do_not_quote_the_questions_of_the_case() -> None:
    findings = check("management-review", "# Review\n")

    assert not any("neglect named" in found.message for found in findings)
    assert any("question c1" in found.message for found in findings)


def test_without_a_case_file_the_questions_of_the_procedure_are_still_asked() -> None:
    assert len(check("management-review", "# Review\n", case=None)) == len(check("management-review", "# Review\n")) - 2


def test_prose_below_the_analysis_itself_answers_how_and_why() -> None:
    text = OVERVIEW.replace("### How and why\n", "")

    assert check("overview-report", text) == ()


def test_one_list_may_name_contributors_panel_and_author() -> None:
    text = without(without(OVERVIEW, "Review panel"), "Author of the overview report").replace(
        "Contributors and what they contributed", "Contributors, panel and author"
    )

    assert check("overview-report", text) == ()


def test_the_summary_inside_the_overview_answers_for_nothing_else() -> None:
    text = without(OVERVIEW, "Recommendations").replace(
        "## Introduction", "### Recommendations\n\nThree were made, all to the board.\n\n## Introduction"
    )

    assert [found.section for found in check("overview-report", text)] == ["recommendations"]


def test_a_matter_of_the_terms_may_be_not_needed_with_a_reason() -> None:
    heading = "## Outside expert\n\n"
    answer = "The records show what was done and why."

    assert check("terms-of-reference", TERMS.replace(heading + answer, heading + "Not needed.")) != ()
    reason = "Not needed because no question of this case is medical."
    assert check("terms-of-reference", TERMS.replace(heading + answer, heading + reason)) == ()


@pytest.mark.parametrize(
    ("revisions", "lines"),
    [
        ("- 14 April 2026: the period was extended.\n- 2026-05-02: police were asked for more.", []),
        ("- 14 April 2026: the period was extended.\n- The police were asked for more.", [2]),
        ("| Date | Change |\n|---|---|\n| 14/04/2026 | period |\n| May | police |", [4]),
        ("The period was extended.", [1]),
        ("These were revised twice.\n\n- 1 May 2026: period", []),
        ("No revisions so far.", []),
        ("None", []),
        ("### Revised on 1st May 2026\n\nThe period was extended.", []),
        ("", []),
    ],
)
def test_revisions_of_the_terms_are_dated(revisions: str, lines: list[int]) -> None:
    text = f"{TERMS}\n## Revisions\n\n{revisions}\n"
    first = text.count("\n", 0, text.index("## Revisions")) + 3

    findings = check("terms-of-reference", text)

    assert [found.line - first + 1 for found in findings] == lines
    assert {found.paragraph for found in findings} <= {"17.20"}


HEADINGS = sorted({word for item in load_format("management-review").walk() for word in (item.heading, *item.also)})
LINES = st.one_of(
    st.sampled_from(HEADINGS).flatmap(lambda title: st.integers(1, 6).map(lambda level: f"{'#' * level} {title}")),
    st.sampled_from(
        [
            "",
            "TBC",
            "text",
            "---",
            "===",
            "```",
            "> # x",
            "- a",
            "| a | b |",
            "|---|---|",
            "<!--",
            "-->",
            "<b>",
            "\t# x",
        ]
    ),
    st.text(max_size=20),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, max_size=25), st.sampled_from(["\n", "\r\n"]))
def test_any_outline_is_checked_without_a_crash_and_within_the_file(lines: list[str], newline: str) -> None:
    text = newline.join(lines)

    for found in check("management-review", text, CASE):
        assert 1 <= found.line <= text.count("\n") + 1


def test_gaps_of_the_summary() -> None:
    assert [found.paragraph for found in check("executive-summary", "# Summary of nothing\n")] == [
        "17.50, review process",
        "17.50, key issues",
        "17.50, recommendations",
    ]
    assert codes(check("executive-summary", SUMMARY)) == []
