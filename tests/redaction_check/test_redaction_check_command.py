"""``redaction-check`` as people type it, with the real detector and a site that the real generator printed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scr_docs.casefolder.stage_manifest import to_json
from scr_docs.cli.main import run
from scr_docs.model.stage import StagedFile, StageManifest
from scr_docs.redaction_check.known_words import normalised_blocks

REGISTER = """
people:
  child-a: {pseudonym: Child C, names: [Niamh Cash-Doran, Niamh], identifiers: ["943 476 5919"]}
  brother: {pseudonym: Sibling 1, names: [Will Cash-Doran, Will]}
"""
CASE = """
id: 2026-01
title: Child C
dates: {notified: 2026-01-12}
panel: [{name: Gwenllian Prothero, organisation: Health}]
"""
SETTINGS = """
site_name: Serious Case Reviews
theme: {name: material, font: false}
plugins: [search]
"""
ABOUT = """# How reviews work

Professor Eileen Braithwaite of Ofsted wrote on 3 March 2009. Write to reviews@example.org.
"""
SUMMARY = """---
title: Child C
description: Summary of the review
---
# Child C: executive summary

The plan will work. Child C lived with Mother at the family home and went to School 1. [name] visited in March 2024.

| Ref | Recommendation | Owner | By when |
|---|---|---|---|
| OR-1 | Health visitors tell the school nurse within five working days | Health | September 2026 |
"""


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    folder = tmp_path / "cases" / "2026-01"
    folder.mkdir(parents=True)
    (folder / "identities.yml").write_text(REGISTER, encoding="utf-8")
    (folder / "case.yml").write_text(CASE, encoding="utf-8")
    return tmp_path / "cases"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    return tmp_path / "note.txt"


def check(path: Path, cases: Path, *options: str) -> int:
    return run(["redaction-check", str(path), "--cases", str(cases), *options])


def test_a_clean_file_ends_with_0(text: Path, cases: Path) -> None:
    text.write_text("The agencies did not talk to each other.\n")
    assert check(text, cases) == 0


def test_a_name_ends_with_1_and_is_not_printed(text: Path, cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text.write_text("They met Niamh.\nThey rang 943 476 5919.\n")
    assert check(text, cases, "--format", "json") == 1
    out, err = capsys.readouterr()
    findings = json.loads(out)["findings"]
    assert [(found["line"], found["column"], found["code"]) for found in findings] == [
        (1, 10, "SCR401"),
        (2, 11, "SCR401"),
    ]
    assert "Niamh" not in out + err
    assert "943" not in out + err


def test_the_real_detector_finds_what_no_register_knows(
    text: Path, cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text.write_text("Her aunt, Margaret Thistlethwaite, rang 07700 900123.\n\nShe moved to SW1A 1AA on 12 May 2023.\n")
    assert check(text, cases, "--format", "json") == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert sorted((found["line"], found["code"]) for found in findings) == [
        (1, "SCR404"),
        (1, "SCR405"),
        (3, "SCR405"),
        (3, "SCR405"),
    ]


def test_without_a_register_in_reach_it_ends_with_2(
    text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text.write_text("x\n")
    (tmp_path / "none").mkdir()
    assert check(text, tmp_path / "none") == 2
    monkeypatch.chdir(tmp_path / "none")
    assert run(["redaction-check", str(text)]) == 2


@pytest.mark.parametrize("name", ["identities.yml", "case.yml", "decisions.yml"])
def test_a_broken_file_of_a_case_ends_with_2(text: Path, cases: Path, name: str) -> None:
    text.write_text("x\n")
    (cases / "2026-01" / name).write_text("people: [\n")
    assert check(text, cases) == 2


def test_a_locked_register_ends_with_2(text: Path, cases: Path) -> None:
    text.write_text("x\n")
    (cases / "2026-01" / "identities.yml.age").write_bytes(b"age-encryption.org/v1\n")
    assert check(text, cases) == 2


def test_what_is_not_there_ends_with_2(text: Path, cases: Path) -> None:
    assert check(text, cases) == 2


def test_without_the_language_model_it_ends_with_2(
    text: Path, cases: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text.write_text("x\n")
    (tmp_path / "board.yml").write_text("detector: {model: no_such_model}\n")
    monkeypatch.chdir(tmp_path)
    assert check(text, cases) == 2


def test_a_site_that_the_generator_printed_is_clean_and_a_planted_name_is_not(tmp_path: Path, cases: Path) -> None:
    docs, site = tmp_path / "docs", tmp_path / "sites" / "abc"
    (docs / "k7rm").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (docs / "index.md").write_text(ABOUT, encoding="utf-8")
    (docs / "k7rm" / "index.md").write_text(SUMMARY, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(tmp_path / "mkdocs.yml"), "-d", str(site)]
    subprocess.run(command, check=True, capture_output=True, env={"NO_MKDOCS_2_WARNING": "1", "PATH": "/usr/bin:/bin"})
    assert check(site, cases) == 1, "nobody knows yet which page the tool wrote"
    files = (
        StagedFile("index.md", "", tool_written=True, blocks=normalised_blocks(ABOUT)),
        StagedFile("k7rm/index.md", "", "2026-01", "executive-summary"),
    )
    (tmp_path / "sites" / "abc.stage.json").write_text(to_json(StageManifest("public", files)), encoding="utf-8")
    (tmp_path / "site").symlink_to(site)
    assert check(tmp_path / "site", cases, "--strict") == 0
    page = site / "404.html"
    page.write_text(page.read_text(encoding="utf-8") + "<!-- for Will -->", encoding="utf-8")
    assert check(tmp_path / "site", cases) == 1
