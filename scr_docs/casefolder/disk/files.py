"""Bytes of a case folder → text, or a finding that says why not. Nothing outside the folder is ever opened."""

import hashlib
import os
import stat
from collections.abc import Iterator
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
    """Read a file of a case folder, unless it is a link out of it, no file, too large, or cannot be opened."""
    shown = folder.show(path)
    if problem := refusal(folder, path):
        return FileBytes(shown, None, problem)
    try:
        content = path.read_bytes()
    except OSError as error:
        return FileBytes(shown, None, finding("SCR110", shown, f"cannot be opened: {error.strerror}"))
    return FileBytes(shown, content)


def is_there(path: Path) -> bool:
    """Whether there is anything with this name; a broken link or what may not be looked at is there, and a problem."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def refusal(folder: CaseFolder, path: Path) -> Finding | None:
    """Why a file of a case folder is not read, before it is opened."""
    shown = folder.show(path)
    if problem := refusal_of_link(folder, path):
        return problem
    try:
        status = path.stat()
    except OSError as error:
        return finding("SCR110", shown, f"cannot be opened: {error.strerror}")
    if not stat.S_ISREG(status.st_mode):
        return finding("SCR110", shown, "is not a file")
    return _too_large(shown) if status.st_size > LARGEST_FILE else None


def refusal_of_link(folder: CaseFolder, path: Path) -> Finding | None:
    """Why a path below a case folder is not followed: it leads out of the folder, or nowhere."""
    shown = folder.show(path)
    try:
        inside = path.resolve(strict=True).is_relative_to(folder.path.resolve())
    except (OSError, RuntimeError):
        return finding("SCR110", shown, "cannot be opened: a broken link, or no permission")
    message = "is a link to a place outside the case folder, so it is not followed; put the file itself here"
    return None if inside else finding("SCR110", shown, message)


def _too_large(shown: str) -> Finding:
    limit = LARGEST_FILE // 1024 // 1024
    return finding("SCR110", shown, f"is larger than {limit} MB, so it is not read; is it really a text?")


def list_folder(folder: CaseFolder, path: Path) -> tuple[tuple[Path, ...], Finding | None]:
    """Everything in a subfolder of a case folder, by name; nothing when there is none or it leads out."""
    if not is_there(path):
        return (), None
    if problem := refusal_of_link(folder, path):
        return (), problem
    try:
        return tuple(sorted(path.iterdir())), None
    except NotADirectoryError:
        return (), finding("SCR110", folder.show(path), "is a file where a folder belongs")
    except OSError as error:
        return (), finding("SCR110", folder.show(path), f"cannot be opened: {error.strerror}")


def walk_links(path: Path) -> Iterator[Path]:
    """Every link at or below a path; links are not followed."""
    if path.is_symlink():
        yield path
    elif path.is_dir():
        for above, folders, files in os.walk(path):
            yield from (each for name in sorted([*folders, *files]) if (each := Path(above) / name).is_symlink())


def decode_utf8(file: FileBytes) -> tuple[str | None, Finding | None]:
    """Text of a file without its byte order mark and without newline translation, or the place that is not UTF-8."""
    if file.content is None:
        return None, file.problem
    try:
        return file.content.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        line, column = place_of_byte(error.object, error.start)
        message = "from here on it is not UTF-8; save the file as UTF-8"
        return None, finding("SCR110", file.shown, message, line=line, column=column)


def place_of_byte(content: bytes, offset: int) -> tuple[int, int]:
    """Line and column of the first byte that is not UTF-8; what stands before it on the line is."""
    start = content.rfind(b"\n", 0, offset) + 1
    return content.count(b"\n", 0, start) + 1, len(content[start:offset].decode("utf-8", "replace")) + 1
