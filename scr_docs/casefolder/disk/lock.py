"""One process at a time in a folder: a lock of the operating system, so that it ends with the process that held it.

Its file says who holds it, for the message to whoever comes second. The age is counted on the clock that runs since the
machine was started, which nobody can set; on another computer it says nothing, and none is given.
"""

import errno
import os
import platform
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from scr_docs.counted import counted

_BETWEEN_TRIES: Final = 0.05
_LONGEST: Final = 300
"""Bytes of the file that are read."""
_HELD: Final = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK})


class LockHeld(Exception):
    """Another process has the lock; ``str(error)`` says which: ``process 4711, for 12 seconds``."""


@contextmanager
def held(path: Path, patience: float = 0) -> Iterator[None]:
    """Hold the lock whose file is ``path``; the file stays, empty of meaning, when the lock is gone.

    Args:
        path: the file of the lock, beside what it guards; it is made, with the folders above.
        patience: seconds to wait for another process to finish.

    Raises:
        LockHeld: another process has it still.
        OSError: the disk refused, or knows no locks.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _take(descriptor, patience)
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()} {int(time.monotonic())} {platform.node()}\n".encode())
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, patience: float) -> None:
    deadline = time.monotonic() + patience
    while not _try(descriptor):
        if time.monotonic() >= deadline:
            raise LockHeld(_holder(descriptor))
        time.sleep(_BETWEEN_TRIES)


def _try(descriptor: int) -> bool:
    try:
        _lock(descriptor)
    except OSError as error:
        if error.errno not in _HELD:
            raise
        return False
    return True


def _holder(descriptor: int) -> str:
    """Who holds the lock, as far as its file says it: that is written just after the lock is taken."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    words = os.read(descriptor, _LONGEST).decode("utf-8", "replace").split()
    if not words or not words[0].isdigit():
        return "process unknown"
    if words[2:] != platform.node().split():
        return f"process {words[0]} on another computer"
    age = int(time.monotonic()) - int(words[1]) if words[1].isdigit() else -1
    return f"process {words[0]}" if age < 0 else f"process {words[0]}, for {_spoken(age)}"


def _spoken(seconds: int) -> str:
    for unit, length in (("hour", 3600), ("minute", 60)):
        if seconds >= 2 * length:
            return f"{seconds // length} {unit}s"
    return counted(seconds, "second")


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        """Lock a byte far behind the text, which stays readable for others."""
        os.lseek(descriptor, 1 << 20, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
