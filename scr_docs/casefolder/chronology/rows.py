"""Rows of a table as plain text, whatever kind of file they come from."""

from dataclasses import dataclass, field

from scr_docs.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Row:
    """One row with the line of the file (of the sheet) on which it starts; cells without white space around them."""

    line: int
    cells: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows that hold anything, and what was wrong with the file."""

    rows: tuple[Row, ...]
    problems: tuple[Finding, ...] = ()
