"""``new``: what it makes is read and checked by the same data, and nothing that is there is ever changed."""

from datetime import date
from pathlib import Path

import pytest

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.reading import read_case
from scr_docs.cli.main import run
from scr_docs.cli.new_case import new_slug
from scr_docs.conformance.engine import check_conformance
from scr_docs.conformance.formats import load_format
from scr_docs.model.case import Case

AGENCIES = """
questions:
  - {id: c1, text: "Was neglect named as neglect?", agencies: [education]}
agencies:
  - {id: education, name: Education}
  - {id: police, name: Police}
"""


@pytest.fixture
def working(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "board.yml").write_text("name: A Board\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772928000")  # 8 March 2026
    return tmp_path


@pytest.fixture
def case_folder(working: Path) -> Path:
    assert run(["new", "case", "2026-07"]) == 0
    folder = working / "cases" / "2026-07"
    with (folder / "case.yml").open("a", encoding="utf-8") as file:
        file.write(AGENCIES)
    return folder


def read(folder: Path) -> Case:
    return read_case(CaseFolder(folder))


def test_a_new_case_is_read_without_a_problem(working: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "case", "2026-07"]) == 0

    case = read(working / "cases" / "2026-07")
    assert case.problems == ()
    assert case.file is not None
    assert case.file.id == "2026-07"
    assert case.file.dates.notified == date(2026, 3, 8)
    assert case.register is not None
    assert case.register.entries() == {}
    assert (working / "cases" / "2026-07" / "management-reviews").is_dir()
    assert "cases/2026-07 is ready" in capsys.readouterr().out


def test_the_commented_examples_are_valid_too(working: Path) -> None:
    run(["new", "case", "2026-07"])
    folder = working / "cases" / "2026-07"
    for name in ("identities.yml", "decisions.yml"):
        text = (folder / name).read_text("utf-8")
        for key in ("people: {}", "places: {}", "organisations: {}", "decisions: []"):
            text = text.replace(key, key.split(" ")[0])
        (folder / name).write_text("\n".join(uncomment(line) for line in text.splitlines()), encoding="utf-8")
    lines = (folder / "case.yml").read_text("utf-8").splitlines()
    (folder / "case.yml").write_text(
        "\n".join(line.removeprefix("# ") if ":" in line and not is_sentence(line) else line for line in lines),
        encoding="utf-8",
    )

    case = read(folder)

    assert [problem for problem in case.problems if problem.severity == "error"] == []
    assert case.file is not None
    assert case.file.agencies[0].reviewer is not None
    assert case.register is not None
    assert set(case.register.entries()) == {"child-a", "mother", "home", "school-1"}
    assert len(case.decisions) == 1


def uncomment(line: str) -> str:
    return line.replace("#  ", "  ", 1) if line.startswith("#  ") else line


def is_sentence(line: str) -> bool:
    """Explanations begin with a capital letter, commented keys with a small one, a dash or a brace."""
    return line.removeprefix("#").strip()[:1].isupper()


@pytest.mark.parametrize("bad", ["../x", "a/b", "a b", "-x", "x-", ".x", "ä", "CON", "a" * 80, "a.b", "x\n"])
def test_unsafe_ids_are_refused(working: Path, bad: str) -> None:
    assert run(["new", "case", "--", bad]) == 2
    assert not (working / "cases").exists()


def test_a_case_that_is_there_stays_as_it_is(case_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (case_folder / "case.yml").read_bytes()

    assert run(["new", "case", "2026-07"]) == 2

    assert (case_folder / "case.yml").read_bytes() == before
    assert "nothing was changed" in capsys.readouterr().err


def test_cases_may_lie_elsewhere(working: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    share = tmp_path_factory.mktemp("share")

    assert run(["new", "case", "2026-08", "--cases", str(share)]) == 0
    assert run(["new", "terms", "2026-08", "--cases", str(share)]) == 0

    assert (share / "2026-08" / "terms-of-reference.md").is_file()
    assert not (working / "cases").exists()


@pytest.mark.parametrize(
    ("arguments", "document_id"),
    [
        (["terms", "2026-07"], "terms-of-reference"),
        (["review", "2026-07", "education"], "management-reviews/education"),
        (["overview", "2026-07"], "overview-report"),
        (["summary", "2026-07"], "executive-summary"),
        (["briefing", "2026-07"], "learning-briefing"),
    ],
)
def test_a_new_document_waits_for_its_answers(case_folder: Path, arguments: list[str], document_id: str) -> None:
    assert run(["new", *arguments]) == 0

    case = read(case_folder)
    document = case.document(document_id)
    assert document is not None
    findings = check_conformance(document, load_format(document.kind), case.file)
    assert findings
    assert {found.code for found in findings} <= {"SCR102", "SCR103"}
    assert ("c1" in {found.section for found in findings}) == (document_id == "management-reviews/education")


def test_a_document_that_is_there_is_never_overwritten(case_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = case_folder / "executive-summary.md"
    path.write_text("# Ours\n", encoding="utf-8")

    assert run(["new", "summary", "2026-07"]) == 2

    assert path.read_text("utf-8") == "# Ours\n"
    assert "executive-summary.md is there already; nothing was changed" in capsys.readouterr().err


@pytest.mark.parametrize("agency", ["probation", "../../x", "Education"])
def test_an_agency_that_the_case_file_does_not_have(
    case_folder: Path, agency: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "review", "2026-07", agency]) == 2

    assert "education, police" in capsys.readouterr().err
    assert list((case_folder / "management-reviews").iterdir()) == []


def test_a_broken_case_file_is_named_with_its_line(case_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (case_folder / "case.yml").open("a", encoding="utf-8") as file:
        file.write("titel: Jadwiga\n")

    assert run(["new", "summary", "2026-07"]) == 2

    message = capsys.readouterr().err
    assert "cases/2026-07/case.yml:" in message
    assert "Jadwiga" not in message
    assert not (case_folder / "executive-summary.md").exists()


@pytest.mark.usefixtures("working")
def test_an_unknown_case_and_no_working_folder(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["new", "terms", "2026-99"]) == 2
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert run(["new", "case", "2026-07"]) == 2


def test_slugs_are_random_words_of_no_language() -> None:
    slugs = {new_slug() for _ in range(200)}

    assert len(slugs) > 190
    assert all(len(slug) == 6 and slug[0].isalpha() and not set(slug) & set("aeiou01l") for slug in slugs)
