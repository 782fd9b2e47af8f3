"""A build killed at any step: the old site stays whole, nothing else is served, and the next build puts all right.

The exchange of two sites is killed before every single change that it makes to the disk. Whole builds, which print a
site each time, are killed before the first and the last change of each step (of the public build, which takes longest,
before every second one of these), and in every phase of MkDocs.
"""

from itertools import groupby
from pathlib import Path

import pytest

from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.site.swap import repair, tree_digest
from tests.faults.boards import CONFIG, copy_of, quick_board
from tests.faults.faulty import KILLED, Commands, files_below
from tests.site.small_board import SUMMARY, release

NOT_SERVED = {".lock", "sites"}


def a_site(folder: Path, text: str) -> Path:
    (folder / "page").mkdir(parents=True)
    (folder / "index.html").write_text(text)
    (folder / "page" / "index.html").write_text(text * 2)
    return folder


def steps_of(changes: tuple[str, ...]) -> list[int]:
    """Numbers of the first and the last change of each step, and of one after the end."""
    numbered = [(number, _step(change)) for number, change in enumerate(changes, 1)]
    groups = [[number for number, _ in group] for _, group in groupby(numbered, key=lambda each: each[1])]
    return sorted({number for group in groups for number in (group[0], group[-1])})


def _step(change: str) -> str:
    event, _, path = change.partition(" ")
    if event in {"remove", "rmdir"}:
        return "clear away"
    return next((step for step in (".lock", "/stage", "/site", ".site.") if step in path), "begin")


@pytest.mark.parametrize("served_as", ["link", "folder", "damaged link"])
def test_an_exchange_killed_before_any_change_leaves_a_whole_site(
    tmp_path: Path, running: Commands, served_as: str
) -> None:
    new = a_site(tmp_path / "new", "new")
    old = a_site(tmp_path / "old", "old")
    before = tmp_path / "before"
    before.mkdir()
    if served_as == "folder":
        copy_of(old, before / "site")
    else:
        assert running.call("tests.faults.acts:swap", tmp_path, str(before), str(old)).code == 0
    if served_as == "damaged link":
        (before / "site" / "index.html").write_text("changed on the server")
        old, new = before / "site", old
    whole = copy_of(before, tmp_path / "whole")
    changes = running.call("tests.faults.acts:swap", tmp_path, str(whole), str(new)).changes
    assert len(changes) > 15
    allowed = [files_below(old), files_below(new)]

    for number in range(1, len(changes) + 1):
        here = copy_of(before, tmp_path / f"killed-{number}")
        killed = running.call("tests.faults.acts:swap", tmp_path, str(here), str(new), die_at=number)
        assert killed.code == KILLED, number

        if served_as == "folder":
            repair(here)  # two renames cannot be one: what is missing in between is there again
        elif served_as == "link":
            assert (here / "site").is_symlink()
        if served_as != "damaged link":
            assert files_below(here / "site") in allowed, changes[number - 1]

        assert running.call("tests.faults.acts:swap", tmp_path, str(here), str(new)).code == 0
        assert files_below(here / "site") == files_below(new)
        assert {path.name for path in here.iterdir()} == NOT_SERVED | {"site"}
        assert sum(path.is_dir() for path in (here / "sites").iterdir()) == (served_as != "folder")


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory, running: Commands) -> Path:
    """A board with both sites built, and something new in its cases."""
    root = quick_board(tmp_path_factory.mktemp("faults") / "board")
    built = running.run(root, "build", "all")
    assert built.code == 0, built.err
    (root / "cases" / "x-2" / "overview-report.md").write_text("# Overview report\n")
    release(find_working_folder(root), f"{SUMMARY}\nMother was told of it.\n")
    return root


def assert_put_right(root: Path, which: str, new: str) -> None:
    audience_dir = root / "build" / which
    assert tree_digest(audience_dir / "site") == new
    assert {path.name for path in audience_dir.iterdir()} == NOT_SERVED | {"site"}
    assert [path.name for path in (audience_dir / "sites").iterdir() if path.is_dir()] == [new]


@pytest.mark.parametrize(("which", "every"), [("internal", 1), ("public", 2)])
def test_a_build_killed_at_a_step_leaves_the_old_site_and_the_next_one_puts_it_right(
    tmp_path: Path, board: Path, running: Commands, which: str, every: int
) -> None:
    old = tree_digest(board / "build" / which / "site")
    whole = copy_of(board, tmp_path / "whole")
    built = running.run(whole, "build", which)
    new = tree_digest(whole / "build" / which / "site")
    steps = steps_of(built.changes)
    assert (built.code, new != old) == (0, True), built.err
    assert 10 < len(steps) < 30

    for number in steps[every - 1 :: every]:
        here = copy_of(board, tmp_path / "killed")
        assert running.run(here, "build", which, die_at=number).code == KILLED
        assert tree_digest(here / "build" / which / "site") in {old, new}, built.changes[number - 1]
        again = running.run(here, "build", which)
        assert again.code == 0, again.err
        assert_put_right(here, which, new)
        here.rename(tmp_path / f"done-{number}")


PHASES = ("startup", "config", "files", "post_page", "post_build")
KILLER = """\
import os, signal

def on_{phase}(*arguments, **named):
    os.kill(os.getppid(), signal.SIGKILL)
    return arguments[0] if arguments else None
"""


@pytest.mark.parametrize("phase", PHASES)
def test_killed_while_mkdocs_prints_the_next_build_may_begin_at_once(
    tmp_path: Path, board: Path, running: Commands, phase: str
) -> None:
    here = copy_of(board, tmp_path / "killed")
    old = tree_digest(here / "build" / "internal" / "site")
    (here / "killer.py").write_text(KILLER.format(phase=phase))
    (here / "mkdocs.yml").write_text(f"{CONFIG}hooks: [killer.py]\n")

    assert running.run(here, "build", "internal").code == KILLED
    assert tree_digest(here / "build" / "internal" / "site") == old

    (here / "mkdocs.yml").write_text(CONFIG)
    again = running.run(here, "build", "internal")
    assert again.code == 0, again.err
    assert_put_right(here, "internal", tree_digest(here / "build" / "internal" / "site"))
