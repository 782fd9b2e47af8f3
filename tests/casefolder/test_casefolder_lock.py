"""What a lock says of its holder, whatever stands in its file."""

import platform
import time
from pathlib import Path

import pytest

from scr_docs.casefolder.disk.lock import LockHeld, held

HOST = platform.node()


def said(path: Path) -> str:
    with pytest.raises(LockHeld) as refused, held(path):
        pass
    return str(refused.value)


AGES = [(0, "0 seconds"), (1, "1 second"), (119, "119 seconds"), (120, "2 minutes"), (7300, "2 hours")]


@pytest.mark.parametrize(("age", "words"), AGES)
def test_it_says_the_process_and_for_how_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, age: int, words: str
) -> None:
    monkeypatch.setattr(time, "monotonic", lambda: 9000.9)  # a machine that was started this morning
    path = tmp_path / "build" / ".lock"
    with held(path):
        path.write_text(f"4711 {9000 - age} {HOST}\n")
        assert said(path) == f"process 4711, for {words}"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("", "process unknown"),
        ("\x00\xff", "process unknown"),
        ("Hope\n", "process unknown"),
        ("4711\n", "process 4711 on another computer"),
        (f"4711 12 {HOST}-2\n", "process 4711 on another computer"),
        (f"4711 soon {HOST}\n", "process 4711"),
        (f"4711 {10**12} {HOST}\n", "process 4711"),
    ],
)
def test_a_file_that_says_nothing_or_a_time_to_come_gives_no_age(tmp_path: Path, written: str, words: str) -> None:
    path = tmp_path / ".lock"
    with held(path):
        path.write_bytes(written.encode("latin-1"))
        assert said(path) == words


def test_it_is_free_again_afterwards_also_after_a_failure(tmp_path: Path) -> None:
    with pytest.raises(KeyError), held(tmp_path / ".lock"):
        raise KeyError
    with held(tmp_path / ".lock"):
        assert said(tmp_path / ".lock").startswith("process ")
