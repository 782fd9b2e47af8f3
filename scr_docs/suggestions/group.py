"""Sightings → groups that seem to mean one person, place or organisation.

Two people who share only a surname are never merged, and a name that fits two people stays apart from both: which of
them is meant is for a person to say.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from scr_docs.checks.name_words import role_words
from scr_docs.model.mention import Kind
from scr_docs.model.suggestion import Sighting
from scr_docs.names.words import word_keys
from scr_docs.suggestions.person_names import PersonName, read_person_name

_ORDER: Final[tuple[Kind, ...]] = ("person", "place", "address", "organisation")


@dataclass(frozen=True, slots=True)
class Group:
    """Sightings of one thing. ``has_namesake``: another group has a name in common with this one."""

    kind: Kind
    sightings: tuple[Sighting, ...] = field(repr=False)
    has_namesake: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Its written forms: full names before parts of them, the more frequent first."""
        counted = Counter(each.text for each in self.sightings)
        return tuple(sorted(counted, key=lambda text: (not self._is_full(text), -counted[text], text)))

    def _is_full(self, text: str) -> bool:
        name = read_person_name(text) if self.kind == "person" else None
        return name.is_full if name else True


@dataclass(slots=True)
class _Person:
    """Somebody while names are still being added; ``name`` holds all their given names and surnames."""

    name: PersonName
    found: list[Sighting] = field(default_factory=list)

    def as_group(self, everybody: Sequence["_Person"]) -> Group:
        words = self.name.words
        shared = any(words & other.name.words for other in everybody if other is not self)
        return Group("person", in_order(self.found), shared)


@dataclass(slots=True)
class _Thing:
    """A place or organisation while names are still being added, the longest first."""

    kind: Kind
    own: frozenset[str]
    sort: frozenset[str]
    found: list[Sighting] = field(default_factory=list)

    def is_named_by(self, kind: Kind, own: frozenset[str], sort: frozenset[str]) -> bool:
        """``Hollowbrook`` is Hollowbrook Academy; St Mary's Church and St Mary's School are two."""
        return (kind == self.kind or not sort) and own == self.own and (sort <= self.sort or self.sort <= sort)


def group_sightings(sightings: Iterable[Sighting]) -> tuple[Group, ...]:
    """Groups in the order in which their first sightings stand."""
    seen = [replace(each, number=number) for number, each in enumerate(_with_kinds(tuple(sightings)))]
    people = [each for each in seen if each.kind == "person"]
    things = [each for each in seen if each.kind != "person"]
    groups = [*_group_people(people), *_group_things(things)]
    return tuple(sorted(groups, key=lambda group: group.sightings[0].number))


def in_order(sightings: Iterable[Sighting]) -> tuple[Sighting, ...]:
    """As they stand in the case."""
    return tuple(sorted(sightings, key=lambda each: each.number))


def _with_kinds(sightings: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """One kind for the same words everywhere: a person's where they are part of a person's name, else the usual one."""
    kinds: dict[tuple[str, ...], Counter[Kind]] = defaultdict(Counter)
    for each in sightings:
        kinds[word_keys(each.text)][each.kind] += 1
    people = {key for keys, counted in kinds.items() if _usual(counted) == "person" for key in keys if len(keys) > 1}

    def kind(each: Sighting) -> Kind:
        keys = word_keys(each.text)
        return "person" if len(keys) == 1 and people.issuperset(keys) else _usual(kinds[keys])

    return tuple(replace(each, kind=kind(each)) for each in sightings)


def _usual(counted: Counter[Kind]) -> Kind:
    return max(counted, key=lambda kind: (counted[kind], -_ORDER.index(kind)))


def _group_people(sightings: Sequence[Sighting]) -> list[Group]:
    read = [(each, name) for each in _without_first_words(sightings) if (name := read_person_name(each.text))]
    people: list[_Person] = []
    for each, name in read:
        if name.is_full and not name.is_initial:
            _join(people, each, name)
    parts: list[_Person] = []
    for each, name in sorted(read, key=lambda pair: pair[1].sex is None):
        if not name.is_full or name.is_initial:
            fitting = _whom_it_fits(name, people)
            if len(fitting) == 1:
                _add(fitting[0], each, name)
            else:
                _join(parts, each, name)
    everybody = [*people, *parts]
    return [person.as_group(everybody) for person in everybody]


def _without_first_words(sightings: Sequence[Sighting]) -> list[Sighting]:
    """``Wants Liam`` is Liam, where Liam is a given name more often than it is a second name after that word."""
    names = Counter(each.text for each in sightings)
    given: Counter[str] = Counter()
    for text, times in names.items():
        given[text.split()[0]] += times

    def read(each: Sighting) -> Sighting:
        first, _, last = each.text.partition(" ")
        return replace(each, text=last) if given[last] > names[each.text] and given[first] == names[each.text] else each

    return [read(each) for each in sightings]


def _whom_it_fits(name: PersonName, people: Sequence[_Person]) -> list[_Person]:
    """Everybody of whom a part of a name may be a part: first as it is usually read, then the other way round."""
    readings = (name,) if name.is_full else (name, name.turned)
    found = ([person for person in people if reading.fits(person.name)] for reading in readings)
    return next(filter(None, found), [])


def _join(people: list[_Person], each: Sighting, name: PersonName) -> None:
    """Add a name to the first whom it fits, who may be called by either from now on, or to nobody yet."""
    person = next((person for person in people if name.fits(person.name)), None)
    if person is None:
        person = _Person(name)
        people.append(person)
    _add(person, each, name)


def _add(person: _Person, each: Sighting, name: PersonName) -> None:
    # What K. stands for is not known any better by "K. Thornbury".
    person.name = replace(person.name, sex=person.name.sex or name.sex) if name.is_initial else person.name.joined(name)
    person.found.append(each)


def _group_things(sightings: Sequence[Sighting]) -> list[Group]:
    things: list[_Thing] = []
    for each in sorted(sightings, key=lambda each: -len(word_keys(each.text))):
        kind: Kind = "place" if each.kind == "address" else each.kind
        own, sort = distinctive(each.text)
        thing = next((thing for thing in things if thing.is_named_by(kind, own, sort)), None)
        if thing is None:
            thing = _Thing(kind, own, sort)
            things.append(thing)
        thing.found.append(each)
    return [Group(thing.kind, in_order(thing.found)) for thing in things]


def distinctive(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words that tell a place or organisation from others, and those that say what it is; both, where it has no own."""
    keys = frozenset(key for key in word_keys(text) if len(key) > 1)
    own = keys - role_words("places", "organisations", "joining")
    return (own, keys - own) if own else (keys, frozenset())
