"""The integrated chronology with what a reader should notice in each entry (17.19, 17.39, 17.40)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from scr_docs.chronology.discrepancies import find_discrepancies
from scr_docs.chronology.merge import MergedEntry, merge_chronologies, outside_scope
from scr_docs.model.case import Case
from scr_docs.model.chronology import ChronologyEntry


@dataclass(frozen=True, slots=True)
class FlaggedEntry:
    """An entry at its place, with what a reader should notice about it."""

    merged: MergedEntry
    flags: tuple[str, ...]


def flagged_entries(case: Case) -> tuple[FlaggedEntry, ...]:
    """The integrated chronology of a case with the flags of each entry, the discrepancies first (17.40)."""
    differing: dict[tuple[str, int], str] = {}
    for discrepancy in find_discrepancies(case.chronology):
        others = ", ".join(f"{PurePosixPath(other.path).name} line {other.line}" for other in discrepancy.others)
        differing[_place(discrepancy.entry)] = f"differs on {discrepancy.about}: {others}"
    return tuple(
        FlaggedEntry(merged, tuple(_flags(case, merged, differing))) for merged in merge_chronologies(case.chronology)
    )


def _flags(case: Case, merged: MergedEntry, differing: dict[tuple[str, int], str]) -> Iterator[str]:
    entry = merged.entry
    if _place(entry) in differing:
        yield differing[_place(entry)]
    if case.file and case.file.scope and outside_scope(entry, case.file.scope):
        yield "outside the period"
    if entry.date.uncertain:
        yield "date uncertain"
    if merged.child_seen:
        yield "child seen alone" if entry.alone else "child seen"
    if merged.wishes_and_feelings:
        yield "wishes and feelings"
    if entry.significant:
        yield "significant"


def _place(entry: ChronologyEntry) -> tuple[str, int]:
    return entry.path, entry.line
