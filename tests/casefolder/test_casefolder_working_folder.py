"""The working folder: found from anywhere inside it, with the board's settings, cases by id or path."""

from pathlib import Path

import pytest

from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.errors import UnreadableInput, UsageProblem
from scr_docs.model.board import Board


def make(root: Path, board: str = "") -> Path:
    (root / "cases" / "2026-01").mkdir(parents=True)
    (root / "cases" / "2026-01" / "case.yml").write_text("id: 2026-01\n")
    (root / "cases" / "notes").mkdir()
    (root / "board.yml").write_text(board)
    return root


def test_every_key_of_the_board_has_a_default(tmp_path: Path) -> None:
    assert find_working_folder(make(tmp_path, "# nothing\n")).board == Board()


def test_it_is_found_from_inside(tmp_path: Path) -> None:
    working = find_working_folder(make(tmp_path, "name: Invented Board\n") / "cases" / "2026-01")
    assert working.root == tmp_path.resolve()
    assert working.board.name == "Invented Board"


def test_a_mkdocs_file_alone_marks_it_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    monkeypatch.chdir(tmp_path)
    working = find_working_folder(Path())
    assert working.build == Path("build")
    assert working.redacted_dir("2026-01") == Path("build/redacted/2026-01")
    assert working.case_folders() == ()


def test_no_working_folder_is_a_usage_problem(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match=r"no mkdocs\.yml or board\.yml here or above"):
        find_working_folder(tmp_path)


def test_cases_may_lie_elsewhere(tmp_path: Path) -> None:
    share = make(tmp_path / "share")
    (tmp_path / "board").mkdir()
    (tmp_path / "board" / "board.yml").write_text(f"cases: {share / 'cases'}\n")
    working = find_working_folder(tmp_path / "board")
    assert [folder.id for folder in working.case_folders()] == ["2026-01"]
    assert find_working_folder(tmp_path / "board", tmp_path / "none").case_folders() == ()


def test_a_case_is_found_by_id_or_by_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make(tmp_path))
    working = find_working_folder(Path())
    assert working.find_case("2026-01").shown == "cases/2026-01"
    assert working.find_case("cases/2026-01").id == "2026-01"
    for unknown in ("2026-09", "notes", "..", ""):
        with pytest.raises(UsageProblem, match=r"there is no such case in cases; cases there: 2026-01"):
            working.find_case(unknown)


@pytest.mark.parametrize(
    ("board", "message"),
    [
        ("nmae: Sorcha\n", r"board\.yml:1: unknown key; did you mean `name`\?"),
        ("gates: Sorcha\n", r"board\.yml:1: must be a list"),
        ("detector: {model: [Sorcha]}\n", r"board\.yml:1: must be text"),
        ("name: [x\n", r"board\.yml:1: is not valid YAML"),
    ],
)
def test_a_broken_board_file_is_exit_2_without_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, board: str, message: str
) -> None:
    monkeypatch.chdir(make(tmp_path, board))
    with pytest.raises(UnreadableInput, match=message) as error:
        find_working_folder(Path())
    assert error.value.exit_code == 2
    assert "Sorcha" not in str(error.value)
