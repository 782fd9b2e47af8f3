"""Writing a file so that it is either the old one or the new one, whatever happens in between."""

import os
import secrets
import shutil
import stat
from pathlib import Path


def write_atomically(path: Path, content: bytes, mode: int = 0o666) -> None:
    """Write beside and rename. Folders above are made; a file that was there keeps its permissions.

    Args:
        path: the file.
        content: all of it.
        mode: permissions of a file that was not there, less what the process's umask takes away.

    Raises:
        OSError: the disk refused; the file that was there stays.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        # What is written beside is never readable by more people than the file that it becomes.
        kept = stat.S_IMODE(path.stat().st_mode) if path.exists() else mode
        with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, kept), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            # A register that only its owner may read must not become readable by all.
            shutil.copymode(path, beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
