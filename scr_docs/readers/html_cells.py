"""Cells of the tables of an HTML page, by row and column, as they are met in the order of the source."""

from bs4 import Tag

from scr_docs.markdown.breaks import Cell


class HtmlCells:
    """Numbers cells while a page is walked through: one step a tag, whatever the size of a table."""

    def __init__(self) -> None:
        self._tables: dict[int, int] = {}
        self._rows: dict[int, tuple[int, int]] = {}
        self._rows_of: dict[int, int] = {}
        self._width: dict[int, int] = {}
        self._cells: dict[int, Cell] = {}

    def enter(self, tag: Tag) -> None:
        """A tag begins."""
        if tag.name == "tr":
            self._row(tag)
        elif tag.name in {"td", "th"} and (row := tag.find_parent("tr")) is not None:
            table, number = self._row(row)
            column = self._width.get(id(row), 0)
            self._cells[id(tag)] = Cell(table, number, column)
            self._width[id(row)] = column + _span_of(tag)

    def of(self, tag: Tag) -> Cell | None:
        """The cell that an element is, or lies in."""
        inside: Tag | None = tag
        while inside is not None and id(inside) not in self._cells:
            inside = inside.parent
        return self._cells[id(inside)] if inside is not None else None

    def _row(self, row: Tag) -> tuple[int, int]:
        if id(row) not in self._rows:
            table = self._tables.setdefault(id(row.find_parent("table")), len(self._tables))
            number = self._rows_of.get(table, 0)
            self._rows[id(row)] = table, number
            self._rows_of[table] = number + 1
        return self._rows[id(row)]


def _span_of(cell: Tag) -> int:
    written = str(cell.get("colspan") or "1")
    return max(1, int(written)) if written.isdecimal() and len(written) < 4 else 1
