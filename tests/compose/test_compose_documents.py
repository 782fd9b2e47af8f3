import datetime as dt
from pathlib import Path

import markdown  # type: ignore[import-untyped]  # has no types
import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from scr_docs.compose.documents import compose_document
from scr_docs.compose.escaping import escape_markdown
from scr_docs.compose.templates import Markdown, Templates
from scr_docs.errors import BuildFailed, UsageProblem
from scr_docs.markdown.outline import read_outline
from scr_docs.model.case import Case
from scr_docs.model.document import Document
from scr_docs.model.plan import Action, ActionPlan, SignedUp

HOSTILE = ["a | b", "[x](https://example.org)", "<script>alert(1)</script>", "two\nlines", "# no heading", "- no list",
           "1. no list", "**bold**", "_under_", "`code|`", "\\", "a\\|b", "!!! note", "&amp;", "{: #id }", "![](x)",
           "*[HTML]: abbr", "===", "~~~", "Śliwa-O’Brien", "[^1]", "[TOC]", ": def", "---",
           "> quote", "C:\\dir"]  # fmt: skip


def printed(source: str) -> BeautifulSoup:
    extensions = ["tables", "footnotes", "admonition", "attr_list", "toc"]
    return BeautifulSoup(markdown.markdown(source, extensions=extensions), "html.parser")


def a_case(plan: ActionPlan | None = None) -> Case:
    summary = Document("executive-summary", "executive-summary", "cases/x-1/executive-summary.md", "# As it *is*\r\n")
    return Case("x-1", "cases/x-1", None, None, (), (summary,), (), plan, (), {}, ())


def an_action(text: str) -> Action:
    return Action("OR-1", text, "Health", dt.date(2026, 3, 5), "Better", urgent=True)


@pytest.mark.parametrize("value", HOSTILE)
def test_a_value_prints_as_it_stands(value: str) -> None:
    expected = " ".join(value.split())
    paragraph = printed(escape_markdown(value) + "\n")
    assert paragraph.get_text().strip() == expected
    assert [tag.name for tag in paragraph.find_all()] == ["p"]
    table = printed(f"| a | b |\n|---|---|\n| {escape_markdown(value)} | end |\n")
    assert [cell.get_text() for cell in table.find_all("td")] == [expected, "end"]


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1).filter(str.strip))
def test_any_value_stays_in_its_cell(value: str) -> None:
    table = printed(f"| a | b |\n|---|---|\n| {escape_markdown(value)} | end |\n")
    assert [cell.get_text() for cell in table.find_all("td")] == [" ".join(value.split()), "end"]
    assert {tag.name for tag in table.find_all()} == {"table", "thead", "tbody", "tr", "th", "td"}


def test_a_document_of_a_file_is_as_it_was_read() -> None:
    assert compose_document(a_case(), "executive-summary").text == "# As it *is*\r\n"


def test_the_action_plan_becomes_a_document_with_the_names_of_those_who_signed() -> None:
    plan = ActionPlan(
        (SignedUp("Health", "Siân Wójcik-Begum", "Director"),), "the board", (an_action("Train | staff"),)
    )
    document = compose_document(a_case(plan), "action-plan")
    tables = read_outline(document.text).tables
    assert document.kind == "action-plan"
    assert document.path == "cases/x-1/action-plan.yml"
    assert tables[0].rows[0].cells[:4] == ("OR-1", "Train | staff (urgent)", "Health", "5 March 2026")
    assert tables[1].rows[0].cells == ("Health", "Siân Wójcik-Begum", "Director", "")


@pytest.mark.parametrize("document_id", ["action-plan", "overview-report", "../identities"])
def test_a_document_that_is_not_there_is_a_usage_problem(document_id: str) -> None:
    with pytest.raises(UsageProblem, match="documents there: executive-summary"):
        compose_document(a_case(), document_id)


def test_a_template_cannot_print_what_it_was_not_given(tmp_path: Path) -> None:
    (tmp_path / "t.j2").write_text("{{ case.nothing }}")
    with pytest.raises(BuildFailed, match=r"templates/t\.j2"):
        Templates((tmp_path,)).render("t.j2", case=a_case())


def test_markdown_made_by_the_tool_is_not_escaped_again() -> None:
    assert escape_markdown(Markdown("[a](b.md)")) == "[a](b.md)"
