"""Additions to a register, looked at by the rules of `check` before anything is written (17.50)."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.register.writing import SECTIONS, Section, amend_register, entry_to_add, names_to_add
from scr_docs.casefolder.settings import is_id
from scr_docs.checks.identities import check_identities
from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, finding
from scr_docs.model.register import OrganisationEntry, Person, PlaceEntry, Register
from scr_docs.settling.answers import Added, FurtherForm, NewEntry


def problems_of_additions(case: Case, additions: Sequence[Added], path: str = "") -> tuple[Finding, ...]:
    """What additions would break; nothing when they may be made.

    An id must be one, be free and be no name; a pseudonym must be unique, hold no name and give no initial away.

    Args:
        case: the case as it is.
        additions: in their order; a later one may build on an earlier one.
        path: the file that they were read from, for findings about them.
    """
    register = case.register or Register()
    problems: list[Finding] = []
    for addition in additions:
        wrong = _problem_of_id(register, addition)
        problems += [finding("SCR112", path, wrong, line=addition.line)] if wrong else []
        register = register if wrong else with_addition(register, addition)
    before, lines = set(check_identities(case)), {addition.line for addition in additions}
    after = [found for found in check_identities(replace(case, register=register)) if found not in before]
    return (*problems, *(replace(found, path=path) if found.line in lines else found for found in after))


def add(folder: CaseFolder, *additions: Added) -> None:
    """Write additions into ``identities.yml``, all of them at once or none.

    Raises:
        UsageProblem, UnreadableInput, OSError: as ``casefolder.register_writing``; nothing was written.
    """
    changes = [_change(folder.register_file, addition) for addition in additions]

    def change_all(register: Any) -> None:
        for change in changes:
            change(register)

    amend_register(folder.register_file, change_all)


def _change(path: Path, addition: Added) -> Callable[[Any], None]:
    if isinstance(addition, FurtherForm):
        return names_to_add(path, addition.section, addition.id, addition.names)
    kind = "role" if addition.section == "people" else "kind"
    fields = {"pseudonym": addition.pseudonym, kind: addition.role, "names": list(addition.names)}
    return entry_to_add(path, addition.section, addition.id, fields)


def is_made(register: Register, addition: NewEntry) -> bool:
    """Whether the register has this very entry: whoever was interrupted types the same again."""
    there = getattr(register, addition.section).get(addition.id)
    new = _entry(addition)
    return there is not None and replace(new, path=there.path, line=there.line) == there


def with_addition(register: Register, addition: Added) -> Register:
    """The register as it will be; the id must be right."""
    entries = getattr(register, addition.section)
    if isinstance(addition, FurtherForm):
        entry = entries[addition.id]
        changed = replace(entry, names=tuple(dict.fromkeys((*entry.names, *addition.names))))
    else:
        changed = _entry(addition)
    changes: dict[str, Any] = {addition.section: {**entries, addition.id: changed}}
    return replace(register, **changes)


def _entry(new: NewEntry) -> Person | PlaceEntry | OrganisationEntry:
    if new.section == "people":
        return Person(pseudonym=new.pseudonym, names=new.names, role=new.role, line=new.line)
    kind = PlaceEntry if new.section == "places" else OrganisationEntry
    return kind(pseudonym=new.pseudonym, names=new.names, kind=new.role, line=new.line)


def _problem_of_id(register: Register, addition: Added) -> str:
    if isinstance(addition, FurtherForm):
        there = addition.id in getattr(register, addition.section)
        return "" if there else "there is no entry with this id in the register"
    if not is_id(addition.id):
        return "an id is made of letters, digits and hyphens, and is never a name"
    return "this id is taken; choose another" if addition.id in register.entries() else ""


def section_of(register: Register, key: str) -> Section | None:
    """In which of the three lists an entry stands; None when there is no such entry."""
    return next((section for section in SECTIONS if key in getattr(register, section)), None)
