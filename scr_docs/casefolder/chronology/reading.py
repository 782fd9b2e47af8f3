"""``chronology/<agency-id>.csv`` or ``.xlsx`` → entries (17.28, 17.36), every problem with its line."""

from dataclasses import dataclass
from pathlib import Path

from scr_docs.casefolder.chronology.csv_rows import read_csv
from scr_docs.casefolder.chronology.entries import read_entries
from scr_docs.casefolder.chronology.rows import Rows
from scr_docs.casefolder.chronology.spreadsheet import read_workbook
from scr_docs.casefolder.disk.files import FileBytes, list_folder, read_bytes
from scr_docs.casefolder.inventory import SPREADSHEETS
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.model.chronology import ChronologyEntry
from scr_docs.model.finding import Finding, finding


@dataclass(frozen=True, slots=True)
class Chronologies:
    """Entries of all agencies, all problems, and the hash of each file by its path relative to the case folder."""

    entries: tuple[ChronologyEntry, ...]
    problems: tuple[Finding, ...]
    hashes: dict[str, str]


def read_chronologies(folder: CaseFolder, people: frozenset[str] | None) -> Chronologies:
    """Read every agency's chronology.

    Args:
        folder: the case folder.
        people: ids that ``child_seen`` may name; None when the register could not be read.
    """
    inside, problem = list_folder(folder, folder.chronology_dir)
    paths = [path for path in inside if path.suffix.lower() in SPREADSHEETS]
    entries: list[ChronologyEntry] = []
    problems = [problem] if problem else []
    hashes: dict[str, str] = {}
    for path in paths:
        file = read_bytes(folder, path)
        if file.content is not None:
            hashes[f"chronology/{path.name}"] = file.digest
        table = _read_rows(file)
        read, wrong = read_entries(table, file.shown, path.stem, people)
        entries += read
        problems += [*table.problems, *wrong]
    problems += _twice(folder, paths)
    return Chronologies(tuple(entries), tuple(problems), hashes)


def _read_rows(file: FileBytes) -> Rows:
    if file.content is None:
        return Rows((), (file.problem,) if file.problem else ())
    return (read_workbook if file.shown.lower().endswith(".xlsx") else read_csv)(file.shown, file.content)


def _twice(folder: CaseFolder, paths: list[Path]) -> list[Finding]:
    """Two files of one agency: both are read, so that nothing is lost, and somebody must choose."""
    seen: set[str] = set()
    findings = []
    for path in paths:
        if path.stem in seen:
            message = "there is another chronology with the same name; keep one, or entries count twice"
            findings.append(finding("SCR111", folder.show(path), message))
        seen.add(path.stem)
    return findings
