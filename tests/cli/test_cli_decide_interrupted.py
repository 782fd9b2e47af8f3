"""Whoever stops at any question has lost nothing, and Enter alone answers none (17.50)."""

import re
from pathlib import Path

import click
import pytest

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.settings import read_decisions, read_register
from scr_docs.cli.main import run
from scr_docs.model.register import Decision, Register
from tests.cli.one_case import lay_out
from tests.cli.scripted import sit_down

REGISTER = """\
people:
  child-r: {pseudonym: Child R, role: subject child, names: [Hope Maughan, Hope]}
  mother: {pseudonym: Mother, role: mother, names: [Bronagh Maughan, Bronagh]}
"""
SUMMARY = """\
# Executive summary

Ms Maughan left. Ms Maughan came back. Hope is not a plan.

Then Gethin Prys rang. Tadeusz Wróbel drove.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CaseFolder:
    lay_out(tmp_path, monkeypatch, identities=REGISTER, summary=SUMMARY)
    return CaseFolder(Path("cases/2026-07"))


def decisions(folder: CaseFolder) -> tuple[Decision, ...]:
    reading = read_decisions(folder)
    assert reading.problems == ()
    return reading.value or ()


def register(folder: CaseFolder) -> Register:
    reading = read_register(folder)
    assert reading.problems == ()
    return reading.value or Register()


SITTING = (
    # What is typed, and what has been written by the time it is asked for: decisions, people of the register.
    ("r", 0, 2),
    ("ma", 0, 2),  # a part of two entries
    ("2", 0, 2),
    ("so she is called", 0, 2),
    ("Ifeoma Blessed", 0, 2),
    ("w", 2, 2),
    ("Optimism", 2, 2),
    ("", 2, 2),  # the same reason
    ("n", 3, 2),
    ("p", 3, 2),
    ("doctor-1", 3, 2),
    ("Doctor 1", 3, 2),
    ("", 3, 2),
    ("", 3, 2),
    ("f", 3, 3),
    ("doctor-1", 3, 3),
)


@pytest.mark.parametrize("blow", [KeyboardInterrupt, click.Abort])
def test_at_whatever_question_it_is_stopped_all_that_was_answered_is_kept(
    folder: CaseFolder, monkeypatch: pytest.MonkeyPatch, blow: type[BaseException]
) -> None:
    for step, (_, made, people) in enumerate(SITTING):
        for path, text in ((folder.register_file, REGISTER), (folder.decisions_file, "decisions: []\n")):
            path.write_text(text, encoding="utf-8")
        sit_down(monkeypatch, [typed for typed, _, _ in SITTING[:step]], blow)
        assert run(["decide", "2026-07"]) == 2
        assert (step, len(decisions(folder)), len(register(folder).people)) == (step, made, people)


def test_the_whole_sitting_settles_everything(folder: CaseFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    sit_down(monkeypatch, [typed for typed, _, _ in SITTING])
    assert run(["decide", "2026-07"]) == 0
    told = {(each.text, each.identity, each.with_, each.reason, each.by) for each in decisions(folder)}
    assert told == {
        ("Ms Maughan", "mother", None, "so she is called", "Ifeoma Blessed"),
        ("Hope", None, "Optimism", "so she is called", "Ifeoma Blessed"),
    }
    assert register(folder).people["doctor-1"].names == ("Gethin Prys", "Tadeusz Wróbel")
    text = Path("build/redacted/2026-07/executive-summary.md").read_text(encoding="utf-8")
    assert "Mother left. Mother came back. Optimism is not a plan." in text
    assert "Then Doctor 1 rang. Doctor 1 drove." in text


def test_what_is_skipped_still_counts_in_the_numbers(
    folder: CaseFolder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sit_down(monkeypatch, ["s", "w", "Optimism", "x", "y", "s", "q"])
    assert run(["decide", "2026-07"]) == 1
    shown = re.findall(r"Doubt (\d of \d)", capsys.readouterr().out)
    assert shown == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]
    assert len(decisions(folder)) == 1


def test_who_was_added_just_now_is_not_asked_about_again(
    folder: CaseFolder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    summary = "# Executive summary\n\nThen Gethin Prys rang. Nkechi Balogun came. Gethin left. Mr Prys was told.\n"
    (folder.path / "executive-summary.md").write_text(summary, encoding="utf-8")
    sit_down(monkeypatch, ["n", "p", "doctor-1", "Doctor 1", "", "", "q"])
    assert run(["decide", "2026-07"]) == 1
    asked = re.findall(r">>(.*?)<<", capsys.readouterr().out)
    assert asked == ["Gethin Prys", "Nkechi Balogun"]
    text = Path("build/redacted/2026-07/executive-summary.md").read_text(encoding="utf-8")
    assert "Doctor 1 left." in text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (["o", "h", "only here", "Ifeoma Blessed", "q"], [("Ms Maughan", True)]),
        (["s", "s", "k", "a firm", "Ifeoma Blessed", "q"], [("Gethin Prys", False)]),
        (["h", "x", "Ifeoma Blessed", "u", "q"], []),
    ],
    ids=["one place", "everywhere", "undone"],
)
def test_words_are_kept_where_it_was_said(
    folder: CaseFolder, monkeypatch: pytest.MonkeyPatch, typed: list[str], kept: list[tuple[str, bool]]
) -> None:
    sit_down(monkeypatch, typed)
    assert run(["decide", "2026-07"]) == 1
    assert [(each.text, each.context is not None) for each in decisions(folder)] == kept


def test_words_that_the_register_knows_are_never_kept_everywhere(
    folder: CaseFolder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sit_down(monkeypatch, ["k", "q"])
    assert run(["decide", "2026-07"]) == 1
    assert "k: no such letter here" in capsys.readouterr().out
    assert decisions(folder) == ()


STARTS = ("", "r", "w", "h", "s s n", "s s n p", "s s n p doctor-1", "s s f")


@pytest.mark.parametrize("typed", STARTS)
def test_enter_alone_answers_nothing(folder: CaseFolder, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    before = folder.decisions_file.read_bytes(), folder.register_file.read_bytes()
    sit_down(monkeypatch, [*typed.split(), *[""] * 20])
    assert run(["decide", "2026-07"]) == 2
    assert (folder.decisions_file.read_bytes(), folder.register_file.read_bytes()) == before


def test_enter_alone_takes_no_decision_out(folder: CaseFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    row = "decisions:\n  - {text: Calpol, kind: person, decide: keep, reason: y, by: x, on: 2026-10-01}\n"
    folder.decisions_file.write_text(row, encoding="utf-8")
    sit_down(monkeypatch, [""] * 5)
    assert run(["decide", "2026-07", "--prune"]) == 2
    assert folder.decisions_file.read_text(encoding="utf-8") == row


UNREADABLE = {
    "overview-report.md": b"# Overview report\n\nCalpol was given\xff.\n",
    "contributions/doctor.md": b"Calpol\xff",
    "action-plan.yml": b"actions: [Calpol",
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_nothing_is_called_past_its_use_while_a_document_cannot_be_read(
    folder: CaseFolder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    row = "decisions:\n  - {text: Calpol, kind: person, decide: keep, reason: y, by: x, on: 2026-10-01}\n"
    folder.decisions_file.write_text(row, encoding="utf-8")
    (folder.path / name).parent.mkdir(exist_ok=True)
    (folder.path / name).write_bytes(UNREADABLE[name])
    sit_down(monkeypatch, ["t"])
    assert run(["decide", "2026-07", "--prune"]) == 2
    assert name in capsys.readouterr().err
    assert folder.decisions_file.read_text(encoding="utf-8") == row


def test_enter_alone_adds_no_suggestion(folder: CaseFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    before = folder.register_file.read_bytes()
    sit_down(monkeypatch, [""] * 5)
    assert run(["register", "suggest", "2026-07"]) == 2
    assert folder.register_file.read_bytes() == before
