"""The key of a project: 32 random bytes in a file of the working folder that only its owner reads and git ignores.

With it, ``accepted.yml`` can be compared with what a file says; without it, nobody can try names against the file.
"""

import os
import re
import secrets
import stat
from pathlib import Path
from typing import Final

from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.errors import UnreadableInput

KEY_FILE: Final = "accepted.key"
_WRITTEN: Final = re.compile(r"[0-9a-f]{64}\n?")
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def read_project_key(root: Path) -> bytes | None:
    """The key of the working folder ``root``; None where none was made yet.

    Raises:
        UnreadableInput: it cannot be opened, is no key, or others may read it.
    """
    path = root / KEY_FILE
    try:
        written = path.read_text(encoding="ascii")
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        raise UnreadableInput(f"{path.as_posix()}: the key of the project cannot be read; put back a copy") from None
    if not _WRITTEN.fullmatch(written):
        raise UnreadableInput(f"{path.as_posix()}: this is no key of a project; put back a copy")
    if os.name == "posix" and mode & _OTHERS:
        raise UnreadableInput(f"{path.as_posix()}: others may read the key; type: chmod 600 {path.as_posix()}")
    return bytes.fromhex(written.strip())


def make_project_key(root: Path) -> bytes:
    """Make the key, for its owner only, after making sure that git ignores it.

    Raises:
        UnreadableInput: it could not be written, or is there already.
    """
    try:
        ignore_in_git(root, f"/{KEY_FILE}")
        opened = os.open(root / KEY_FILE, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(opened, "w", encoding="ascii") as file:
            key = secrets.token_bytes(32)
            file.write(f"{key.hex()}\n")
    except OSError as error:
        raise UnreadableInput(f"the key of the project could not be written: {error.strerror}") from error
    return key


def ignore_in_git(root: Path, line: str) -> None:
    """Add a line to ``.gitignore`` of a folder, unless it stands there."""
    path = root / ".gitignore"
    present = path.read_bytes().decode("utf-8", "surrogateescape") if path.exists() else ""
    if line not in present.splitlines():
        gap = "\n" if present and not present.endswith("\n") else ""
        write_atomically(path, f"{present}{gap}{line}\n".encode("utf-8", "surrogateescape"))
