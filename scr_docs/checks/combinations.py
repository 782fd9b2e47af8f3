"""What ``jigsaw`` left to decide: combinations that may identify someone (SCR330-SCR334; 17.50)."""

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from scr_docs.casefolder.inputs import source_file
from scr_docs.checks.due import when_due
from scr_docs.model.case import Case
from scr_docs.model.document import PUBLISHABLE
from scr_docs.model.finding import Finding, finding
from scr_docs.model.jigsaw import CombinationDecision, Family, StoredJigsaw
from scr_docs.model.redacted import StoredRedaction
from scr_docs.timescales.stage import Stage, stage_of


class Asked(Protocol):
    """A combination, fresh or stored, as far as a decision is about it."""

    @property
    def person(self) -> str | None: ...  # noqa: D102 - as in `scr_docs.model.jigsaw.Combination`
    @property
    def families(self) -> tuple[Family, ...]: ...  # noqa: D102
    @property
    def fingerprint(self) -> str: ...  # noqa: D102
    @property
    def lines(self) -> tuple[int, ...]: ...  # noqa: D102


def check_combinations(case: Case, today: date) -> tuple[Finding, ...]:
    """Every redacted document that may be public: looked at, up to date, every combination decided on."""
    stage = stage_of(case, today)
    found = [each for stored in case.stored if _may_be_public(case, stored) for each in open_combinations(case, stored)]
    return tuple(when_due(each, Stage.PUBLICATION, stage) for each in found)


def undecided(case: Case, document: str, asked: Asked, path: str) -> Finding | None:
    """Why a combination is still open, as a finding about the text at ``path``; None when it was accepted.

    ``jigsaw`` and the checks ask this, and a gate of a release may.
    """
    decision = next((each for each in case.combination_decisions if _answers(each, document, asked)), None)
    if decision is not None and decision.decide == "accept":
        return None
    who = f"`{asked.person}`" if asked.person else "the family or the document"
    lines = ", ".join(map(str, asked.lines))
    what = f"{who}: {', '.join(asked.families)} (lines {lines} of the anonymised text; fingerprint {asked.fingerprint})"
    if decision is not None:
        return finding("SCR332", path, f"{what}: change the text as decided, then redact")
    return finding("SCR330", path, f"{what}: generalise, or decide in decisions.yml under `combinations`")


def open_combinations(case: Case, stored: StoredRedaction) -> Iterator[Finding]:
    """What is in the way of one redacted document: never looked at, looked at before it changed, or undecided.

    A gate of a release may ask this; decisions that answer nothing any more (SCR331) come with it.
    """
    path = case.shown(source_file(stored.document))
    again = f"type: scr-docs jigsaw {case.id} --document {stored.document}"
    jigsaw = next((each for each in case.jigsaws if each.document == stored.document), None)
    if jigsaw is None:
        yield finding("SCR333", path, again)
    elif jigsaw.text_hash != stored.text_hash:
        yield finding("SCR334", path, again)
    else:
        asked = (undecided(case, stored.document, each, path) for each in jigsaw.combinations)
        yield from (found for found in asked if found)
        yield from unused_decisions(case, jigsaw)


def unused_decisions(case: Case, jigsaw: StoredJigsaw) -> Iterator[Finding]:
    """Acceptances of what the text no longer says; a generalisation that was carried out has done its work."""
    for decision in case.combination_decisions:
        if decision.document != jigsaw.document or decision.decide == "generalise":
            continue
        if not any(_answers(decision, jigsaw.document, each) for each in jigsaw.combinations):
            message = "the combination is gone or was changed; take the decision out or decide again"
            yield finding("SCR331", decision.path, message, line=decision.line)


def _answers(decision: CombinationDecision, document: str, asked: Asked) -> bool:
    return (
        decision.document == document
        and decision.person == asked.person
        and decision.fingerprint == asked.fingerprint
        and set(decision.facets) == set(asked.families)
    )


def _may_be_public(case: Case, stored: StoredRedaction) -> bool:
    document = case.document(stored.document)
    return stored.document == "action-plan" or (document is not None and document.kind in PUBLISHABLE)
