"""The record of a case, recomputed from its bytes: the chain, its head, every release, and what is not kept."""

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner

from scr_docs.casefolder.disk.versioned_json import from_versioned_json
from scr_docs.casefolder.publication.ledger import append_ledger, head_path, ledger_path, look_at_ledger, read_ledger
from scr_docs.casefolder.publication.ledger_chain import digest_of_line
from scr_docs.cli.main import run
from scr_docs.cli.verify_command import command
from scr_docs.model.board import DetectorSettings
from scr_docs.model.publication import LedgerLine
from scr_docs.release.verify import verify
from scr_docs.release.withdraw import withdraw
from tests.release.invented_case import TODAY, Desk, installed_detector

NAME = "Midshire Safeguarding Board"


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


def test_every_act_tells_versions_detector_and_configuration(desk: Desk) -> None:
    desk.release()
    desk.root.joinpath("board.yml").write_text("name: Midshire Board\n", encoding="utf-8")
    withdraw(desk.working, desk.folder, "executive-summary", "a leak", "the chair", TODAY)

    acts = read_ledger(desk.folder)

    assert [act.act for act in acts] == ["agreed", "agreed", "released", "withdrawn"]
    assert {act.detector for act in acts} == {installed_detector(desk.working.board.detector.model)}
    assert {dict(act.versions)["scr-docs"] for act in acts} == {version("scr-docs")}
    before, after = (sha256(f"name: {name}\n".encode()).hexdigest() for name in (NAME, "Midshire Board"))
    assert [act.configuration for act in acts] == [before, before, before, after]


def test_a_withdrawal_without_a_detector_says_so(desk: Desk) -> None:
    desk.release()
    board = replace(desk.working.board, detector=DetectorSettings("no_such_model"))
    withdraw(replace(desk.working, board=board), desk.folder, "executive-summary", "a leak", "the chair", TODAY)

    assert read_ledger(desk.folder)[-1].detector == "not installed"


def test_a_ledger_from_before_they_were_kept_is_read(desk: Desk) -> None:
    desk.release()
    path = ledger_path(desk.folder)
    old, before = [], ""
    for line in path.read_text(encoding="utf-8").splitlines():
        act = {key: value for key, value in json.loads(line).items() if key not in {"detector", "configuration"}}
        old.append(json.dumps({**act, "previous": before}))
        before = digest_of_line(old[-1])
    path.write_text("\n".join(old) + "\n", encoding="utf-8")
    assert {act.detector for act in look_at_ledger(desk.folder)[0]} == {""}
    assert [found.line for found in look_at_ledger(desk.folder)[1]] == [0]  # but for the head, which tells another end


def test_a_withdrawn_release_and_a_second_one_leave_a_whole_record(desk: Desk) -> None:
    desk.release()
    withdraw(desk.working, desk.folder, "executive-summary", "a leak", "the chair", TODAY)
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


BROKEN_AT: dict[str, tuple[Callable[[Desk], None], list[int]]] = {
    "two lines changed": (
        edit_lines(lambda lines: [lines[0].replace("2026", "2025"), lines[1].replace("2026", "2025"), *lines[2:]]),
        [2, 3],
    ),
    "a line twice": (edit_lines(lambda lines: [lines[0], lines[0], *lines[1:]]), [2]),
    "another order": (edit_lines(lambda lines: lines[::-1]), [0, 1, 2, 3]),
    "a line gone, and the end": (edit_lines(lambda lines: [lines[0], lines[2], *lines[3:-1]]), [0, 2]),
    "one damaged, one changed": (
        edit_lines(lambda lines: ["not JSON\n", lines[1].replace("2026", "2025"), *lines[2:]]),
        [1, 3],
    ),
    "two damaged": (edit_lines(lambda lines: ["{}\n", lines[1], "{}\n", *lines[3:]]), [1, 3]),
}


@pytest.mark.parametrize(("tamper", "lines"), BROKEN_AT.values(), ids=BROKEN_AT.keys())
def test_every_broken_link_is_named(desk: Desk, tamper: Callable[[Desk], None], lines: list[int]) -> None:
    """Line 0 stands for the ledger as a whole: its end, or its head, is missing."""
    desk.release()
    if lines == [0, 2]:
        withdraw(desk.working, desk.folder, "executive-summary", "a leak", "the chair", TODAY)
    tamper(desk)

    found = [each for each in look_at_ledger(desk.folder)[1] if each.code == "SCR506"]

    assert sorted(each.line for each in found) == lines


def test_a_broken_link_says_which_act(desk: Desk) -> None:
    desk.release()
    edit_lines(lambda lines: [*lines[:1], *lines[2:]])(desk)

    (found,) = [each for each in verify(desk.folder).findings if "does not follow" in each.message]
    assert (found.line, "executive-summary released on 2026-11-20" in found.message) == (2, True)


def test_no_broken_link_quotes_what_stands_there(desk: Desk) -> None:
    desk.release()
    edit_lines(lambda lines: [lines[0], lines[1].replace("executive-summary", "Hope Maughan"), lines[0]])(desk)

    messages = " ".join(each.message for each in verify(desk.folder).findings)
    assert "does not follow" in messages
    assert "Hope" not in messages


def rewrite(desk: Desk, lines: list[str]) -> None:
    """As somebody does who knows how: a new chain, and a head that fits it."""
    ledger_path(desk.folder).unlink()
    head_path(desk.folder).unlink()
    acts = [from_versioned_json(line, LedgerLine) for line in lines]
    append_ledger(desk.folder, *(act for act in acts if act is not None))


def test_agreements_from_another_account_are_told(desk: Desk) -> None:
    desk.agree("gdhaliwal")
    desk.agree("iblessed", account="gdhaliwal")

    assert verify(desk.folder).unverified == (2,)


def test_a_rewritten_chain_with_its_head_is_told_by_the_head_that_was_noted_down(desk: Desk) -> None:
    for reader in ("gdhaliwal", "iblessed"):
        desk.agree(reader)
    withdraw(desk.working, desk.folder, "executive-summary", "a leak", "the chair", TODAY)
    noted = verify(desk.folder).head
    for path in (desk.publication / "earlier").iterdir():
        path.unlink()
    lines = ledger_path(desk.folder).read_text(encoding="utf-8").splitlines()
    rewrite(desk, [line.replace("gdhaliwal", "amacgiolla") for line in lines])

    assert "SCR519" not in codes(desk)
    assert "SCR519" in {found.code for found in verify(desk.folder, [noted]).findings}


def test_a_noted_head_of_any_earlier_day_is_still_found(desk: Desk) -> None:
    heads = []
    for reader in ("gdhaliwal", "iblessed"):
        desk.agree(reader)
        heads.append(verify(desk.folder).head)
    withdraw(desk.working, desk.folder, "executive-summary", "a leak", "the chair", TODAY)

    result = verify(desk.folder, [*heads, heads[0].upper()])

    assert result.findings == ()
    assert result.head not in heads


@pytest.mark.parametrize("kept", [0, 1])
def test_an_end_cut_off_together_with_its_head_is_told_by_the_manifest(desk: Desk, kept: int) -> None:
    """A withdrawn release lies in earlier/; its manifest keeps the head of the day on which it was released."""
    desk.release()
    withdraw(desk.working, desk.folder, "executive-summary", "a leak", "the chair", TODAY)
    lines = ledger_path(desk.folder).read_text(encoding="utf-8").splitlines()
    rewrite(desk, lines[:kept])

    (found,) = verify(desk.folder).findings
    assert (found.code, found.path.endswith("earlier/executive-summary.1.manifest.json")) == ("SCR519", True)


def test_a_withdrawal_that_was_cut_off_is_seen(desk: Desk) -> None:
    desk.release()
    withdraw(desk.working, desk.folder, "executive-summary", "a leak", "the chair", TODAY)
    edit_lines(lambda lines: lines[:-1])(desk)
    assert "SCR506" in codes(desk)
    ledger_path(desk.folder).unlink()
    assert "SCR506" in codes(desk)


def test_bytes_that_are_not_kept_any_more_are_a_gap(desk: Desk) -> None:
    desk.release()
    withdraw(desk.working, desk.folder, "executive-summary", "a leak", "the chair", TODAY)
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
    head = digest_of_line(ledger_path(desk.folder).read_text(encoding="utf-8").splitlines()[-1])
    assert f"2026-07: 3 acts, 1 document public, head {head}" in clean.stderr
    assert "note each head down outside the folder" in clean.stderr
    assert "identity unverified" not in clean.stderr
    assert CliRunner().invoke(command, ["2026-07", "--noted", head]).exit_code == 0
    assert CliRunner().invoke(command, ["2026-07", "--noted", "0" * 64]).exit_code == 1
    (Path(desk.publication) / "executive-summary.md").write_text("other", encoding="utf-8")
    broken = CliRunner().invoke(command, ["2026-07"])
    assert broken.exit_code == 1
    assert "SCR506" in broken.stdout


@pytest.mark.parametrize("arguments", [["--noted", "0" * 64], ["2026-07", "--noted", "abc"]])
def test_a_head_that_cannot_be_looked_up_is_exit_2(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    desk.release()
    monkeypatch.chdir(desk.root)
    assert run(["verify", *arguments]) == 2
