"""What the merged chronology shows: entries out of the period (SCR204), accounts that differ (SCR205), SCR206."""

from collections.abc import Container, Iterator
from pathlib import PurePosixPath
from typing import Final

from scr_docs.chronology.discrepancies import Discrepancy, find_discrepancies
from scr_docs.chronology.merge import outside_scope
from scr_docs.model.case import Case
from scr_docs.model.chronology import ChronologyEntry
from scr_docs.model.finding import Finding, finding

_ABOUT: Final = {
    "day": "gives another day than {others} for what looks like the same event; ask the agencies",
    "child-seen": "says that no child was seen, {others} that one was; ask the agencies",
}


def check_chronology(case: Case) -> tuple[Finding, ...]:
    """Everything about the entries of all agencies together (17.19, 17.39, 17.40)."""
    return (
        *_outside_scope(case),
        *(_differs(discrepancy) for discrepancy in find_discrepancies(case.chronology)),
        *_unknown_children(case),
    )


def _outside_scope(case: Case) -> Iterator[Finding]:
    if case.file is None or case.file.scope is None:
        return
    for entry in case.chronology:
        if outside_scope(entry, case.file.scope):
            yield finding("SCR204", entry.path, "lies outside the period of the review (scope)", line=entry.line)


def _differs(discrepancy: Discrepancy) -> Finding:
    others = " and ".join(f"{PurePosixPath(entry.path).name} line {entry.line}" for entry in discrepancy.others)
    entry = discrepancy.entry
    return finding("SCR205", entry.path, _ABOUT[discrepancy.about].format(others=others), line=entry.line)


def _unknown_children(case: Case) -> Iterator[Finding]:
    if case.register is None:
        return
    for entry in case.chronology:
        if not _all_known(entry, case.register.people.keys()):
            message = "child_seen has an id that the register does not; write yes, no, or ids of identities.yml"
            yield finding("SCR206", entry.path, message, line=entry.line)


def _all_known(entry: ChronologyEntry, people: Container[str]) -> bool:
    return all(child in people for child in entry.children_seen)
