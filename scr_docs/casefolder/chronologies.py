"""``chronology/<agency-id>.csv`` or ``.xlsx`` → entries (17.28, 17.36), every problem with its line."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scr_docs.casefolder.columns import REQUIRED, column_of, nearest_column
from scr_docs.casefolder.event_dates import read_event_date
from scr_docs.casefolder.files import read_bytes
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.spreadsheet import Row, read_rows
from scr_docs.model.chronology import ChronologyEntry
from scr_docs.model.finding import Finding, Severity, finding

_YES = frozenset({"yes", "y", "true", "x", "1", "✓"})
_NO = frozenset({"no", "n", "false", "0"})


def read_chronologies(
    folder: CaseFolder, register_ids: frozenset[str] | None
) -> tuple[tuple[ChronologyEntry, ...], list[Finding], dict[str, str]]:
    """Entries of all agencies, problems, and the hash of each file.

    Args:
        folder: the case folder.
        register_ids: ids that ``child_seen`` may name; None when the register could not be read.
    """
    entries: list[ChronologyEntry] = []
    problems: list[Finding] = []
    hashes: dict[str, str] = {}
    for path in _files(folder):
        file = read_bytes(folder, path)
        table = read_rows(file)
        problems += table.problems
        if file.content is not None:
            hashes[f"chronology/{path.name}"] = file.digest
        if file.content is not None and not any(problem.severity == "error" for problem in table.problems):
            reader = _Reader(file.shown, path.stem, register_ids, problems.append)
            entries += reader.read(table.rows)
    return tuple(entries), problems, hashes


def _files(folder: CaseFolder) -> list[Path]:
    if not folder.chronology_dir.is_dir():
        return []
    return sorted(path for path in folder.chronology_dir.iterdir() if path.suffix.lower() in {".csv", ".xlsx"})


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the rows of one agency's file and reports what is wrong with them."""

    shown: str
    agency: str
    register_ids: frozenset[str] | None
    report: Callable[[Finding], None]

    def read(self, rows: tuple[Row, ...]) -> list[ChronologyEntry]:
        if not rows:
            self._problem("SCR100", 1, "is empty; the first line names the columns")
            return []
        columns = self._columns(rows[0])
        if columns is None:
            return []
        entries = [self._entry(row, columns) for row in rows[1:]]
        return [entry for entry in entries if entry]

    def _columns(self, heading: Row) -> list[str | None] | None:
        columns = [column_of(cell) for cell in heading.cells]
        for number, (cell, column) in enumerate(zip(heading.cells, columns, strict=True), 1):
            if cell and column is None:
                near = nearest_column(cell)
                hint = f"did you mean `{near}`?" if near else "its cells are not read"
                self._problem(
                    "SCR201", heading.line, f"column {number} has a heading that is not known; {hint}", "warning"
                )
        twice = sorted({column for column in columns if column and columns.count(column) > 1})
        missing = [column for column in REQUIRED if column not in columns]
        for column in twice:
            self._problem("SCR201", heading.line, f"two columns are both `{column}`; keep one")
        for column in missing:
            self._problem("SCR201", heading.line, f"there is no column `{column}`")
        return None if twice or missing else columns

    def _entry(self, row: Row, columns: list[str | None]) -> ChronologyEntry | None:
        if len(row.cells) > len(columns) and any(row.cells[len(columns) :]):
            message = f"this row has {len(row.cells)} cells for {len(columns)} columns; put text with commas in quotes"
            self._problem("SCR202", row.line, message)
            return None
        cells = {column: cell for column, cell in zip(columns, row.cells, strict=False) if column}
        absent = [column for column in REQUIRED if not cells.get(column)]
        for column in absent:
            self._problem("SCR202", row.line, f"`{column}` is empty in this row")
        when = read_event_date(cells.get("date", ""))
        if when is None and "date" not in absent:
            self._problem(
                "SCR203", row.line, "the date cannot be read; write 2025-03-14 or 14/03/2025, with ? if unsure"
            )
        if absent or when is None:
            return None
        seen, whom = self._seen(row, cells.get("child_seen", ""))
        return ChronologyEntry(
            path=self.shown,
            line=row.line,
            agency=self.agency,
            date=when,
            source=cells["source"],
            event=cells["event"],
            time=cells.get("time", ""),
            response=cells.get("response", ""),
            present=cells.get("present", ""),
            child_seen=seen,
            children_seen=whom,
            alone=self._yes_or_no(row, "alone", cells.get("alone", "")),
            wishes_and_feelings=cells.get("wishes_and_feelings", ""),
            significant=bool(self._yes_or_no(row, "significant", cells.get("significant", ""))),
            comment=cells.get("comment", ""),
        )

    def _seen(self, row: Row, written: str) -> tuple[bool | None, tuple[str, ...]]:
        """``yes``, ``no``, nothing, or ids of the register (17.39)."""
        if not written or written.lower() in _YES | _NO:
            return (written.lower() in _YES) if written else None, ()
        ids = tuple(part.strip() for part in written.replace(",", ";").split(";") if part.strip())
        if self.register_ids is not None and not set(ids) <= self.register_ids:
            self._problem(
                "SCR206", row.line, "`child_seen` must be yes, no, empty, or ids of the register with ; between"
            )
        return True, ids

    def _yes_or_no(self, row: Row, column: str, written: str) -> bool | None:
        if not written or written.lower() in _YES | _NO:
            return (written.lower() in _YES) if written else None
        self._problem("SCR202", row.line, f"`{column}` must be yes, no or empty", "warning")
        return None

    def _problem(self, code: str, line: int, message: str, severity: Severity | None = None) -> None:
        self.report(finding(code, self.shown, message, line=line, severity=severity))
