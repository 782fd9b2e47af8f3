"""Whom each fact of a text is about: the person named nearest before it, or right behind it, or carried over.

Carry-over is simple and stays inside a paragraph: a pronoun goes on about the last person whose sex it fits. What is
nobody's is the family's where the paragraph speaks of the family; a general remark ("every child with asthma") is not.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from scr_docs.jigsaw.facets.ages import find_ages_of, years_of
from scr_docs.jigsaw.facets.found import Found
from scr_docs.jigsaw.facets.occupations import find_apposed
from scr_docs.jigsaw.facets.quotations import SHORTEST, find_quotations, longest_run, quotation
from scr_docs.jigsaw.facets.recognise import facets_in
from scr_docs.jigsaw.facets.times import as_time_of_death, is_told_to_board, tells_death_after
from scr_docs.jigsaw.people import People, Place, Somebody, places_in
from scr_docs.jigsaw.sentences import Paragraph, Sentence, paragraphs_of
from scr_docs.markdown.lines import Lines
from scr_docs.model.jigsaw import Facet

_BETWEEN: Final = re.compile(r"(?:\s\w+){0,2}(?:,|:)?\s(?:an?\s|the\s)?")
_NEXT: Final = re.compile(r",?\s(?:and\s)?")
_GENERAL: Final = re.compile(
    r"(?i)\b(?:any|every|each|all|most|many|some|as if an?|like an?|than an?|for an?|of an?)\s(?:\w+\s){0,2}"
    r"(?:child|children|person|people|parents?|adults?|pupils?|family|families|patients?)?\s?"
    r"(?:with\s|who (?:has|have)\s)?$"
)
_GENERAL_FAMILIES: Final = frozenset({"age", "condition", "ethnicity", "faith", "language", "place"})
_NEVER_CARRIED: Final = frozenset({"time of death", "date", "event", "injury", "condition"})
"""What may as well have happened to somebody else when a sentence names nobody."""
_OF_FAMILY: Final = re.compile(
    r"(?i)\b(?:the|this|whole)\s(?:family|household|couple|parents|home|children|girls|boys|twins|siblings)\b"
)
_YOUNGEST_ADULT: Final = 10
"""Below this age nobody is anybody's parent."""
_NEAR: Final = 80
_MASK: Final = re.compile(r"\[[^\]]*\]")


def facets_of(text: str, people: People) -> tuple[Facet, ...]:
    """Every fact that an anonymised text discloses, each with the people it is about, by its place."""
    lines = Lines(text)
    facets = [facet for paragraph in paragraphs_of(text) for facet in _of_paragraph(paragraph, people, lines)]
    return tuple(sorted(facets, key=lambda facet: (facet.start, facet.end)))


def _of_paragraph(paragraph: Paragraph, people: People, lines: Lines) -> Iterator[Facet]:
    if paragraph.is_row:  # "the child" of a recommendation is any child
        people = replace(people, subject=None)
    before: list[Place] = []
    dated: list[tuple[Sentence, Found]] = []
    family = any(_OF_FAMILY.search(sentence.text) for sentence in paragraph.sentences) and not paragraph.is_row
    for sentence in paragraph.sentences:
        places = places_in(sentence.text, people, before)
        family = family or any(place.person and place.person.is_family for place in places)
        ends = [place.end for place in places if place.person and place.person.is_family]
        of_others = [place for place in places if place.person and not place.person.is_family]
        beside = (*find_apposed(sentence.text, ends), *find_ages_of(sentence.text, ends))
        for found in facets_in(sentence.text, beside):
            if any(place.start <= found.start < place.end for place in of_others):
                continue  # "Asthma Nurse 1" is a professional, and so is her pronoun
            yield _facet(sentence, found, _about(sentence.text, found, places, before, people), family, lines)
            dated += [(sentence, found)] if found.family == "date" else []
        if dated and tells_death_after(sentence.text):
            who = _ids([*_last_of_family(places)])
            yield _facet(dated[-1][0], as_time_of_death(dated[-1][1]), who, family, lines)
        before += sorted(places, key=lambda place: -place.start)
    yield from _quotations(paragraph, people, lines)


def _about(
    sentence: str, found: Found, places: tuple[Place, ...], before: list[Place], people: People
) -> tuple[str, ...]:
    """Ids of the members of the family whom a fact is about."""
    if found.family == "time of death" and is_told_to_board(sentence):
        return _ids([people.subject])
    if _is_general(sentence, found):
        return ()
    if found.family == "sex":
        return _ids(_spoken_of(found, places))
    behind = _right_behind(sentence, found, places)
    ahead = _nearest_before(found, places)
    who = (
        behind or ahead or ([before[-1].person] if before and not places and found.family not in _NEVER_CARRIED else [])
    )
    if found.family == "family shape" and places:
        who = [*who, places[0].person]
    return _ids([each for each in who if each and _can_be(each, found)])


def _is_general(sentence: str, found: Found) -> bool:
    """Whether it is said of anybody: "every child with asthma"."""
    before = sentence[max(0, found.start - _NEAR) : found.start]
    return found.family in _GENERAL_FAMILIES and _GENERAL.search(before) is not None


def _spoken_of(found: Found, places: tuple[Place, ...]) -> list[Somebody | None]:
    """Whom the pronoun itself stands for; a noun ("girl") stands for whoever is named nearest before it."""
    same = [place.person for place in places if place.start <= found.start < place.end]
    who = same or _nearest_before(found, places)
    return [each for each in who if each and each.sex in {found.value, None}]


def _nearest_before(found: Found, places: tuple[Place, ...]) -> list[Somebody | None]:
    """Whoever is named last before a fact; "her father" is the father, not her."""
    ahead = [place for place in places if place.end <= found.start]
    return [max(ahead, key=lambda place: place.end).person] if ahead else []


def _right_behind(sentence: str, found: Found, places: tuple[Place, ...]) -> list[Somebody | None]:
    """People named right behind a fact ("her twin, Sibling 1", "two half-sisters, Sibling 2 and Sibling 1")."""
    who: list[Somebody | None] = []
    end, joint = found.end, _BETWEEN
    for place in places:
        if place.start >= end and place.person and joint.fullmatch(sentence[end : place.start]):
            who.append(place.person)
            end, joint = place.end, _NEXT
    return who


def _last_of_family(places: tuple[Place, ...]) -> Iterator[Somebody]:
    named = [place.person for place in places if place.person and place.person.is_family]
    yield from named[:1]


def _can_be(person: Somebody, found: Found) -> bool:
    """An age that a person had not reached is somebody else's; a small child's is no parent's."""
    if found.family != "age":
        return True
    first, last = years_of(found.value)
    is_childs = last < _YOUNGEST_ADULT and person.says_adult
    return not is_childs and (person.oldest_age is None or first <= person.oldest_age + 1)


def _ids(people: list[Somebody | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.id for each in people if each and each.is_family))


def _facet(sentence: Sentence, found: Found, who: tuple[str, ...], family: bool, lines: Lines) -> Facet:
    start, end = sentence.source_span(found.start, found.end)
    return Facet(
        found.family,
        found.value,
        start,
        end,
        lines.at(start)[0],
        found.share,
        found.instead,
        found.then,
        found.aspect,
        who,
        family and not _is_general(sentence.text, found),
        sentence.text,
        rough=found.rough,
    )


def _quotations(paragraph: Paragraph, people: People, lines: Lines) -> Iterator[Facet]:
    """Quotations of the whole paragraph, since one may hold several sentences."""
    for folded in dict.fromkeys(id(sentence.folded) for sentence in paragraph.sentences):
        sentences = [sentence for sentence in paragraph.sentences if id(sentence.folded) == folded]
        text = sentences[0].folded.text
        hidden = [match.span() for pattern in (people.pattern, _MASK) for match in pattern.finditer(text)]
        whole = Sentence(text, 0, sentences[0].folded)
        count = longest_run(text, 0, len(text), hidden) if paragraph.is_quote else 0
        found = [quotation(count, 0, len(text))] if count >= SHORTEST else find_quotations(text, hidden)
        for each in found:
            facet = _facet(whole, each, (), True, lines)
            yield replace(facet, sentence=text[each.start : each.end])
