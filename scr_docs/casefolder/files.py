"""Bytes of a case folder → text, or a finding that says why not. Nothing outside the folder is ever opened."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.model.finding import Finding, finding

LARGEST_FILE = 10 * 1024 * 1024
"""Bytes. The longest review on record is far below; what is larger is not a text."""


@dataclass(frozen=True, slots=True)
class FileBytes:
    """A file as it lies there. ``content`` None: it could not be read, and ``problem`` says why."""

    shown: str
    content: bytes | None = field(repr=False)
    problem: Finding | None = None

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes; empty when they could not be read."""
        return "" if self.content is None else hashlib.sha256(self.content).hexdigest()


def read_bytes(folder: CaseFolder, path: Path) -> FileBytes:
    """Read a file of a case folder, unless it is a link out of it, too large, or cannot be opened."""
    shown = folder.show(path)
    if problem := _refusal(folder, path):
        return FileBytes(shown, None, finding("SCR110", shown, problem))
    try:
        return FileBytes(shown, path.read_bytes())
    except OSError as error:
        return FileBytes(shown, None, finding("SCR110", shown, f"cannot be opened: {error.strerror}"))


def _refusal(folder: CaseFolder, path: Path) -> str:
    try:
        inside = path.resolve(strict=True).is_relative_to(folder.path.resolve())
        size = path.stat().st_size
    except (OSError, RuntimeError):
        return "cannot be opened: a broken link, or no permission"
    if not inside:
        return "is a link to a place outside the case folder; put the file itself here"
    if size > LARGEST_FILE:
        return f"is larger than {LARGEST_FILE // 1024 // 1024} MB, so it is not read; is it really a text?"
    return ""


def decode_utf8(file: FileBytes) -> tuple[str | None, Finding | None]:
    """Text of a file without its byte order mark and without newline translation, or the line that is not UTF-8."""
    if file.content is None:
        return None, file.problem
    try:
        return file.content.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        line = file.content.count(b"\n", 0, error.start) + 1
        return None, finding("SCR110", file.shown, "this line is not UTF-8; save the file as UTF-8", line=line)
