"""Run at the start of every Python process of the test suite: an internet socket is refused, and written down.

The tests set ``PYTHONPATH`` to this folder, so that it holds in the processes that they start too. It sees what Python
code asks of the operating system, by the interpreter's audit events; a program that is not Python (``tesseract``, a
browser) and a process that is started without ``PYTHONPATH`` go unseen.
"""

import os
import sys
from typing import Final

LOG: Final = "OFFLINE_TESTS_LOG"
"""Environment: the file in which each attempt is written, since code may swallow the exception."""
_LOCAL_FAMILIES: Final = frozenset({1, -1})
"""Sockets of the machine itself (AF_UNIX), and those made from an open file."""
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})
_NAMING: Final = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})
_ADDRESSED: Final = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})

loopback_allowed = False
"""Set by the fixture ``loopback`` for tests of ``serve``."""


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.__new__":
        if arguments[1] not in _LOCAL_FAMILIES and not loopback_allowed:
            _refuse(event)
    elif event in _NAMING:
        if not (loopback_allowed and arguments[0] in _LOOPBACK):
            _refuse(event)
    elif event in _ADDRESSED and not _is_local(arguments[1]):
        _refuse(event)


def _is_local(address: object) -> bool:
    """Whether an address is a path of the machine, or loopback where that is allowed."""
    if not isinstance(address, tuple):
        return True
    return loopback_allowed and address[0] in _LOOPBACK


def _refuse(event: str) -> None:
    if log := os.environ.get(LOG):
        with open(log, "a", encoding="utf-8") as file:  # noqa: PTH123 - nothing more is imported at every start
            file.write(f"{event}\n")
    raise PermissionError(f"scr-docs never uses the network ({event})")


if os.environ.get(LOG):
    sys.addaudithook(_watch)
if os.environ.get("WRITES_EVIDENCE"):
    # Beside this file, and so on the path of the processes that are started with it.
    sys.addaudithook(__import__("writes_watch").watch)
if os.environ.get("REVERSED_FOLDERS"):
    __import__("reversed_folders").turn_round()
