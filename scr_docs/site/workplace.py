"""Where one build works: alone, in a private folder that is gone afterwards, whatever happened to the last one."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from scr_docs.errors import BuildFailed
from scr_docs.site.swap import repair

_LOCK: Final = ".lock"
_PREFIX: Final = ".building-"


@contextmanager
def workplace(audience_dir: Path) -> Iterator[Path]:
    """Hold ``build/<audience>`` for one build and give a private folder in it.

    The lock is the operating system's, so that it ends with the process that held it; its file holds that process's id.
    What interrupted builds left is repaired and deleted first.

    Raises:
        BuildFailed: another build is under way there, or the disk refused.
    """
    try:
        audience_dir.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(audience_dir / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise BuildFailed(f"{audience_dir.as_posix()} cannot be written ({error.strerror})") from None
    try:
        _hold(descriptor, audience_dir)
        repair(audience_dir)
        for left in audience_dir.glob(f"{_PREFIX}*"):
            shutil.rmtree(left)
        with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=audience_dir) as folder:
            yield Path(folder)
    except OSError as error:
        raise BuildFailed(f"{audience_dir.as_posix()} cannot be written ({error.strerror})") from None
    finally:
        os.close(descriptor)


def _hold(descriptor: int, audience_dir: Path) -> None:
    if not _lock(descriptor):
        holder = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip() if hasattr(os, "pread") else "?"
        raise BuildFailed(f"another build (process {holder}) is under way in {audience_dir.as_posix()}; wait for it")
    os.ftruncate(descriptor, 0)
    os.write(descriptor, f"{os.getpid()}\n".encode())


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        """Lock a byte far behind the text, which stays readable for others."""
        try:
            os.lseek(descriptor, 1 << 20, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
