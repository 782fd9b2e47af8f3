"""Front matter ``answers`` names the place of an answer in a review that came from Word."""

import pytest

from tests.conformance.conformance_cases import check, filled, without

REVIEW = without(filled("management-review"), "Wishes and feelings")


def with_answers(answers: str, body: str = "") -> str:
    return REVIEW.replace("---\n", f"---\nanswers: {answers}\n", 1) + body


HOME_VISITS = "\n## 4.2 Home visits\n\nAt each visit the children were asked.\n"


@pytest.mark.parametrize(
    "answers",
    [
        '{q6: "4.2 Home visits"}',
        '{wishes-and-feelings: "4.2 home  visits"}',
        "{q6: Home visits}",
        '\n  q6: "Home Visits"',
    ],
)
def test_the_place_counts_by_number_or_id(answers: str) -> None:
    assert check("management-review", with_answers(answers, HOME_VISITS)) == ()


def test_several_questions_may_be_answered_in_one_place() -> None:
    text = without(
        with_answers('{q6: Home visits, q7: Home visits, c1: "4.2 Home visits"}', HOME_VISITS), "Good practice"
    )
    text = without(text, "Racial, cultural, linguistic and religious identity")

    assert [found.section for found in check("management-review", text)] == ["good-practice"]


@pytest.mark.parametrize("body", ["", "\n## 4.2 Home visits\n\nTBC\n", "\n## 4.3 Home leave\n\nThey were asked.\n"])
def test_a_place_that_is_not_there_or_empty_is_one_finding_at_the_key(body: str) -> None:
    errors = [
        found
        for found in check("management-review", with_answers('\n  q6: "4.2 Home visits"', body))
        if found.severity == "error"
    ]

    (found,) = errors
    assert (found.code, found.line, found.section) == ("SCR109", 3, "wishes-and-feelings")
    assert found.paragraph == "17.36, question 6"


def test_the_numbered_place_is_found_among_headings_of_the_same_words() -> None:
    body = "\n## 3.1 Home visits\n\nTBC\n\n## 4.2 Home visits\n\nThe children were asked.\n"
    text = with_answers('{q6: "4.2 Home visits"}', body)

    assert [found.code for found in check("management-review", text) if found.severity == "error"] == []


def test_a_question_that_the_format_does_not_have_is_reported() -> None:
    findings = check("management-review", with_answers('{q6: Home visits, q77: "Home visits"}', HOME_VISITS))

    assert [(found.code, found.section) for found in findings] == [("SCR109", "")]


@pytest.mark.parametrize("answers", ["Home visits", "[q6]"])
def test_answers_must_be_a_mapping(answers: str) -> None:
    findings = check("management-review", with_answers(answers, HOME_VISITS))

    assert [(found.code, found.line) for found in findings if found.code == "SCR109"] == [("SCR109", 2)]


def test_front_matter_that_is_no_yaml_is_reported_and_the_rest_checked() -> None:
    findings = check("management-review", REVIEW.replace("---\n", "---\nanswers: {q6: [\n", 1))

    assert {"SCR111", "SCR102"} <= {found.code for found in findings}


def test_recommendations_may_be_named_too() -> None:
    text = filled("management-review").replace("## Recommendations for action", "## 9 What must happen")
    text = text.replace("---\n", '---\nanswers: {recommendations: "9 What must happen"}\n', 1)

    assert check("management-review", text) == ()
