"""``accepted.yml`` of a working folder: findings of the redaction check that a person accepted (design, section 6)."""

import hashlib
import hmac
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.casefolder.disk.files import decode_utf8, is_there, read_bytes
from scr_docs.casefolder.disk.project_key import KEY_FILE, make_project_key, read_project_key
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.yaml_files.amending import amend_yaml
from scr_docs.casefolder.yaml_files.blocks import append_items, as_block
from scr_docs.casefolder.yaml_files.source import read_yaml
from scr_docs.casefolder.yaml_files.typed import read_typed
from scr_docs.errors import UnreadableInput
from scr_docs.model.accepted import ACCEPTABLE, Acceptance
from scr_docs.model.sourced import FORBID_EXTRA, Sourced

ACCEPTED_FILE: Final = "accepted.yml"
_HEAD: Final = """\
# Findings of the redaction check that a person accepted; `scr-docs redaction-check PATH --accept` writes it.
# It holds no name: `key` can only be made with accepted.key, which stays out of git. Keep a copy of that file apart.
"""
_KEY: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class AcceptedFile(Sourced):
    """``accepted.yml`` whole. ``made_with`` tells whether the key at hand is the one that its keys were made with."""

    __pydantic_config__ = FORBID_EXTRA

    made_with: str = ""
    accepted: tuple[Acceptance, ...] = ()


@dataclass(frozen=True, slots=True)
class AcceptedFindings:
    """What was accepted, and the key of the project that it was accepted under."""

    entries: tuple[Acceptance, ...] = ()
    key: bytes = field(default=b"", repr=False)


def read_accepted(root: Path) -> AcceptedFindings:
    """What was accepted in a working folder; nothing where there is no ``accepted.yml``.

    Raises:
        UnreadableInput: the file is not what it must be, or the key that it was made with is missing or another: what
            was accepted cannot be told then, and is not silently forgotten.
    """
    path = root / ACCEPTED_FILE
    if not is_there(path):
        return AcceptedFindings()
    file = _read(root, path)
    if not file.accepted:
        return AcceptedFindings()
    key = read_project_key(root)
    if key is None:
        raise UnreadableInput(
            f"{path.as_posix()}: {KEY_FILE}, which it was made with, is missing; put back a copy, or delete"
            f" {ACCEPTED_FILE} and accept anew"
        )
    if not hmac.compare_digest(file.made_with, _mark_of(key)):
        raise UnreadableInput(f"{path.as_posix()}: made with another {KEY_FILE} than the one beside it; put that back")
    return AcceptedFindings(file.accepted, key)


def key_to_accept_with(root: Path) -> bytes:
    """The key of the project, made on first use.

    Raises:
        UnreadableInput: as ``read_accepted``, or it could not be made.
    """
    known = read_accepted(root).key or read_project_key(root)
    return known or make_project_key(root)


def record_acceptance(root: Path, entry: Acceptance, key: bytes) -> None:
    """Add one accepted finding at the end of ``accepted.yml``.

    Raises:
        UnreadableInput: the file cannot be read as YAML; nothing was written.
        OSError: the disk refused; the file that was there stays.
    """
    path = root / ACCEPTED_FILE
    if not is_there(path):
        write_atomically(path, _HEAD.encode())

    def change(data: Any) -> None:
        data["made_with"] = _mark_of(key)
        if not data.get("accepted"):
            data.pop("accepted", None)
            begun: Any = as_block([])
            begun.fa.set_block_style()
            data["accepted"] = begun
        append_items(data["accepted"], [as_block(_row(entry))])

    amend_yaml(path, change)


def _read(root: Path, path: Path) -> AcceptedFile:
    text, problem = decode_utf8(read_bytes(CaseFolder(root), path))
    source = read_yaml(text or "", path.as_posix())
    if text is not None and not source.problems and source.data is None:
        return AcceptedFile()
    file, problems = read_typed(source, AcceptedFile) if text is not None else (None, ())
    found = [f"{each.path}:{each.line}: {each.message}" for each in (*((problem,) if problem else ()), *problems)]
    found += _wrong(file) if file else ()
    if file is None or found:
        raise UnreadableInput("nothing counts as checked without it:\n" + "\n".join(found))
    return file


def _wrong(file: AcceptedFile) -> Iterator[str]:
    for entry in file.accepted:
        place = f"{entry.path}:{entry.line}"
        if not _KEY.fullmatch(entry.key):
            yield f"{place}: `key` must be 64 hexadecimal digits, as --accept writes them"
        if entry.code not in ACCEPTABLE:
            yield f"{place}: a finding of this code cannot be accepted"
        if not entry.reason.strip() or not entry.by.strip():
            yield f"{place}: `reason` and `by` must say something"


def _mark_of(key: bytes) -> str:
    return hmac.new(key, b"accepted.yml", hashlib.sha256).hexdigest()[:16]


def _row(entry: Acceptance) -> dict[str, object]:
    row = {"key": entry.key, "code": entry.code, "reason": entry.reason, "by": entry.by, "on": entry.on}
    return row if entry.path_ is None else {**row, "path": entry.path_}
