"""Which entries of the register a proposed name may be a further form of, and with which it merely shares a name."""

from dataclasses import dataclass

from scr_docs.model.register import Register
from scr_docs.names.words import squeeze
from scr_docs.suggestions.group import Group, distinctive
from scr_docs.suggestions.person_names import PersonName, is_near, read_person_name


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Ids of entries: those that may be meant, and those that only share a name."""

    close: tuple[str, ...] = ()
    sharing: tuple[str, ...] = ()


def neighbours_of(group: Group, register: Register) -> Neighbours:
    """Look a group up in the register; an entry that may be meant is not listed as one that shares a name."""
    if group.kind == "person":
        return _of_person(group, register)
    section = register.places if group.kind == "place" else register.organisations
    names = [name for name in group.names if distinctive(name)[0]]
    close = [
        key
        for key, entry in section.items()
        if any(_is_variant(name, written) for name in names for written in entry.names)
    ]
    return Neighbours(tuple(close))


def _is_variant(name: str, written: str) -> bool:
    own, its = distinctive(name)[0], distinctive(written)[0]
    return own == its or is_near(squeeze(name), squeeze(written))


def _of_person(group: Group, register: Register) -> Neighbours:
    mine = [name for text in group.names if (name := read_person_name(text))]
    close, sharing = [], []
    for key, person in register.people.items():
        theirs = [name for text in person.names if (name := read_person_name(text))]
        if any(_may_be(name, their) for name in mine for their in theirs):
            close.append(key)
        elif any(name.words & their.words for name in mine for their in theirs):
            sharing.append(key)
    return Neighbours(tuple(close), tuple(sharing))


def _may_be(name: PersonName, their: PersonName) -> bool:
    """A misspelling of a name of one word, or a full name of which each half is theirs or nearly."""
    if not (name.is_full and their.is_full):
        return _any_near(name.words, their.words)
    given = bool(name.given & their.given) or _any_near(name.given, their.given)
    surname = bool(name.surname & their.surname) or _any_near(name.surname, their.surname)
    return given and surname


def _any_near(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return any(is_near(left, right) for left in mine for right in theirs)
