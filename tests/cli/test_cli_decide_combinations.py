"""Combinations that may identify are decided in the dialogue, and nothing that was answered is lost (17.50)."""

import datetime as dt
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.reading import read_case
from scr_docs.casefolder.settings import read_answers
from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.checks.combinations import check_combinations
from scr_docs.cli.main import cli, run
from scr_docs.model.jigsaw import CombinationDecision
from scr_docs.release.gates import gates_of
from tests.cli.one_case import CASE, lay_out
from tests.cli.scripted import sit_down

REGISTER = """\
people:
  child-r: {pseudonym: Child R, role: subject child, names: [Hodan Warsame, Hodan]}
  mother: {pseudonym: Mother, role: mother, names: [Ayaan Warsame, Ayaan]}
"""
FACTS = "Hodan was seven, had epilepsy and was Sikh."
SAID = "Ayaan said: 'they never once came to see us at home'."
SUMMARY = f"# Executive summary\n\n{FACTS}\n\n{SAID}\n"
BY_HAND = """\
# Answers of the board.
decisions:
  - {text: Sikh, kind: demographic, decide: keep, reason: the family wants it told, by: x, on: 2026-10-01} # asked
# The end.
"""
TODAY = dt.date(2026, 11, 18)

Patch = pytest.MonkeyPatch
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: Patch) -> CaseFolder:
    case = CASE.replace("2026-01-12}", "2026-01-12, decided: 2026-02-01, completed: 2026-06-01}")
    lay_out(tmp_path, monkeypatch, identities=REGISTER, summary=SUMMARY, decisions=BY_HAND, case=case)
    (tmp_path / "board.yml").write_text("gates: [jigsaw]\n", encoding="utf-8")
    return CaseFolder(Path("cases/2026-07"))


def decide(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["decide", "2026-07", *arguments])


def decisions(folder: CaseFolder) -> tuple[CombinationDecision, ...]:
    reading = read_answers(folder)
    assert reading.problems == ()
    return reading.value.combinations if reading.value else ()


def answers(folder: CaseFolder) -> list[tuple[str, str | None, str, str]]:
    return [(each.document, each.person, each.decide, each.reason) for each in decisions(folder)]


def checked(folder: CaseFolder) -> list[str]:
    """What `check` says of combinations, by what is recorded."""
    working = find_working_folder(Path.cwd(), None)
    case = read_case(folder, working.redacted_dir(folder.id))
    return [found.code for found in check_combinations(case, TODAY, working.board)]


def shut(folder: CaseFolder, document: str = "executive-summary") -> list[str]:
    """What the gate of a release says of combinations."""
    working = find_working_folder(Path.cwd(), None)
    case = read_case(folder, working.redacted_dir(folder.id))
    found = gates_of(case, document, working, TODAY)
    return [each.code for each in found if each.code.startswith("SCR33")]


def test_who_where_which_facts_and_what_to_do_are_shown(
    folder: CaseFolder, monkeypatch: Patch, capsys: Captured
) -> None:
    sit_down(monkeypatch, ["s", "q"])
    assert run(["decide", "2026-07"]) == 1
    out, err = capsys.readouterr()
    first, second = out.split("Combination 2 of 2: ")
    assert "Combination 1 of 2: Child R (child-r), in executive-summary" in first
    assert "Facts: age, condition, faith" in first
    assert "line 3: Child R was aged 5 to 9, had epilepsy and was Sikh." in first
    assert "Cheapest: " in first
    assert second.startswith("the family or the document, in executive-summary")
    assert "tell in other words, not verbatim (1 place)" in second
    assert "2 combinations to decide on" in err
    assert [name for name in ("Hodan", "Ayaan", "Warsame") if name in out + err] == []
    assert decisions(folder) == ()


SITTING = (
    # What is typed, and how many decisions have been written by the time it is asked for.
    ("a", 0),
    ("in the press", 0),
    ("Ifeoma Blessed", 0),
    ("u", 1),
    ("a", 0),
    ("", 0),  # the same reason; who decides was said
    ("g", 1),
    ("too near to her words", 1),
)


@pytest.mark.parametrize("blow", [KeyboardInterrupt, click.Abort])
def test_at_whatever_question_it_is_stopped_all_that_was_answered_is_kept(
    folder: CaseFolder, monkeypatch: Patch, blow: type[BaseException]
) -> None:
    for step, (_, made) in enumerate(SITTING):
        folder.decisions_file.write_text(BY_HAND, encoding="utf-8")
        sit_down(monkeypatch, [typed for typed, _ in SITTING[:step]], blow)
        assert run(["decide", "2026-07"]) == 2
        assert (step, len(decisions(folder))) == (step, made)


def test_the_whole_sitting_is_read_back_by_the_report_the_checks_and_the_gate(
    folder: CaseFolder, monkeypatch: Patch, capsys: Captured
) -> None:
    sit_down(monkeypatch, [typed for typed, _ in SITTING])
    assert run(["decide", "2026-07"]) == 1
    assert answers(folder) == [
        ("executive-summary", "child-r", "accept", "in the press"),
        ("executive-summary", None, "generalise", "too near to her words"),
    ]
    assert {(each.by, each.on) for each in decisions(folder)} == {("Ifeoma Blessed", TODAY)}
    text = folder.decisions_file.read_text(encoding="utf-8")
    assert text.startswith(BY_HAND.removesuffix("# The end.\n"))
    assert text.endswith("# The end.\n")
    assert (checked(folder), shut(folder)) == (["SCR332"], ["SCR332"])
    capsys.readouterr()
    assert run(["jigsaw", "2026-07"]) == 1
    assert "1 combination to decide on" in capsys.readouterr().err

    (folder.path / "executive-summary.md").write_text(SUMMARY.replace(SAID, "Ayaan was left alone."), encoding="utf-8")
    sit_down(monkeypatch, [])
    assert run(["decide", "2026-07"]) == 0
    assert (checked(folder), shut(folder)) == ([], [])
    assert run(["jigsaw", "2026-07"]) == 0


def test_who_sits_down_again_is_asked_what_is_left(folder: CaseFolder, monkeypatch: Patch, capsys: Captured) -> None:
    sit_down(monkeypatch, ["a", "in the press", "Ifeoma Blessed"])
    assert run(["decide", "2026-07"]) == 2
    sit_down(monkeypatch, ["g", "too near", "Gurpreet Dhaliwal"])
    capsys.readouterr()
    assert run(["decide", "2026-07"]) == 1
    assert re.findall(r"Combination (\d of \d): (.*),", capsys.readouterr().out) == [
        ("1 of 1", "the family or the document")
    ]
    script = sit_down(monkeypatch, ["g", "a", "it was read out in court", "Gurpreet Dhaliwal"])
    assert run(["decide", "2026-07"]) == 0
    out = capsys.readouterr().out
    assert "Gurpreet Dhaliwal, 2026-11-18: to be changed; it still stands." in out
    assert "g: no such letter here" in out
    assert len(script.asked) == 4
    assert [answer for _, _, answer, _ in answers(folder)] == ["accept", "accept"]


@pytest.mark.parametrize("typed", [[], ["a"], ["g"]])
def test_enter_alone_answers_nothing(folder: CaseFolder, monkeypatch: Patch, typed: list[str]) -> None:
    sit_down(monkeypatch, [*typed, *[""] * 10])
    assert run(["decide", "2026-07"]) == 2
    assert folder.decisions_file.read_text(encoding="utf-8") == BY_HAND


def test_nobody_decides_under_no_name(folder: CaseFolder, monkeypatch: Patch) -> None:
    """An account without a login has no name to offer, so that Enter goes back."""
    monkeypatch.setattr("getpass.getuser", lambda: "")
    sit_down(monkeypatch, ["a", "in the press", "", "q"])
    assert run(["decide", "2026-07"]) == 1
    assert folder.decisions_file.read_text(encoding="utf-8") == BY_HAND


def test_doubts_come_first_and_whoever_quits_there_is_asked_no_more(
    folder: CaseFolder, monkeypatch: Patch, capsys: Captured
) -> None:
    (folder.path / "executive-summary.md").write_text(f"{SUMMARY}\nThen Gethin Prys rang.\n", encoding="utf-8")
    sit_down(monkeypatch, ["q"])
    assert run(["decide", "2026-07"]) == 1
    assert "Combination 1" not in capsys.readouterr().out
    sit_down(monkeypatch, ["s", "q"])
    assert run(["decide", "2026-07"]) == 1
    out = capsys.readouterr().out
    assert out.index("Doubt 1 of 1") < out.index("1 doubt still open") < out.index("Combination 1 of 2")


def test_a_text_changed_in_between_is_looked_at_again(folder: CaseFolder, monkeypatch: Patch, capsys: Captured) -> None:
    script = sit_down(monkeypatch, ["s", "e"])
    monkeypatch.setenv("VISUAL", "")
    monkeypatch.setenv("EDITOR", "")
    path = folder.path / "executive-summary.md"
    prompt = script.prompt

    def change(text: str, **more: object) -> str:
        if not text.startswith("Change "):
            return prompt(text, **more)  # type: ignore[arg-type]  # as it was called
        assert text.startswith(f"Change {path.as_posix()}:5, save it")
        path.write_text(SUMMARY.replace(SAID, "Gethin Prys rang."), encoding="utf-8")
        return ""

    monkeypatch.setattr(click, "prompt", change)
    assert run(["decide", "2026-07"]) == 2
    shown = re.findall(r"(Combination|Doubt) (\d of \d)", capsys.readouterr().out)
    assert shown == [("Combination", "1 of 2"), ("Combination", "2 of 2"), ("Doubt", "1 of 1")]


def test_a_new_answer_takes_the_place_of_one_to_sentences_that_are_gone(folder: CaseFolder, monkeypatch: Patch) -> None:
    sit_down(monkeypatch, ["a", "in the press", "x", "q"])
    run(["decide", "2026-07"])
    (before,) = decisions(folder)
    path = folder.path / "executive-summary.md"
    path.write_text(SUMMARY.replace("had epilepsy", "lived with epilepsy"), encoding="utf-8")
    sit_down(monkeypatch, ["a", "in the press still", "x", "q"])
    run(["decide", "2026-07"])
    (after,) = decisions(folder)
    assert after.fingerprint != before.fingerprint
    assert after.reason == "in the press still"
    assert checked(folder) == ["SCR330"]


# What it takes several texts for.


@pytest.fixture
def two_texts(folder: CaseFolder) -> CaseFolder:
    (folder.path / "executive-summary.md").write_text(
        "# Executive summary\n\nHodan was seven and had epilepsy.\n", encoding="utf-8"
    )
    (folder.path / "overview-report.md").write_text("# Overview report\n\nHodan was Sikh.\n", encoding="utf-8")
    return folder


def redact(document: str) -> None:
    assert CliRunner().invoke(cli, ["redact", "2026-07", "--document", document]).exception is None


@pytest.mark.parametrize("arguments", [[], ["--document", "together"]])
def test_what_several_texts_make_is_decided_together(
    two_texts: CaseFolder, monkeypatch: Patch, capsys: Captured, arguments: list[str]
) -> None:
    redact("overview-report")
    sit_down(monkeypatch, ["a", "in the press", "Ifeoma Blessed"])
    assert run(["decide", "2026-07", *arguments]) == 0
    out = capsys.readouterr().out
    assert "Combination 1 of 1: Child R (child-r), in all texts together" in out
    assert "executive-summary line 3: Child R was aged 5 to 9 and had epilepsy." in out
    assert "overview-report line 3: Child R was Sikh." in out
    assert answers(two_texts) == [("together", "child-r", "accept", "in the press")]
    assert run(["jigsaw", "2026-07"]) == 0
    assert checked(two_texts) == []
    assert shut(two_texts) + shut(two_texts, "overview-report") == []


def test_of_one_text_only_its_own_are_asked_about(two_texts: CaseFolder, monkeypatch: Patch) -> None:
    redact("overview-report")
    sit_down(monkeypatch, [])
    assert run(["decide", two_texts.id, "--document", "executive-summary"]) == 0
    assert decide("--list").stdout.count("SCR330") == 1


def test_one_text_is_not_together_and_it_says_what_to_type(two_texts: CaseFolder, capsys: Captured) -> None:
    assert run(["decide", two_texts.id, "--document", "together", "--list"]) == 2
    assert "scr-docs redact 2026-07 --document overview-report" in capsys.readouterr().err


# What settles nothing any more.


def write(folder: CaseFolder, text: str, document: str = "executive-summary") -> None:
    (folder.path / f"{document}.md").write_text(text, encoding="utf-8")


def prune(monkeypatch: Patch, capsys: Captured, typed: str, *more: str) -> str:
    sit_down(monkeypatch, typed.split())
    capsys.readouterr()
    assert run(["decide", "2026-07", "--prune", *more]) in {0, 1}
    return capsys.readouterr().out


@pytest.fixture
def both_answered(folder: CaseFolder, monkeypatch: Patch) -> CaseFolder:
    """The facts may stand, and what the mother said will be changed."""
    sit_down(monkeypatch, ["a", "in the press", "Ifeoma Blessed", "g", "too near to her words"])
    assert run(["decide", "2026-07"]) == 1
    return folder


REWRITTEN = (
    # What stands in the summary now; of which decision it is said, and why it may go.
    ("Hodan was Sikh.", SAID, "accept age, condition, faith of child-r, in executive-summary", "does not make this"),
    ("Hodan was seven and lived with epilepsy, and was Sikh.", SAID, "accept age", "changed, so it asks again anyway"),
    (FACTS, "Ayaan was left alone.", "of the family or the document", "was changed as decided, so its work is done"),
)


@pytest.mark.parametrize(("facts", "said", "which", "why"), REWRITTEN)
def test_a_decision_whose_sentences_are_gone_is_taken_out_and_the_other_stays(
    both_answered: CaseFolder, monkeypatch: Patch, capsys: Captured, facts: str, said: str, which: str, why: str
) -> None:
    before = decisions(both_answered)
    write(both_answered, f"# Executive summary\n\n{facts}\n\n{said}\n")
    out = prune(monkeypatch, capsys, "t")
    assert which in out
    assert why in out
    assert "1 of 2 decisions on combinations settle nothing; 1 taken out." in out
    assert decisions(both_answered) == ((before[1],) if which.startswith("accept") else (before[0],))
    assert "SCR331" not in checked(both_answered)
    assert "SCR334" not in checked(both_answered)
    assert "0 of 1 decisions on combinations settle nothing; 0 taken out." in prune(monkeypatch, capsys, "")


def test_decisions_that_still_hold_are_not_offered(
    both_answered: CaseFolder, monkeypatch: Patch, capsys: Captured
) -> None:
    before = both_answered.decisions_file.read_bytes()
    out = prune(monkeypatch, capsys, "")
    assert "0 of 1 decisions settle nothing; 0 taken out." in out
    assert "0 of 2 decisions on combinations settle nothing; 0 taken out." in out
    assert both_answered.decisions_file.read_bytes() == before


PRUNED = (
    # The word that was kept went as well; what is typed, what is counted, and how many decisions stay of each sort.
    ("t t t", "1 of 1 decisions settle nothing; 1 taken out.", "2 of 2 decisions on combinations", "2 taken out", 0, 0),
    ("l t l", "1 of 1 decisions settle nothing; 0 taken out.", "2 of 2 decisions on combinations", "1 taken out", 1, 1),
    ("l t q", "1 of 1 decisions settle nothing; 0 taken out.", "2 of 2 decisions on combinations", "1 taken out", 1, 1),
    ("t q", "1 of 1 decisions settle nothing; 1 taken out.", "2 of 2 decisions on combinations", "0 taken out", 0, 2),
    ("q", "1 of 1 decisions settle nothing; 0 taken out.", "", "", 1, 2),
)


@pytest.mark.parametrize(("typed", "doubts", "combinations", "taken", "kept", "left"), PRUNED)
def test_each_is_offered_and_both_sorts_are_counted(
    both_answered: CaseFolder,
    monkeypatch: Patch,
    capsys: Captured,
    typed: str,
    doubts: str,
    combinations: str,
    taken: str,
    kept: int,
    left: int,
) -> None:
    write(both_answered, "# Executive summary\n\nNobody was told.\n")
    out = prune(monkeypatch, capsys, typed)
    told, _, rest = out.partition(doubts)
    assert "Sikh" in told
    assert (combinations in rest, taken in rest) == (True, True)
    assert ("on combinations" in rest) == bool(combinations)
    reading = read_answers(both_answered).value
    assert reading is not None
    assert (len(reading.decisions), len(reading.combinations)) == (kept, left)


def test_enter_alone_takes_none_out(both_answered: CaseFolder, monkeypatch: Patch) -> None:
    write(both_answered, "# Executive summary\n\nNobody was Sikh.\n")
    before = both_answered.decisions_file.read_bytes()
    sit_down(monkeypatch, [""] * 5)
    assert run(["decide", "2026-07", "--prune"]) == 2
    assert both_answered.decisions_file.read_bytes() == before


def test_an_open_doubt_is_told_before_they_are_offered(
    both_answered: CaseFolder, monkeypatch: Patch, capsys: Captured
) -> None:
    write(both_answered, SUMMARY.replace("Hodan was", "Gethin Prys said Hodan was"))
    out = prune(monkeypatch, capsys, "l")
    assert "1 doubt still open: settling them may change the sentences" in out
    assert "1 of 2 decisions on combinations settle nothing; 0 taken out." in out


ROW = "  - {{person: child-r, document: {}, facets: [age, faith], decide: accept, reason: r, by: x, on: 2026-10-01,"


def test_what_was_not_looked_at_is_neither_offered_nor_passed_over_in_silence(
    two_texts: CaseFolder, monkeypatch: Patch, capsys: Captured
) -> None:
    documents = ("overview-report", "learning-briefing", "together", "executive-summary")
    rows = "".join(f"{ROW.format(each)} fingerprint: 'ab'}}\n" for each in documents)
    two_texts.decisions_file.write_text(f"{BY_HAND}combinations:\n{rows}", encoding="utf-8")
    out = prune(monkeypatch, capsys, "t t")
    assert "in learning-briefing" in out
    assert "the case has no such document" in out
    assert "2 of 4 decisions on combinations settle nothing; 2 taken out." in out
    assert "2 of 4 not looked at (overview-report, together): redact every document" in out
    assert [each.document for each in decisions(two_texts)] == ["overview-report", "together"]

    redact("overview-report")
    assert "1 of 2 not looked at (together)" in prune(monkeypatch, capsys, "l", "--document", "overview-report")
    assert "2 of 2 decisions on combinations settle nothing; 2 taken out." in prune(monkeypatch, capsys, "t t")
    assert decisions(two_texts) == ()


# Without a terminal.


def test_they_are_listed(folder: CaseFolder) -> None:
    result = decide("--list")
    assert (result.exit_code, result.stdout.count("SCR330"), result.stdout.count("SCR305")) == (1, 2, 0)
    assert "`child-r`: age, condition, faith" in result.stdout
    assert checked(folder) == ["SCR330", "SCR330"]


def test_a_filled_file_decides_them(folder: CaseFolder) -> None:
    path = folder.path / "answers.yml"
    assert decide("--export", path.as_posix()).exit_code == 1
    text = path.read_text(encoding="utf-8")
    assert "Child R was aged 5 to 9, had epilepsy and was Sikh." in text
    assert text.count("decide:\n    reason:\n") == 2
    assert decide("--answers", path.as_posix()).exit_code == 1
    assert decisions(folder) == ()

    path.write_text(text.replace("decide:\n", "decide: accept\n"), encoding="utf-8")
    refused = decide("--answers", path.as_posix())
    assert (refused.exit_code, refused.stdout.count("`reason` is missing")) == (2, 2)
    assert decisions(folder) == ()

    filled = text.replace("decide:\n    reason:\n", "decide: accept\n    reason: in the press\n")
    path.write_text(filled, encoding="utf-8")
    assert decide("--answers", path.as_posix(), "--by", "Ifeoma Blessed").exit_code == 0
    assert [each.by for each in decisions(folder)] == ["Ifeoma Blessed"] * 2
    assert (checked(folder), shut(folder)) == ([], [])
