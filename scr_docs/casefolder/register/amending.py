"""Another register in place of the one that is there: what differs, and writing only that.

Entries that stay keep their place, their comments and their quotes; ids say which entry is which.
"""

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, Final

from scr_docs.casefolder.register.writing import SECTIONS, Section, amend_register, section_of
from scr_docs.casefolder.yaml_files.blocks import append_key, remove_key, replace_value
from scr_docs.model.register import Register
from scr_docs.model.sourced import Sourced

_PLACE: Final = frozenset({"path", "line"})


@dataclass(frozen=True, slots=True)
class EntryChange:
    """What is to be done with one entry. ``keys`` are those of a changed entry that differ; no value is held."""

    section: Section
    id: str
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RegisterChanges:
    """From one register to another."""

    added: tuple[EntryChange, ...]
    changed: tuple[EntryChange, ...]
    removed: tuple[EntryChange, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def compare_registers(before: Register, after: Register) -> RegisterChanges:
    """What differs, by id; an entry that moves to another section is removed here and added there."""
    added, changed, removed = [], [], []
    for section in SECTIONS:
        old, new = getattr(before, section), getattr(after, section)
        added += [EntryChange(section, key) for key in new if key not in old]
        removed += [EntryChange(section, key) for key in old if key not in new]
        changed += [
            EntryChange(section, key, tuple(_differing(old[key], entry)))
            for key, entry in new.items()
            if key in old and old[key] != entry
        ]
    return RegisterChanges(tuple(added), tuple(changed), tuple(removed))


def amend_to(path: Path, before: Register, after: Register) -> RegisterChanges:
    """Write what differs between two registers into ``identities.yml``.

    Args:
        path: the file that ``before`` was read from.
        before: the register as it was read.
        after: the register as it shall be.

    Raises:
        UnreadableInput: the file cannot be read, or is locked.
        OSError: the disk refused; the file that was there stays.
    """
    changes = compare_registers(before, after)

    def change(register: Any) -> None:
        for each in changes.removed:
            _remove(register, each)
        for each in changes.changed:
            _change(register[each.section][each.id], each.keys, getattr(after, each.section)[each.id])
        for each in changes.added:
            entry = getattr(after, each.section)[each.id]
            append_key(section_of(path, register, each.section), each.id, dict(_plain_fields(entry)))

    if changes:
        amend_register(path, change)
    return changes


def _remove(register: Any, gone: EntryChange) -> None:
    if len(register[gone.section]) == 1:
        # A comment below the last entry belongs to what follows; it stays below the section's name.
        replace_value(register, gone.section, {})
    else:
        remove_key(register[gone.section], gone.id)


def _change(entry: Any, keys: tuple[str, ...], wanted: Sourced) -> None:
    values = dict(_plain_fields(wanted))
    for key in keys:
        if key not in values:
            remove_key(entry, key)
        elif entry.get(key) is None:
            entry.pop(key, None)
            append_key(entry, key, values[key])
        else:
            replace_value(entry, key, values[key])


def _differing(old: Sourced, new: Sourced) -> Iterator[str]:
    for each in fields(old):
        if each.name not in _PLACE and getattr(old, each.name) != getattr(new, each.name):
            yield _written(each.name)


def _plain_fields(entry: Sourced) -> Iterator[tuple[str, object]]:
    """Keys of the contract with plain values; those that say what holds anyway are left out."""
    for each in fields(entry):
        value = getattr(entry, each.name)
        if each.name not in _PLACE and (each.default is MISSING or value != each.default):
            yield _written(each.name), _plain(value)


def _plain(value: object) -> object:
    if isinstance(value, Sourced):
        return dict(_plain_fields(value))
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value if isinstance(value, str | bool | int | date) else str(value)


def _written(name: str) -> str:
    return name.rstrip("_")
