"""Writing a file so that it is either the old one or the new one, whatever happens in between."""

import os
import re
import secrets
import shutil
import stat
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

from scr_docs.errors import CannotWrite

_BEGUN: Final = re.compile(r"(?P<process>\d+)-[0-9a-f]{8}\.part")


def write_atomically(path: Path, content: bytes, mode: int = 0o666) -> None:
    """Write beside and rename. Folders above are made; a file that was there keeps its permissions.

    What a process that was killed left beside it is deleted: it may hold names.

    Args:
        path: the file.
        content: all of it.
        mode: permissions of a file that was not there, less what the process's umask takes away.

    Raises:
        CannotWrite: the disk refused; the file that was there stays. It is an `OSError` too.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _clear_away(path)
        try:
            with _begin(beside, path, mode) as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if path.exists():
                # A register that only its owner may read must not become readable by all.
                shutil.copymode(path, beside)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(error.errno, error.strerror, path.as_posix()) from error
    _settle(path.parent)


def _begin(beside: Path, path: Path, mode: int) -> BinaryIO:
    """A new file that nobody may read who may not read the old one, from its first byte: it may be a register."""
    kept = stat.S_IMODE(path.stat().st_mode) if path.exists() else mode
    return os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), kept), "wb")


def _clear_away(path: Path) -> None:
    """Delete what was begun for this file by processes of this machine that are gone."""
    if os.name != "posix":
        return  # a process cannot be asked after there without harm
    begun = f".{path.name}."
    for each in path.parent.iterdir():
        match = _BEGUN.fullmatch(each.name.removeprefix(begun)) if each.name.startswith(begun) else None
        if match and not _runs(int(match["process"])):
            each.unlink(missing_ok=True)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _settle(folder: Path) -> None:
    """Have the rename itself on the disk; a share that knows no such thing has its own way."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
