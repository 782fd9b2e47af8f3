import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.small_board import SUMMARY, release, set_up_board


def scr_docs(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scr_docs", *arguments]
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1795392000"}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=environment)


@pytest.fixture
def board(tmp_path: Path) -> Path:
    release(set_up_board(tmp_path), SUMMARY)
    return tmp_path


def test_build_all_says_where_both_sites_lie(board: Path) -> None:
    case_file = board / "cases" / "x-1" / "case.yml"
    case_file.write_text(case_file.read_text().replace("status: open", "status: concluded"))
    built = scr_docs(board, "build", "all")
    assert (built.returncode, built.stdout) == (
        0,
        "internal site: build/internal/site/index.html\npublic site: build/public/site/index.html\n",
    )


def test_a_refused_build_is_exit_1_with_its_findings_on_stdout(board: Path) -> None:
    register = board / "cases" / "x-1" / "identities.yml"
    register.write_text(register.read_text().replace("Amandeep]", "Amandeep, Executive summary]"))
    refused = scr_docs(board, "build", "public")
    assert refused.returncode == 1
    assert "SCR401" in refused.stdout
    assert "executive-summary of case x-1" in refused.stderr
    assert not (board / "build" / "public" / "site").exists()


def test_a_build_that_could_not_be_done_is_exit_2(board: Path) -> None:
    (board / "cases" / "x-2" / "case.yml").write_text("id: [")
    failed = scr_docs(board, "build", "internal")
    assert (failed.returncode, failed.stdout) == (2, "")
    assert "cases/x-2/case.yml:" in failed.stderr


@pytest.mark.parametrize("arguments", [(), ("everything",), ("public", "--port", "1")])
def test_a_wrong_command_line_is_exit_2(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert scr_docs(tmp_path, "build", *arguments).returncode == 2
