"""From recommendation to action and back (17.46): what nobody carries out, and what nobody recommended."""

from collections.abc import Iterable
from dataclasses import dataclass

from scr_docs.model.case import Case
from scr_docs.model.plan import Action, Recommendation
from scr_docs.recommendations.table import read_recommendations

MAKING = frozenset({"overview-report", "management-review", "contribution"})
"""Kinds of documents that make recommendations; summaries and briefings repeat them."""


@dataclass(frozen=True, slots=True)
class Traced:
    """A recommendation and the actions of the plan that carry it out (none: nobody does)."""

    recommendation: Recommendation
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """All recommendations of a case with their actions, and actions that name a recommendation no report makes."""

    traced: tuple[Traced, ...]
    unfounded: tuple[Action, ...]


def trace_recommendations(case: Case) -> Trace:
    """Trace the recommendations of a case's reports to the actions of its plan, by reference.

    Case, spaces and punctuation of a reference do not count: ``OR 1`` and ``or-1`` are one.
    """
    recommendations = [
        recommendation
        for document in case.documents
        if document.kind in MAKING
        for recommendation in read_recommendations(document)
    ]
    actions = case.plan.actions if case.plan else ()
    known = {reference_key(recommendation.ref) for recommendation in recommendations} - {""}
    return Trace(
        traced=tuple(Traced(made, _carrying_out(made, actions)) for made in recommendations),
        unfounded=tuple(action for action in actions if reference_key(action.recommendation) not in known),
    )


def reference_key(ref: str) -> str:
    """What a reference is compared by."""
    return "".join(char for char in ref.casefold() if char.isalnum())


def _carrying_out(made: Recommendation, actions: Iterable[Action]) -> tuple[Action, ...]:
    key = reference_key(made.ref)
    return tuple(action for action in actions if key and reference_key(action.recommendation) == key)
