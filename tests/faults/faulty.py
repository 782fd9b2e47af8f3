"""What the tests of faults need: commands that are killed or stopped at a given step, and pictures of a folder."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
EPOCH = "1795392000"
"""2026-11-23, the day of ``tests.site.small_board``."""
KILLED = -9
TORN = -25
"""Killed by SIGXFSZ, in the middle of a write."""


@dataclass(frozen=True)
class Ended:
    """How a call ended: exit code (negative: the signal), what it said, and every change that it made on the disk."""

    code: int
    out: str
    err: str
    changes: tuple[str, ...]


@dataclass
class Commands:
    """Runs calls in processes of their own; see ``fork_server``."""

    server: subprocess.Popen[str]
    environment: dict[str, str] = field(default_factory=lambda: {"SOURCE_DATE_EPOCH": EPOCH})

    def run(
        self, folder: Path, *arguments: str, die_at: int = 0, largest: int | None = None, torn: bool = False
    ) -> Ended:
        """``scr-docs ARGUMENTS`` in a folder."""
        return self.call("scr_docs.cli.main:run", folder, *arguments, die_at=die_at, largest=largest, torn=torn)

    def call(
        self,
        function: str,
        folder: Path,
        *arguments: str,
        die_at: int = 0,
        largest: int | None = None,
        torn: bool = False,
    ) -> Ended:
        """Any function that takes a list of texts and returns an exit code, by ``module:name``."""
        asked = {
            "call": function,
            "arguments": arguments,
            "folder": str(folder),
            "environment": self.environment,
            "die_at": die_at,
            "largest": largest,
            "torn": torn,
        }
        assert self.server.stdin is not None
        assert self.server.stdout is not None
        self.server.stdin.write(json.dumps(asked) + "\n")
        self.server.stdin.flush()
        answer = json.loads(self.server.stdout.readline())
        return Ended(answer["code"], answer["out"], answer["err"], tuple(answer["changes"]))


@contextmanager
def commands(prefix: Sequence[str] = ()) -> Iterator[Commands]:
    """A running ``fork_server``; ``prefix`` is a program that starts it, such as ``setpriv`` with its arguments."""
    command = [*prefix, sys.executable, "-m", "tests.faults.fork_server"]
    path = os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), str(ROOT))))
    environment = os.environ | {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1", "OPENBLAS_NUM_THREADS": "1"}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment
    ) as server:
        yield Commands(server)
        assert server.stdin is not None
        server.stdin.close()


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file below a folder and its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
