import datetime as dt
from dataclasses import replace

import pytest

from scr_docs.compose.pages import internal_pages, review_state
from scr_docs.compose.public_pages import public_pages
from scr_docs.compose.templates import shipped_templates
from scr_docs.markdown.outline import Outline, read_outline
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile, Dates
from scr_docs.model.chronology import ChronologyEntry, EventDate
from scr_docs.model.document import Document
from scr_docs.model.mention import Doubt
from scr_docs.model.redacted import InputHashes, StoredRedaction
from scr_docs.model.taking_part import Accepted, Agency, PanelMember

TODAY = dt.date(2026, 4, 1)
DUE = dt.date(2026, 3, 31)
POLICE = Agency("police", "Police")
FILE = CaseFile(
    "x-1",
    "Child H",
    Dates(dt.date(2026, 1, 2), dt.date(2026, 1, 20), DUE),
    agencies=(POLICE,),
    panel=(PanelMember("Will May", "Health"), PanelMember("Ayaan | Warsame", "Education")),
)


def an_entry(day: int, agency: str, event: str) -> ChronologyEntry:
    date = dt.date(2025, 3, day)
    return ChronologyEntry(agency, EventDate(date, date), "Log", event, time="09:40")


def a_case(**changes: object) -> Case:
    documents = (
        Document("executive-summary", "executive-summary", "cases/x-1/executive-summary.md", "# Summary\n"),
        Document("management-reviews/police", "management-review", "cases/x-1/management-reviews/police.md", "text\n"),
    )
    case = Case("x-1", "cases/x-1", FILE, None, (), documents, (), None, (), {}, ())
    return replace(case, **changes)  # type: ignore[arg-type]  # the fields of a case


def outline_of(case: Case, path: str) -> Outline:
    pages = {page.path: page.text for page in internal_pages(case, FILE, TODAY, shipped_templates(), Board())}
    return read_outline(pages[path])


def rows_below(outline: Outline, heading: str) -> list[tuple[str, ...]]:
    section = next(section for section in outline.sections if section.title == heading)
    return [
        row.cells
        for table in outline.tables
        if section.line < table.header.line <= section.end_line
        for row in table.rows
    ]


@pytest.mark.parametrize(
    ("agency", "written", "today", "state"),
    [
        (POLICE, True, DUE, "written, not accepted yet"),
        (POLICE, False, DUE, "not written yet"),
        (POLICE, False, TODAY, "not written yet, overdue"),
        (replace(POLICE, accepted=Accepted("Chief Constable", DUE)), True, TODAY, "accepted"),
    ],
)
def test_where_a_management_review_is(agency: Agency, written: bool, today: dt.date, state: str) -> None:
    assert review_state(agency, FILE, {"management-reviews/police"} if written else set(), today) == state


def test_every_member_of_the_panel_is_a_row() -> None:
    rows = rows_below(outline_of(a_case(), "index.md"), "Panel")
    assert rows == [("Will May", "Health", "member"), ("Ayaan | Warsame", "Education", "member")]


def test_documents_say_whether_they_may_be_public_and_how_many_doubts_are_open() -> None:
    doubts = tuple(Doubt(n, n + 1, 1, n + 1, "person", "unknown person", "c") for n in range(3))
    inputs = InputHashes("", "", "", "", "")
    stored = StoredRedaction("x-1", "executive-summary", "p", "", inputs, (), doubts)
    assert rows_below(outline_of(a_case(), "index.md"), "Documents") == [
        ("Summary", "after release", "not redacted yet"),
        ("Management review", "never", "–"),
    ]
    case = a_case(stored=(stored,), released=("executive-summary",))
    assert rows_below(outline_of(case, "index.md"), "Documents")[0] == ("Summary", "released", "3")


def test_the_merged_chronology_is_in_order_and_names_accounts_that_do_not_agree() -> None:
    entries = (
        an_entry(15, "health", "Fracture clinic: plaster applied to left wrist"),
        an_entry(14, "police", "Plaster applied to left wrist at fracture clinic"),
        an_entry(1, "police", "Call | about [noise]"),
    )
    outline = outline_of(a_case(chronology=entries), "chronology.md")
    assert [row[0] for row in rows_below(outline, "Entries")] == ["1", "2", "3"]
    assert rows_below(outline, "Entries")[0][1:4] == ("1 March 2025, 09:40", "Police, Log", "Call | about [noise]")
    assert "Accounts that do not agree" in [section.title for section in outline.sections]


def test_the_page_of_checks_lists_what_the_checks_find() -> None:
    outline = outline_of(a_case(), "checks.md")
    assert [section.title for section in outline.sections][1:] == ["To be put right", "To be looked at", "Notices"]
    assert rows_below(outline, "To be put right")


def test_public_pages_list_the_reviews_by_title() -> None:
    reviews = [("Child T: executive summary", "reviews/zz.md"), ("Child C: overview [report]", "reviews/aa.md")]
    pages = public_pages(Board(contact="write@example.org"), reviews, shipped_templates())
    index, how, accessibility = (page.text for page in pages)
    assert index.index("reviews/aa.md") < index.index("reviews/zz.md")
    assert r"[Child C: overview \[report\]](reviews/aa.md)" in index
    assert "write@example.org" in how
    assert "write@example.org" in accessibility


def test_the_date_of_publication_is_a_year() -> None:
    reviews = [("Child T: executive summary", "reviews/zz.md"), ("Child C: executive summary", "reviews/aa.md")]
    years = {"reviews/zz.md": 2026, "reviews/aa.md": 2025}

    index, *_ = public_pages(Board(), reviews, shipped_templates(), years)

    listed = [line for line in index.text.splitlines() if "reviews/" in line]
    assert listed == [
        "- [Child C: executive summary](reviews/aa.md), published in 2025",
        "- [Child T: executive summary](reviews/zz.md), published in 2026",
    ]


def test_no_public_page_announces_a_release() -> None:
    """Beside the news of a verdict, "released today" would say which case it is."""
    for page in public_pages(Board(), [("Child T", "reviews/zz.md")], shipped_templates(), {"reviews/zz.md": 2026}):
        words = page.text.casefold()
        assert [said for said in ("releas", "today", "this week", "this month", "news") if said in words] == [], (
            page.path
        )


def test_sentences_of_the_public_pages_are_short() -> None:
    for page in public_pages(Board(), [], shipped_templates()):
        passages = [passage.text for section in read_outline(page.text).sections for passage in section.passages]
        words = [len(sentence.split()) for text in passages for sentence in text.split(". ")]
        assert max(words) <= 32, page.path
