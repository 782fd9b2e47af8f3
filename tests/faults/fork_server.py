"""A process that has everything imported, and for each line on its standard input runs one call in a child of its own.

So a fault is real (the child is killed, its limits are the kernel's, nothing is patched) and still takes milliseconds.
A line is JSON: ``call`` (``module:function``, which takes ``arguments``, a list of texts, and returns an exit code),
``folder``, ``environment``, and one fault:

* ``die_at``: SIGKILL just before the n-th change that the call makes to the file system;
* ``largest``: no file may grow beyond so many bytes (as on a full disk; the error is EFBIG), and with ``torn`` the
  process is killed in the middle of the write that would.

The answer is JSON: ``code`` (negative: the signal), ``out``, ``err``, and ``changes``, each change that was made.
"""

import importlib
import json
import os
import resource
import signal
import sys
from typing import Any

from scr_docs.deidentify.detector_version import detector_version
from scr_docs.redaction_check.theme import theme_files, theme_words

_MAKES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = frozenset("rename remove mkdir rmdir symlink link truncate chmod".split())
_PRELOADED = (
    *("build", "redact", "release", "withdraw", "verify", "decide", "register", "check"),
    *("chronology", "status", "jigsaw", "intruder_pack", "new", "init", "redaction_check", "mentions"),
)


def is_change(event: str, arguments: tuple[Any, ...]) -> bool:
    """Whether an audit event is a change to a file or folder that has a name."""
    if event == "open":
        named = not isinstance(arguments[0], int) and os.fspath(arguments[0]) not in {os.devnull, b"/dev/null"}
        return named and isinstance(arguments[2], int) and bool(arguments[2] & _MAKES)
    return event.partition("os.")[2] in _CHANGES


def watch_changes(die_at: int, log: int) -> None:
    """Write each change to the descriptor ``log``; die instead of making the one with this number (0: never)."""
    count = 0

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal count
        if is_change(event, arguments):
            count += 1
            if count == die_at:
                os.kill(os.getpid(), signal.SIGKILL)
            os.write(log, f"{event.removeprefix('os.')} {arguments[0]}\n".encode())

    sys.addaudithook(hook)


def limit_files(largest: int, *, torn: bool) -> None:
    if torn:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))


def act(asked: dict[str, Any], streams: tuple[int, int, int]) -> int:
    """In the child: set up as asked, call, and give back the exit code."""
    out, err, log = streams
    os.dup2(out, 1)
    os.dup2(err, 2)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.chdir(asked["folder"])
    os.environ.update(asked["environment"])
    module, _, function = asked["call"].partition(":")
    called = getattr(importlib.import_module(module), function)
    if asked["largest"] is not None:
        limit_files(asked["largest"], torn=asked["torn"])
    watch_changes(asked["die_at"], log)
    code = called(asked["arguments"])
    sys.stdout.flush()
    sys.stderr.flush()
    return int(code)


def serve_one(asked: dict[str, Any]) -> dict[str, Any]:
    pipes = [os.pipe() for _ in range(3)]
    child = os.fork()
    if child == 0:
        code = 70
        try:
            code = act(asked, (pipes[0][1], pipes[1][1], pipes[2][1]))
        finally:
            os._exit(code)
    for _, write in pipes:
        os.close(write)
    out, err, log = (_everything(read) for read, _ in pipes)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    return {"code": code, "out": out, "err": err, "changes": log.splitlines()}


def _everything(read: int) -> str:
    with os.fdopen(read, "rb") as stream:
        return stream.read().decode("utf-8", "replace")


def main() -> None:
    importlib.import_module("scr_docs.cli.main")
    for name in _PRELOADED:
        importlib.import_module(f"scr_docs.cli.{name}_command")
    importlib.import_module("scr_docs.deidentify.presidio.detector")
    # What the tool itself remembers while it runs; no model, whose threads a fork would leave behind.
    detector_version("own")
    theme_words()
    theme_files()
    for line in sys.stdin:
        answer = json.dumps(serve_one(json.loads(line)))
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
