"""Who of one register may be a person of another: by number, or by full name with or without the day of birth."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from scr_docs.model.register import Person, Register
from scr_docs.names.words import squeeze
from scr_docs.names.written_forms import TITLES, forms_of_person

_SHORTEST_NUMBER: Final = 6
"""Letters and digits; a shorter one is no number of one person."""


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Two entries of two registers that may mean one person. Ids are no names."""

    identity: str
    other: str
    certainty: Literal["certain", "possible"]


def find_same_people(register: Register, other: Register) -> tuple[SamePerson, ...]:
    """Pairs of entries, certain by a shared number or by full name and day of birth, possible by full name alone."""
    index: dict[object, list[str]] = {}
    for key, person in other.people.items():
        for trait in _traits(person):
            index.setdefault(trait, []).append(key)
    pairs = {
        (key, match)
        for key, person in register.people.items()
        for trait in _traits(person)
        for match in index.get(trait, ())
    }
    return tuple(
        SamePerson(mine, theirs, _certainty(register.people[mine], other.people[theirs]))
        for mine, theirs in sorted(pairs)
    )


def _traits(person: Person) -> Iterator[object]:
    yield from _full_names(person)
    yield from _numbers(person)


def _certainty(mine: Person, theirs: Person) -> Literal["certain", "possible"]:
    same_birth = mine.born is not None and mine.born == theirs.born
    shares_number = not set(_numbers(mine)).isdisjoint(_numbers(theirs))
    return "certain" if same_birth or shares_number else "possible"


def _numbers(person: Person) -> Iterator[str]:
    yield from (key for key in map(squeeze, person.identifiers) if len(key) >= _SHORTEST_NUMBER)


def _full_names(person: Person) -> Iterator[tuple[str, ...]]:
    for form in forms_of_person("", person.names):
        is_whole = form.breadth == "full" and len(form.words) > 1 and all(len(word) > 1 for word in form.words)
        if is_whole and form.words[0] not in TITLES:
            yield form.words
