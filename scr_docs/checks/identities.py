"""The register, and what is named after it: pseudonyms that give nobody away (17.50; design, section 5).

Pseudonyms are unique and contain no name; a distinguishing letter is not an initial; no id, title or public address
contains a name; and an entry refers only to entries that are there (17.39: genogram).
"""

import re
from collections.abc import Iterator
from typing import Final

from scr_docs.checks.name_words import Names, initials_of, names_of, role_words, words_of
from scr_docs.checks.usable_names import unusable_names
from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile
from scr_docs.model.finding import Finding, finding
from scr_docs.model.register import OrganisationEntry, Person, PlaceEntry, Register
from scr_docs.names.printed_kinds import printed_for
from scr_docs.names.words import squeeze

Entry = Person | PlaceEntry | OrganisationEntry

_LONGEST_INITIALS: Final = 3


def check_identities(case: Case) -> tuple[Finding, ...]:
    """All findings about the register and about what it must not be recognised from (SCR301-SCR304, SCR310, SCR312)."""
    if case.register is None:
        return ()
    names = names_of(case.register)
    path = case.register_path
    return (
        *_same_pseudonyms(case.register, path),
        *_names_in_pseudonyms(case.register, names, path),
        *_initials_in_pseudonyms(case.register, path),
        *_names_in_ids(case.register, names, path),
        *_names_in_case_file(case, names),
        *_strangers(case.register, path),
        *unusable_names(case.register, path),
    )


def _same_pseudonyms(register: Register, path: str) -> Iterator[Finding]:
    """Two pseudonyms alike are an error; two entries that are generalised to one kind are said, once for each more."""
    first: dict[str, Entry] = {}
    for entry in register.entries().values():
        for printed in _printed(entry):
            key = squeeze(printed) or printed
            other = first.setdefault(key, entry)
            if other is entry:
                continue
            if entry.pseudonym or other.pseudonym:
                message = f"the entry on line {other.line} has the same pseudonym; readers could not tell the two apart"
                yield finding("SCR301", path, message, line=entry.line, column=1)
            else:
                message = (
                    f"the entry on line {other.line} is printed as the same kind; give one a pseudonym if they must"
                )
                yield finding("SCR321", path, f"{message} be told apart", line=entry.line, column=1)


def _printed(entry: Entry) -> Iterator[str]:
    """All that may be printed for an entry: its pseudonym or its kind, and its neutral pseudonym."""
    yield printed_for(entry)
    if isinstance(entry, Person) and entry.neutral_pseudonym:
        yield entry.neutral_pseudonym


def _names_in_pseudonyms(register: Register, names: Names, path: str) -> Iterator[Finding]:
    for entry in register.entries().values():
        if any(names.stand_in(printed) for printed in _printed(entry)):
            message = "the pseudonym contains a name of the register; make it of a role or kind and a number"
            yield finding("SCR302", path, message, line=entry.line, column=1)


def _initials_in_pseudonyms(register: Register, path: str) -> Iterator[Finding]:
    for person in register.people.values():
        if any(_letters_of(printed) & initials_of(person) for printed in _printed(person)):
            message = "the letter of this pseudonym is an initial of the person's given name or surname; take another"
            yield finding("SCR303", path, message, line=person.line, column=1)


def _letters_of(pseudonym: str) -> frozenset[str]:
    """Distinguishing letters: ``A`` of "Child A", ``T`` of "Ms T", ``KT`` of "KT's mother"; not the article "A"."""
    words = [re.sub(r"['’]s?$", "", word) for word in words_of(pseudonym)]
    is_article = len(words) > 1 and words_of(pseudonym)[0] in {"A", "a"}
    marks = [
        word for word in words[is_article:] if len(word) == 1 or (word.isupper() and len(word) <= _LONGEST_INITIALS)
    ]
    return frozenset(squeeze(mark) for mark in marks if len(mark) == 1 or squeeze(mark) not in role_words("roles"))


def _names_in_ids(register: Register, names: Names, path: str) -> Iterator[Finding]:
    for key, entry in register.entries().items():
        if names.stand_in_id(key):
            message = "the id of this entry contains a name of the register; ids stand in chronologies and in output"
            yield finding("SCR304", path, message, line=entry.line, column=1)


def _names_in_case_file(case: Case, names: Names) -> Iterator[Finding]:
    register, path = case.register or Register(), case.shown("case.yml")
    family = [person for person in register.people.values() if person.agency is None]
    letters = frozenset[str]().union(*(initials_of(person) for person in family))
    words = {squeeze(word) for word in words_of(re.sub(r"[\W_\d]+", " ", case.id))}
    if names.stand_in_id(case.id) or any(len(word) > 1 and word in letters for word in words - role_words()):
        message = "the case's id contains a name or initials; rename the folder and `id`, for example to 2026-01"
        yield finding("SCR304", path, message, line=case.file.line if case.file else 0)
    if case.file:
        yield from _names_in_title_and_address(case.file, names, _subjects(register), path)


def _names_in_title_and_address(file: CaseFile, names: Names, subjects: list[Person], path: str) -> Iterator[Finding]:
    if names.stand_in(file.title):
        message = "`title` contains a name of the register; it is the pseudonym of the subject child"
        yield finding("SCR304", path, message, line=file.line, column=1)
    known = {person.pseudonym for person in subjects}
    if file.title not in known and any(_letters_of(file.title) & initials_of(person) for person in subjects):
        message = "the letter in `title` is an initial of the subject child; take another"
        yield finding("SCR303", path, message, line=file.line, column=1)
    if file.publication.slug and names.stand_in_id(file.publication.slug):
        message = "`slug` contains a name of the register; it is the public address, so draw it at random"
        yield finding("SCR304", path, message, line=file.publication.line, column=1)


def _subjects(register: Register) -> list[Person]:
    return [person for person in register.people.values() if "subject" in person.role.casefold()]


def _strangers(register: Register, path: str) -> Iterator[Finding]:
    """Parents, partners and twins that are no people of the register, or the entry itself."""
    for key, person in register.people.items():
        twin = [("twin_of", person.twin_of, person.line)] if person.twin_of else []
        parents = [("parents", parent, person.line) for parent in person.parents]
        partners = [("partners", partner.id, partner.line) for partner in person.partners]
        for what, other, line in (*parents, *partners, *twin):
            if other == key:
                yield finding("SCR310", path, f"`{what}` of this entry names the entry itself", line=line, column=1)
            elif other not in register.people:
                message = f"`{what}` names an id that is not under `people` of the register"
                yield finding("SCR310", path, message, line=line, column=1)
