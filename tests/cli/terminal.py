"""A real pseudo-terminal with scr-docs in it, as a person sits at it."""

import os
import pty
import re
import select
import subprocess
import sys
import time
from pathlib import Path

_PATIENCE = 30


class Terminal:
    """One command at a terminal; ``seen`` is everything that it showed."""

    def __init__(self, folder: Path, *arguments: str, **environment: str) -> None:
        self._ours, theirs = pty.openpty()
        root = os.pathsep.join((str(Path(__file__).resolve().parents[2]), os.environ["PYTHONPATH"]))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "scr_docs", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": root, "TERM": "dumb", "COLUMNS": "100", **environment},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self.seen = ""
        self._read = 0

    def until(self, words: str) -> str:
        """Wait until words are shown that were not waited for yet; what was shown up to them."""
        end = time.monotonic() + _PATIENCE
        while (found := self.seen.find(words, self._read)) < 0:
            if not self._more(end):
                raise AssertionError(f"never shown: {words!r}; shown: {self.seen[self._read :]}")
        shown, self._read = self.seen[self._read : found], found + len(words)
        return shown

    def answer(self, *typed: str) -> None:
        """Type letters or lines, each with Enter when it is asked for."""
        for each in typed:
            self.until("\n> " if len(each) == 1 else ": ")
            os.write(self._ours, each.encode() + b"\n")

    def send(self, typed: str) -> None:
        """Type it now, whatever was asked."""
        os.write(self._ours, typed.encode())

    def close(self) -> int:
        """Wait for the end; the exit code."""
        end = time.monotonic() + _PATIENCE
        while self._more(end):
            pass
        os.close(self._ours)
        return self.process.wait(_PATIENCE)

    def _more(self, end: float) -> bool:
        ready = select.select([self._ours], [], [], max(0.0, end - time.monotonic()))[0]
        try:
            read = os.read(self._ours, 65536) if ready else b""
        except OSError:
            # Linux's way of saying that the other side is gone.
            read = b""
        self.seen += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", read.decode("utf-8", "replace")).replace("\r\n", "\n")
        return bool(read)
