"""Rows of one agency's chronology → entries. A row that cannot be read is left out and reported."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from scr_docs.casefolder.chronology.columns import REQUIRED, column_of, nearest_column
from scr_docs.casefolder.chronology.event_dates import DateProblem, read_event_date, time_in_date
from scr_docs.casefolder.chronology.rows import Row, Rows
from scr_docs.model.chronology import ChronologyEntry, EventDate
from scr_docs.model.finding import Finding, Severity, finding

_YES: Final = frozenset({"yes", "y", "true", "x", "1", "✓", "✔"})
_NO: Final = frozenset({"no", "n", "false", "0"})


def read_entries(
    table: Rows, shown: str, agency: str, people: frozenset[str] | None
) -> tuple[list[ChronologyEntry], list[Finding]]:
    """Read the rows below the heading, and say what is wrong with them.

    Args:
        table: the rows; the first is the heading.
        shown: the file's path as messages print it.
        agency: the agency's id, which is the file's name.
        people: ids that ``child_seen`` may name; None when the register could not be read.
    """
    problems: list[Finding] = []
    reader = _Reader(shown, agency, people, problems.append)
    if table.rows:
        return reader.read(table.rows), problems
    if not table.problems:
        reader.report_at("SCR100", 1, "is empty; the first line names the columns")
    return [], problems


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the rows of one agency's file and reports what is wrong with them."""

    shown: str
    agency: str
    people: frozenset[str] | None
    report: Callable[[Finding], None]

    def read(self, rows: Sequence[Row]) -> list[ChronologyEntry]:
        columns = self._columns(rows[0])
        if columns is None:
            return []
        if len(rows) == 1:
            self.report_at("SCR100", rows[0].line, "has a heading and no entry yet", "warning")
        entries = [self._entry(row, columns) for row in rows[1:]]
        return [entry for entry in entries if entry]

    def _columns(self, heading: Row) -> list[str | None] | None:
        """The column under each heading: "" for one that is not known, None where there is no heading at all."""
        columns = [(column_of(cell) or "") if cell else None for cell in heading.cells]
        for number, (cell, column) in enumerate(zip(heading.cells, columns, strict=True), 1):
            if column == "":
                near = nearest_column(cell)
                hint = f"did you mean `{near}`?" if near else "its cells are not read"
                message = f"column {number} has a heading that is not known; {hint}"
                self.report_at("SCR201", heading.line, message, "warning")
        twice = sorted({column for column in columns if column and columns.count(column) > 1})
        missing = [column for column in REQUIRED if column not in columns]
        for column in twice:
            self.report_at("SCR201", heading.line, f"two columns are both `{column}`; keep one")
        for column in missing:
            self.report_at("SCR201", heading.line, f"there is no column `{column}`; the first line names the columns")
        return None if twice or missing else columns

    def _entry(self, row: Row, columns: list[str | None]) -> ChronologyEntry | None:
        if self._is_shifted(row, columns):
            return None
        cells = {column: cell for column, cell in zip(columns, row.cells, strict=False) if column}
        absent = [column for column in REQUIRED if not cells.get(column)]
        for column in absent:
            self.report_at("SCR202", row.line, f"`{column}` is empty in this row")
        when = self._date(row, cells["date"]) if cells.get("date") else None
        seen, whom = self._seen(row, cells.get("child_seen", ""))
        alone = self._yes_or_no(row, "alone", cells.get("alone", ""))
        significant = self._yes_or_no(row, "significant", cells.get("significant", ""))
        if absent or when is None:
            return None
        return ChronologyEntry(
            path=self.shown,
            line=row.line,
            agency=self.agency,
            date=when,
            source=cells["source"],
            event=cells["event"],
            time=cells.get("time") or time_in_date(cells["date"]),
            response=cells.get("response", ""),
            present=cells.get("present", ""),
            child_seen=seen,
            children_seen=whom,
            alone=alone,
            wishes_and_feelings=cells.get("wishes_and_feelings", ""),
            significant=bool(significant),
            comment=cells.get("comment", ""),
        )

    def _is_shifted(self, row: Row, columns: list[str | None]) -> bool:
        """Whether text stands under no heading: then a comma outside quotation marks has moved the cells after it."""
        headed = [*columns, *[None] * (len(row.cells) - len(columns))]
        if not any(cell and column is None for cell, column in zip(row.cells, headed, strict=False)):
            return False
        message = "this row has text in a cell under no heading; text with commas in it stands in quotation marks"
        self.report_at("SCR202", row.line, message)
        return True

    def _date(self, row: Row, written: str) -> EventDate | None:
        try:
            return read_event_date(written)
        except DateProblem as problem:
            self.report_at("SCR203", row.line, str(problem))
            return None

    def _seen(self, row: Row, written: str) -> tuple[bool | None, tuple[str, ...]]:
        """``yes``, ``no``, nothing, or ids of the register (17.39)."""
        if not written or written.lower() in _YES | _NO:
            return (written.lower() in _YES) if written else None, ()
        ids = tuple(part.strip() for part in written.replace(",", ";").split(";") if part.strip())
        if self.people is not None and not set(ids) <= self.people:
            message = "`child_seen` must be yes, no, empty, or ids of people of the register, with ; between them"
            self.report_at("SCR206", row.line, message)
        return True, ids

    def _yes_or_no(self, row: Row, column: str, written: str) -> bool | None:
        if not written or written.lower() in _YES | _NO:
            return (written.lower() in _YES) if written else None
        self.report_at("SCR202", row.line, f"`{column}` must be yes, no or empty; it counts as empty", "warning")
        return None

    def report_at(self, code: str, line: int, message: str, severity: Severity | None = None) -> None:
        self.report(finding(code, self.shown, message, line=line, column=1, severity=severity))
