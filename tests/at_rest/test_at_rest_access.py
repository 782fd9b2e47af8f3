"""Who else may read a case: modes of files and folders, and a repository around it that has a remote."""

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from scr_docs.casefolder.at_rest import file_access
from scr_docs.casefolder.at_rest.file_access import in_repository_with_remote, keys_open_to_others, open_to_others
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.cli.main import cli
from tests.at_rest.sealed_case import Board


@pytest.mark.parametrize(
    ("folder", "register", "expected"),
    [
        (0o700, 0o600, []),
        (0o750, 0o600, [("2026-07", "info")]),
        (0o755, 0o600, [("2026-07", "warning")]),
        (0o700, 0o640, [("identities.yml", "warning")]),
        (0o700, 0o604, [("identities.yml", "warning")]),
        (0o755, 0o644, [("2026-07", "warning"), ("identities.yml", "warning")]),
    ],
)
def test_what_others_may_read_is_told(
    board: Board, folder: int, register: int, expected: list[tuple[str, str]]
) -> None:
    board.write_clear()
    board.folder.register_file.chmod(register)
    board.folder.path.chmod(folder)
    found = [(Path(each.path).name, each.severity) for each in open_to_others(board.folder)]
    assert found == expected


def test_an_encrypted_register_may_be_read_by_anybody(board: Board) -> None:
    board.seal()
    board.folder.encrypted_register_file.chmod(0o644)
    assert list(open_to_others(board.folder)) == []


@pytest.mark.parametrize(("mode", "told"), [(0o600, 0), (0o640, 1), (0o604, 1)])
def test_keys_are_for_one_person(board: Board, mode: int, told: int) -> None:
    project = board.root / "accepted.key"
    project.write_text("00" * 32 + "\n", encoding="ascii")
    for path in (project, board.officer.file):
        path.chmod(mode)
    found = list(keys_open_to_others(board.root))
    assert len(found) == 2 * told
    assert all("chmod 600" in each.message for each in found)


def test_check_and_status_say_it(board: Board) -> None:
    board.seal()
    board.officer.file.chmod(0o644)
    board.folder.path.chmod(0o755)
    for command in ("check", "status"):
        assert CliRunner().invoke(cli, [command]).stdout.count("SCR343") == 2


def test_windows_is_said_to_go_unlooked_at(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_access, "HAS_MODES", False)
    board.folder.path.chmod(0o777)
    assert [each.code for each in open_to_others(board.folder)] == ["SCR346"]
    assert list(keys_open_to_others(board.root)) == []
    board.folder.path.chmod(0o700)


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "repository"
    (root / "cases" / "2026-07").mkdir(parents=True)
    git(root, "init")
    return root


def is_told(repository: Path) -> bool:
    return bool(list(in_repository_with_remote(CaseFolder(repository / "cases" / "2026-07"))))


def test_a_repository_is_told_from_the_first_remote_on(repository: Path) -> None:
    assert not is_told(repository)
    git(repository, "remote", "add", "origin", "https://example.org/cases.git")
    assert is_told(repository)
    git(repository, "remote", "remove", "origin")
    assert not is_told(repository)


def test_a_linked_work_tree_has_the_remotes_of_its_repository(repository: Path) -> None:
    git(repository, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--allow-empty", "-m", "Begin")
    git(repository, "worktree", "add", str(repository.with_name("linked")))
    linked = repository.with_name("linked")
    (linked / "cases" / "2026-07").mkdir(parents=True)
    assert not is_told(linked)
    git(repository, "remote", "add", "origin", "https://example.org/cases.git")
    assert is_told(linked)


def test_a_repository_that_cannot_be_looked_into_may_have_one(repository: Path) -> None:
    (repository / ".git" / "config").unlink()
    assert is_told(repository)


def test_status_names_the_repository(board: Board) -> None:
    board.seal()
    git(board.root, "init")
    git(board.root, "remote", "add", "origin", "https://example.org/cases.git")
    result = CliRunner().invoke(cli, ["status"])
    assert "SCR344" in result.stdout
    assert result.exit_code == 0
