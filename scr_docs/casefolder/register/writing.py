"""Adding to the register, in clear or encrypted: what people wrote there, comments and all, stays (design, 4)."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Literal

from scr_docs.casefolder.at_rest.register_bytes import rewrite_register
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.settings import is_id
from scr_docs.casefolder.yaml_files.amending import amended_yaml
from scr_docs.casefolder.yaml_files.blocks import append_items, append_key, as_block
from scr_docs.errors import UnreadableInput, UsageProblem

Section = Literal["people", "places", "organisations"]
SECTIONS: Final[tuple[Section, ...]] = ("people", "places", "organisations")


def entry_to_add(path: Path, section: Section, key: str, fields: Mapping[str, object]) -> Callable[[Any], None]:
    """A change, for `amend_register`, that adds an entry at the end of a section of a register.

    Args:
        path: ``identities.yml``, for messages.
        section: which of the three lists.
        key: the entry's id, which is no name.
        fields: by their keys in the contract (``pseudonym``, ``names``, …). Those without a value are left out.

    Raises:
        UsageProblem: the id cannot be one. The change itself raises it where the id is taken, in whichever section.
    """
    if not is_id(key):
        raise UsageProblem(f"{path.as_posix()}: an id is made of letters, digits and hyphens, and is never a name")

    def change(register: Any) -> None:
        if any(key in (register.get(each) or {}) for each in SECTIONS):
            raise UsageProblem(f"{path.as_posix()}: this id is taken; give the new entry another")
        kept = {name: value for name, value in fields.items() if value not in (None, "", (), [], {})}
        append_key(section_of(path, register, section), key, kept)

    return change


def names_to_add(path: Path, section: Section, key: str, names: Sequence[str]) -> Callable[[Any], None]:
    """A change, for `amend_register`, that adds written forms to an entry; those that it has are not added again.

    Args:
        path: ``identities.yml``, for messages.
        section: which of the three lists.
        key: the entry's id.
        names: the further forms.

    The change raises UsageProblem where there is no such entry.
    """

    def change(register: Any) -> None:
        entries = register.get(section) or {}
        entry = entries.get(key)
        if not isinstance(entry, dict):
            raise UsageProblem(f"{path.as_posix()}: there is no entry with this id under `{section}`")
        if not isinstance(entry.get("names"), list):
            entry["names"] = as_block([])
        present: Any = entry["names"]
        append_items(present, [name for name in dict.fromkeys(names) if name not in present])

    return change


def amend_register(path: Path, change: Callable[[Any], None]) -> None:
    """As ``amend_yaml``, for the register of a case, which stays encrypted where it is.

    Args:
        path: ``identities.yml``, where the register is or would be in clear.
        change: adds or replaces keys in place.

    Raises:
        UnreadableInput: the register cannot be read, or is locked.
        Refused: somebody else changed it in this moment.
        OSError: the disk refused; the register that was there stays.
    """
    rewrite_register(CaseFolder(path.parent), lambda before: amended_yaml(path.as_posix(), before, change))


def section_of(path: Path, register: Any, section: Section) -> Any:
    """The list of entries of that name; one that is empty is begun anew, so that entries stand one below the other."""
    entries = register.get(section)
    if entries and not isinstance(entries, dict):
        raise UnreadableInput(f"{path.as_posix()}: `{section}` is not a set of entries; type: scr-docs check")
    if not entries:
        if section in register:
            register[section] = as_block({})
        else:
            append_key(register, section, {})
    return register[section]
