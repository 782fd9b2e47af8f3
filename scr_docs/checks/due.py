"""What is due at which stage: only what is due is an error, what is not due yet is ``info`` (design, section 4)."""

from dataclasses import replace
from typing import Final

from scr_docs.model.document import DocumentKind
from scr_docs.model.finding import Finding
from scr_docs.timescales.stage import Stage

DUE_FROM: Final[dict[DocumentKind, Stage]] = {
    "terms-of-reference": Stage.MANAGEMENT_REVIEWS,  # agreed before the reviews begin (17.18)
    "management-review": Stage.OVERVIEW,  # considered at the meeting that starts the overview (17.41)
    "contribution": Stage.OVERVIEW,
    "overview-report": Stage.PUBLICATION,  # submitted to the board (17.45)
    "executive-summary": Stage.PUBLICATION,  # compiled when the board has the report (17.46)
    "action-plan": Stage.PUBLICATION,
    "learning-briefing": Stage.PUBLICATION,
}
"""From which stage on a document must be there and complete."""

_ABOUT_CONTENT: Final = frozenset(f"SCR10{digit}" for digit in range(10))
"""Gaps of a document that close while it is written; what cannot be read or must not be there is never "not yet"."""


def when_due(found: Finding, due_from: Stage, stage: Stage) -> Finding:
    """The finding as it counts at this stage: as it is, or ``info`` when its matter is not due yet."""
    if stage >= due_from or found.severity == "info":
        return found
    return replace(found, severity="info", message=f"{found.message} (not due before the stage: {due_from.words})")


def content_when_due(found: Finding, kind: DocumentKind, stage: Stage) -> Finding:
    """A finding about a document of that kind as it counts at this stage."""
    return when_due(found, DUE_FROM[kind], stage) if found.code in _ABOUT_CONTENT else found
