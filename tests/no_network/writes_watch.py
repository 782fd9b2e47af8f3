"""Run at the start of every Python process of a test that asks for it: what is written is kept as evidence.

Of each file, whatever it held before it is deleted, renamed, replaced or emptied is copied first, so that nothing that
a process wrote for a moment goes unseen; files that stay are for the test to read. Command lines of processes that are
started are noted. What native code writes by itself is seen only where it stays.
"""

import itertools
import os
import stat
import threading
from typing import Final

EVIDENCE: Final = "WRITES_EVIDENCE"
"""Environment: the folder for the log and the copies."""
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_NAMELESS: Final = getattr(os, "O_TMPFILE", 0)
_STARTED: Final = frozenset({"subprocess.Popen", "os.exec", "os.posix_spawn", "os.system", "os.spawn"})

_folder = os.environ.get(EVIDENCE, "")
_copies = itertools.count()
_busy = threading.local()


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """The audit hook; deaf to what it does itself."""
    if getattr(_busy, "now", False):
        return
    _busy.now = True
    try:
        _note(event, arguments)
    finally:
        _busy.now = False


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        _opened(arguments[0], int(arguments[2]))  # type: ignore[call-overload]
    elif event == "os.remove":
        _keep(_place(arguments[0], arguments[1]))
    elif event == "os.rename":
        _keep(_place(arguments[0], arguments[2]))
        _keep(_place(arguments[1], arguments[3]))
        _log("written", _place(arguments[1], arguments[3]))
    elif event == "os.truncate":
        _keep(_place(arguments[0], -1))
    elif event in _STARTED:
        _log("started", repr(arguments[:2]))


def _opened(path: object, flags: int) -> None:
    if not flags & _WRITING or isinstance(path, int):
        return
    if _NAMELESS and flags & _NAMELESS == _NAMELESS:
        _log("nameless", _place(path, -1))
        return
    _log("written", _place(path, -1))
    if flags & os.O_TRUNC:
        _keep(_place(path, -1))


def _place(path: object, folder: object) -> str:
    """An absolute path; relative ones belong to a folder that is open, else to the current one."""
    if isinstance(path, int):
        return os.path.realpath(f"/proc/self/fd/{path}")
    name = os.fsdecode(path)  # type: ignore[arg-type]
    if isinstance(folder, int) and folder >= 0:
        return os.path.join(os.path.realpath(f"/proc/self/fd/{folder}"), name)  # noqa: PTH118 - light: at every start
    return os.path.abspath(name)  # noqa: PTH100 - as above


def _keep(path: str) -> None:
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 - as above
            return
        with open(path, "rb") as file:  # noqa: PTH123 - as above
            content = file.read()
    except OSError:
        return
    copy = f"{_folder}/{os.getpid()}-{next(_copies)}"
    with open(copy, "wb") as file:  # noqa: PTH123 - as above
        file.write(content)
    _log("gone", f"{path}\t{copy}")


def _log(what: str, text: str) -> None:
    with open(f"{_folder}/log", "a", encoding="utf-8", errors="backslashreplace") as file:  # noqa: PTH123 - as above
        file.write(f"{what}\t{text}\n")
