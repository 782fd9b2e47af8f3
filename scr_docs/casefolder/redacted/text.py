"""What ``redact`` leaves in ``build/redacted/<case>/``: the text, and beside it a record without its words."""

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.casefolder.redacted.jigsaw_record import JIGSAW_SUFFIX
from scr_docs.errors import UnreadableInput
from scr_docs.model.cost import FactCost, ParagraphCost
from scr_docs.model.mention import Doubt, Redaction
from scr_docs.model.redacted import InputHashes, StoredRedaction

VERSION = 2
"""Version 2 adds ``cost``; a record of version 1 counts as damaged, so that the document is redacted again."""


def write_stored(folder: Path, stored: StoredRedaction, text: str) -> None:
    """Write the anonymised text, then its record: a record without its text never stands there as if whole."""
    text_path = folder / f"{stored.document}.md"
    write_atomically(text_path, text.encode())
    write_atomically(text_path.with_suffix(".json"), to_json(stored).encode())


def to_json(stored: StoredRedaction) -> str:
    """The record as JSON; the words of doubts are left out."""
    content = asdict(stored)
    for doubt in content["doubts"]:
        del doubt["text"]
    return json.dumps({"version": VERSION, **content}, ensure_ascii=False, indent=1) + "\n"


def read_stored(folder: Path) -> tuple[StoredRedaction, ...]:
    """All records below a folder that ``write_stored`` wrote; none when the folder is not there.

    Raises:
        UnreadableInput: a record is damaged.
    """
    if not folder.is_dir():
        return ()
    return tuple(_read(path) for path in sorted(folder.rglob("*.json")) if not path.name.endswith(JIGSAW_SUFFIX))


def read_stored_text(folder: Path, stored: StoredRedaction) -> str:
    """The anonymised text that a record belongs to.

    Raises:
        UnreadableInput: the text is gone or was changed since.
    """
    path = folder / f"{stored.document}.md"
    again = f"{path.as_posix()}: run `scr-docs redact {stored.case} --document {stored.document}` again"
    try:
        content = path.read_bytes()
    except OSError:
        raise UnreadableInput(f"{again} (the anonymised text is gone)") from None
    if hashlib.sha256(content).hexdigest() != stored.text_hash:
        raise UnreadableInput(f"{again} (the anonymised text was changed by hand)")
    return content.decode()


def _read(path: Path) -> StoredRedaction:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content.pop("version") != VERSION:
            raise UnreadableInput(f"{path.as_posix()}: written by another version; run `scr-docs redact` again")
        return _stored(content)
    except (OSError, ValueError, KeyError, TypeError):
        raise UnreadableInput(f"{path.as_posix()}: is damaged; run `scr-docs redact` again") from None


def _stored(content: dict[str, Any]) -> StoredRedaction:
    content["inputs"] = InputHashes(**content["inputs"])
    content["redactions"] = tuple(Redaction(**row) for row in content["redactions"])
    content["doubts"] = tuple(Doubt(**row) for row in content["doubts"])
    content["cost"] = tuple(_paragraph_cost(row) for row in content["cost"])
    return StoredRedaction(**content)


def _paragraph_cost(row: dict[str, Any]) -> ParagraphCost:
    return ParagraphCost(**{**row, "facts": tuple(FactCost(**fact) for fact in row["facts"])})
