"""A suggestion → an entry as it could be added: id and pseudonym are made of its role and the next free number."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, count, islice
from typing import Final

from scr_docs.casefolder.register.writing import Section
from scr_docs.model.case import Case
from scr_docs.model.mention import Kind
from scr_docs.model.register import Register
from scr_docs.model.suggestion import Role, Suggestion
from scr_docs.names.words import squeeze
from scr_docs.settling.additions import problems_of_additions, with_addition
from scr_docs.settling.answers import NewEntry

SECTION_OF_KIND: Final[dict[Kind, Section]] = {
    "person": "people",
    "place": "places",
    "address": "places",
    "organisation": "organisations",
}
_ANY: Final[dict[Section, Role]] = {
    "people": Role("", "Person", "person"),
    "places": Role("", "Place", "place"),
    "organisations": Role("", "Organisation", "organisation"),
}
_TRIES: Final = 3


def propose(suggestion: Suggestion, case: Case) -> NewEntry:
    """The entry to be confirmed; its pseudonym and id are empty where every one that was tried breaks a rule."""
    section = SECTION_OF_KIND[suggestion.kind]
    register = case.register or Register()
    words = suggestion.role.words if suggestion.role else ""
    for role in filter(None, (suggestion.role, _ANY[section])):
        for key, pseudonym in islice(_free(role, register), _TRIES):
            entry = NewEntry(section, key, pseudonym, suggestion.names, words)
            if not problems_of_additions(case, [entry]):
                return entry
    return NewEntry(section, "", "", suggestion.names, words)


def _free(role: Role, register: Register) -> Iterator[tuple[str, str]]:
    """Ids and pseudonyms of a role that no entry has: ``health-visitor-2``, "Health Visitor 2"."""
    entries = register.entries()
    taken = {squeeze(entry.pseudonym) for entry in entries.values()}
    numbered = ((f"{role.id}-{number}", f"{role.pseudonym} {number}") for number in count(1))
    is_numbered = any(re.fullmatch(rf"{squeeze(role.pseudonym)}\d+", pseudonym) for pseudonym in taken)
    alone = [(role.id, role.pseudonym)] if role.once and not is_numbered else []
    for key, pseudonym in chain(alone, numbered):
        if key not in entries and squeeze(pseudonym) not in taken:
            yield key, pseudonym


def propose_all(suggestions: Iterable[Suggestion], case: Case) -> tuple[NewEntry, ...]:
    """A proposal for each suggestion, as if all were accepted one after another: no id or pseudonym stands twice."""
    entries: list[NewEntry] = []
    for suggestion in suggestions:
        entry = propose(suggestion, case)
        entries.append(entry)
        if entry.id:
            case = replace(case, register=with_addition(case.register or Register(), entry))
    return tuple(entries)


def with_rows_to_fill_in(register: Register, entries: Iterable[NewEntry]) -> Register:
    """The register with proposed entries behind its own, their pseudonyms left for a person to choose."""
    for entry in entries:
        register = with_addition(register, replace(entry, pseudonym=""))
    return register
