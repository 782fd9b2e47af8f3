"""The cheapest generalisation that breaks a combination: fewest places of the text first, then fewest characters.

A step changes one value everywhere it stands in the document and is not somebody else's, since "asthma" left in a
heading would tell what was taken out below. What a pseudonym tells is changed in the register, not here.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from scr_docs.model.jigsaw import Combination, Facet, Step

Evaluate = Callable[[Sequence[Facet]], Sequence[Combination]]
"""All facets of a document → its combinations."""

_MOST_TRIED: Final = 10
"""With more values than this only the cheapest are tried together: all subsets of ten are a thousand."""


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
    taken = {(step.family, step.value) for step in steps}
    left = (
        replace(facet, share=facet.then, value=facet.instead or "", instead=None)
        if (facet.family, facet.value) in taken and facet.instead is not None
        else facet
        for facet in facets
    )
    return [facet for facet in left if facet.value and not (facet.instead is None and facet.share >= 1)]


def _steps(combination: Combination, facets: Sequence[Facet]) -> Iterator[Step]:
    values = dict.fromkeys((facet.family, facet.value) for facet in combination.facets if facet.instead is not None)
    for family, value in values:
        everywhere = [facet for facet in facets if (facet.family, facet.value) == (family, value)]
        places = [facet for facet in everywhere if combination.person in facet.people or not facet.people]
        changed = places if combination.person else everywhere
        yield Step(
            family,
            value,
            next((facet.instead for facet in changed if facet.instead), ""),
            len({facet.start for facet in changed}),
            sum(facet.end - facet.start for facet in changed),
            tuple(sorted({facet.line for facet in changed})),
            breaks=False,
        )


def _cheapest(
    combination: Combination, steps: Sequence[Step], facets: Sequence[Facet], evaluate: Evaluate
) -> tuple[Step, ...]:
    tried = steps[:_MOST_TRIED]
    subsets = (subset for size in range(1, len(tried) + 1) for subset in itertools.combinations(tried, size))
    for subset in sorted(subsets, key=lambda subset: _cost_of(subset)):
        if not _stands(combination, apply_steps(facets, subset), evaluate):
            return subset
    return tuple(steps) if steps and not _stands(combination, apply_steps(facets, steps), evaluate) else ()


def _stands(combination: Combination, facets: Sequence[Facet], evaluate: Evaluate) -> bool:
    """Whether the person can still be recognised in the same way."""
    return any((each.person, each.rule) == (combination.person, combination.rule) for each in evaluate(facets))


def _cost(step: Step) -> tuple[int, int]:
    return step.places, step.characters


def _cost_of(steps: Sequence[Step]) -> tuple[int, int]:
    return sum(step.places for step in steps), sum(step.characters for step in steps)
