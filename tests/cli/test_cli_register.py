"""``register export`` and ``register import``: shown first, asked before entries go, nothing quoted."""

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from scr_docs.cli.main import run

REGISTER = """\
# Kept by hand.
people:
  child-a: {pseudonym: Child A, names: [Zofia Hussein-Doyle]} # twin?
  mother: {pseudonym: Mother, names: [Ayaan Hussein]}
"""


@pytest.fixture
def register_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "board.yml").write_text("name: A Board\n", encoding="utf-8")
    path = tmp_path / "cases" / "2026-09" / "identities.yml"
    path.parent.mkdir(parents=True)
    path.write_text(REGISTER, encoding="utf-8")
    assert run(["register", "export", "2026-09", "r.xlsx"]) == 0
    return path


def edit(*cells: tuple[str, str | None]) -> None:
    workbook = load_workbook("r.xlsx")
    for cell, value in cells:
        workbook["People"][cell].value = value
    workbook.save("r.xlsx")


def test_what_was_exported_changes_nothing(register_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["register", "import", "2026-09", "r.xlsx"]) == 0
    assert "0 added, 0 changed, 0 removed" in capsys.readouterr().err
    assert register_file.read_text(encoding="utf-8") == REGISTER


@pytest.mark.usefixtures("register_file")
def test_the_command_that_reads_it_back_is_shown_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["register", "export", "2026-09", "again.xlsx"]) == 0
    shown = capsys.readouterr().out.partition("scr-docs ")[2]
    assert run(shown.split()) == 0


def test_changes_are_shown_by_id_and_written(register_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(("C3", "mother"), ("A4", "aunt"), ("B4", "Aunt"), ("D4", "Faith Osei"))
    assert run(["register", "import", "2026-09", "r.xlsx", "--dry-run"]) == 0
    assert register_file.read_text(encoding="utf-8") == REGISTER
    assert run(["register", "import", "2026-09", "r.xlsx"]) == 0
    output = capsys.readouterr().out
    assert "add    people/aunt" in output
    assert "change people/mother (role)" in output
    assert "Osei" not in output
    text = register_file.read_text(encoding="utf-8")
    assert text.startswith(REGISTER.splitlines(keepends=True)[0])
    assert "# twin?" in text
    assert "Faith Osei" in text


@pytest.mark.parametrize(
    ("answer", "options", "code"), [("n\n", [], 1), ("y\n", [], 0), ("", ["--yes"], 0), ("", [], 2)]
)
def test_entries_are_removed_only_when_told(
    register_file: Path, monkeypatch: pytest.MonkeyPatch, answer: str, options: list[str], code: int
) -> None:
    edit(*((f"{letter}3", None) for letter in "ABCDEFGHIJKLMNO"))
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    assert run(["register", "import", "2026-09", "r.xlsx", *options]) == code
    assert ("mother" in register_file.read_text(encoding="utf-8")) == (code != 0)


def test_what_is_wrong_is_listed_and_nothing_is_written(
    register_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(("E2", "Doyle's birthday"))
    assert run(["register", "import", "2026-09", "r.xlsx"]) == 1
    output = capsys.readouterr().out
    assert output.startswith("r.xlsx#People:2:5 SCR112")
    assert "Doyle" not in output
    assert register_file.read_text(encoding="utf-8") == REGISTER


def test_a_spreadsheet_that_is_there_is_not_written_over(register_file: Path) -> None:
    assert register_file.exists()
    assert run(["register", "export", "2026-09", "r.xlsx"]) == 2
    assert run(["register", "export", "2026-09", "r.xlsx", "--overwrite"]) == 0
    assert run(["register", "export", "2026-09", "r.csv"]) == 2
    assert run(["register", "import", "2026-09", "none.xlsx"]) == 2
