"""Where one build works: alone, in a private folder that is gone afterwards, whatever happened to the last one."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from scr_docs.casefolder.disk.lock import LockHeld, held
from scr_docs.errors import BuildFailed
from scr_docs.site.swap import repair

_LOCK: Final = ".lock"
_PREFIX: Final = ".building-"
_ORPHANS_END: Final = 10.0
"""Seconds in which a renderer ends by itself after the tool that started it was killed."""


@contextmanager
def workplace(audience_dir: Path) -> Iterator[Path]:
    """Hold ``build/<audience>`` for one build and give a private folder in it.

    What interrupted builds left is repaired and deleted first.

    Raises:
        BuildFailed: another build is under way there, or the disk refused.
    """
    try:
        with held(audience_dir / _LOCK):
            repair(audience_dir)
            for left in audience_dir.glob(f"{_PREFIX}*"):
                _delete(left)
            with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=audience_dir) as folder:
                yield Path(folder)
    except LockHeld as other:
        message = f"another build ({other}) is under way in {audience_dir.as_posix()}; wait for it"
        raise BuildFailed(message) from None
    except OSError as error:
        raise BuildFailed(f"{_refused(error, audience_dir)} cannot be written ({error.strerror})") from None


def _delete(left: Path) -> None:
    """Delete what an interrupted build left; its renderer may still be writing there, but not for long."""
    deadline = time.monotonic() + _ORPHANS_END
    while left.exists():
        try:
            shutil.rmtree(left)
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


def _refused(error: OSError, audience_dir: Path) -> str:
    """The file that the disk refused, where the error says it and it is one of the build's own."""
    path = Path(str(error.filename)) if error.filename else audience_dir
    return (path if path.is_relative_to(audience_dir) else audience_dir).as_posix()
