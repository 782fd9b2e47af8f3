"""All texts of a case that the public may read, looked at together: harmless facts of several point to one person.

The summary tells the age, the action plan the kind of school, a newspaper the town. What one text makes alone is asked
about there; here only what it takes several texts for. A quotation leads to where it was said from one text alone.
Where a newspaper names somebody, that it tells the same as our text is enough (`named_already`).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from scr_docs.casefolder.publication.public_texts import PublicText
from scr_docs.jigsaw.attribution import facets_of
from scr_docs.jigsaw.generalise import with_steps
from scr_docs.jigsaw.named_already import combinations_of_named, people_named
from scr_docs.jigsaw.people import People, named_people_of, people_of
from scr_docs.jigsaw.report import evaluate
from scr_docs.model.jigsaw import ALREADY_PUBLIC, TOGETHER, Combination, Facet, JigsawReport
from scr_docs.model.register import Register

_ALONE: Final = frozenset({"quotations"})
"""Rules under which texts add nothing to each other."""


def together_report(
    texts: Sequence[PublicText], register: Register, *, title: str = "", noticed: date | None = None, population: int
) -> JigsawReport:
    """The combinations that only several texts make, as a report of the document `TOGETHER`; without profiles.

    Args:
        texts: all that the public may read of the case.
        register: whose pseudonyms stand in them; in the panel's file people have their names.
        title: pseudonym of the subject child.
        noticed: when the case came to notice.
        population: people in the area of the board.
    """
    people = people_of(register, title, noticed)
    with_names = named_people_of(people, register)
    facets = [facet for text in texts for facet in _facets(text, people if text.is_ours else with_names)]
    papers = (people_named(text.text, with_names) for text in texts if not text.is_ours)
    named = frozenset[str]().union(*papers)

    def added(left: Sequence[Facet]) -> tuple[Combination, ...]:
        return (*_added(left, people, population), *combinations_of_named(named, left, people))

    combinations = tuple(with_steps(each, facets, added) for each in added(facets))
    return JigsawReport(TOGETHER, (), combinations, population)


def _facets(text: PublicText, people: People) -> list[Facet]:
    found = (replace(facet, document=text.document) for facet in facets_of(text.text, people))
    return list(found) if text.is_ours else [replace(facet, instead=None) for facet in found]


def _added(facets: Sequence[Facet], people: People, population: int) -> tuple[Combination, ...]:
    """What all texts make together and no single one makes alone."""
    documents = dict.fromkeys(facet.document for facet in facets)
    alone = [
        combination
        for document in documents
        for combination in evaluate([facet for facet in facets if facet.document == document], people, population)
    ]
    return tuple(
        each
        for each in evaluate(facets, people, population)
        if each.rule not in _ALONE
        and any(source.document != ALREADY_PUBLIC for source in each.sources)
        and not any(_tells_all(one, each) for one in alone)
    )


def _tells_all(alone: Combination, together: Combination) -> bool:
    """Whether one text makes the same combination by itself; then it is asked about there."""
    same = (alone.person, alone.rule) == (together.person, together.rule)
    return same and _values(together) <= _values(alone)


def _values(combination: Combination) -> set[tuple[str, str]]:
    return {(facet.family, facet.value) for facet in combination.facets}
