"""Cells of the tables and sheets of an office document, by row and column, and what a workbook writes in them."""

import re
from typing import Final
from xml.etree.ElementTree import Element

from scr_docs.markdown.breaks import Cell
from scr_docs.readers.surface import CannotRead

_TABLES: Final = frozenset({"tbl", "sheetdata", "table"})
_ROWS: Final = frozenset({"tr", "row", "table-row"})
_CELLS: Final = frozenset({"tc", "c", "table-cell", "covered-table-cell"})
_ADDRESS: Final = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ALL_CELLS: Final = 50_000_000
"""Characters of all cells of a workbook; far more is a file made to do harm, a long text that many cells point to."""


def local(name: object) -> str:
    """The name of an element or attribute without its namespace, in lower case."""
    return name.rpartition("}")[2].casefold() if isinstance(name, str) else ""


class OfficeCells:
    """Numbers cells while the parts of one document are walked through, each in the order of its source."""

    def __init__(self) -> None:
        self._table = self._row = self._column = -1

    def enter(self, element: Element, name: str, around: Cell | None) -> Cell | None:
        """The cell that an element is, or else the one around it; ``name`` is its local name."""
        if name in _TABLES:
            self._table, self._row, self._column = self._table + 1, -1, -1
        elif name in _ROWS:
            self._row, self._column = self._row + 1, -1
        elif name in _CELLS:
            # A sheet leaves empty rows and cells out and says where the others stand.
            address = _ADDRESS.fullmatch(element.get("r") or "")
            self._column = _column_of(address[1]) if address else self._column + 1
            self._row = int(address[2]) if address else self._row
            cell = Cell(self._table, self._row, self._column)
            self._column += _repeated(element)
            return cell
        return around


class SharedStrings:
    """The texts that the cells of a workbook name by number, each of which stands in the file once."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._left = _ALL_CELLS

    def take(self, root: Element) -> None:
        """Remember the texts, where this part holds them."""
        if local(root.tag) == "sst":
            self._texts = [_text_of(item) for item in root]

    def fill_in(self, root: Element) -> None:
        """Write them into the cells of a sheet, so that each cell reads as it is shown.

        Raises:
            CannotRead: the cells hold text without end.
        """
        for cell in root.iter():
            if local(cell.tag) == "c" and cell.get("t") == "s":
                for value in (each for each in cell if local(each.tag) == "v"):
                    value.text = self._text_for(value.text or "")
        if self._left < 0:
            raise CannotRead("its cells hold text without end")

    def _text_for(self, written: str) -> str:
        """The text of a number; a number that names none stays as it is written."""
        number = written.strip()
        known = number.isdecimal() and len(number) < 9 and int(number) < len(self._texts)
        text = self._texts[int(number)] if known else written
        self._left -= len(text)
        return text


def _column_of(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _repeated(cell: Element) -> int:
    """How many more cells of OpenDocument the element stands for."""
    written = next((value for key, value in cell.attrib.items() if local(key) == "number-columns-repeated"), "1")
    return max(0, int(written) - 1) if written.isdecimal() and len(written) < 6 else 0


def _text_of(item: Element) -> str:
    """A shared text with all its runs, without the readings of its letters."""
    runs = (item, *(run for run in item if local(run.tag) == "r"))
    return "".join(part.text or "" for run in runs for part in run if local(part.tag) == "t")
