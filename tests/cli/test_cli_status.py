"""``scr-docs status``: each gate of what may be published, open or shut, and who can open it (17.50)."""

import json
from pathlib import Path
from typing import Any

import pytest

from scr_docs.cli.main import run
from tests.release.invented_case import Desk, set_up_desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A case whose summary waits for its readers, and a terminal in its working folder on 20 November 2026."""
    desk = set_up_desk(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795176000")
    return desk


def printed(capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["status", "2026-07"]) == 0
    return capsys.readouterr().out


def as_json(capsys: pytest.CaptureFixture[str]) -> Any:
    assert run(["status", "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_every_gate_with_who_opens_it(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.edit("case.yml", "{slug: q8zt}", "{slug: q8zt, not_before: 2026-12-01}")

    lines = printed(capsys).splitlines()

    assert "    executive-summary: doubts cleared" in lines
    assert "      open: no doubt is open" in lines
    assert "      shut: the first day of publication has come (the board, in case.yml)" in lines
    (why,) = (line for line in lines if "SCR503" in line)
    assert why.startswith("            cases/2026-07/case.yml:")


def test_json_says_the_same(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.release()

    status = as_json(capsys)

    (document,) = status["cases"][0]["publication"]
    assert (document["document"], document["state"]) == ("executive-summary", "released")
    assert {gate["open"] for gate in document["gates"]} == {True}
    assert all(gate["condition"] and gate["opens"] for gate in document["gates"])
    assert status["cases"][0]["gates"] == []


def test_what_needs_a_text_is_not_called_open_without_one(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.edit("identities.yml", "Bronagh]", "Bronagh, Bróna]")

    (document,) = as_json(capsys)["cases"][0]["publication"]

    shut = {gate["condition"] for gate in document["gates"] if not gate["open"]}
    assert document["state"] == "draft"
    assert shut == {
        "the anonymised text is the newest",
        "no doubt is open",
        "nothing is hidden in the text",
        "two different people agreed to this very text",
    }


def last_gate(capsys: pytest.CaptureFixture[str]) -> Any:
    (document,) = as_json(capsys)["cases"][0]["publication"]
    gate = document["gates"][-1]
    assert gate["condition"] == "two different people agreed to this very text"
    return gate


def test_the_readers_are_the_last_gate(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert "SCR518 0 of 2 readers agreed to this text; type" in last_gate(capsys)["in_the_way"][0]

    desk.agree("gdhaliwal")
    assert "1 of 2 readers agreed to this text (gdhaliwal)" in last_gate(capsys)["in_the_way"][0]

    desk.agree("iblessed")
    assert last_gate(capsys)["open"]

    desk.redact_anew("who went", "who came")
    assert "0 of 2 readers" in last_gate(capsys)["in_the_way"][0]


def test_a_text_that_was_withdrawn_needs_two_readers_anew(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.release()
    assert run(["withdraw", "2026-07", "--document", "executive-summary", "--reason", "r", "--by", "May"]) == 0
    capsys.readouterr()

    assert "0 of 2 readers" in last_gate(capsys)["in_the_way"][0]


PUBLISHED_NOW = "{slug: q8zt, override: {reason: 'the trial of May is of another matter', by: Hodan, on: 2026-11-19}}"


@pytest.mark.parametrize("status", ["open", "concluded"])
def test_an_override_that_is_used_is_shown(desk: Desk, capsys: pytest.CaptureFixture[str], status: str) -> None:
    desk.edit("case.yml", "{name: Hodan, organisation: Probation}", "{name: Hodan, role: chair}")
    desk.edit("case.yml", "{slug: q8zt}", f"{PUBLISHED_NOW}\nproceedings: [{{kind: criminal, status: {status}}}]")
    desk.redact()

    said = printed(capsys)

    shown = "            overridden by the chair, Hodan, on 2026-11-19; the reason: cases/2026-07/case.yml:13"
    assert (shown in said.splitlines()) == (status == "open")
    assert "another matter" not in said  # whom the reason names is for who reads case.yml
    assert "open: court proceedings and reporting restrictions are over, or the chair overrides them" in said


def test_a_damaged_ledger_shuts_the_last_gate(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.release()
    (desk.publication / "ledger.jsonl").write_text("{}\n", encoding="utf-8")

    gate = last_gate(capsys)
    assert not gate["open"]
    assert "SCR506" in gate["in_the_way"][0]


def test_gates_that_are_off_are_named_and_those_that_are_on_are_shown(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    off = "structure, jigsaw, represented, family, briefed, intruder-test"
    assert f"gates that board.yml does not switch on: {off}" in printed(capsys)

    (desk.root / "board.yml").write_text("gates: [family, intruder-test]\n", encoding="utf-8")

    assert as_json(capsys)["gates_off"] == ["structure", "jigsaw", "represented", "briefed"]
    assert "shut: the family was told (whoever is in touch with the family; case.yml says so)" in printed(capsys)


def test_a_draft_other_than_the_summary_takes_one_line(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    (desk.folder.path / "overview-report.md").write_text("# Overview\n\nText.\n", encoding="utf-8")

    lines = printed(capsys).splitlines()

    assert lines[lines.index("    overview-report: draft") + 1].startswith("gates that board.yml")


def test_what_was_public_once_stays_in_the_list(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.release()
    assert run(["withdraw", "2026-07", "--document", "executive-summary", "--reason", "r", "--by", "May"]) == 0
    desk.folder.document_path("executive-summary").unlink()
    capsys.readouterr()

    assert "    executive-summary: withdrawn" in printed(capsys)
