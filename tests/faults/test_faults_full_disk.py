"""A disk that is full, or refuses to be written: exit 2, the file is named, and what was there is as it was."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.site.swap import tree_digest
from tests.faults.acts_on_a_case import ACTS, problems_of_record, state_of
from tests.faults.boards import copy_of, quick_board
from tests.faults.faulty import ROOT, Commands, commands
from tests.site.small_board import SUMMARY, release


def said_by(name: str) -> str:
    """The folder of which a command must name a file."""
    return "build/redacted/2026-07" if name == "redact" else "cases/2026-07/"


@pytest.mark.parametrize("name", ACTS)
def test_no_byte_more_can_be_written(tmp_path: Path, running: Commands, name: str) -> None:
    """As on a full disk, by the kernel's limit on the size of any file: the reason is another, the rest the same."""
    here = ACTS[name].lay_out(tmp_path / "case")
    before = state_of(here)

    ended = running.run(here, *ACTS[name].command, largest=0)

    assert ended.code == 2, ended.err
    assert said_by(name) in ended.err
    assert "File too large" in ended.err
    assert "fault of scr-docs" not in ended.err
    assert state_of(here) == before


@pytest.mark.parametrize("name", ["first reader", "second reader", "next version", "withdraw", "register import"])
@pytest.mark.parametrize("room", [100, 700, 1500])
def test_the_disk_fills_up_on_the_way(tmp_path: Path, running: Commands, name: str, room: int) -> None:
    here = ACTS[name].lay_out(tmp_path / "case")

    ended = running.run(here, *ACTS[name].command, largest=room)

    assert ended.code in {0, 2}
    assert ended.code == 0 or "File too large" in ended.err
    assert set(problems_of_record(here)) <= {"SCR506"}
    again = running.run(here, *ACTS[name].command)
    assert again.code in {0, 1} or "not released" in again.err, again.err
    assert problems_of_record(here) == []


FULL_DISK = """\
set -eu
mount -t tmpfs -o size={size} scr-docs-test "$1/{place}"
cp -a "$1/aside/." "$1/{place}"
code=0
cd "$1"
"$2" -m scr_docs {command} || code=$?
mkdir "$1/after"
cp -a "$1/{place}/." "$1/after"
exit $code
"""


def on_a_full_disk(root: Path, place: str, size: str, command: str) -> subprocess.CompletedProcess[str]:
    """Run a command while ``place`` is a disk of its own, with what lies there; its end is copied to ``after``."""
    copy_of(root / place, root / "aside")
    own = [] if os.geteuid() == 0 else ["--map-root-user"]
    script = FULL_DISK.format(place=place, size=size, command=command)
    environment = os.environ | {"PYTHONPATH": _path(), "SOURCE_DATE_EPOCH": "1795392000"}
    return subprocess.run(
        ["unshare", "--mount", *own, "sh", "-c", script, "sh", str(root), sys.executable],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )


def _path() -> str:
    return os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), str(ROOT))))


@pytest.fixture(scope="module")
def disks(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skip where no disk can be made."""
    place = tmp_path_factory.mktemp("disk")
    own = [] if os.geteuid() == 0 else ["--map-root-user"]
    trial = ["unshare", "--mount", *own, "mount", "-t", "tmpfs", "scr-docs-test", str(place)]
    if not shutil.which("unshare") or subprocess.run(trial, capture_output=True, check=False).returncode:
        pytest.skip("no disk of a few kilobytes can be mounted here")


def disk_used(folder: Path) -> int:
    """KiB that a tree takes on a tmpfs: whole pages for files, nothing for folders."""
    return sum(4 * -(-path.stat().st_size // 4096) for path in folder.rglob("*") if path.is_file())


@pytest.mark.usefixtures("disks")
@pytest.mark.parametrize(("which", "free"), [("internal", 4), ("internal", 40), ("public", 4), ("public", 24)])
def test_a_build_on_a_full_disk_leaves_the_old_site(tmp_path: Path, running: Commands, which: str, free: int) -> None:
    """``free``: KiB beyond what lies there; enough for the lock, or for a part of the stage or of the printed site."""
    root = quick_board(tmp_path / "board")
    assert running.run(root, "build", which).code == 0
    old = tree_digest(root / "build" / which / "site")
    (root / "cases" / "x-2" / "overview-report.md").write_text("# Overview report\n" + "A line.\n\n" * 2000)
    release(find_working_folder(root), f"{SUMMARY}\nMother was told of it.\n")

    ended = on_a_full_disk(root, f"build/{which}", f"{disk_used(root / 'build' / which) + free}k", f"build {which}")

    assert ended.returncode == 2, ended.stderr
    assert f"build/{which}" in ended.stderr
    assert "fault of scr-docs" not in ended.stderr
    assert tree_digest(root / "after" / "site") == old
    assert not list((root / "after").glob(".building-*"))


@pytest.mark.usefixtures("disks")
@pytest.mark.parametrize(("name", "free"), [("second reader", 0), ("next version", 4), ("withdraw", 4)])
def test_the_record_on_a_full_disk(tmp_path: Path, name: str, free: int) -> None:
    """``free``: KiB; with 4 there is room for one file more, and none for the next."""
    root = ACTS[name].lay_out(tmp_path / "case")
    place = "cases/2026-07/publication"
    before = state_of(root / place)

    used = disk_used(root / place)
    ended = on_a_full_disk(root, place, f"{used + free}k", " ".join(f"'{word}'" for word in ACTS[name].command))

    assert ended.returncode == 2, ended.stderr
    assert "No space left on device" in ended.stderr
    assert f"{place}/" in ended.stderr
    after = state_of(root / "after")
    for path, content in before.items():
        is_ledger = path.startswith("ledger")  # a line more may have found room, whole, and its head
        assert after[path] == content or (is_ledger and free), path
    assert after["ledger.jsonl"].startswith(before["ledger.jsonl"])
    assert after["ledger.jsonl"].endswith(b"\n")


@pytest.fixture(scope="module")
def unprivileged() -> Iterator[Commands]:
    """Commands for which the permissions of files hold, also where the tests are run by root."""
    if os.geteuid() != 0:
        prefix: tuple[str, ...] = ()
    elif shutil.which("setpriv"):
        prefix = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
    else:
        pytest.skip("root may write everything, and there is no setpriv to take that away")
    with commands(prefix) as started:
        yield started


READ_ONLY = {
    "build internal": ("build/internal", ("build", "internal")),
    "build public": ("build/public", ("build", "public")),
    "redact": ("build/redacted", ("redact", "x-1")),
    "mentions": ("build", ("mentions", "cases/x-1/executive-summary.md")),
    "release": ("cases/2026-07/publication", ACTS["second reader"].command),
    "withdraw": ("cases/2026-07/publication", ACTS["withdraw"].command),
    "register import": ("cases/2026-07", ACTS["register import"].command),
    "decide --answers": ("cases/2026-07", ACTS["decide --answers"].command),
}


@pytest.mark.parametrize("name", READ_ONLY)
def test_a_folder_that_may_not_be_written(tmp_path: Path, running: Commands, unprivileged: Commands, name: str) -> None:
    place, command = READ_ONLY[name]
    if place.startswith("build"):
        root = quick_board(tmp_path / "board")
        if command[0] == "build":
            assert running.run(root, *command).code == 0
    else:
        root = ACTS[{"release": "second reader"}.get(name, name)].lay_out(tmp_path / "case")
    (root / place).mkdir(parents=True, exist_ok=True)
    before = state_of(root)
    (root / place).chmod(0o555)
    try:
        ended = unprivileged.run(root, *command)
    finally:
        (root / place).chmod(0o755)
    assert ended.code == 2, ended.err
    assert place in ended.err
    assert "Permission denied" in ended.err
    assert state_of(root) == before
