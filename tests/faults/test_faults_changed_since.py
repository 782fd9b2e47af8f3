"""What changed, went or jumped between two steps: the register, the document, the case folder, the clock (17.50)."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from scr_docs.casefolder.publication.ledger import read_ledger
from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.site.swap import tree_digest
from tests.faults.acts_on_a_case import CASE, first_has_agreed, release_by
from tests.faults.boards import copy_of, quick_board
from tests.faults.faulty import Commands
from tests.release.invented_case import Desk, set_up_desk
from tests.site.small_board import release

DAY = 24 * 60 * 60
NOW = 1795392000


def at(running: Commands, epoch: int) -> Commands:
    return replace(running, environment={"SOURCE_DATE_EPOCH": str(epoch)})


CHANGES: dict[str, Callable[[Desk], object]] = {
    "register": lambda desk: desk.edit("identities.yml", "[Hope Maughan, Hope]", "[Hope Maughan, Hope, Hopey]"),
    "document": lambda desk: desk.edit("executive-summary.md", "who went to", "who never went to"),
    "decisions": lambda desk: desk.edit("decisions.yml", "a national programme", "a programme"),
    "date policy": lambda desk: desk.edit("case.yml", "{slug: q8zt}", "{slug: q8zt, dates: year}"),
    "redacted text": lambda desk: (desk.working.redacted_dir(CASE) / "executive-summary.md").write_text("Hope"),
    "redacted text gone": lambda desk: (desk.working.redacted_dir(CASE) / "executive-summary.md").unlink(),
}


@pytest.mark.parametrize("readers_before", [0, 1])
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_what_changed_after_redact_shuts_the_gate(
    tmp_path: Path, running: Commands, change: Callable[[Desk], object], readers_before: int
) -> None:
    """Before the first reader, or between the first and the second."""
    desk = set_up_desk(tmp_path)
    if readers_before:
        first_has_agreed(desk)
    change(desk)

    refused = running.run(tmp_path, *release_by("iblessed"))

    assert (refused.code, "SCR504" in refused.out) == (1, True)
    assert [act.act for act in read_ledger(desk.folder)] == ["agreed"] * readers_before


def test_redacted_anew_after_the_first_reader_the_first_must_read_again(tmp_path: Path, running: Commands) -> None:
    desk = set_up_desk(tmp_path)
    first_has_agreed(desk)
    desk.redact_anew("who went to", "who never went to")

    second = running.run(tmp_path, *release_by("iblessed"))

    assert second.code == 0
    assert "1 of 2 readers" in second.out
    assert "that agreement no longer counts" in second.err
    assert "released:" not in second.out


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, running: Commands) -> Path:
    root = quick_board(tmp_path_factory.mktemp("published") / "board")
    assert running.run(root, "build", "public").code == 0
    return root


@pytest.fixture
def board(tmp_path: Path, published: Path) -> Path:
    return copy_of(published, tmp_path / "board")


def test_a_case_that_was_renamed_refuses_the_build(board: Path, running: Commands) -> None:
    before = tree_digest(board / "build" / "public" / "site")
    (board / "cases" / "x-1").rename(board / "cases" / "x-9")

    refused = running.run(board, "build", "public")

    assert refused.code == 1
    assert "cases/x-9/publication/executive-summary.md" in refused.out
    assert "SCR506 the case folder had another name" in refused.out
    assert tree_digest(board / "build" / "public" / "site") == before


def test_a_case_folder_that_is_gone_is_taken_down_and_said_so(board: Path, running: Commands) -> None:
    shutil.rmtree(board / "cases" / "x-1")

    taken_down = running.run(board, "build", "public")

    assert taken_down.code == 1
    assert "cases/x-1:" in taken_down.out
    assert "SCR490" in taken_down.out
    assert "its folder is not there" in taken_down.out
    assert not (board / "build" / "public" / "site" / "reviews").exists()
    assert running.run(board, "build", "public").code == 0  # nothing of it is on the site any more


def test_with_a_case_gone_nothing_new_is_published(board: Path, running: Commands) -> None:
    """A share that is not mounted: its register cannot be held against another case's new text."""
    before = tree_digest(board / "build" / "public" / "site")
    shutil.move(board / "cases" / "x-1", board / "elsewhere")
    release(find_working_folder(board), "# Summary\n\nChild J moved.\n", case_id="x-2", slug="r9tz")

    refused = running.run(board, "build", "public")

    assert refused.code == 2
    assert "cases/x-1" in refused.err
    assert tree_digest(board / "build" / "public" / "site") == before


def test_a_link_out_of_the_case_folder_is_no_document_and_is_not_staged(
    board: Path, running: Commands, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere.md").write_text("# Overview report\n\nBartholomew was there.\n")
    (board / "cases" / "x-2" / "overview-report.md").symlink_to(tmp_path / "elsewhere.md")
    (board / "cases" / "x-1" / "attachments" / "plan.pdf").unlink()
    (board / "cases" / "x-1" / "attachments" / "plan.pdf").symlink_to(tmp_path / "elsewhere.md")

    assert "SCR110" in running.run(board, "check", "cases").out
    assert running.run(board, "build", "internal").code == 0
    site = board / "build" / "internal" / "site"
    assert not (site / "x-2" / "overview-report.html").exists()
    assert not (site / "x-1" / "attachments").exists()
    assert not [path for path in site.rglob("*.html") if "Bartholomew" in path.read_text(encoding="utf-8")]


def test_a_clock_that_was_set_back_breaks_nothing_and_is_said(tmp_path: Path, running: Commands) -> None:
    desk = set_up_desk(tmp_path)
    assert running.run(tmp_path, *release_by("gdhaliwal")).err.count("clock") == 0

    second = at(running, 0).run(tmp_path, *release_by("iblessed"))

    assert second.code == 0
    assert "a clock was wrong" in second.err
    checked = running.run(tmp_path, "verify")
    assert (checked.code, checked.out) == (0, "")
    assert checked.err.count("a clock was wrong") == 1
    assert [act.on.year for act in read_ledger(desk.folder)] == [2026, 1970, 1970]
    taken = at(running, NOW + 5000 * DAY).run(
        tmp_path, "withdraw", CASE, "--document", "executive-summary", "--reason", "a leak", "--by", "the chair"
    )
    assert (taken.code, "clock" in taken.err) == (0, False)


@pytest.mark.parametrize(("epoch", "code"), [(NOW - 365 * DAY, 1), (NOW, 1), (NOW + 39 * DAY, 0)])
def test_the_day_before_which_nothing_is_published_is_by_the_clock_of_the_command(
    tmp_path: Path, running: Commands, epoch: int, code: int
) -> None:
    desk = set_up_desk(tmp_path)
    desk.edit("case.yml", "{slug: q8zt}", "{slug: q8zt, not_before: 2027-01-01}")

    ended = at(running, epoch).run(tmp_path, *release_by("gdhaliwal"))

    assert (ended.code, "SCR503" in ended.out) == (code, code == 1)


@pytest.mark.parametrize("command", ["verify", "status", "check", "build internal"])
@pytest.mark.parametrize("epoch", [0, 4_100_000_000])
def test_no_command_minds_what_year_it_is(board: Path, running: Commands, command: str, epoch: int) -> None:
    """Ledgers, meetings and locks all lie in the future, or lifetimes back."""
    ended = at(running, epoch).run(board, *command.split())
    assert ended.code in {0, 1}, ended.err
    assert "fault of scr-docs" not in ended.err


def test_a_clock_that_cannot_be_read_is_exit_2(board: Path, running: Commands) -> None:
    broken = replace(running, environment={"SOURCE_DATE_EPOCH": "soon"})
    assert broken.run(board, "build", "internal").code == 2
