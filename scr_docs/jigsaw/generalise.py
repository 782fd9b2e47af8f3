"""The cheapest generalisation that breaks a combination: fewest places of the text first, then fewest characters.

A step changes one value everywhere it stands in the document and is not somebody else's, since "asthma" left in a
heading would tell what was taken out below. What a pseudonym tells is changed in the register, not here.
"""

import heapq
import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from scr_docs.model.jigsaw import Combination, Facet, Family, Step

Evaluate = Callable[[Sequence[Facet]], Sequence[Combination]]
"""All facets of a document → its combinations."""

_MOST_TRIED: Final = 2_000
"""Choices of steps that are tried, the cheapest first: all of ten steps, and of more all that change a few places."""
_NEUTRAL: Final = frozenset({"age", "sex"})
"""Left out, with a neutral word ("they", "person") where grammar needs one."""


def with_steps(combination: Combination, facets: Sequence[Facet], evaluate: Evaluate) -> Combination:
    """The combination with its generalisations, cheapest first, and the cheapest that break it."""
    steps = [
        replace(step, breaks=not _stands(combination, apply_steps(facets, [step]), evaluate))
        for step in _steps(combination, facets)
    ]
    ranked = tuple(sorted(steps, key=_cost))
    return replace(combination, steps=ranked, cheapest=_cheapest(combination, ranked, facets, evaluate))


def apply_steps(facets: Sequence[Facet], steps: Sequence[Step]) -> list[Facet]:
    """What is left of the facts when the steps are taken; a fact that then says nothing is gone."""
    taken = {(step.family, step.value): step for step in steps}
    left: list[Facet] = []
    for facet in facets:
        step = taken.get((facet.family, facet.value))
        if step is None or facet.instead is None:
            left.append(facet)
        elif step.instead and facet.then < 1:
            left.append(replace(facet, share=facet.then, value=step.instead))
    return left


def printed(facet: Facet, step: Step) -> str:
    """What a step prints at the place of a fact; a sex or age leaves a neutral word where grammar needs one."""
    return facet.instead or "" if step.instead or facet.family in _NEUTRAL else ""


def _steps(combination: Combination, facets: Sequence[Facet]) -> Iterator[Step]:
    """For each value the coarser one, and where that still says something, also to leave the words out."""
    values = dict.fromkeys((facet.family, facet.value) for facet in combination.facets if facet.instead is not None)
    for family, value in values:
        everywhere = [
            facet for facet in facets if (facet.family, facet.value) == (family, value) and facet.instead is not None
        ]
        if combination.person:
            everywhere = [each for each in everywhere if combination.person in each.people or not each.people]
        coarser = next((each.instead for each in everywhere if each.instead), "") if family not in _NEUTRAL else ""
        says_more = any(each.then < 1 for each in everywhere)
        for instead in dict.fromkeys((coarser, "") if says_more else (coarser,)):
            yield _step(family, value, instead, everywhere)


def _step(family: Family, value: str, instead: str, places: Sequence[Facet]) -> Step:
    lines = tuple(sorted({facet.line for facet in places}))
    characters = sum(facet.end - facet.start for facet in places)
    return Step(
        family,
        value,
        instead,
        len({(facet.document, facet.start) for facet in places}),
        characters,
        lines,
        breaks=False,
    )


def _cheapest(
    combination: Combination, steps: Sequence[Step], facets: Sequence[Facet], evaluate: Evaluate
) -> tuple[Step, ...]:
    """The cheapest steps that break it; where no cheap ones do, some of which none can be left out."""
    needed = _without_needless(combination, steps, facets, evaluate)
    if needed:
        for chosen in itertools.islice(_by_cost(steps), _MOST_TRIED):
            if _one_a_value(chosen) and not _stands(combination, apply_steps(facets, chosen), evaluate):
                return chosen
    return needed


def _by_cost(steps: Sequence[Step]) -> Iterator[tuple[Step, ...]]:
    """All choices of one step or more, the cheapest first; ``steps`` are in that order."""
    waiting: list[tuple[tuple[int, int, int], tuple[int, ...]]]
    waiting = [(_cost_of([step]), (at,)) for at, step in enumerate(steps[:1])]
    while waiting:
        _, chosen = heapq.heappop(waiting)
        yield tuple(steps[at] for at in chosen)
        following = chosen[-1] + 1
        if following < len(steps):
            for more in ((*chosen, following), (*chosen[:-1], following)):
                heapq.heappush(waiting, (_cost_of([steps[at] for at in more]), more))


def _without_needless(
    combination: Combination, steps: Sequence[Step], facets: Sequence[Facet], evaluate: Evaluate
) -> tuple[Step, ...]:
    strongest = {(step.family, step.value): step for step in sorted(steps, key=lambda step: not step.instead)}
    needed = sorted(strongest.values(), key=_cost)
    if _stands(combination, apply_steps(facets, needed), evaluate):
        return ()
    for step in reversed(needed):
        fewer = [each for each in needed if each is not step]
        if not _stands(combination, apply_steps(facets, fewer), evaluate):
            needed = fewer
    return tuple(needed)


def _one_a_value(steps: Sequence[Step]) -> bool:
    return len({(step.family, step.value) for step in steps}) == len(steps)


def _stands(combination: Combination, facets: Sequence[Facet], evaluate: Evaluate) -> bool:
    """Whether the person can still be recognised in the same way."""
    return any((each.person, each.rule) == (combination.person, combination.rule) for each in evaluate(facets))


def _cost(step: Step) -> tuple[int, int, bool]:
    return step.places, step.characters, not step.instead


def _cost_of(steps: Sequence[Step]) -> tuple[int, int, int]:
    costs = list(map(_cost, steps))
    return sum(cost[0] for cost in costs), sum(cost[1] for cost in costs), sum(cost[2] for cost in costs)
