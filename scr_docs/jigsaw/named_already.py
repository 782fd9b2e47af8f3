"""Who is meant by a pseudonym, told by what the papers wrote: they name somebody and tell what our text tells too.

A reader who finds the same two facts in both puts the name in the place of the pseudonym, and learns from our text all
the rest. Facts agree when they are the same value of one kind; ages when they overlap; months when none contradicts.
"""

import hashlib
import math
from collections.abc import Iterator, Sequence
from typing import Final

from scr_docs.jigsaw.combine import fingerprint_of, rarest_of
from scr_docs.jigsaw.facets.ages import years_of
from scr_docs.jigsaw.people import People
from scr_docs.jigsaw.sentences import paragraphs_of
from scr_docs.model.jigsaw import ALREADY_PUBLIC, Combination, Facet

_TELL_NOTHING: Final = frozenset({"sex", "date", "quotation"})
_OF_ONE: Final = frozenset({"age", "birth", "condition", "injury", "occupation"})
"""What is another's when it is told of another; a home, a language or a death in the family is all of theirs."""
_ENOUGH: Final = 2
"""Facts of two kinds that agree are no chance in two texts about one case."""
_RARE: Final = 0.001
"""Nor is one fact that not more than one person in a thousand shares; how many live in the area does not matter."""


def people_named(text: str, people: People) -> frozenset[str]:
    """Ids of the members of the family whom a text names.

    Args:
        text: of the panel's file.
        people: `named_people_of` a register.
    """
    sentences = (sentence.text for paragraph in paragraphs_of(text) for sentence in paragraph.sentences)
    places = (place for sentence in sentences for place in people.by_name(sentence))
    return frozenset(place.person.id for place in places if place.person and place.person.is_family)


def combinations_of_named(named: frozenset[str], facets: Sequence[Facet], people: People) -> tuple[Combination, ...]:
    """The combinations by which a name that is public already is put in the place of a pseudonym.

    Args:
        named: whom the papers name (`people_named`).
        facets: of all texts that may be public, with the document of each.
        people: of the register.
    """
    ids = [each.id for each in people.by_pseudonym.values() if each.id in named]
    found = [each for person in ids for each in _of_person(person, facets)]
    return (*found, *(_of_family(facets, found) if named else ()))


def _of_person(person: str, facets: Sequence[Facet]) -> Iterator[Combination]:
    shared = _in_both([facet for facet in facets if person in facet.people])
    shares = rarest_of(shared)
    if len(shares) >= _ENOUGH or min(shares.values(), default=1.0) <= _RARE:
        yield _combination(person, shared)


def _of_family(facets: Sequence[Facet], found: Sequence[Combination]) -> Iterator[Combination]:
    """Facts that agree whomever they are about: the papers name the mother, and tell the age and death of "her son"."""
    asked = {(facet.family, facet.value) for each in found for facet in each.facets}
    shared = _in_both([facet for facet in facets if facet.people or facet.about_family])
    shares = rarest_of(shared)
    new = any((facet.family, facet.value) not in asked for facet in shared)
    if new and len(shares) >= _ENOUGH and math.prod(shares.values()) <= _RARE:
        yield _combination(None, shared)


def _in_both(facets: Sequence[Facet]) -> list[Facet]:
    """Facts that one of our texts and the papers have in common, from both."""
    telling = [facet for facet in facets if facet.family not in _TELL_NOTHING]
    return [facet for facet in telling if any(_agree(facet, other) for other in telling)]


def _agree(one: Facet, other: Facet) -> bool:
    if one.family != other.family or (one.document == ALREADY_PUBLIC) == (other.document == ALREADY_PUBLIC):
        return False
    if one.family in _OF_ONE and one.people and other.people and not {*one.people} & {*other.people}:
        return False
    if one.family == "age":
        (first, last), (lowest, highest) = years_of(one.value), years_of(other.value)
        return first <= highest and lowest <= last
    if one.family in {"time of death", "birth"}:
        return set(one.value.split()) <= set(other.value.split()) or set(other.value.split()) <= set(one.value.split())
    return one.value == other.value


def _combination(person: str | None, facets: Sequence[Facet]) -> Combination:
    """With a fingerprint of its own, so that the answer to the same facts under another rule does not answer it."""
    own = hashlib.sha256(f"named already\n{fingerprint_of(facets)}".encode()).hexdigest()[:16]
    return Combination(person, "named already", tuple(facets), None, own)
