"""``scr-docs init DIR`` makes a working folder anywhere and loses nothing."""

from pathlib import Path

import pytest

from scr_docs.cli.main import run
from scr_docs.shipped import shipped


def test_a_working_folder(tmp_path: Path) -> None:
    board = tmp_path / "new" / "board"
    assert run(["init", str(board)]) == 0
    assert (board / "mkdocs.yml").read_bytes() == shipped("mkdocs.yml").read_bytes()
    assert (board / "templates").is_dir()
    assert (board / "hooks").is_dir()
    assert "model: own" in (board / "board.yml").read_text(encoding="utf-8")
    assert {"/cases/", "/build/"} <= set((board / ".gitignore").read_text(encoding="utf-8").splitlines())
    assert [path.name for path in (board / "cases").iterdir()] == ["README.md"]


@pytest.mark.parametrize("name", ["mkdocs.yml", "board.yml", "templates", "hooks"])
def test_what_is_there_stays(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / name).write_text("ours", encoding="utf-8")
    assert run(["init", str(tmp_path)]) == 2
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text(encoding="utf-8") == "ours"
    assert "nothing was changed" in capsys.readouterr().err


def test_a_second_time_changes_nothing(tmp_path: Path) -> None:
    assert run(["init", str(tmp_path)]) == 0
    (tmp_path / "board.yml").write_text("name: Rutland\n", encoding="utf-8")
    assert run(["init", str(tmp_path)]) == 2
    assert (tmp_path / "board.yml").read_text(encoding="utf-8") == "name: Rutland\n"


def test_beside_other_files_and_an_ignore_file(tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_text("ours", encoding="utf-8")
    (tmp_path / ".gitignore").write_text("*.bak", encoding="utf-8")
    assert run(["init", str(tmp_path)]) == 0
    assert (tmp_path / "minutes.txt").read_text(encoding="utf-8") == "ours"
    ignored = (tmp_path / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert ignored[0] == "*.bak"
    assert {"/cases/", "/build/"} <= set(ignored)


def test_a_file_in_the_way_is_2(tmp_path: Path) -> None:
    (tmp_path / "board").write_text("a file", encoding="utf-8")
    assert run(["init", str(tmp_path / "board")]) == 2
