"""Chronologies as agencies save them: any order and wording of columns, three delimiters, two encodings, Excel."""

import datetime as dt
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from scr_docs.casefolder.chronology.csv_rows import read_csv
from scr_docs.casefolder.chronology.entries import read_entries
from scr_docs.casefolder.chronology.spreadsheet import read_workbook
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.reading import read_case
from scr_docs.model.chronology import ChronologyEntry
from scr_docs.model.finding import Finding
from tests.casefolder.conftest import WriteCase

HEADING = "date,source,event"


def read(text: str | bytes) -> tuple[list[ChronologyEntry], list[Finding]]:
    table = read_csv("police.csv", text.encode() if isinstance(text, str) else text)
    entries, problems = read_entries(table, "police.csv", "police", frozenset({"child-r", "sibling-1"}))
    return entries, [*table.problems, *problems]


def test_all_columns_of_the_contract() -> None:
    heading = "date,time,source,event,response,present,child_seen,alone,wishes_and_feelings,significant,comment"
    entries, problems = read(f"{heading}\n?2024-03-12,14:02,Log,Visit,None,Mother,child-r;sibling-1,yes,Cold,no,Late\n")
    assert not problems
    (entry,) = entries
    assert (entry.agency, entry.path, entry.line, entry.time) == ("police", "police.csv", 2, "14:02")
    assert entry.date.uncertain
    assert (entry.child_seen, entry.children_seen, entry.alone, entry.significant) == (
        True,
        ("child-r", "sibling-1"),
        True,
        False,
    )
    assert (entry.response, entry.present, entry.wishes_and_feelings, entry.comment) == (
        "None",
        "Mother",
        "Cold",
        "Late",
    )


@pytest.mark.parametrize(
    "heading",
    [
        "Date of event,Agency source,Event",
        "DATE,Source of information,Description of event",
        " Date : ,Source,What happened?",
        "Event date,Record,Significant event",
    ],
)
def test_usual_wordings_of_headings(heading: str) -> None:
    entries, problems = read(f"{heading}\n12/03/2024,Log,Visit\n")
    assert not problems
    assert (entries[0].date.first, entries[0].source, entries[0].event) == (dt.date(2024, 3, 12), "Log", "Visit")


@pytest.mark.parametrize(
    "text", ["event;date;source\nVisit, late;12/03/2024;Log\n", "event\tdate\tsource\nVisit, late\t2024-03-12\tLog\n"]
)
@pytest.mark.parametrize("before", ["", "sep=;\n", "\n\n"])
def test_what_excel_writes(text: str, before: str) -> None:
    if "\t" in text and "sep" in before:
        before = "sep=\t\n"
    entries, problems = read((before + text).replace("\n", "\r\n").encode("utf-8-sig"))
    assert not problems
    assert [entry.event for entry in entries] == ["Visit, late"]
    assert entries[0].line == 2 + before.count("\n")


def test_windows_1252_is_read_with_a_notice() -> None:
    entries, problems = read(
        f"{HEADING}\n2024-03-12,Log,Visit\n2024-03-13,Log,Zoë said “no” – twice\n".encode("cp1252")
    )
    assert entries[1].event == "Zoë said “no” – twice"
    (notice,) = problems
    assert (notice.code, notice.severity, notice.line, notice.column) == ("SCR113", "info", 3, 18)


@pytest.mark.parametrize("text", [f"{HEADING}\n2024,Log,\x81Zoë".encode("latin-1"), "date".encode("utf-16"), b"a\0b"])
def test_other_encodings_are_refused(text: bytes) -> None:
    entries, (problem,) = read(text)
    assert not entries
    assert (problem.code, problem.severity) == ("SCR110", "error")


def test_lines_are_right_after_cells_of_several_lines_and_blank_rows() -> None:
    text = f'{HEADING}\n2024-01-01,Log,"one\ntwo\nthree"\n\n,,\n2024-01-02,Log,"a ""b"" c"\n2024-01-03,Log,x\n'
    entries, problems = read(text)
    assert not problems
    assert [(entry.line, entry.event) for entry in entries] == [(2, "one\ntwo\nthree"), (7, 'a "b" c'), (8, "x")]


WRONG = [
    ("date,event\n2024,x\n", "SCR201", 1, "error", "there is no column `source`; the first line names the columns"),
    ("date,Date of event,source,event\n", "SCR201", 1, "error", "two columns are both `date`; keep one"),
    (f"{HEADING},comnent\n2024,a,b,c\n", "SCR201", 1, "warning", "column 4 has a heading that is not known; did you"),
    (f"{HEADING},Sorcha\n2024,a,b,c\n", "SCR201", 1, "warning", "column 4 has a heading that is not known; its cells"),
    (f"{HEADING}\n2024,a,b,Sorcha\n", "SCR202", 2, "error", "this row has text in a cell under no heading"),
    (f"{HEADING},,\n2024,a,b,,Sorcha\n", "SCR202", 2, "error", "this row has text in a cell under no heading"),
    (f"{HEADING}\n2024,a\n", "SCR202", 2, "error", "`event` is empty in this row"),
    (f"{HEADING}\n,a,Sorcha\n", "SCR202", 2, "error", "`date` is empty in this row"),
    (f"{HEADING},alone\n2024,a,b,Sorcha\n", "SCR202", 2, "warning", "`alone` must be yes, no or empty"),
    (f"{HEADING}\nSorcha,a,b\n", "SCR203", 2, "error", "the date cannot be read"),
    (f"{HEADING}\n31/02/2024,a,b\n", "SCR203", 2, "error", "there is no such day in this month"),
    (f"{HEADING},child_seen\n2024,a,b,Sorcha\n", "SCR206", 2, "error", "`child_seen` must be yes, no, empty, or ids"),
    (f'{HEADING}\n2024,a,"Sorcha\n2025,c,d\n', "SCR111", 2, "error", "a quotation mark is never closed"),
    (f'{HEADING}\n2024,a,"Sorcha" Ní\n', "SCR111", 2, "error", "a quotation mark is never closed"),
    (f"{HEADING}\n2024,a,{'x' * 200_000}\n", "SCR111", 2, "error", "a cell is far too long"),
    (f"{HEADING}\n", "SCR100", 1, "warning", "has a heading and no entry yet"),
    ("", "SCR100", 1, "error", "is empty; the first line names the columns"),
    ("\n , ,\n", "SCR100", 1, "error", "is empty; the first line names the columns"),
]


@pytest.mark.parametrize(("text", "code", "line", "severity", "message"), WRONG)
def test_what_is_wrong_is_said_with_its_line(text: str, code: str, line: int, severity: str, message: str) -> None:
    problem = read(text)[1][0]
    assert (problem.code, problem.line, problem.severity) == (code, line, severity)
    assert message in problem.message
    assert "Sorcha" not in problem.message


def test_every_bad_row_is_reported_and_good_rows_are_read() -> None:
    entries, problems = read(f"{HEADING}\nsoon,a,b\n2024,a,b\n2024,,\n2024,a,b,c\n2025,a,b\n")
    assert [entry.line for entry in entries] == [3, 6]
    assert [(problem.code, problem.line) for problem in problems] == [
        ("SCR203", 2),
        ("SCR202", 4),
        ("SCR202", 4),
        ("SCR202", 5),
    ]


@pytest.mark.parametrize(
    ("written", "seen"), [("yes", True), ("Yes", True), ("Y", True), ("no", False), ("N", False), ("", None)]
)
def test_child_seen_in_words(written: str, seen: bool | None) -> None:
    entries, problems = read(f"{HEADING},child seen?\n2024,a,b,{written}\n")
    assert not problems
    assert (entries[0].child_seen, entries[0].children_seen) == (seen, ())


def workbook(*rows: list[object], other: list[object] | None = None) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if other:
        book.create_sheet("Lists").append(other)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


TITLES: list[object] = ["Date of event", "Source", "Event", "Time", "Significant"]


def test_a_workbook_reads_as_a_csv() -> None:
    rows: list[list[object]] = [
        [dt.date(2024, 3, 12), "Log", "Visit", dt.time(9, 5), True],
        [],
        [dt.datetime.fromisoformat("2024-03-13T14:02"), 12.0, "Call", None, "no"],
        ["?March 2024", "Log", "Letter", None, None],
    ]
    table = read_workbook("police.xlsx", workbook(TITLES, *rows, other=["yes", "no"]))
    entries, problems = read_entries(table, "police.xlsx", "police", None)
    assert not [*table.problems, *problems]
    assert [(entry.line, entry.time, entry.source) for entry in entries] == [
        (2, "09:05", "Log"),
        (4, "14:02", "12"),
        (5, "", "Log"),
    ]
    assert [entry.significant for entry in entries] == [True, False, False]


def test_a_chronology_on_two_sheets_is_refused() -> None:
    problem = read_workbook("police.xlsx", workbook(TITLES, other=TITLES)).problems[0]
    assert (problem.code, problem.severity) == ("SCR111", "error")
    assert "another sheet holds a chronology too" in problem.message


@pytest.mark.parametrize(
    "content", [b"", b"PK not a workbook", b"\xd0\xcf\x11\xe0 an old or protected one", workbook(TITLES)[:900]]
)
def test_what_is_no_workbook_is_refused(content: bytes) -> None:
    (problem,) = read_workbook("police.xlsx", content).problems
    assert (problem.code, problem.severity) == ("SCR111", "error")
    assert "is not an Excel workbook that can be read" in problem.message


def test_a_workbook_that_unpacks_to_gigabytes_is_refused() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", bytes(201 * 1024 * 1024))
    (problem,) = read_workbook("police.xlsx", content.getvalue()).problems
    assert "unpacks to far more" in problem.message


def test_two_chronologies_of_one_agency(write_case: WriteCase) -> None:
    folder = write_case({"chronology/police.xlsx": workbook(TITLES, ["2024", "Log", "Visit"])})
    case = read_case(folder)
    (problem,) = case.problems
    assert (problem.code, problem.path) == ("SCR111", f"{folder.shown}/chronology/police.xlsx")
    assert len(case.chronology) == 2


def test_ids_of_places_are_no_children(write_case: WriteCase) -> None:
    folder: CaseFolder = write_case({"chronology/police.csv": f"{HEADING},child_seen\n2024,a,b,home\n"})
    assert [problem.code for problem in read_case(folder).problems] == ["SCR206"]


NAMES = st.sampled_from(
    ["Harjit Bains", "Agnieszka", "Xaawo", "Tadhg Mac Giolla", "Angharad", "Shannon Doherty-Lee", "May"]
)


@given(
    name=NAMES,
    rows=st.lists(
        st.lists(st.sampled_from(["{}", "2024", "", '"{}"', '"{}', "{};child-r", "yes"]), max_size=6), max_size=4
    ),
)
def test_no_message_ever_holds_a_cell(name: str, rows: list[list[str]]) -> None:
    body = "\n".join(",".join(row) for row in rows).replace("{}", name)
    for heading in (HEADING, f"{HEADING},child_seen,{name}", name):
        for problem in read(f"{heading}\n{body}\n")[1]:
            assert not any(part in problem.message for part in name.split())
