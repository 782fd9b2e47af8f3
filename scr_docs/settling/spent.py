"""Decisions on combinations of facts that settle nothing any more, each with why it may go (17.50)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from scr_docs.casefolder.inputs import source_file
from scr_docs.checks.combinations import Asked, is_about, is_answered_by
from scr_docs.model.case import Case
from scr_docs.model.jigsaw import TOGETHER, CombinationDecision

Why = Literal["gone", "generalised", "asks again", "no document"]


@dataclass(frozen=True, slots=True)
class SpentCombination:
    """A decision that no combination needs.

    ``why``: ``gone``: the text makes none of it; ``generalised``: it makes none any more, as was decided; ``asks
    again``: it makes one of the same facts in other sentences; ``no document``: there is none of that id.
    """

    decision: CombinationDecision
    why: Why


def spent_combinations(case: Case, raised: Mapping[str, Collection[Asked]]) -> tuple[SpentCombination, ...]:
    """The decisions that settle nothing, in the order of ``decisions.yml``; of a text that was not looked at, none.

    Args:
        case: with its decisions, and the hashes of its files.
        raised: what each text that was looked at makes now, by its id; under `TOGETHER`, what all of them make.
    """
    found = []
    for decision in case.combination_decisions:
        if decision.document in raised:
            made = raised[decision.document]
            if not any(is_answered_by(decision, decision.document, each) for each in made):
                found.append(SpentCombination(decision, _why(decision, made)))
        elif decision.document != TOGETHER and not is_there(case, decision.document):
            found.append(SpentCombination(decision, "no document"))
    return tuple(found)


def is_there(case: Case, document: str) -> bool:
    """Whether the case has a file of this id, also one that cannot be read."""
    name = source_file(document)
    return name in case.hashes or any(problem.path == case.shown(name) for problem in case.problems)


def _why(decision: CombinationDecision, made: Collection[Asked]) -> Why:
    if any(is_about(decision, decision.document, each) for each in made):
        return "asks again"
    return "generalised" if decision.decide == "generalise" else "gone"
