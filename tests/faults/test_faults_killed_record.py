"""A command killed at any change that it makes to a case: every file is the old one or the new one, never half.

What was begun is not public, `verify` is clean or says what is missing, and the same command typed again finishes it.
"""

from pathlib import Path

import pytest

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.released import read_released
from tests.faults.acts_on_a_case import ACTS, CASE, Act, problems_of_record, state_of
from tests.faults.boards import copy_of
from tests.faults.faulty import KILLED, TORN, Commands
from tests.release.invented_case import PUBLIC

LEDGER = f"cases/{CASE}/publication/ledger.jsonl"
HEAD = f"cases/{CASE}/publication/ledger.head.json"
SLOW = frozenset({"redact", "decide --answers"})
"""They load the model, so they are killed before some of the changes only: more where they write the case itself."""


def points(name: str, changes: tuple[str, ...]) -> list[int]:
    """Where to kill: before each change; of the next version, which repeats the steps of others, before every third."""
    if name not in SLOW:
        return list(range(1, len(changes) + 1, 3 if name == "next version" else 1))
    in_case = [number for number, change in enumerate(changes, 1) if f"cases/{CASE}/" in change]
    return sorted({*in_case[1::2], *range(len(in_case) + 5, len(changes) + 1, 5)})


def assert_whole(here: Path, before: dict[str, bytes], after: dict[str, bytes]) -> None:
    """Each file is as it was or as it will be; of the ledger, what was there and some of the lines to come."""
    now = {name: content for name, content in state_of(here).items() if not name.endswith(".part")}
    ledger = now.pop(LEDGER, b"")
    assert ledger.startswith(before.get(LEDGER, b""))
    assert after.get(LEDGER, b"").startswith(ledger)
    assert ledger.endswith(b"\n") or not ledger
    for name in now.keys() | before.keys() | after.keys():
        if name not in {LEDGER, HEAD}:
            assert now.get(name) in (before.get(name), after.get(name)), name


def assert_nothing_half_public(here: Path, before: dict[str, bytes]) -> None:
    released, _ = read_released(CaseFolder(here / "cases" / CASE))
    texts = {PUBLIC, PUBLIC.replace("who went to", "who often went to")}
    assert {each.text for each in released} <= texts
    unfinished = {"SCR506"} if state_of(here) != before else set()
    assert set(problems_of_record(here)) <= unfinished


def assert_finished(here: Path, after: dict[str, bytes]) -> None:
    now = state_of(here)
    differing = {name for name in now.keys() | after.keys() if now.get(name) != after.get(name)}
    repeated = {name for name in differing if "/earlier/" in name or name in {LEDGER, HEAD}}
    assert differing == repeated  # a second copy is kept, and a withdrawal is told twice
    assert problems_of_record(here) == []


@pytest.mark.parametrize("name", ACTS)
def test_killed_before_any_change(tmp_path: Path, running: Commands, name: str) -> None:
    act = ACTS[name]
    start = act.lay_out(tmp_path / "start")
    before = state_of(start)
    whole = copy_of(start, tmp_path / "whole")
    done = running.run(whole, *act.command)
    after = state_of(whole)
    assert done.code in {0, 1}, done.err
    assert before != after

    killed_at = points(name, done.changes)
    assert killed_at
    for number in killed_at:
        here = copy_of(start, tmp_path / f"killed-{number}")
        assert running.run(here, *act.command, die_at=number).code == KILLED
        assert_whole(here, before, after)
        assert_nothing_half_public(here, before)
        finish(running, here, act)
        assert_finished(here, after)


def finish(running: Commands, here: Path, act: Act) -> None:
    """The person types the same again. A withdrawal that came as far as the files has nothing left to do."""
    again = running.run(here, *act.command)
    assert again.code in {0, 1} or "not released" in again.err, again.err


@pytest.mark.parametrize("name", [name for name in ACTS if name not in SLOW])
def test_killed_in_the_middle_of_a_write(tmp_path: Path, running: Commands, name: str) -> None:
    """As a power cut does it: so many bytes of a file are there, and the rest is not."""
    act = ACTS[name]
    start = act.lay_out(tmp_path / "start")
    before = state_of(start)
    whole = copy_of(start, tmp_path / "whole")
    running.run(whole, *act.command)
    after = state_of(whole)
    longest = max(len(content) for path, content in after.items() if content != before.get(path))

    for bytes_written in (1, 40, longest // 3, longest - 1):
        here = copy_of(start, tmp_path / f"torn-{bytes_written}")
        assert running.run(here, *act.command, largest=bytes_written, torn=True).code == TORN
        assert_whole(here, before, after)
        assert_nothing_half_public(here, before)
        finish(running, here, act)
        assert_finished(here, after)
