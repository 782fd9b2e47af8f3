"""Which changes of a case make its anonymised texts stale, and which only record a step to publication (17.50)."""

from dataclasses import fields
from pathlib import Path

import pytest

from scr_docs.casefolder.inputs import _STEPS, input_hashes
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.reading import read_case
from scr_docs.model.case_file import CaseFile, Proceeding, Publication
from scr_docs.model.redacted import InputHashes

CASE = """\
id: 2026-07
title: Child R
dates: {notified: 2026-01-12}
panel:
  - {name: Gurpreet Kaur Dhaliwal, organisation: Health, role: chair, login: gdhaliwal}
publication:
  slug: q8zt
"""
STEP = {
    "a comment": "# The chair asked for this.\n",
    "a waiver": "waivers: [{code: SCR102, path: a.md, reason: r, by: Faith Abara, on: 2026-11-01}]\n",
    "the first day": "  not_before: 2026-12-01\n",
    "the family": "  family_told: {by: Faith Abara, on: 2026-11-01}\n",
    "fairly represented": "  represented: [{who: police, on: 2026-11-01}]\n",
    "briefed": "  briefed: [{body: inspectorate, on: 2026-11-01}]\n",
    "an override": "  override: {reason: r, by: Gurpreet Kaur Dhaliwal, on: 2026-11-01}\n",
    "an intruder test": (
        "  intruder_tests: [{document: executive-summary, sha256: ab, by: Will, on: 2026-11-01, minutes: 60,"
        " identified: false}]\n"
    ),
    "a copy": "  copies: [{to: the inspectorate, on: 2026-11-01}]\n",
    "the default, written out": "  dates: month-year\n",
}
CHANGE = {
    "the date policy": "  dates: year\n",
    "the anchor": "  anchor: 2025-03-01\n",
    "who is named": "  named: [board]\n",
    "the scope": "scope: {from: 2023-01-01, to: 2026-01-09}\n",
    "a trial": "proceedings: [{kind: criminal}]\n",
    "an agency": "agencies: [{id: police, name: Midshire Police}]\n",
    "a member's login": "overview_author: {name: Dr Ifeoma Blessed}\n",
}


def hashes(root: Path, addition: str) -> InputHashes:
    folder = root / "2026-07"
    folder.mkdir(exist_ok=True)
    (folder / "case.yml").write_text(CASE + addition, encoding="utf-8")
    case = read_case(CaseFolder(folder))
    assert not case.problems
    return input_hashes(case, "executive-summary", "model 1")


@pytest.mark.parametrize("addition", STEP.values(), ids=STEP.keys())
def test_a_recorded_step_changes_no_text(tmp_path: Path, addition: str) -> None:
    assert hashes(tmp_path, addition) == hashes(tmp_path, "")


def test_a_restriction_and_a_status_change_no_text_and_the_day_of_the_verdict_may(tmp_path: Path) -> None:
    trial = "proceedings: [{{kind: criminal{0}}}]\n".format
    before = hashes(tmp_path, trial(""))

    assert hashes(tmp_path, trial(", status: concluded")) == before
    assert hashes(tmp_path, trial(", restrictions: [{court: Crown Court}]")) == before
    assert hashes(tmp_path, trial(", concluded: 2026-11-01")).case_file != before.case_file


@pytest.mark.parametrize("addition", CHANGE.values(), ids=CHANGE.keys())
def test_whatever_else_changes_does(tmp_path: Path, addition: str) -> None:
    assert hashes(tmp_path, addition).case_file != hashes(tmp_path, "").case_file


def test_a_case_file_that_cannot_be_read_counts_by_its_bytes(tmp_path: Path) -> None:
    folder = tmp_path / "2026-07"
    folder.mkdir()
    found = set()
    for text in ("id: [", "id: [["):
        (folder / "case.yml").write_text(text, encoding="utf-8")
        found.add(input_hashes(read_case(CaseFolder(folder)), "executive-summary", "model 1").case_file)

    assert len(found - {""}) == 2


def test_every_step_is_a_key_of_the_case_file() -> None:
    known = {
        f"{model.__name__}.{field.name}" for model in (CaseFile, Publication, Proceeding) for field in fields(model)
    }
    assert known >= _STEPS
