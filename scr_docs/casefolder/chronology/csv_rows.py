"""Rows of a CSV file as agencies save it: UTF-8 or Windows-1252, with commas, or with Excel's semicolons or tabs.

The csv module's own messages are not shown: they say neither line nor way out.
"""

import csv
import io
from collections.abc import Iterator
from typing import Final

from scr_docs.casefolder.chronology.columns import column_of
from scr_docs.casefolder.chronology.rows import Row, Rows
from scr_docs.casefolder.disk.files import place_of_byte
from scr_docs.model.finding import Finding, finding

_DELIMITERS: Final = ",;\t"
_EMPTY_PLACES: Final = frozenset(b"\x81\x8d\x8f\x90\x9d")
"""Bytes that stand for nothing in Windows-1252, so that a file which holds one is in neither encoding."""
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")


def read_csv(shown: str, content: bytes) -> Rows:
    """Rows that hold anything, each with the line on which it starts."""
    text, problem = _decode(shown, content)
    problems = (problem,) if problem else ()
    if text is None:
        return Rows((), problems)
    rows, broken = _read(shown, text)
    return Rows(rows, (*problems, *broken))


def _decode(shown: str, content: bytes) -> tuple[str | None, Finding | None]:
    if content.startswith(_UTF_16) or b"\0" in content:
        return None, finding("SCR110", shown, "is not a CSV text; save the spreadsheet as CSV UTF-8 or as .xlsx")
    try:
        return content.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        offset = error.start
    line, column = place_of_byte(content, offset)
    strange = next((place for place, byte in enumerate(content) if byte in _EMPTY_PLACES), None)
    if strange is not None:
        message = "is neither UTF-8 nor Windows-1252; save the spreadsheet as CSV UTF-8"
        line, column = place_of_byte(content, strange)
        return None, finding("SCR110", shown, message, line=line, column=column)
    notice = "was read as Windows-1252, as Excel saves it; check the letters with accents, or save it as CSV UTF-8"
    return content.decode("cp1252"), finding("SCR113", shown, notice, line=line, column=column)


def _read(shown: str, text: str) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    lines = io.StringIO(text, newline="")
    skipped = _skip_excels_hint(lines)
    reader = csv.reader(lines, delimiter=_delimiter(text), strict=True)
    rows: list[Row] = []
    line = 1 + skipped
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(Row(line, tuple(cell.strip() for cell in cells)))
            line = reader.line_num + 1 + skipped
    except csv.Error:
        message = (
            "this row and all below it could not be read: a quotation mark is never closed, or one inside a cell is "
            'not doubled (""), or a cell is far too long'
        )
        return tuple(rows), (finding("SCR111", shown, message, line=line, column=1),)
    return tuple(rows), ()


def _skip_excels_hint(lines: io.StringIO) -> int:
    """Excel may write ``sep=;`` above the heading."""
    if lines.readline().strip().lower().startswith("sep="):
        return 1
    lines.seek(0)
    return 0


def _delimiter(text: str) -> str:
    """The one that parts the heading into most columns that are known, else into most cells."""
    heading = next(_headings(text), "")
    return max(_DELIMITERS, key=lambda delimiter: _known(heading, delimiter))


def _headings(text: str) -> Iterator[str]:
    for line in io.StringIO(text):
        if line.strip(f" \r\n{_DELIMITERS}") and not line.strip().lower().startswith("sep="):
            yield line


def _known(heading: str, delimiter: str) -> tuple[int, int]:
    cells = heading.split(delimiter)
    return sum(column_of(cell) is not None for cell in cells), len(cells)
