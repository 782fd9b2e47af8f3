"""Which facts together identify: small-number logic over rough population shares.

A combination's expected number of people in the area is the population times the share of each aspect, as if they were
independent; facts of one aspect count once, by the rarest. That is rough, and said to be rough: it orders combinations
and shows which fact makes one rare, it proves nothing. Month and year of death with age and area is always one.
"""

import hashlib
import math
from collections.abc import Iterable, Sequence
from typing import Final

from scr_docs.jigsaw.facets.times import CHILD_DEATH_IN_A_MONTH
from scr_docs.jigsaw.people import Somebody
from scr_docs.model.jigsaw import Combination, Facet, Rule

FEW: Final = 11
"""Fewer are identifiable: one in eleven, the threshold of 0.09 for data that everybody can see (European Medicines
Agency, Policy 0070, external guidance 5.4); English statistics suppress counts below 5 to 8."""
CHILDREN: Final = 0.21
"""Children under 18 among all residents (21 per cent in Census 2011; by the bands of ``ages.txt`` in 2021 too)."""
FAMILIES: Final = 0.12
"""Families with dependent children for each resident: 8.3 of 69 million (ONS, Families and households, UK, 2024)."""

_WEIGHTLESS: Final = frozenset({"date", "quotation"})
_NOT_OF_FAMILIES: Final = frozenset({"age", "sex", "date", "time of death", "birth", "quotation"})


def combinations_of_person(person: Somebody, facets: Sequence[Facet], population: int) -> tuple[Combination, ...]:
    """The combinations by which one person may be recognised.

    Args:
        person: of the register.
        facets: what the text discloses about the person.
        population: people in the area of the board.
    """
    found: list[Combination] = []
    weighed = [facet for facet in facets if facet.family not in _WEIGHTLESS]
    died = [facet for facet in weighed if facet.family == "time of death"]
    aged = [facet for facet in weighed if facet.family == "age"]
    others = [facet for facet in weighed if facet.family != "time of death"]
    if died and aged:
        found.append(_combination(person.id, "time of death", [*died, *aged], None))
    elif died and expected_people(person, weighed, population) < FEW:
        found.append(_combination(person.id, "time of death", weighed, expected_people(person, weighed, population)))
    expected = expected_people(person, others, population)
    if others and expected < FEW:
        found.append(_combination(person.id, "few people", others, expected))
    return tuple(found)


def combinations_of_document(facets: Sequence[Facet], population: int) -> tuple[Combination, ...]:
    """The combinations of the family as a whole, where the facts are about more than one person, and the quotations."""
    found: list[Combination] = []
    shared = [
        facet for facet in facets if facet.family not in _NOT_OF_FAMILIES and (facet.people or facet.about_family)
    ]
    expected = population * FAMILIES * math.prod(rarest_of(shared).values())
    if len({facet.people for facet in shared}) > 1 and expected < FEW:
        found.append(_combination(None, "few families", shared, expected))
    quoted = [facet for facet in facets if facet.family == "quotation"]
    if quoted:
        found.append(_combination(None, "quotations", quoted, None))
    return tuple(found)


def expected_people(person: Somebody, facets: Iterable[Facet], population: int) -> float:
    """Roughly how many people of the area all of this is true of; without an age, a child is one of the children."""
    rarest = rarest_of(facets)
    if "time of death" in rarest and person.says_child:
        rarest["time of death"] = CHILD_DEATH_IN_A_MONTH
    base = 1.0 if "age" in rarest else CHILDREN if person.says_child else 1 - CHILDREN if person.says_adult else 1.0
    return population * base * math.prod(rarest.values())


def fingerprint_of(facets: Iterable[Facet]) -> str:
    """A hash of the facts and of the words of their sentences; pronouns are counted once, wherever they stand.

    Of several documents, each fact counts in each: it may stand in one more of them.
    """
    parts = {_part(facet) for facet in facets}
    return hashlib.sha256("\n\n".join(sorted(parts)).encode()).hexdigest()[:16]


def rarest_of(facets: Iterable[Facet]) -> dict[str, float]:
    """The share of each aspect, by its rarest fact; facts of one aspect overlap ("aged 5", "in Year 1")."""
    shares: dict[str, float] = {}
    for facet in facets:
        shares[facet.aspect] = min(facet.share, shares.get(facet.aspect, 1.0))
    return shares


def _part(facet: Facet) -> str:
    where = f"{facet.document}: " if facet.document else ""
    words = "" if facet.family == "sex" else " ".join(facet.sentence.split())
    return f"{where}{facet.family}\n{facet.value}\n{words}"


def _combination(person: str | None, rule: Rule, facets: Sequence[Facet], expected: float | None) -> Combination:
    # What nobody would notice (a share of nearly one) is no part of it.
    telling = tuple(facet for facet in facets if facet.share < 1 or expected is None)
    return Combination(person, rule, telling, expected, fingerprint_of(telling))
