"""A fresh scaffold lacks exactly its answers; a filled one lacks nothing."""

import pytest

from scr_docs.conformance.formats import load_format, with_own_questions
from scr_docs.conformance.scaffold import scaffold
from scr_docs.markdown.outline import read_outline
from scr_docs.model.document import DocumentKind
from scr_docs.model.taking_part import Agency
from tests.conformance.conformance_cases import CASE, EDUCATION, KINDS, check, codes, filled, fresh


def questions(kind: DocumentKind) -> list[str]:
    fmt = with_own_questions(load_format(kind), CASE, EDUCATION.id)
    return [item.id for item in fmt.walk() if item.answer != "parts" and not item.optional]


@pytest.mark.parametrize("kind", KINDS)
def test_a_fresh_scaffold_fails_with_one_finding_a_question_and_nothing_else(kind: DocumentKind) -> None:
    findings = check(kind, fresh(kind))

    assert [found.section for found in findings] == questions(kind)
    assert {found.severity for found in findings} == {"error"}
    assert set(codes(findings)) <= {"SCR102", "SCR103"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_filled_scaffold_passes(kind: DocumentKind) -> None:
    assert check(kind, filled(kind)) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_line_endings_of_windows_change_nothing(kind: DocumentKind) -> None:
    assert check(kind, fresh(kind).replace("\n", "\r\n")) == check(kind, fresh(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_a_scaffold_hides_nothing(kind: DocumentKind) -> None:
    assert read_outline(fresh(kind)).raw_html == ()


def test_the_review_asks_the_nine_questions_of_17_36() -> None:
    paragraphs = [found.paragraph for found in check("management-review", fresh("management-review"))]

    assert [p for p in paragraphs if p.startswith("17.36, question")] == [f"17.36, question {n}" for n in range(1, 10)]


def test_the_terms_ask_the_thirteen_matters_of_17_19() -> None:
    paragraphs = [found.paragraph for found in check("terms-of-reference", fresh("terms-of-reference"))]

    assert paragraphs == [f"17.19, matter {n}" for n in range(1, 14)]


def test_a_review_is_asked_the_questions_of_the_case_that_name_its_agency() -> None:
    police = fresh("management-review", Agency(id="police", name="Police"))

    assert "#### Question c1: Was neglect named as neglect?" in police
    assert "Question c3" in police
    assert "Question c2" not in police


def test_terms_and_overview_remember_the_questions_of_the_case() -> None:
    assert "- c2: Was the asthma understood? (for education)" in fresh("terms-of-reference")
    assert "question c3: Was bail shared?" in fresh("overview-report")


def test_names_with_quotes_and_line_breaks_do_not_break_the_scaffold() -> None:
    odd = Agency(id="health", name='The "Sure: Start"\nCentre')
    text = scaffold(load_format("management-review"), CASE, odd)

    assert "SCR111" not in codes(check("management-review", text))
    assert read_outline(text).sections[0].title == 'Management review: The "Sure: Start" Centre'
