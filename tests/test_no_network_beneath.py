"""No command opens a socket, seen from beneath Python: by the kernel's own account of what every process asks of it.

`tests/no_network` sees Python's sockets; libraries in C and Rust, and programs that are started, go past it. ``strace``
sees all of them. Where it is missing the tests are skipped and say so: nothing was shown then. Without any network at
all (``unshare``, which has its own reason to be skipped) commands must do the same.
"""

import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from scr_docs.cli import main
from tests.faults.boards import copy_of
from tests.faults.faulty import EPOCH, ROOT
from tests.release.invented_case import set_up_desk

CALL = re.compile(r"\b(socket|connect|bind|sendto|sendmsg|sendmmsg)\((.*)$")
"""``socketpair`` and ``sendfile`` stay on the machine."""
NO_NETWORK = ("unshare", "--map-root-user", "--net")
STRACE = ("strace", "--follow-forks", "--seccomp-bpf", "-e", "trace=%network", "-o")
SUMMARY = "cases/2026-07/executive-summary.md"
COMMANDS = (
    ("check",),
    ("status",),
    ("mentions", SUMMARY, "--case", "2026-07", "--no-cache"),
    ("redact", "2026-07"),
    ("decide", "2026-07", "--list"),
    ("jigsaw", "2026-07"),
    ("intruder-pack", "2026-07"),
    ("release", "2026-07", "--document", "executive-summary", "--reader", "amacgiolla"),
    ("verify",),
    ("withdraw", "2026-07", "--document", "executive-summary", "--reason", "r", "--by", "May"),
    ("chronology", "2026-07"),
    ("register", "suggest", "2026-07", "--list"),
    ("register", "export", "2026-07", "cases/2026-07/register.xlsx"),
    ("register", "new-key", "key"),
    ("new", "case", "2026-08"),
    ("init", "other"),
    ("build", "all"),
    ("redaction-check", SUMMARY),
)
SLOW = (("self-test",),)


@cache
def why_not(*tool: str) -> str:
    """Why a tool cannot be used here, in its own words; empty where it can."""
    if not shutil.which(tool[0]):
        return f"{tool[0]} is not installed: whether a socket is opened was NOT looked at"
    trial = subprocess.run([*tool, "true"], capture_output=True, text=True, check=False)
    return f"{tool[0]} is not allowed here ({trial.stderr.strip()}): NOT looked at" if trial.returncode else ""


def needs(*tool: str) -> None:
    if reason := why_not(*tool):
        pytest.skip(reason)


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case whose summary is released."""
    root = tmp_path_factory.mktemp("network") / "board"
    root.mkdir()
    set_up_desk(root).release()
    shutil.copy(ROOT / "mkdocs.yml", root)
    for name in ("hooks", "templates"):
        shutil.copytree(ROOT / name, root / name)
    return root


def run_with(tool: tuple[str, ...], root: Path, command: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    """A command as a person types it: without the watch of the other tests, which refuses what is looked for here."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": EPOCH}
    arguments = [*tool, sys.executable, "-m", "scr_docs", *command]
    return subprocess.run(arguments, cwd=root, env=environment, capture_output=True, text=True, check=False)


def sockets_in(log: Path) -> list[str]:
    """Calls that ask for a socket of anything but the machine itself, or use one."""
    calls = [match for line in log.read_text(encoding="utf-8").splitlines() if (match := CALL.search(line))]
    return [match[0] for match in calls if "AF_UNIX" not in match[2]]


def test_every_command_is_looked_at() -> None:
    """But ``serve``, which listens on loopback and is watched by its own tests."""
    assert {command[0] for command in (*COMMANDS, *SLOW)} == {*main.COMMANDS} - {"serve"}


@pytest.mark.parametrize("command", [*COMMANDS, *SLOW], ids=" ".join)
def test_no_command_opens_a_socket(tmp_path: Path, laid_out: Path, command: tuple[str, ...]) -> None:
    needs(*STRACE, os.devnull)
    log = tmp_path / "log"

    done = run_with((*STRACE, str(log)), copy_of(laid_out, tmp_path / "board"), command)

    assert done.returncode in {0, 1}, done.stderr
    assert "exited with" in log.read_text(encoding="utf-8")
    assert sockets_in(log) == []


WAYS = {
    "Python": "import socket; socket.socket(socket.AF_INET)",
    "IPv6": "import socket; socket.socket(socket.AF_INET6)",
    "a name": "import socket\ntry:\n    socket.getaddrinfo('nowhere.invalid', 80)\nexcept OSError:\n    pass",
    "beneath Python": "import ctypes; ctypes.CDLL(None).socket(2, 1, 0)",
    "in a process that is started": (
        "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import socket; socket.socket()'])"
    ),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_the_watch_beneath_sees_every_way_out(tmp_path: Path, way: str) -> None:
    needs(*STRACE, os.devnull)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    subprocess.run([*STRACE, str(tmp_path / "log"), sys.executable, "-c", way], env=environment, check=True)

    assert sockets_in(tmp_path / "log")


@pytest.mark.parametrize("command", [("build", "all"), ("redact", "2026-07"), ("status",)], ids=" ".join)
def test_without_any_network_all_is_the_same(tmp_path: Path, laid_out: Path, command: tuple[str, ...]) -> None:
    needs(*NO_NETWORK)
    done = [
        run_with(tool, copy_of(laid_out, tmp_path / name / "board"), command)
        for name, tool in (("with", ()), ("without", NO_NETWORK))
    ]

    assert done[0].returncode in {0, 1}, done[0].stderr
    assert (done[0].returncode, done[0].stdout) == (done[1].returncode, done[1].stdout)
