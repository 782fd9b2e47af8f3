"""Two commands at once, by two real processes: one waits or is told who is at it, and nothing is lost or broken."""

import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.ledger import read_ledger
from scr_docs.casefolder.publication.released import read_released
from tests.faults.acts_on_a_case import ACTS, CASE, first_has_agreed, problems_of_record, release_by
from tests.faults.boards import quick_board
from tests.faults.faulty import ROOT, Commands, commands
from tests.release.invented_case import set_up_desk

HOLDER = """\
import sys
from pathlib import Path
from scr_docs.casefolder.disk.lock import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that holds a lock until it is killed, or this ends."""
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_build_is_told_who_builds_and_takes_over_when_that_process_is_dead(
    tmp_path: Path, running: Commands
) -> None:
    root = quick_board(tmp_path / "board")
    with holder(root / "build" / "internal" / ".lock") as other:
        refused = running.run(root, "build", "internal")
        assert refused.code == 2
        assert f"another build (process {other.pid}, for " in refused.err
        assert refused.err.count("second") == 1
        assert not (root / "build" / "internal" / "site").exists()
        other.kill()
        other.wait()
        assert (root / "build" / "internal" / ".lock").read_text().startswith(f"{other.pid} ")
        taken_over = running.run(root, "build", "internal")
        assert taken_over.code == 0, taken_over.err


def test_internal_and_public_builds_do_not_hold_each_other_up(tmp_path: Path, running: Commands) -> None:
    root = quick_board(tmp_path / "board")
    with holder(root / "build" / "public" / ".lock"):
        assert running.run(root, "build", "internal").code == 0


@pytest.fixture(scope="module")
def second() -> Iterator[Commands]:
    with commands() as started:
        yield started


def test_two_readers_at_the_same_moment_leave_an_unbroken_chain(
    tmp_path: Path, running: Commands, second: Commands
) -> None:
    for attempt in range(5):
        root = tmp_path / str(attempt)
        root.mkdir()
        set_up_desk(root)
        with ThreadPoolExecutor() as pool:
            both = [
                pool.submit(each.run, root, *release_by(reader))
                for each, reader in ((running, "gdhaliwal"), (second, "iblessed"))
            ]
        assert [each.result().code for each in both] == [0, 0], [each.result().err for each in both]
        folder = CaseFolder(root / "cases" / CASE)
        assert problems_of_record(root) == []
        assert [act.act for act in read_ledger(folder)] == ["agreed", "agreed", "released"]
        assert len(read_released(folder)[0]) == 1


def test_a_release_and_a_withdrawal_at_the_same_moment_follow_one_another(
    tmp_path: Path, running: Commands, second: Commands
) -> None:
    for attempt in range(4):
        root = ACTS["next version"].lay_out(tmp_path / str(attempt))
        with ThreadPoolExecutor() as pool:
            release = pool.submit(running.run, root, *ACTS["next version"].command)
            withdraw = pool.submit(second.run, root, *ACTS["withdraw"].command)
        assert (release.result().code, withdraw.result().code) == (0, 0)
        folder = CaseFolder(root / "cases" / CASE)
        assert problems_of_record(root) == []
        last = read_ledger(folder)[-1].act
        assert len(read_released(folder)[0]) == (last == "released")


def test_a_release_waits_and_then_says_who_is_at_it(tmp_path: Path, running: Commands, second: Commands) -> None:
    desk = set_up_desk(tmp_path)
    first_has_agreed(desk)
    with ThreadPoolExecutor() as pool, holder(desk.publication / ".lock") as other:
        waiting = pool.submit(running.run, tmp_path, *release_by("iblessed"))
        looking = second.run(tmp_path, "verify")
        assert looking.code == 0  # who only reads waits for nobody
        refused = waiting.result()
    assert refused.code == 2
    assert re.search(rf"\(process {other.pid}, for \d+ seconds\)", refused.err)
    assert [act.act for act in read_ledger(desk.folder)] == ["agreed"]
