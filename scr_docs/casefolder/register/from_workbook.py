"""Excel workbook → register, through the same door as the YAML; a finding names sheet, row and column."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from scr_docs.casefolder.chronology.spreadsheet import Sheet, read_sheets
from scr_docs.casefolder.register.columns import COLUMNS, HELP_SHEET, ID, SHEETS, Column
from scr_docs.casefolder.register.writing import Section
from scr_docs.casefolder.settings import check_ids
from scr_docs.casefolder.yaml_files.source import Path, YamlSource
from scr_docs.casefolder.yaml_files.typed import read_typed
from scr_docs.model.finding import Finding, finding
from scr_docs.model.register import Register
from scr_docs.names.words import squeeze

_SECTIONS: Final = {squeeze(title): section for section, title in SHEETS.items()}


@dataclass(slots=True)
class _Table:
    """The rows of one sheet as the data of a section, with the row and column of each value."""

    shown: str
    section: Section
    entries: dict[str, dict[str, object]] = field(default_factory=dict)
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)
    problems: list[Finding] = field(default_factory=list)

    def report(self, message: str, line: int, column: int = 1, code: str = "SCR112") -> None:
        self.problems.append(finding(code, self.shown, message, line=line, column=column))


def read_register_workbook(shown: str, content: bytes) -> tuple[Register | None, tuple[Finding, ...]]:
    """Read the whole workbook.

    Args:
        shown: path of the workbook, as messages print it; a finding is about ``register.xlsx#People``, row, column.
        content: bytes of the ``.xlsx`` file.

    Returns:
        The register, or None when anything is wrong, with everything that is.
    """
    sheets, problems = read_sheets(shown, content)
    if problems:
        return None, problems
    problems = tuple(_wrong_sheets(shown, sheets))
    register = Register()
    for sheet in sheets:
        section = _SECTIONS.get(squeeze(sheet.title))
        if section:
            part, wrong = _read_section(f"{shown}#{SHEETS[section]}", section, sheet)
            problems += wrong
            register = replace(register, **{section: getattr(part, section)}) if part else register
    problems = problems or tuple(check_ids(register))
    return (None if problems else register), problems


def _wrong_sheets(shown: str, sheets: Sequence[Sheet]) -> Iterator[Finding]:
    titles = Counter(squeeze(sheet.title) for sheet in sheets)
    for title in SHEETS.values():
        if titles[squeeze(title)] != 1:
            message = f"must have one sheet called {title}; export the register again and copy your rows into it"
            yield finding("SCR112", shown, message)
    if any(sheet.rows and squeeze(sheet.title) not in {*_SECTIONS, squeeze(HELP_SHEET)} for sheet in sheets):
        message = f"nothing is read from a sheet that is not called {', '.join(SHEETS.values())}; move its rows there"
        yield finding("SCR112", shown, message)


def _read_section(shown: str, section: Section, sheet: Sheet) -> tuple[Register | None, tuple[Finding, ...]]:
    table = _Table(shown, section)
    for line, column in sheet.not_values:
        table.report("is a formula or an error of Excel; type the text itself", line, column)
    columns = _columns(table, sheet)
    if columns:
        for row in sheet.rows[1:]:
            _read_row(table, columns, row.line, row.cells)
    if table.problems:
        return None, tuple(table.problems)
    places: dict[Path, tuple[int, int]] = {(section,): (1, 1), **table.places}
    return read_typed(YamlSource(shown, {section: table.entries}, places), Register)


def _columns(table: _Table, sheet: Sheet) -> dict[int, Column]:
    """Columns by their place; one that is missing would empty its key in every entry, so that it is a problem."""
    known = {squeeze(word): column for column in COLUMNS[table.section] for word in (column.heading, column.key)}
    first = sheet.rows[0] if sheet.rows else None
    found: dict[int, Column] = {}
    for number, heading in enumerate(first.cells if first else ()):
        column = known.get(squeeze(heading))
        if column is None and any(number < len(row.cells) and row.cells[number] for row in sheet.rows):
            table.report("a column that the register does not have; nothing would be read from it", 1, number + 1)
        elif column in found.values():
            table.report("this column stands twice; keep one", 1, number + 1)
        elif column:
            found[number] = column
    for column in COLUMNS[table.section]:
        if column not in found.values():
            table.report(f"the column `{column.heading}` is missing; its values would be lost", 1)
    return found


def _read_row(table: _Table, columns: dict[int, Column], line: int, cells: Sequence[str]) -> None:
    values = {column: cells[number] if number < len(cells) else "" for number, column in columns.items()}
    key = values.pop(next(column for column in values if column is ID)).strip()
    if not key:
        table.report("`id` is missing here", line)
    elif key in table.entries:
        table.report("this id stands twice on this sheet", line)
    table.places[table.section, key] = (line, 1)
    table.entries[key] = {}
    for number, column in columns.items():
        value = values.get(column, "")
        if column is not ID and (value or column.always):
            table.entries[key][column.key] = column.read(value)
            _place(table.places, (table.section, key, column.key), table.entries[key][column.key], (line, number + 1))


def _place(places: dict[Path, tuple[int, int]], path: Path, value: Any, place: tuple[int, int]) -> None:
    """A cell is the place of every value that was read from it."""
    places[path] = place
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for part, each in inside:
        _place(places, (*path, part), each, place)
