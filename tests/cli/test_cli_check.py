"""``scr-docs check``, ``status`` and ``chronology`` over case folders on disk, as people type them."""

import json
from pathlib import Path

import pytest

from scr_docs.cli.main import run

CASE_FILE = """\
id: {id}
title: Child B
other_children: {{considered_on: 2026-01-13}}
dates: {{notified: 2026-01-12, decided: 2026-02-05, management_reviews_due: 2026-03-31}}
decision: {{recommended_on: 2026-02-01, criteria: ["17.5"], outcome: review, inspectorate_told_on: 2026-02-06}}
scope: {{from: 2024-01-01, to: 2026-01-09}}
agencies:
  - id: police
    name: Police
    reviewer: {{name: Caoimhe Ward, login: cward}}
    records_secured_on: 2026-01-13
"""
CHRONOLOGY = """\
date,time,source,event,child_seen,wishes_and_feelings,significant
2025-03-02,10:00,Log,"Strategy meeting with Aaliyah's mother at Halal Bakery",,,yes
?2025-03-01,,Log,Seen at home,yes,Wants her bike,
2019-01-01,,Log,Older matter,,,
"""
REVIEW = "# Management review\n\nNothing yet.\n"
WHILE_REVIEWING, AFTERWARDS = "1772323200", "1785542400"  # 1 March and 1 August 2026


pytestmark = pytest.mark.usefixtures("board")


@pytest.fixture
def board(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with one small case, and us in it."""
    case = tmp_path / "cases" / "2026-07"
    (case / "chronology").mkdir(parents=True)
    (case / "management-reviews").mkdir()
    (tmp_path / "board.yml").write_text("name: Rutland\n", encoding="utf-8")
    (case / "case.yml").write_text(CASE_FILE.format(id="2026-07"), encoding="utf-8")
    (case / "chronology" / "police.csv").write_text(CHRONOLOGY, encoding="utf-8")
    (case / "management-reviews" / "police.md").write_text(REVIEW, encoding="utf-8")
    (case / "identities.yml").write_text("people:\n  child-b: {pseudonym: Child B, names: [Aaliyah]}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", WHILE_REVIEWING)
    return tmp_path


def findings(capsys: pytest.CaptureFixture[str], *argv: str) -> list[dict[str, object]]:
    run(["check", "--format", "json", *argv])
    written = json.loads(capsys.readouterr().out)
    assert sum(written["counts"].values()) == len(written["findings"])
    return list(written["findings"])


def test_what_is_not_due_is_a_notice_and_later_an_error(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    early = findings(capsys, "cases/2026-07/management-reviews")
    assert early
    assert {row["severity"] for row in early} == {"info"}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", AFTERWARDS)
    late = findings(capsys, "cases/2026-07/management-reviews")
    assert len(late) == len(early)
    assert {"SCR101", "SCR102"} <= {row["code"] for row in late if row["severity"] == "error"}
    assert run(["check"]) == 1


@pytest.mark.parametrize("argv", [[], ["cases"], ["."], ["2026-07"], ["cases/2026-07"], ["cases", "2026-07"]])
def test_the_cases_below_a_path_each_once(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    rows = findings(capsys, *argv)
    assert {"cases/2026-07/terms-of-reference.md", "cases/2026-07/chronology/police.csv"} <= {
        row["path"] for row in rows
    }
    assert len({json.dumps(row) for row in rows}) == len(rows)


def test_a_file_or_folder_of_a_case_is_only_that(capsys: pytest.CaptureFixture[str]) -> None:
    assert {row["path"] for row in findings(capsys, "cases/2026-07/case.yml")} <= {"cases/2026-07/case.yml"}
    rows = findings(capsys, "cases/2026-07/chronology")
    assert [(row["code"], row["line"], row["column"]) for row in rows] == [("SCR204", 4, 1)]


def test_a_link_out_of_the_case_is_reported_and_not_followed(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (board / "secret.md").write_text("# Terms", encoding="utf-8")
    link = board / "cases" / "2026-07" / "terms-of-reference.md"
    for target in ("../../secret.md", "../../nowhere.md"):
        link.unlink(missing_ok=True)
        link.symlink_to(target)
        for path in ("cases", "cases/2026-07/terms-of-reference.md"):
            rows = [row for row in findings(capsys, path) if row["path"] == "cases/2026-07/terms-of-reference.md"]
            assert [(row["code"], row["severity"]) for row in rows] == [("SCR110", "error")]


def test_from_inside_a_case(board: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(board / "cases" / "2026-07")
    assert {"terms-of-reference.md", "chronology/police.csv"} <= {str(row["path"]) for row in findings(capsys, ".")}
    monkeypatch.chdir(board / "cases" / "2026-07" / "chronology")
    assert [row["code"] for row in findings(capsys, "police.csv")] == ["SCR204"]


def test_outside_a_working_folder(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (board / "board.yml").unlink()
    assert findings(capsys, str(board / "cases"))
    assert run(["check"]) == 2
    assert "scr-docs init" in capsys.readouterr().err


@pytest.mark.parametrize("path", ["nowhere", "cases/nowhere.md", "board.yml", "empty"])
def test_what_is_no_case_is_2(path: str, board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (board / "empty").mkdir()
    assert run(["check", path]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith(f"error: {path}: ")


def test_a_case_without_its_case_file_is_found_out(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (board / "cases" / "2026-07" / "case.yml").unlink()
    assert "SCR100" in {row["code"] for row in findings(capsys, "cases")}
    assert run(["check"]) == 1
    assert run(["status"]) == 2


def test_strict(board: Path) -> None:
    terms = board / "cases" / "2026-07" / "chronology"
    assert run(["check", str(terms)]) == 0
    assert run(["check", "--strict", str(terms)]) == 1


def test_cases_elsewhere(board: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    share = tmp_path / "share"
    (board / "cases").rename(share)
    rows = findings(capsys, "--cases", "share")
    assert "share/2026-07/chronology/police.csv" in {row["path"] for row in rows}
    assert run(["status", "2026-07", "--cases", "share"]) == 0


def test_no_name_is_quoted(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (board / "cases" / "2026-07" / "case.yml").write_text("id: [Aaliyah Ward\nAaliyah: x\n", encoding="utf-8")
    assert run(["check"]) == 1
    output = capsys.readouterr()
    assert "Aaliyah" not in output.out + output.err


def test_status(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status"]) == 0
    text = capsys.readouterr().out
    assert "2026-07  Child B" in text
    assert "stage: management reviews" in text
    assert "the management review of Police: due on 2026-03-31, open (17.43)" in text
    assert "overview-report: missing (17.38)" in text
    assert run(["status", "2026-07", "--format", "json"]) == 0
    (status,) = json.loads(capsys.readouterr().out)["cases"]
    assert (status["stage"], status["steps"][0]["state"]) == (
        "management reviews",
        "due on 2026-02-12, done on 2026-02-05",
    )
    assert run(["status", "1999-01"]) == 2


def test_chronology(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chronology", "2026-07"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[1] for line in lines] == ["2019-01-01", "?2025-03-01", "2025-03-02"]
    assert lines[0].endswith("[outside the period]")
    assert lines[1].endswith("[date uncertain; child seen; wishes and feelings]")
    assert run(["chronology", "2026-07", "--format", "csv"]) == 0
    table = capsys.readouterr().out.splitlines()
    assert table[0].startswith("number,date,time,agency,")
    assert table[2].startswith("2,?2025-03-01,,police,Log,Seen at home,")
    assert run(["chronology", "2026-07", "--format", "json"]) == 0
    entries = json.loads(capsys.readouterr().out)["entries"]
    assert [entry["flags"] for entry in entries][2] == ["significant"]


def test_a_chronology_with_an_unreadable_row_is_not_printed(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = board / "cases" / "2026-07" / "chronology" / "police.csv"
    table.write_text(CHRONOLOGY + "not a day,,Log,Aaliyah seen,,,\n", encoding="utf-8")
    assert run(["chronology", "2026-07"]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert "police.csv:5:" in output.err
    assert "Aaliyah" not in output.err
