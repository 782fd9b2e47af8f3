"""``scr-docs jigsaw`` at a desk: look, decide, change the text, and what `check` says in between."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from scr_docs.checks.combinations import check_combinations
from scr_docs.cli.main import run
from tests.release.invented_case import PUBLIC, TODAY, Desk, set_up_desk

DISCLOSING = PUBLIC + "\nChild R was aged 5 to 9 when she died in January 2026.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    desk = set_up_desk(tmp_path)
    desk.edit("case.yml", "2026-01-12}", "2026-01-12, decided: 2026-02-01, completed: 2026-06-01}")
    desk.redact(DISCLOSING)
    return desk


def codes(desk: Desk) -> list[str]:
    """What `check` says of combinations, without looking again."""
    return [found.code for found in check_combinations(desk.case(), TODAY, desk.working.board)]


def fingerprint(capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["jigsaw", "2026-07", "--format", "json"]) == 1
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    (combination,) = document["combinations"]
    assert combination["facets"] == ["age", "time of death"]
    return str(combination["fingerprint"])


def decide(desk: Desk, mark: str, answer: str = "accept") -> None:
    line = (
        "combinations:\n  - {person: child-r, document: executive-summary, facets: [age, time of death],"
        f" decide: {answer}, reason: in the press, by: gdhaliwal, on: 2026-11-01, fingerprint: '{mark}'}}\n"
    )
    desk.edit("decisions.yml", "decisions:\n", line + "decisions:\n")
    desk.redact(DISCLOSING)


Captured = pytest.CaptureFixture[str]


def test_the_report_names_person_facts_sentences_and_the_cheapest_generalisation(desk: Desk, capsys: Captured) -> None:
    assert run(["jigsaw", "2026-07", "--document", "executive-summary"]) == 1
    out, err = capsys.readouterr()
    assert "child-r" in out
    assert "line 9: Child R was aged 5 to 9 when she died in January 2026." in out
    assert "cheapest: time of death: January 2026 -> 2026 (1 place)" in out
    assert "1 combination to decide on" in err
    assert "Maughan" not in out + err
    assert desk.case().jigsaws


def test_before_anybody_looked_check_asks_for_it(desk: Desk) -> None:
    assert codes(desk) == ["SCR333"]


def test_a_recorded_acceptance_is_quiet(desk: Desk, capsys: Captured) -> None:
    mark = fingerprint(capsys)
    assert codes(desk) == ["SCR330"]
    decide(desk, mark)
    assert codes(desk) == []
    assert run(["jigsaw", "2026-07"]) == 0
    assert "accepted" in capsys.readouterr().out


def test_the_report_ends_with_the_row_to_fill_in(desk: Desk, capsys: Captured) -> None:
    """As printed it is refused; with a reason and a name it answers."""
    assert run(["jigsaw", "2026-07", "--document", "executive-summary"]) == 1
    row = capsys.readouterr().out.partition("combinations:\n")[2]
    before = desk.folder.decisions_file.read_text(encoding="utf-8")

    desk.folder.decisions_file.write_text(f"combinations:\n{row}{before}", encoding="utf-8")
    assert {problem.code for problem in desk.case().problems} == {"SCR112"}

    filled = row.replace("reason: ,", "reason: in the press,").replace("by: ,", "by: gdhaliwal,")
    desk.folder.decisions_file.write_text(f"combinations:\n{filled}{before}", encoding="utf-8")
    desk.redact(DISCLOSING)
    assert run(["jigsaw", "2026-07"]) == 0
    assert "combinations:" not in capsys.readouterr().out


def test_a_changed_text_asks_again(desk: Desk, capsys: Captured) -> None:
    decide(desk, fingerprint(capsys))
    desk.redact(DISCLOSING.replace("when she died", "and died at home"))
    assert codes(desk) == ["SCR334"]
    assert run(["jigsaw", "2026-07"]) == 1
    assert "SCR331" in capsys.readouterr().err
    assert codes(desk) == ["SCR330", "SCR331"]


def test_what_is_to_be_generalised_is_open_until_it_is(desk: Desk, capsys: Captured) -> None:
    decide(desk, fingerprint(capsys), "generalise")
    assert run(["jigsaw", "2026-07"]) == 1
    assert codes(desk) == ["SCR332"]
    desk.redact(DISCLOSING.replace("January 2026", "2026"))
    assert run(["jigsaw", "2026-07"]) == 0
    assert codes(desk) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("person: child-r", "person: mother"),
        lambda text: text.replace("[age, time of death]", "[age]"),
        lambda text: text.replace("document: executive-summary", "document: overview-report"),
    ],
    ids=["person", "facets", "document"],
)
def test_a_decision_on_something_else_does_not_answer(
    desk: Desk, capsys: Captured, change: Callable[[str], str]
) -> None:
    decide(desk, fingerprint(capsys))
    path = desk.folder.decisions_file
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert run(["jigsaw", "2026-07"]) == 1


def test_what_is_stored_holds_no_words(desk: Desk, capsys: Captured) -> None:
    fingerprint(capsys)
    stored = (desk.working.redacted_dir("2026-07") / "executive-summary.jigsaw.json").read_text(encoding="utf-8")
    assert "January" not in stored
    assert "5 to 9" not in stored
    assert json.loads(stored)["combinations"][0]["person"] == "child-r"


def test_nothing_redacted_is_could_not(desk: Desk, capsys: Captured) -> None:
    assert run(["jigsaw", "2026-07", "--document", "overview-report"]) == 2
    assert "scr-docs redact 2026-07 --document overview-report" in capsys.readouterr().err
    (desk.working.redacted_dir("2026-07") / "executive-summary.md").write_text("by hand", encoding="utf-8")
    assert run(["jigsaw", "2026-07"]) == 2


def test_a_damaged_record_counts_as_none(desk: Desk, capsys: Captured) -> None:
    fingerprint(capsys)
    (desk.working.redacted_dir("2026-07") / "executive-summary.jigsaw.json").write_text("{", encoding="utf-8")
    assert "SCR110" in {problem.code for problem in desk.case().problems}
    assert codes(desk) == ["SCR333"]


def test_a_misspelt_decision_is_a_finding(desk: Desk) -> None:
    desk.edit("decisions.yml", "decisions:\n", "combinations: [{document: x, decide: perhaps}]\ndecisions:\n")
    assert "SCR112" in {problem.code for problem in desk.case().problems}


def test_before_publication_it_is_a_notice(desk: Desk, capsys: Captured) -> None:
    fingerprint(capsys)
    desk.edit("case.yml", ", completed: 2026-06-01", "")
    desk.edit("case.yml", ", decided: 2026-02-01", "")
    assert {found.severity for found in check_combinations(desk.case(), TODAY, desk.working.board)} == {"info"}
