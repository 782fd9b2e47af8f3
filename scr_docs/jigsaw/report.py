"""Anonymised text + register → the jigsaw report of one document."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from scr_docs.jigsaw.attribution import facets_of
from scr_docs.jigsaw.combine import combinations_of_document, combinations_of_person
from scr_docs.jigsaw.generalise import with_steps
from scr_docs.jigsaw.people import People, people_of
from scr_docs.model.jigsaw import Combination, Facet, JigsawReport, Profile, StoredCombination, StoredJigsaw
from scr_docs.model.register import Register

_NOBODYS: Final = frozenset({"sex", "date"})
"""Pronouns and dates that are nobody's are a professional's, or tell nothing."""


def jigsaw_report(
    document: str, text: str, register: Register, *, title: str = "", noticed: date | None = None, population: int
) -> JigsawReport:
    """What an anonymised document discloses of each member of the family, and what may identify together.

    Args:
        document: id of the document.
        text: the anonymised text (`PublicDocument.text`).
        register: whose pseudonyms stand in it; professionals are left out of the report.
        title: pseudonym of the subject child.
        noticed: when the case came to notice, for ages that a child had not reached.
        population: people in the area of the board.
    """
    people = people_of(register, title, noticed)
    facets = facets_of(text, people)
    combinations = evaluate(facets, people, population)
    proposed = tuple(
        with_steps(combination, facets, lambda left: evaluate(left, people, population)) for combination in combinations
    )
    return JigsawReport(document, _profiles(facets, people), proposed, population)


def stored_jigsaw(case: str, report: JigsawReport, text_hash: str, mark: str) -> StoredJigsaw:
    """What the checks need of a report: no words, no values.

    Args:
        case: id of the case.
        report: of one document, or of all together.
        text_hash: of what it looked at.
        mark: `casefolder.stored_jigsaw.made_with` today.
    """
    rows = tuple(
        StoredCombination(each.person, each.rule, each.families, each.lines, each.fingerprint, each.sources)
        for each in report.combinations
    )
    return StoredJigsaw(case, report.document, text_hash, rows, mark)


def evaluate(facets: Sequence[Facet], people: People, population: int) -> tuple[Combination, ...]:
    """The combinations that facts make, of each member of the family and of all of it."""
    of_people = (
        found
        for person in people.by_pseudonym.values()
        if person.is_family
        for found in combinations_of_person(person, _facets_of(person.id, facets), population)
    )
    return (*of_people, *combinations_of_document(facets, population))


def _facets_of(person: str, facets: Sequence[Facet]) -> list[Facet]:
    return [facet for facet in facets if person in facet.people]


def _profiles(facets: Sequence[Facet], people: People) -> tuple[Profile, ...]:
    """Everybody of whom something is disclosed, in the order of the register, then what is nobody's in particular."""
    ids = [person.id for person in people.by_pseudonym.values() if person.is_family]
    of_people = [Profile(person, tuple(_facets_of(person, facets))) for person in ids]
    nobodys = tuple(
        facet for facet in facets if not facet.people and facet.about_family and facet.family not in _NOBODYS
    )
    return tuple(profile for profile in (*of_people, Profile(None, nobodys)) if profile.facets)
