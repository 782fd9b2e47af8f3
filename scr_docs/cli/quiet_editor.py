"""Opening a file in the person's editor so that it keeps no copy of it: no swap file, backup, undo file or history."""

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final

from scr_docs.errors import UsageProblem

_VIM: Final = ("-n", "-i", "NONE", "-c", "set noswapfile nobackup nowritebackup noundofile viminfo=")
_EMACS: Final = (
    "--eval",
    "(setq make-backup-files nil auto-save-default nil auto-save-list-file-prefix nil create-lockfiles nil)",
)
_QUIET: Final[Mapping[str, tuple[str, ...]]] = {
    "vim": _VIM,
    "nvim": _VIM,
    "gvim": ("-f", *_VIM),
    "nano": ("-R",),
    "emacs": _EMACS,
}
"""By the beginning of the program's name: what keeps it from leaving copies, after the person's own settings."""
_ENDING: Final = ("SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM")
_PATIENCE: Final = 2.0
"""Seconds that an editor has to end when it is told to."""


def editor_of_environment() -> str:
    """The editor that the person has set.

    Raises:
        UsageProblem: none is set.
    """
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    if not editor.strip():
        raise UsageProblem("set VISUAL or EDITOR to the editor that you want, for instance: export EDITOR=nano")
    return editor


def quiet_command(editor: str, path: Path) -> tuple[Sequence[str], bool]:
    """Program and arguments that open a file, and whether the editor is one of those known to keep no copies so."""
    words = shlex.split(editor)
    # Debian's `vi` is a link to one of several editors.
    program = Path(shutil.which(words[0]) or words[0]).resolve().name
    known = next((options for name, options in _QUIET.items() if program.startswith(name)), None)
    # First of all: what the person adds may be a command to write and quit.
    return (words[0], *(known or ()), *words[1:], str(path)), known is not None


def run_editor(command: Sequence[str], private: Path) -> int:
    """Run an editor until it ends; its exit code. Its temporary files go into ``private``.

    Ctrl-C is the editor's, not ours, meanwhile. When we are told to end, or the terminal is gone, so is the editor.

    Raises:
        OSError: it could not be started.
        KeyboardInterrupt: we were told to end.
    """
    with _signals(), subprocess.Popen(command, env=_environment(private)) as process:  # noqa: S603 - the person's editor
        try:
            return process.wait()
        except BaseException:
            process.terminate()
            try:
                process.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
            raise


@contextmanager
def ending_in_order() -> Iterator[None]:
    """A lost terminal ends the command as Ctrl-C does, and only the first such signal: none interrupts the clearing."""
    with _handling(dict.fromkeys(_ENDING, _interrupt)):
        yield


@contextmanager
def _signals() -> Iterator[None]:
    # A function and not SIG_IGN, which the editor would inherit.
    with _handling(dict.fromkeys(("SIGINT", "SIGQUIT"), _leave_to_editor)):
        yield


@contextmanager
def _handling(handlers: Mapping[str, "signal._HANDLER"]) -> Iterator[None]:
    numbers = {getattr(signal, name): each for name, each in handlers.items() if hasattr(signal, name)}
    before = {number: signal.signal(number, each) for number, each in numbers.items()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    for name in _ENDING:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    raise KeyboardInterrupt


def _leave_to_editor(_number: int, _frame: FrameType | None) -> None:
    """The terminal sends Ctrl-C to us and to the editor alike."""


def _environment(private: Path) -> dict[str, str]:
    places = ("TMPDIR", "TMP", "TEMP", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("SCR_DOCS_")}
    return inherited | dict.fromkeys(places, str(private))
