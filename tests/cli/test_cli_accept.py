"""``redaction-check --accept`` at a real terminal, and the report of ``--format html``."""

import json
from pathlib import Path

import pytest

from scr_docs.cli.main import run
from tests.cli.terminal import Terminal

REGISTER = """
people:
  child-a: {pseudonym: Child C, names: [Niamh Cash-Doran, Niamh]}
  aunt: {pseudonym: Aunt, names: [Xawo]}
"""
TEXT = "The nurse on the ward, Niamh by chance, was kind.\n\nThe doctor, Xawo by chance, was not.\n"


@pytest.fixture
def board(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "board" / "cases" / "2026-01"
    folder.mkdir(parents=True)
    (folder / "identities.yml").write_text(REGISTER, encoding="utf-8")
    (tmp_path / "board" / "board.yml").write_text("", encoding="utf-8")
    (tmp_path / "board" / "note.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "board")
    return tmp_path / "board"


def test_a_finding_is_accepted_at_a_terminal_and_stays_quiet(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    terminal = Terminal(board, "redaction-check", "note.txt", "--accept", "--by", "A. Reader")
    terminal.until(">>Niamh<<")
    terminal.answer("a", "it is Niamh the nurse", "a nurse of the ward", "note.txt")
    terminal.until(">>Xawo<<")
    terminal.answer("s")
    assert terminal.close() == 1
    assert "This holds the words themselves" in terminal.seen
    assert "1 of 2 findings accepted" in terminal.seen
    written = (board / "accepted.yml").read_text(encoding="utf-8")
    assert "a nurse of the ward" in written
    assert "Niamh" not in written
    assert run(["redaction-check", "note.txt"]) == 1
    out = capsys.readouterr().out
    assert [line.split()[:2] for line in out.splitlines()] == [["note.txt:3:13", "SCR401"]]
    (board / "note.txt").write_text("Nobody.\n", encoding="utf-8")
    assert run(["redaction-check", "note.txt"]) == 0
    assert "SCR410 warning" in capsys.readouterr().out


def test_what_was_accepted_before_the_person_left_is_kept(board: Path) -> None:
    terminal = Terminal(board, "redaction-check", "note.txt", "--accept")
    terminal.answer("a", "a nurse of the ward")
    terminal.until("(empty: in all): ")
    terminal.send("\n")
    terminal.answer("B. Reader", "q")
    assert terminal.close() == 1
    assert "by: B. Reader" in (board / "accepted.yml").read_text(encoding="utf-8")


def test_accepting_needs_a_terminal(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["redaction-check", "note.txt", "--accept"]) == 2
    assert "needs a terminal" in capsys.readouterr().err
    assert not (board / "accepted.yml").exists()


def test_without_the_key_nothing_is_checked(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = f"{{key: {'0' * 64}, code: SCR401, reason: r, by: b, on: 2026-01-01}}"
    (board / "accepted.yml").write_text(f"made_with: x\naccepted: [{entry}]\n", encoding="utf-8")
    assert run(["redaction-check", "note.txt"]) == 2
    assert "accepted.key" in capsys.readouterr().err


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = run(["redaction-check", *arguments, "--format", "html"])
    return code, capsys.readouterr().out


def test_the_report_has_a_reader_a_day_and_no_value(
    board: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    (board / "out" / "niamh").mkdir(parents=True)
    (board / "out" / "niamh" / "xawo.txt").write_text(TEXT, encoding="utf-8")
    code, page = report(capsys, "out", "--reader", "Samira <Yusuf>")
    assert code == 1
    assert "Samira &lt;Yusuf&gt;" in page
    assert '<time datetime="2027-01-15">15 January 2027</time>' in page
    assert "niamh" not in page.casefold()
    assert "xawo" not in page.casefold()
    assert "out/[name removed, 1]/[name removed, 2]" in page


def test_the_report_asks_for_nothing_and_runs_nothing(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (board / "report.html").write_text(report(capsys, "note.txt")[1], encoding="utf-8")
    page = (board / "report.html").read_text(encoding="utf-8")
    assert not any(mark in page for mark in ("<script", "http:", "https:", "url(", "@import", " src="))
    assert '<html lang="en-GB">' in page
    (board / "note.txt").write_text("The agencies did not talk to each other.\n", encoding="utf-8")
    code, page = report(capsys, "note.txt")
    assert code == 0
    assert "Nothing failed." in page
    assert "nobody yet" in page


def test_the_checklist_stands_in_json_and_on_the_terminal_too(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (board / "note.txt").write_text(TEXT, encoding="utf-8")
    assert run(["redaction-check", "note.txt", "--format", "json", "--reader", "Samira Yusuf"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["reader"] == "Samira Yusuf"
    first = said["checklist"][0]
    assert (first["verdict"], first["part"]) == ("fail", "What the files say")
    assert {line["verdict"] for line in said["checklist"]} <= {"pass", "fail", "a person must check"}

    assert run(["redaction-check", "note.txt", "--reader", "Samira Yusuf"]) == 1
    out, err = capsys.readouterr()
    assert all(line.startswith("note.txt:") for line in out.splitlines())
    assert "  fail   Nobody and nothing of a case's identity register is named" in err
    assert err.splitlines()[-1] == "read by Samira Yusuf"
    assert max(map(len, err.splitlines())) <= 80
    assert "niamh" not in err.casefold()


@pytest.mark.parametrize("options", [["--reader", "A. Reader", "--format", "sarif"], ["--accept", "--format", "html"]])
@pytest.mark.usefixtures("board")
def test_options_that_do_not_go_together_end_with_2(options: list[str]) -> None:
    assert run(["redaction-check", "note.txt", *options]) == 2
