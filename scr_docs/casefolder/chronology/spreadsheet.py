"""Rows of an Excel workbook: of the sheet that is a chronology, or of all."""

import datetime as dt
import io
import re
import warnings
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from openpyxl import load_workbook

from scr_docs.casefolder.chronology.columns import REQUIRED, column_of
from scr_docs.casefolder.chronology.rows import Row, Rows
from scr_docs.model.finding import Finding, finding

Read = TypeVar("Read")

_LARGEST_UNPACKED: Final = 200 * 1024 * 1024
"""Bytes. A workbook is a packed file; a small one may unpack to more than the machine holds."""
_WIDEST: Final = 200
_LONGEST: Final = 100_000


_ESCAPE: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NOT_VALUES: Final = frozenset({"f", "e"})
"""What openpyxl calls cells that hold a formula or an error."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with its rows, cells as they are written, and the rows and columns of cells that are no plain value."""

    title: str
    rows: tuple[Row, ...]
    not_values: tuple[tuple[int, int], ...]


class _Unreadable(Exception):
    """On its way to a finding, never raised out of this module. ``str`` says why."""


def read_workbook(shown: str, content: bytes) -> Rows:
    """Rows of the first visible sheet that hold anything; the line of a row is its number in the sheet.

    Another sheet that looks like a chronology is an error: its rows would be lost without a word.
    """
    read, problem = _attempt(shown, content, _read)
    if read is None:
        return Rows((), (problem,) if problem else ())
    rows, is_split = read
    if is_split:
        message = "another sheet holds a chronology too; only the first is read, so put all rows on that one"
        return Rows(rows, (finding("SCR111", shown, message),))
    return Rows(rows)


def read_sheets(shown: str, content: bytes) -> tuple[tuple[Sheet, ...], tuple[Finding, ...]]:
    """Every sheet with anything on it; formulas are pointed out and not computed, and nothing is trimmed."""
    read, problem = _attempt(shown, content, _read_all)
    return read or (), (problem,) if problem else ()


def _attempt(shown: str, content: bytes, read: Callable[[bytes], Read]) -> tuple[Read | None, Finding | None]:
    try:
        _refuse_what_unpacks_too_large(content)
        return read(content), None
    except _Unreadable as why:
        return None, finding("SCR111", shown, str(why))
    except Exception:  # noqa: BLE001 - openpyxl fails on damaged files with whatever it meets; none may pass or be quoted
        message = "is not an Excel workbook that can be read; is it protected by a password? Save it again as .xlsx"
        return None, finding("SCR111", shown, message)


def _refuse_what_unpacks_too_large(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        if sum(part.file_size for part in package.infolist()) > _LARGEST_UNPACKED:
            raise _Unreadable(
                "unpacks to far more than a chronology or a register can hold; save only the rows in a new workbook"
            )


def _read(content: bytes) -> tuple[tuple[Row, ...], bool]:
    with warnings.catch_warnings():
        # openpyxl warns of styles and validations that it does not keep; only the cells matter here.
        warnings.simplefilter("ignore")
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheets = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
        if not sheets:
            raise _Unreadable("has no visible sheet")
        rows = tuple(_rows(sheets[0]))
        is_split = any(_is_chronology(sheet) for sheet in workbook.worksheets if sheet is not sheets[0])
        workbook.close()
    return rows, is_split


def _read_all(content: bytes) -> tuple[Sheet, ...]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=False)
        sheets = tuple(map(_read_sheet, workbook.worksheets))
        workbook.close()
    return sheets


def _read_sheet(sheet: Any) -> Sheet:
    sheet.reset_dimensions()
    rows: list[Row] = []
    not_values: list[tuple[int, int]] = []
    for number, cells in enumerate(sheet.iter_rows(max_col=_WIDEST), 1):
        if number > _LONGEST:
            raise _Unreadable(f"has more than {_LONGEST} rows")
        texts = tuple(_ESCAPE.sub(lambda code: chr(int(code[1], 16)), _text(cell.value)) for cell in cells)
        if any(text.strip() for text in texts):
            rows.append(Row(number, texts))
        not_values += [(number, at) for at, cell in enumerate(cells, 1) if cell.data_type in _NOT_VALUES]
    return Sheet(sheet.title, tuple(rows), tuple(not_values))


def _is_chronology(sheet: Any) -> bool:
    heading = next(_rows(sheet), None)
    return heading is not None and {column_of(cell) for cell in heading.cells} >= set(REQUIRED)


def _rows(sheet: Any) -> Iterator[Row]:
    sheet.reset_dimensions()  # Some programs write a wrong size, and cells outside it would be passed over.
    for number, values in enumerate(sheet.iter_rows(max_col=_WIDEST, values_only=True), 1):
        cells = tuple(_cell(value) for value in values)
        if number > _LONGEST:
            raise _Unreadable(f"has more than {_LONGEST} rows")
        if any(cells):
            yield Row(number, cells)


def _cell(value: object) -> str:
    return _text(value).strip()


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.strftime("%Y-%m-%d %H:%M").removesuffix(" 00:00")
    if isinstance(value, dt.time):
        return value.strftime("%H:%M")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
