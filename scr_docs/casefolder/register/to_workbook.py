"""Register → Excel workbook, a sheet a section and a row an entry, for people who do not write YAML.

Every cell is text: a number keeps its leading zeros, a date stays as written, and a name that begins with ``=`` is no
formula (CSV injection: https://owasp.org/www-community/attacks/CSV_Injection).
"""

import io
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from scr_docs.casefolder.register.columns import COLUMNS, HELP_SHEET, ID, SHEETS, Column
from scr_docs.errors import UsageProblem
from scr_docs.model.register import Register

_LONGEST_CELL: Final = 32_767
"""Characters; Excel cuts off what is longer."""
_LAST_ROW: Final = 5_000
_TAKEN_FOR_ESCAPES: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_TOP: Final = Alignment(wrap_text=True, vertical="top")
_INTRODUCTION: Final = (
    "The identity register of a Serious Case Review: who and what must not be recognised, and what is printed instead.",
    "This file holds every name in clear. Keep it where the case is kept, and delete it when it has been read back.",
    "One row an entry. Leave headings and sheets as they are. An entry whose row you delete is removed; you are asked.",
    "To read it back: scr-docs register import CASE FILE.xlsx",
)


def write_workbook(register: Register) -> bytes:
    """The whole register as the bytes of an ``.xlsx`` file.

    Raises:
        UsageProblem: a value is longer than a cell can be.
    """
    workbook = Workbook()
    del workbook[workbook.active.title]  # type: ignore[union-attr] # a new workbook has one sheet
    for section, title in SHEETS.items():
        _fill(workbook.create_sheet(title), COLUMNS[section], getattr(register, section))
    _explain(workbook.create_sheet(HELP_SHEET))
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def _fill(sheet: Any, columns: tuple[Column, ...], entries: Mapping[str, object]) -> None:
    _write_row(sheet, 1, [column.heading for column in columns], bold=True)
    for number, (key, entry) in enumerate(entries.items(), 2):
        row = (key if column is ID else column.write(getattr(entry, column.key)) for column in columns)
        _write_row(sheet, number, row)
    sheet.freeze_panes = "B2"
    for number, column in enumerate(columns, 1):
        _shape(sheet, get_column_letter(number), column)


def _shape(sheet: Any, letter: str, column: Column) -> None:
    sheet.column_dimensions[letter].width = column.width
    sheet.column_dimensions[letter].number_format = "@"
    if column.choices:
        choices = DataValidation(type="list", formula1=f'"{",".join(column.choices)}"', allow_blank=True)
        choices.add(f"{letter}2:{letter}{_LAST_ROW}")
        sheet.add_data_validation(choices)


def _write_row(sheet: Any, number: int, values: Iterable[str], *, bold: bool = False) -> None:
    for position, value in enumerate(values, 1):
        if len(value) > _LONGEST_CELL:
            raise UsageProblem(
                "an entry of the register is longer than a cell of a spreadsheet can be; keep it in YAML"
            )
        cell = sheet.cell(number, position)
        cell.number_format, cell.alignment = "@", _TOP
        if bold:
            cell.font = Font(bold=True)
        if value:
            cell.value = _escaped(value)
            # openpyxl takes "=1+1" for a formula and "#N/A" for an error.
            cell.data_type, cell.quotePrefix = "s", True


def _escaped(value: str) -> str:
    """As Office writes a carriage return and what looks like one written so (ISO/IEC 29500-1, 22.9.2.19)."""
    return _TAKEN_FOR_ESCAPES.sub("_x005F_", value).replace("\r", "_x000D_")


def _explain(sheet: Any) -> None:
    rows: list[tuple[str, str]] = [("", line) for line in _INTRODUCTION]
    for section, title in SHEETS.items():
        rows += [("", ""), (title, "")]
        rows += [(column.heading, column.help) for column in COLUMNS[section]]
    for number, row in enumerate(rows, 1):
        _write_row(sheet, number, row)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 110
