"""Gates that a board switches on: each shut, then opened by what opens it; and the chair's override (17.46, 17.50)."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from scr_docs.casefolder.redacted.jigsaw_record import made_with, write_stored_jigsaw
from scr_docs.casefolder.settings import read_board
from scr_docs.cli.main import run
from scr_docs.model.before_publication import GateName
from scr_docs.model.jigsaw import StoredCombination, StoredJigsaw
from scr_docs.release.gates import gates_of
from scr_docs.release.release import GatesShut
from scr_docs.release.steps_before import SWITCHED
from tests.release.invented_case import TODAY, Desk

Change = Callable[[Desk], object]
BODIES = ("NHS England", "the inspectorate")


def switched_on(desk: Desk, gate: GateName, bodies: tuple[str, ...] = BODIES) -> Desk:
    board = replace(desk.working.board, gates=(gate,), bodies_to_brief=bodies)
    return replace(desk, working=replace(desk.working, board=board))


def shut(desk: Desk, today: dt.date = TODAY) -> list[str]:
    return [found.code for found in gates_of(desk.case(), "executive-summary", desk.working, today)]


def says(words: str, more: str = "") -> Change:
    """The case file says something about publication, and something more beside it."""
    return lambda desk: desk.edit("case.yml", "{slug: q8zt}", f"{{slug: q8zt, {words}}}{more}")


def also(words: str) -> Change:
    return lambda desk: desk.edit("case.yml", "publication:", f"{words}\npublication:")


def nothing(_: Desk) -> None:
    """As the case lies there."""


def text_hash(desk: Desk) -> str:
    stored = desk.case().redaction("executive-summary")
    assert stored is not None
    return stored.text_hash


def an_intruder(by: str = "Summer Okafor", found: str = "false", on: str = "2026-11-18", sha256: str = "") -> Change:
    def change(desk: Desk) -> None:
        digest = sha256 or text_hash(desk)
        row = f"{{document: executive-summary, sha256: {digest}, by: {by}, on: {on}, minutes: 60, identified: {found}}}"
        says(f"intruder_tests: [{row}]")(desk)

    return change


def looked_at(*combinations: StoredCombination, digest: str = "", people: int = 370_000) -> Change:
    def change(desk: Desk) -> None:
        mark = made_with(people)
        stored = StoredJigsaw("2026-07", "executive-summary", digest or text_hash(desk), combinations, mark)
        write_stored_jigsaw(desk.working.redacted_dir("2026-07"), stored)

    return change


COMBINATION = StoredCombination("child-r", "few people", ("age", "place"), (7,), "c0ffee")
ACCEPTED = (
    "combinations:\n  - {document: executive-summary, person: child-r, facets: [age, place], decide: accept,"
    " reason: r, by: gdhaliwal, on: 2026-11-01, fingerprint: c0ffee}\ndecisions:"
)


def combination_accepted(desk: Desk) -> None:
    desk.edit("decisions.yml", "decisions:", ACCEPTED)
    desk.redact()
    looked_at(COMBINATION)(desk)


WAIVED = "waivers:\n" + "".join(
    f"  - {{code: {code}, path: executive-summary.md, reason: r, by: Faith Abara, on: 2026-11-01}}\n"
    for code in ("SCR101", "SCR102", "SCR103")
)
REPRESENTED = "represented: [{who: police, on: 2026-11-01}]"
BRIEFED = "briefed: [{body: NHS England, on: 2026-11-01}, {body: the inspectorate, on: 2026-11-02}]"
CONTRIBUTOR = "contributors: [{id: guardian, kind: guardian}]"


def of_a_contributor(desk: Desk) -> None:
    also(CONTRIBUTOR)(desk)
    desk.redact()
    says(REPRESENTED)(desk)


ROWS: dict[str, tuple[GateName, Change, list[str], Change]] = {
    "structure: sections are missing": ("structure", nothing, ["SCR509"], also(WAIVED)),
    "jigsaw: never looked at": ("jigsaw", nothing, ["SCR333"], looked_at()),
    "jigsaw: another text": ("jigsaw", looked_at(digest="ab"), ["SCR334"], looked_at()),
    "jigsaw: for another area": ("jigsaw", looked_at(people=20_000), ["SCR334"], looked_at()),
    "jigsaw: undecided": ("jigsaw", looked_at(COMBINATION), ["SCR330"], combination_accepted),
    "represented: an agency is silent": ("represented", nothing, ["SCR510"], says(REPRESENTED)),
    "represented: a contributor is silent": (
        "represented",
        of_a_contributor,
        ["SCR510"],
        lambda desk: desk.edit("case.yml", "[{who: police", "[{who: guardian, on: 2026-11-01}, {who: police"),
    ),
    "represented: tomorrow": (
        "represented",
        says(REPRESENTED.replace("2026-11-01", "2026-11-21")),
        ["SCR510"],
        lambda desk: desk.edit("case.yml", "2026-11-21", "2026-11-20"),
    ),
    "family: nobody told them": (
        "family",
        nothing,
        ["SCR511"],
        says("family_told: {by: Faith Abara, on: 2026-11-10}"),
    ),
    "family: a reason why not": (
        "family",
        says("family_told: {by: Faith Abara, on: 2026-11-30}"),
        ["SCR511"],
        lambda desk: desk.edit(
            "case.yml", "on: 2026-11-30}", "on: 2026-11-19, not_told_because: nobody could find them}"
        ),
    ),
    "briefed: nobody": ("briefed", nothing, ["SCR512", "SCR512"], says(BRIEFED)),
    "briefed: one of two": (
        "briefed",
        says("briefed: [{body: NHS England, on: 2026-11-01}]"),
        ["SCR512"],
        lambda desk: desk.edit("case.yml", "briefed: [", "briefed: [{body: the inspectorate, on: 2026-11-20}, "),
    ),
    "intruder: no test": ("intruder-test", nothing, ["SCR513"], an_intruder()),
    "intruder: another text": (
        "intruder-test",
        an_intruder(sha256="0" * 64),
        ["SCR513"],
        lambda desk: desk.edit("case.yml", "0" * 64, text_hash(desk)),
    ),
    "intruder: somebody was found": (
        "intruder-test",
        an_intruder(found="true"),
        ["SCR513"],
        lambda desk: desk.edit("case.yml", "identified: true", "identified: false"),
    ),
    "intruder: a member of the panel": (
        "intruder-test",
        an_intruder(by="gurpreet kaur dhaliwal"),
        ["SCR513"],
        lambda desk: desk.edit("case.yml", "gurpreet kaur dhaliwal", "Summer Okafor"),
    ),
    "intruder: a member of the panel, surname first": (
        "intruder-test",
        an_intruder(by="'Dhaliwal, Gurpreet Kaur'"),
        ["SCR513"],
        lambda desk: desk.edit("case.yml", "'Dhaliwal, Gurpreet Kaur'", "Summer Okafor"),
    ),
    "intruder: somebody of the register": (
        "intruder-test",
        an_intruder(by="bronagh maughan"),
        ["SCR513"],
        lambda desk: desk.edit("case.yml", "bronagh maughan", "Summer Okafor"),
    ),
    "intruder: tomorrow": (
        "intruder-test",
        an_intruder(on="2026-11-21"),
        ["SCR513"],
        lambda desk: desk.edit("case.yml", "on: 2026-11-21", "on: 2026-11-20"),
    ),
}


@pytest.mark.parametrize(("gate", "before", "codes", "opens"), ROWS.values(), ids=ROWS.keys())
def test_shut_then_open(desk: Desk, gate: GateName, before: Change, codes: list[str], opens: Change) -> None:
    before(desk)
    assert shut(desk) == []  # not switched on

    desk = switched_on(desk, gate)
    assert sorted(set(shut(desk))) == sorted(set(codes))
    with pytest.raises(GatesShut):
        desk.agree("gdhaliwal")
    assert not desk.publication.exists()
    opens(desk)

    assert shut(desk) == []
    assert desk.release().released


@pytest.mark.parametrize("gate", get_args(GateName))
def test_a_case_file_that_cannot_be_read_opens_nothing(desk: Desk, gate: GateName) -> None:
    desk = switched_on(desk, gate)
    desk.folder.case_file.write_text("id: [", encoding="utf-8")

    assert "SCR502" in shut(desk)
    if gate not in {"structure", "jigsaw"}:  # which read the document and the jigsaw report
        assert [code for code in shut(desk) if code not in {"SCR502", "SCR504"}]


def test_a_board_that_names_nobody_to_brief_has_briefed_nobody(desk: Desk) -> None:
    assert shut(switched_on(desk, "briefed", ())) == ["SCR512"]


def test_an_early_release_is_no_reason_for_half_a_summary(desk: Desk) -> None:
    """The case has not even been decided on, so `check` calls all gaps "not due yet"; the gate does not."""
    (found, *_) = gates_of(desk.case(), "executive-summary", switched_on(desk, "structure").working, TODAY)

    assert (found.code, found.severity) == ("SCR509", "error")
    assert "not due" not in found.message


def test_a_test_that_found_somebody_counts_whoever_made_it(desk: Desk) -> None:
    an_intruder(by="gdhaliwal", found="true")(desk)
    row = f"{{document: executive-summary, sha256: {text_hash(desk)}, by: Hope Lee, on: 2026-11-19, minutes: 5, "
    desk.edit("case.yml", "intruder_tests: [", f"intruder_tests: [{row}identified: false}}, ")

    assert shut(switched_on(desk, "intruder-test")) == ["SCR513"]


CHAIR = "{name: Hodan, organisation: Probation, role: independent chair}"
OVERRIDE = "override: {{reason: {0}, by: {1}, on: {2}}}".format
OPEN = "proceedings: [{kind: criminal, restrictions: [{court: Crown Court}]}]"


def overridden(desk: Desk, override: str, chair: str = CHAIR) -> None:
    desk.edit("case.yml", "{name: Hodan, organisation: Probation}", chair)
    also(OPEN)(desk)
    desk.redact()
    assert shut(desk) == ["SCR502", "SCR502"]
    says(override)(desk)


def test_the_chair_overrides_and_the_record_says_so(desk: Desk) -> None:
    overridden(desk, OVERRIDE("the trial is of another matter", "Hodan", "2026-11-19"))

    assert shut(desk) == []
    assert desk.release().released
    ledger = (desk.publication / "ledger.jsonl").read_text(encoding="utf-8")
    assert ledger.count("the chair overrode court proceedings or a restriction on 2026-11-19") == 3
    assert "another matter" not in ledger


def test_an_override_of_nothing_is_not_on_record(desk: Desk) -> None:
    """The courts were done by the day of the release, so nothing was published on the chair's word."""
    overridden(desk, OVERRIDE("the trial is of another matter", "Hodan", "2026-11-19"))
    closed = "[{kind: criminal, status: concluded, restrictions: [{court: Crown Court, until: 2026-11-01}]}]"
    desk.edit("case.yml", OPEN.removeprefix("proceedings: "), closed)
    desk.redact()

    assert desk.release().released
    assert "overrode" not in (desk.publication / "ledger.jsonl").read_text(encoding="utf-8")


UNSOUND = {
    "a member who is not the chair": (OVERRIDE("a reason", "Gurpreet Kaur Dhaliwal", "2026-11-19"), CHAIR),
    "somebody unknown": (OVERRIDE("a reason", "Will May", "2026-11-19"), CHAIR),
    "the vice chair": (OVERRIDE("a reason", "Hodan", "2026-11-19"), CHAIR.replace("independent", "vice")),
    "the deputy": (OVERRIDE("a reason", "Hodan", "2026-11-19"), CHAIR.replace("independent chair", "deputy-chair")),
    "no chair at all": (OVERRIDE("a reason", "Hodan", "2026-11-19"), CHAIR.replace(", role: independent chair", "")),
    "tomorrow": (OVERRIDE("a reason", "Hodan", "2026-11-21"), CHAIR),
}


@pytest.mark.parametrize(("override", "chair"), UNSOUND.values(), ids=UNSOUND.keys())
def test_an_unsound_override_is_refused(desk: Desk, override: str, chair: str) -> None:
    overridden(desk, override, chair)

    assert shut(desk) == ["SCR502"]


@pytest.mark.parametrize("reason", ["''", "' '"])
def test_an_override_without_a_reason_is_no_case_file(desk: Desk, reason: str) -> None:
    overridden(desk, OVERRIDE(reason, "Hodan", "2026-11-19"))

    assert any(problem.code == "SCR112" for problem in desk.case().problems)
    assert "SCR502" in shut(desk)


def test_a_new_board_has_every_gate_on(tmp_path: Path) -> None:
    assert run(["init", str(tmp_path / "board")]) == 0

    board, problems = read_board(tmp_path / "board" / "board.yml")

    assert not problems
    assert board is not None
    assert set(board.gates) == set(SWITCHED) == set(get_args(GateName))


def test_an_unknown_gate_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "board.yml"
    path.write_text("gates: [structure, jig-saw]\n", encoding="utf-8")

    board, (problem,) = read_board(path)

    assert board is None
    assert "must be one of: structure, jigsaw" in problem.message
