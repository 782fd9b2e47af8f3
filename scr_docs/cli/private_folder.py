"""A folder in memory, for one person and one command, that is gone when the command ends, however it ends.

``/dev/shm`` of Linux lies in memory (``tmpfs``), though the system may move parts of it to its swap space. Other
systems have nothing like it: the person is asked, and the folder then lies in the case folder, on its encrypted share.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from scr_docs.errors import UnreadableInput

MEMORY: Final = Path("/dev/shm")  # noqa: S108 - looked at before it is used: a file system in memory, or not at all
_MOUNTS: Final = Path("/proc/self/mounts")
_IN_MEMORY: Final = frozenset({"tmpfs", "ramfs"})
_LOCK: Final = ".lock"


@contextmanager
def private_folder(instead: Callable[[], Path]) -> Iterator[Path]:
    """A new folder with mode 0700 in memory.

    Args:
        instead: asked where there is no folder in memory; gives the folder to use then, or raises.

    Raises:
        UnreadableInput: it could not be made.
    """
    base = MEMORY if is_in_memory(MEMORY) else instead()
    try:
        _clear_left_over(base)
        place = Path(tempfile.mkdtemp(prefix=f".{_prefix()}", dir=base))
    except OSError as error:
        raise UnreadableInput(f"no private folder could be made in {base.as_posix()} ({error.strerror})") from None
    try:
        with _held(place):
            # Under this name it is cleared away when nobody holds it, so it takes it only once it is held.
            place = place.rename(place.with_name(place.name.removeprefix(".")))
            yield place
    finally:
        _remove(place)


def clear_left_over() -> str:
    """Delete what a `register edit` of this person left in memory when it was killed outright; it may hold names.

    Returns:
        What a person must know when something is left and cannot be deleted; empty else.
    """
    try:
        if is_in_memory(MEMORY):
            _clear_left_over(MEMORY)
    except OSError as error:
        what = f"{MEMORY.as_posix()}/{_prefix()}*"
        return f"{what}: left in clear by a `register edit` that was killed; delete it yourself ({error.strerror})"
    return ""


def is_in_memory(path: Path) -> bool:
    """Whether a folder is the root of a file system in memory that we may write to."""
    try:
        mounts = [line.split() for line in _MOUNTS.read_text(encoding="utf-8").splitlines()]
    except OSError:
        return False
    # The last line for a place is the file system that is seen there.
    kinds = [mount[2] for mount in mounts if mount[1] == path.as_posix()]
    return bool(kinds) and kinds[-1] in _IN_MEMORY and os.access(path, os.W_OK | os.X_OK)


def _prefix() -> str:
    return f"scr-docs-{os.getuid() if hasattr(os, 'getuid') else 'register'}-"


def _remove(place: Path) -> None:
    """Delete it whole, also when the one signal that still ends us comes while it is being deleted."""
    try:
        shutil.rmtree(place)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise


def _clear_left_over(base: Path) -> None:
    """Delete what a command of ours left when it was killed outright; one that still runs holds its lock."""
    for left in base.glob(f"{_prefix()}*/{_LOCK}"):
        if _is_ours(left.parent) and not _is_held(left):
            shutil.rmtree(left.parent)


def _is_ours(place: Path) -> bool:
    """Anybody may make a folder there, of whatever name."""
    return not hasattr(os, "getuid") or place.lstat().st_uid == os.getuid()


if sys.platform == "win32":

    @contextmanager
    def _held(_place: Path) -> Iterator[None]:
        yield

    def _is_held(_lock: Path) -> bool:
        return True

else:
    import fcntl

    @contextmanager
    def _held(place: Path) -> Iterator[None]:
        with (place / _LOCK).open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _is_held(lock: Path) -> bool:
        with lock.open("r+") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                return True
        return False
