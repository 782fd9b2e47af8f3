"""Rows of a spreadsheet as agencies save it: CSV in UTF-8 or Windows-1252, or Excel. The door to openpyxl."""

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from scr_docs.casefolder.files import FileBytes
from scr_docs.model.finding import Finding, finding


@dataclass(frozen=True, slots=True)
class Row:
    """One row with the line of the file (of the sheet) on which it starts."""

    line: int
    cells: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows that hold anything, and what was wrong with the file."""

    rows: tuple[Row, ...]
    problems: tuple[Finding, ...] = ()


def read_rows(file: FileBytes) -> Rows:
    """Rows of a ``.csv`` or ``.xlsx`` file."""
    if file.content is None:
        return Rows((), (file.problem,) if file.problem else ())
    if file.shown.lower().endswith(".xlsx"):
        return _read_workbook(file.shown, file.content)
    return _read_csv(file.shown, file.content)


def _read_csv(shown: str, content: bytes) -> Rows:
    problems: tuple[Finding, ...] = ()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Windows-1252 has five empty places; what Excel writes never uses them.
        text = content.decode("cp1252", errors="replace")
        notice = "was read as Windows-1252, as Excel saves it; check letters with accents, or save as UTF-8"
        problems = (finding("SCR113", shown, notice),)
    if "\0" in text:
        return Rows((), (finding("SCR111", shown, "is not a text file; save the spreadsheet as CSV UTF-8 or .xlsx"),))
    try:
        return Rows(tuple(_csv_rows(text)), problems)
    except csv.Error:
        line = text.count("\n") + 1
        message = "is not valid CSV: a quotation mark is opened and never closed"
        return Rows((), (*problems, finding("SCR111", shown, message, line=line)))


def _csv_rows(text: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield Row(line, tuple(cell.strip() for cell in cells))
        line = reader.line_num + 1


def _delimiter(text: str) -> str:
    """A comma, or the semicolon or tab that Excel writes: whichever the heading has most of."""
    heading = text.split("\n", 1)[0]
    return max(",;\t", key=heading.count)


def _read_workbook(shown: str, content: bytes) -> Rows:
    try:
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheets = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
        rows = [
            Row(number, tuple(_cell(value) for value in values))
            for number, values in enumerate(sheets[0].iter_rows(values_only=True), 1)
        ]
        hidden = len(workbook.worksheets) - 1
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, IndexError, OSError):
        return Rows(
            (), (finding("SCR111", shown, "is not an Excel workbook that can be read; save it again as .xlsx"),)
        )
    problems: tuple[Finding, ...] = ()
    if hidden:
        message = f"has {hidden} more sheet{'s' if hidden > 1 else ''}; only the first visible one is read"
        problems = (finding("SCR111", shown, message, severity="warning"),)
    return Rows(tuple(row for row in rows if any(row.cells)), problems)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.time):
        return value.strftime("%H:%M")
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value).strip()
