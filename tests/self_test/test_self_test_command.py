"""``scr-docs self-test`` in working folders that people have set up in their own ways."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scr_docs.cli.self_test_table import table
from scr_docs.self_test.canary import make_canaries
from scr_docs.self_test.planting import PLACES, group_of
from scr_docs.shipped import shipped
from tests.self_test.conftest import Built

HIDES_NAMES = """\
import re

def on_page_content(html, **_):
    return re.sub(r"(Z[a-z]{5})([a-z]{6})", r"\\1</p><p>\\2", html)
"""
"""The two halves of a name in two paragraphs: people read it, and no check of blocks does."""


@pytest.fixture
def board(tmp_path: Path) -> Path:
    done = scr_docs(tmp_path, "init", "board")
    assert done.returncode == 0, done.stderr
    return tmp_path / "board"


def scr_docs(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scr_docs", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def set_in(board: Path, name: str, before: str, after: str) -> None:
    path = board / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_a_hook_that_hides_names_and_a_snippet_of_the_boards_own_settings_are_found_out(board: Path) -> None:
    (board / "hooks" / "hides.py").write_text(HIDES_NAMES)
    set_in(board, "mkdocs.yml", "hooks: [hooks/guard.py]", "hooks: [hooks/guard.py, hooks/hides.py]")
    set_in(board, "mkdocs.yml", "  - footnotes\n", "  - footnotes\n  - pymdownx.snippets\n")
    before = sorted(path for path in board.rglob("*") if "build" not in path.parts)

    done = scr_docs(board, "self-test", "--format", "json")

    assert done.returncode == 1, done.stderr
    said = json.loads(done.stdout)
    places = {(place["group"], place["name"]): place for place in said["places"]}
    assert len(places) == len(PLACES)
    assert places["in the text of a document", "paragraph"]["unredacted"] == "UNSEEN"
    assert places["in the text of a document", "snippet include"]["public"] == "UNSEEN"
    assert said["counts"]["error"] == len(said["findings"]) > 1
    assert {found["code"] for found in said["findings"]} == {"SCR520"}
    assert said["renderer"] == "mkdocs"
    assert sorted(path for path in board.rglob("*") if "build" not in path.parts) == before
    assert {path.name for path in (board / "build" / "self-test").iterdir()} == {".lock"}


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("mkdocs.yml", "plugins: [search, scr-docs]", "plugins: [search, scr-docs, no-such-plugin]"),
        ("templates/site/main.html", "{% extends", "{% nonsense"),
    ],
)
def test_a_site_that_cannot_be_built_is_exit_2_and_says_where_the_log_is(
    board: Path, name: str, before: str, after: str
) -> None:
    set_in(board, name, before, after)
    done = scr_docs(board, "self-test")
    assert (done.returncode, done.stdout) == (2, "")
    assert "build/self-test/last-failure.log" in done.stderr
    assert (board / "build" / "self-test" / "last-failure.log").is_file()


def test_outside_a_working_folder_and_with_an_unknown_renderer_it_is_exit_2(tmp_path: Path, board: Path) -> None:
    assert scr_docs(tmp_path, "self-test").returncode == 2
    set_in(board, "board.yml", "cases: cases", "cases: cases\nrenderer: zensical")
    refused = scr_docs(board, "self-test")
    assert refused.returncode == 2
    assert "board.yml" in refused.stderr


def test_the_same_seed_makes_the_same_people_and_another_makes_others() -> None:
    assert list(make_canaries(300, 1)) == list(make_canaries(300, 1))
    assert not {each.given for each in make_canaries(300, 1)} & {each.given for each in make_canaries(300, 2)}


def test_the_table_fits_a_terminal_of_eighty_columns(built: Built) -> None:
    lines = list(table(built.rows))
    assert max(map(len, lines)) <= 80
    assert lines[-1] == f"{len(PLACES)} places: 0 unseen by the redaction check, 0 shown where they must not be"
    for place in PLACES:
        assert any(line.startswith(f"  {place.name} ") for line in lines)
        assert f"{group_of(place)}:" in lines


def test_the_shipped_settings_are_the_ones_that_are_tested(board: Path) -> None:
    assert (board / "mkdocs.yml").read_bytes() == shipped("mkdocs.yml").read_bytes()
