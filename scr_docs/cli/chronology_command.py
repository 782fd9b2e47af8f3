"""``scr-docs chronology CASE``: the integrated chronology with its flags (17.39, 17.40)."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, Literal

import click

from scr_docs.casefolder.reading import read_case
from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.chronology.flags import FlaggedEntry, flagged_entries
from scr_docs.cli.options import cases_option
from scr_docs.errors import UnreadableInput
from scr_docs.model.case import Case
from scr_docs.model.chronology import EventDate


@click.command("chronology")
@click.argument("case_id", metavar="CASE")
@click.option("--format", "format_", type=click.Choice(["text", "csv", "json"]), default="text", show_default=True)
@cases_option
def command(case_id: str, format_: Literal["text", "csv", "json"], cases: Path | None) -> None:
    """Print the chronologies of all agencies as one, in order.

    Flags: child seen, wishes and feelings (17.39), differs from another agency (17.40), outside the period (17.19),
    uncertain, significant. The text names people: keep it where the case is kept.
    """
    case = read_case(find_working_folder(Path(), cases).find_case(case_id))
    _require_whole_chronologies(case)
    entries = flagged_entries(case)
    for line in _RENDERERS[format_](entries):
        click.echo(line)
    flagged = sum(any(flag.startswith("differs") for flag in entry.flags) for entry in entries)
    click.echo(f"{len(entries)} entries, {flagged} of them told differently by another agency", err=True)


def _require_whole_chronologies(case: Case) -> None:
    """A chronology with rows left out would look like one in which nothing happened."""
    folder = f"{case.shown('chronology')}/"
    broken = [found for found in case.problems if found.path.startswith(folder) and found.severity == "error"]
    if broken:
        raise UnreadableInput("\n".join(f"{found.path}:{found.line}: {found.message}" for found in broken))


def _as_text(entries: Sequence[FlaggedEntry]) -> Iterator[str]:
    agencies = max((len(entry.merged.entry.agency) for entry in entries), default=0)
    for flagged in entries:
        entry = flagged.merged.entry
        flags = f"  [{'; '.join(flagged.flags)}]" if flagged.flags else ""
        event = " ".join(entry.event.split())
        when = f"{_date(entry.date):21}  {entry.time:5}"
        yield f"{flagged.merged.number:4}  {when}  {entry.agency:{agencies}}  {event}{flags}"


def _date(when: EventDate) -> str:
    days = str(when.first) if when.first == when.last else f"{when.first}/{when.last}"
    return f"?{days}" if when.uncertain else days


_COLUMNS: Final = (
    *("number", "date", "time", "agency", "source", "event", "response", "present", "child_seen", "children_seen"),
    *("alone", "wishes_and_feelings", "significant", "comment", "flags", "path", "line"),
)


def _row(flagged: FlaggedEntry) -> dict[str, object]:
    entry = flagged.merged.entry
    computed = {
        "number": flagged.merged.number,
        "date": _date(entry.date),
        "child_seen": flagged.merged.child_seen,
        "flags": flagged.flags,
    }
    return {column: computed[column] if column in computed else getattr(entry, column) for column in _COLUMNS}


def _as_json(entries: Sequence[FlaggedEntry]) -> Iterator[str]:
    yield json.dumps({"version": 1, "entries": [_row(entry) for entry in entries]}, indent=2)


def _as_csv(entries: Sequence[FlaggedEntry]) -> Iterator[str]:
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for flagged in entries:
        writer.writerow(_cell(value) for value in _row(flagged).values())
    yield lines.getvalue().rstrip("\n")


def _cell(value: object) -> object:
    if isinstance(value, tuple):
        return "; ".join(value)
    return {True: "yes", False: "no", None: ""}[value] if value is None or isinstance(value, bool) else value


_RENDERERS: Final[dict[str, Callable[[Sequence[FlaggedEntry]], Iterator[str]]]] = {
    "text": _as_text,
    "csv": _as_csv,
    "json": _as_json,
}
