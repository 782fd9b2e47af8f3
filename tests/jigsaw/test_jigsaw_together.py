"""Texts that the public reads together: the summary tells the age, the plan the kind of school, the papers the rest."""

import json
from pathlib import Path

import pytest

from scr_docs.casefolder.publication.public_texts import PublicText
from scr_docs.checks.combinations import check_combinations
from scr_docs.cli.main import run
from scr_docs.jigsaw.together import together_report
from scr_docs.model.jigsaw import ALREADY_PUBLIC, Combination, Source
from tests.jigsaw.small_family import REGISTER, TODAY_NOTICED
from tests.release.invented_case import PUBLIC, TODAY, Desk, set_up_desk

SUMMARY = "Child E, aged 5 to 9, was a twin. She had epilepsy."
REPORT = "Child E was Sikh and went to a special school. Mother was in her 30s."
AGED = "Child E was aged 5 to 9."
DIED = "Child E died in March 2026."


def together(summary: str, report: str, papers: str = "", population: int = 370_000) -> tuple[Combination, ...]:
    texts = [PublicText("executive-summary", summary), PublicText("overview-report", report)]
    texts += [PublicText(ALREADY_PUBLIC, papers)] if papers else []
    return together_report(texts, REGISTER, title="Child E", noticed=TODAY_NOTICED, population=population).combinations


def test_two_texts_make_what_neither_makes_alone() -> None:
    (found, *_) = together(SUMMARY, REPORT)
    assert (found.person, found.rule) == ("child-e", "few people")
    assert {"age", "condition", "faith", "family shape", "place"} <= set(found.families)
    assert found.sources == (Source("executive-summary", (1,)), Source("overview-report", (1,)))


@pytest.mark.parametrize(
    ("summary", "report"),
    [
        (f"{AGED} {DIED}", "Nothing was found."),
        (f"{AGED} {DIED}", AGED),
        (f"{AGED} {DIED}", DIED),
        (AGED, "Mother was in her 30s."),
        ("Mother said: 'they never once came to see us at home'.", "'We did not know that we should have asked.'"),
    ],
    ids=["alone", "twice the age", "twice the month", "nothing", "quotations"],
)
def test_what_one_text_makes_alone_is_not_asked_about_again(summary: str, report: str) -> None:
    assert together(summary, report) == ()


def test_age_here_and_month_of_death_there() -> None:
    (found,) = together(AGED, DIED)
    assert (found.rule, found.families) == ("time of death", ("age", "time of death"))
    assert [(step.value, step.instead, step.places) for step in found.cheapest] == [("March 2026", "2026", 1)]


def test_a_value_is_changed_in_every_text_where_it_stands() -> None:
    (found, *_) = together(f"{SUMMARY} She was Sikh.", REPORT)
    assert {step.value: step.places for step in found.steps}["Sikh"] == 2


def test_what_the_papers_told_cannot_be_taken_out() -> None:
    (found,) = together("Nothing was found.", AGED, "Summer-Rose Maughan died in March 2026.")
    assert found.sources == (Source("overview-report", (1,)), Source(ALREADY_PUBLIC, (1,)))
    assert [(step.family, step.breaks) for step in found.steps] == [("age", True)]


def test_a_name_that_two_people_have_is_nobodys() -> None:
    assert together("Nothing was found.", AGED, "Maughan died in March 2026.") == ()


# At a desk: the command, `check`, and what is stored.

AGE = "Child R was aged 5 to 9 and had epilepsy."
FAITH = "Child R was Sikh."


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    desk = set_up_desk(tmp_path)
    desk.edit("case.yml", "2026-01-12}", "2026-01-12, decided: 2026-02-01, completed: 2026-06-01}")
    (desk.folder.path / "overview-report.md").write_text("# Overview\n\nHope.\n", encoding="utf-8")
    desk.redact(f"{PUBLIC}\n{AGE}\n")
    desk.redact(f"{PUBLIC.replace('Executive summary', 'Overview')}\n{FAITH}\n", document="overview-report")
    return desk


def codes(desk: Desk) -> list[str]:
    return [found.code for found in check_combinations(desk.case(), TODAY, desk.working.board)]


Captured = pytest.CaptureFixture[str]


@pytest.mark.usefixtures("desk")
def test_the_command_shows_the_sentences_by_document(capsys: Captured) -> None:
    assert run(["jigsaw", "2026-07"]) == 1
    out, err = capsys.readouterr()
    assert f"executive-summary line 9: {AGE}" in out
    assert f"overview-report line 9: {FAITH}" in out
    assert "1 combination to decide on" in err


def test_check_asks_for_the_look_then_for_the_decision(desk: Desk, capsys: Captured) -> None:
    assert codes(desk) == ["SCR333", "SCR333", "SCR333"]
    assert run(["jigsaw", "2026-07"]) == 1
    assert codes(desk) == ["SCR330"]
    capsys.readouterr()
    (found,) = check_combinations(desk.case(), TODAY, desk.working.board)
    assert "executive-summary lines 9; overview-report lines 9" in found.message
    assert "`document: together`" in found.message


def test_a_decision_on_them_together_is_quiet_until_one_of_them_changes(desk: Desk, capsys: Captured) -> None:
    run(["jigsaw", "2026-07", "--format", "json"])
    (row,) = json.loads(capsys.readouterr().out)["together"]
    decision = (
        "combinations:\n  - {person: child-r, document: together, facets: [age, condition, faith], decide: accept,"
        f" reason: in the press, by: gdhaliwal, on: 2026-11-01, fingerprint: '{row['fingerprint']}'}}\n"
    )
    desk.edit("decisions.yml", "decisions:\n", decision + "decisions:\n")
    assert run(["jigsaw", "2026-07"]) == 0
    assert codes(desk) == []
    desk.redact(f"{PUBLIC}\n{AGE.replace('had', 'he had')}\n")
    assert codes(desk) == ["SCR334", "SCR334"]
    assert run(["jigsaw", "2026-07"]) == 1
    assert "SCR331" in capsys.readouterr().err


def test_what_the_papers_tell_makes_the_look_old(desk: Desk, capsys: Captured) -> None:
    run(["jigsaw", "2026-07"])
    desk.folder.already_public_file.write_text("Hope Maughan, aged six, was adopted.\n", encoding="utf-8")
    assert "SCR334" in codes(desk)
    capsys.readouterr()
    run(["jigsaw", "2026-07"])
    out, err = capsys.readouterr()
    assert "already-public.md line 1: (look there: it holds names)" in out
    assert [word for word in ("Maughan", "Hope", "six") if word in out + err] == []
    assert "SCR334" not in codes(desk)


def test_what_is_stored_of_them_together_holds_no_words(desk: Desk) -> None:
    desk.folder.already_public_file.write_text("Hope Maughan, aged six, was adopted.\n", encoding="utf-8")
    run(["jigsaw", "2026-07"])
    stored = (desk.working.redacted_dir("2026-07") / "together.jigsaw.json").read_text(encoding="utf-8")
    assert [word for word in ("Maughan", "Sikh", "adopted", "epilepsy", "5 to 9") if word in stored] == []


def test_a_released_text_counts_though_it_is_not_redacted_here(desk: Desk, capsys: Captured) -> None:
    desk.release()
    for path in desk.working.redacted_dir("2026-07").glob("executive-summary.*"):
        path.unlink()
    assert run(["jigsaw", "2026-07"]) == 1
    assert f"executive-summary line 9: {AGE}" in capsys.readouterr().out


def test_papers_that_cannot_be_read_are_not_left_out(desk: Desk, capsys: Captured) -> None:
    desk.folder.already_public_file.write_bytes(b"\xff\xfe")
    assert run(["jigsaw", "2026-07"]) == 2
    assert "not UTF-8" in capsys.readouterr().err


def test_one_text_alone_is_not_together(desk: Desk) -> None:
    for path in desk.working.redacted_dir("2026-07").glob("overview-report.*"):
        path.unlink()
    run(["jigsaw", "2026-07"])
    assert codes(desk) == []
    assert not (desk.working.redacted_dir("2026-07") / "together.jigsaw.json").exists()


def test_a_report_for_another_area_is_old(desk: Desk) -> None:
    run(["jigsaw", "2026-07"])
    assert codes(desk) == ["SCR330"]
    (desk.root / "board.yml").write_text(
        "name: Midshire Safeguarding Board\narea_population: 40000\n", encoding="utf-8"
    )
    run(["jigsaw", "2026-07"])
    assert codes(desk) == ["SCR334", "SCR334", "SCR334"]
