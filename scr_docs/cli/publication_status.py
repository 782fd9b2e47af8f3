"""What ``status`` says about publication: the state of each document that may be public, and each of its gates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.model.case import Case
from scr_docs.model.document import PUBLISHABLE
from scr_docs.model.finding import Finding
from scr_docs.release.candidate import Candidate, find_candidate
from scr_docs.release.courts import override_used
from scr_docs.release.gate import GateStanding
from scr_docs.release.gates import COURTS, look_at_all_gates
from scr_docs.release.near_verdict import near_a_verdict
from scr_docs.release.state import State, state_of
from scr_docs.release.steps_before import SWITCHED
from scr_docs.release.together import look_together

SUMMARY = "executive-summary"
"""What must be public in every case (17.50); the other documents may be."""
_UNKNOWN: Final = "nobody can tell before there is a newest anonymised text"


@dataclass(frozen=True, slots=True)
class GateLine:
    """One gate of one document: what it asks, who opens it, and what is in the way, as ``path:line CODE message``.

    ``overridden`` says by whom, when and where the reason stands, if the chair's word keeps the gate open.
    """

    condition: str
    opens: str
    open: bool
    in_the_way: tuple[str, ...]
    overridden: str = ""


@dataclass(frozen=True, slots=True)
class DocumentStanding:
    """One document that may be public: how far it is, and its gates, in the order in which people meet them.

    ``together``: what it tells beside everything else that is or was public of the case; warnings, no gate.
    """

    document: str
    state: State
    gates: tuple[GateLine, ...]
    together: tuple[str, ...]


def publication_of(case: Case, working: WorkingFolder, day: date) -> Iterator[DocumentStanding]:
    """Every document of the case that may be public, the summary first; one that was public stays in the list.

    Raises:
        DetectorUnavailable: the language model is not installed, so nobody can tell whether a redaction is the newest.
    """
    for document in sorted(PUBLISHABLE, key=lambda each: (each != SUMMARY, each)):
        candidate = find_candidate(case, document, working)
        state = state_of(candidate, day)
        there = case.plan is not None if document == "action-plan" else case.document(document) is not None
        if there or state != "draft":
            gates = tuple(_line(standing, candidate, day) for standing in look_at_all_gates(candidate, day))
            beside = (*look_together(candidate), *(near_a_verdict(case, day) if state != "released" else ()))
            yield DocumentStanding(document, state, gates, tuple(map(_said, beside)))


def gates_off(working: WorkingFolder) -> tuple[str, ...]:
    """Names of the gates that ``board.yml`` does not ask for."""
    return tuple(name for name in SWITCHED if name not in working.board.gates)


def publication_lines(standings: tuple[DocumentStanding, ...]) -> Iterator[str]:
    """The text of all this. A draft that nobody has begun to publish, other than the summary, takes one line."""
    for standing in standings:
        yield f"    {standing.document}: {standing.state}"
        for gate in standing.gates if standing.state != "draft" or standing.document == SUMMARY else ():
            yield f"      {'open' if gate.open else 'shut'}: {gate.condition}{'' if gate.open else f' ({gate.opens})'}"
            yield from (f"            {line}" for line in (*gate.in_the_way, *filter(None, [gate.overridden])))
        yield from (f"      read together: {line}" for line in standing.together)


def _line(standing: GateStanding, candidate: Candidate, day: date) -> GateLine:
    gate = standing.gate
    in_the_way = tuple(map(_said, standing.in_the_way)) if standing.is_known else (_UNKNOWN,)
    overridden = _overridden(candidate, day) if gate is COURTS else ""
    return GateLine(gate.condition, gate.opens, standing.is_open, in_the_way, overridden)


def _overridden(candidate: Candidate, day: date) -> str:
    """Who overrode, and where the reason is to be read: it may name somebody, and this is shown to many."""
    override = override_used(candidate.case.file, day)
    if override is None:
        return ""
    return f"overridden by the chair, {override.by}, on {override.on}; the reason: {override.path}:{override.line}"


def _said(found: Finding) -> str:
    source = f" ({found.paragraph})" if found.paragraph else ""
    return f"{found.path}:{found.line} {found.code} {found.message}{source}"
