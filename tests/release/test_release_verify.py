"""The record of a case, recomputed from its bytes: the chain, its head, every release, and what is not kept."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from scr_docs.casefolder.publication.ledger import append_ledger, head_path, ledger_path, read_ledger
from scr_docs.casefolder.publication.ledger_chain import digest_of_line
from scr_docs.cli.verify_command import command
from scr_docs.release.verify import verify
from scr_docs.release.withdraw import withdraw
from tests.release.invented_case import TODAY, Desk


def codes(desk: Desk) -> list[str]:
    return [found.code for found in verify(desk.folder).findings]


def test_a_whole_record_has_nothing_to_say(desk: Desk) -> None:
    desk.release()
    result = verify(desk.folder)
    assert (result.acts, result.released, result.findings) == (3, 1, ())


def test_every_line_holds_the_hash_of_the_line_before(desk: Desk) -> None:
    desk.release()
    lines = ledger_path(desk.folder).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["previous"] for line in lines] == ["", *map(digest_of_line, lines[:-1])]


def test_a_withdrawn_release_and_a_second_one_leave_a_whole_record(desk: Desk) -> None:
    desk.release()
    withdraw(desk.folder, "executive-summary", "a leak", "the chair", TODAY)
    assert codes(desk) == []
    desk.redact_anew("Sure Start", "Sure Start and home")
    desk.release()
    assert codes(desk) == []


def edit_lines(change: Callable[[list[str]], list[str]]) -> Callable[[Desk], None]:
    def tamper(desk: Desk) -> None:
        path = ledger_path(desk.folder)
        path.write_text("".join(change(path.read_text(encoding="utf-8").splitlines(keepends=True))), encoding="utf-8")

    return tamper


TAMPERED: dict[str, Callable[[Desk], None]] = {
    "first line changed": edit_lines(lambda lines: [lines[0].replace("gdhaliwal", "amacgiolla"), *lines[1:]]),
    "first line gone": edit_lines(lambda lines: lines[1:]),
    "line put in": edit_lines(lambda lines: [lines[0], lines[0], *lines[1:]]),
    "last line gone": edit_lines(lambda lines: lines[:-1]),
    "all lines gone": edit_lines(lambda lines: lines[:0]),
    "ledger gone": lambda desk: ledger_path(desk.folder).unlink(),
    "head gone": lambda desk: head_path(desk.folder).unlink(),
}


@pytest.mark.parametrize("tamper", TAMPERED.values(), ids=TAMPERED.keys())
def test_a_changed_record_is_seen(desk: Desk, tamper: Callable[[Desk], None]) -> None:
    desk.release()
    tamper(desk)
    assert "SCR506" in codes(desk)


def test_a_withdrawal_that_was_cut_off_is_seen(desk: Desk) -> None:
    desk.release()
    withdraw(desk.folder, "executive-summary", "a leak", "the chair", TODAY)
    edit_lines(lambda lines: lines[:-1])(desk)
    assert "SCR506" in codes(desk)
    ledger_path(desk.folder).unlink()
    assert "SCR506" in codes(desk)


def test_bytes_that_are_not_kept_any_more_are_a_gap(desk: Desk) -> None:
    desk.release()
    withdraw(desk.folder, "executive-summary", "a leak", "the chair", TODAY)
    for path in (desk.publication / "earlier").iterdir():
        path.unlink()
    assert codes(desk) == ["SCR508"]


def test_a_crash_before_the_head_is_written_loses_nothing(desk: Desk) -> None:
    desk.agree("gdhaliwal")
    before = head_path(desk.folder).read_bytes()
    append_ledger(desk.folder, read_ledger(desk.folder)[0])
    head_path(desk.folder).write_bytes(before)
    assert codes(desk) == []


def test_the_command_says_what_stands_and_what_is_wrong(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.release()
    monkeypatch.chdir(desk.root)
    clean = CliRunner().invoke(command, [])
    assert (clean.exit_code, clean.stdout) == (0, "")
    assert "2026-07: 3 acts, 1 documents public" in clean.stderr
    (Path(desk.publication) / "executive-summary.md").write_text("other", encoding="utf-8")
    broken = CliRunner().invoke(command, ["2026-07"])
    assert broken.exit_code == 1
    assert "SCR506" in broken.stdout
