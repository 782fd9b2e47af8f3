"""Reading a case: every bad input is a finding with its code and line, the rest of the case is still read."""

import os
import tracemalloc
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scr_docs.casefolder.disk.files import LARGEST_FILE
from scr_docs.casefolder.inventory import check_inventory
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.reading import read_case, require
from scr_docs.errors import UnreadableInput
from scr_docs.model.finding import Finding
from tests.casefolder.conftest import CASE_FILE, REGISTER, WHOLE, WriteCase


def only_problem(folder: CaseFolder) -> Finding:
    (problem,) = read_case(folder).problems
    return problem


def test_a_whole_case_is_read_without_problems(write_case: WriteCase) -> None:
    folder = write_case()
    case = read_case(folder)
    assert case.problems == ()
    assert case.id == "2026-01"
    assert case.folder == folder.shown
    assert case.file is not None
    assert case.file.title == "Child R"
    assert case.register is not None
    assert case.register.people["child-r"].line == 2
    assert [document.id for document in case.documents] == ["executive-summary", "management-reviews/police"]
    assert [entry.children_seen for entry in case.chronology] == [("child-r",)]


def test_hashes_are_of_the_bytes_of_every_file(write_case: WriteCase) -> None:
    assert read_case(write_case()).hashes == {
        name: sha256(content.encode()).hexdigest() for name, content in WHOLE.items()
    }


def test_every_document_of_the_contract_is_found(write_case: WriteCase) -> None:
    names = ["terms-of-reference", "overview-report", "executive-summary", "learning-briefing"]
    names += ["management-reviews/police", "management-reviews/probation", "contributions/designated-doctor"]
    case = read_case(write_case({f"{name}.md": "# Text\n" for name in names}))
    assert sorted(document.id for document in case.documents) == sorted(names)
    assert {document.kind for document in case.documents} >= {"management-review", "contribution", "learning-briefing"}
    assert not case.problems


def test_the_text_of_a_document_stays_whole(write_case: WriteCase) -> None:
    text = "---\r\ntitle: Summary\r\n---\r\n# Máire\u00a0—\r\n"
    case = read_case(write_case({"executive-summary.md": b"\xef\xbb\xbf" + text.encode()}))
    document = case.document("executive-summary")
    assert document is not None
    assert document.text == text
    assert not case.problems


@pytest.mark.parametrize("name", ["case.yml", "identities.yml", "decisions.yml"])
def test_byte_order_mark_and_crlf_are_welcome(write_case: WriteCase, name: str) -> None:
    marked = b"\xef\xbb\xbf" + WHOLE[name].replace("\n", "\r\n").encode()
    whole, same = read_case(write_case()), read_case(write_case({name: marked}))
    assert (same.problems, same.file, same.register) == ((), whole.file, whole.register)


BAD_FILES = [
    ("case.yml", "", "SCR100", 1, "is empty"),
    ("case.yml", "# nothing yet\n", "SCR100", 1, "is empty"),
    ("case.yml", CASE_FILE.replace("title", "titel"), "SCR112", 1, "`title` is missing here"),
    ("case.yml", CASE_FILE.replace("id: 2026-01", "id: 2026-02"), "SCR112", 1, "`id` must be the name of the"),
    ("case.yml", CASE_FILE + "agencies: []\n", "SCR111", 9, "this key stands twice in the same place; keep one"),
    ("case.yml", CASE_FILE.encode() + b"# M\xe1ire\n", "SCR110", 9, "it is not UTF-8; save the file as UTF-8"),
    (
        "case.yml",
        CASE_FILE.replace("Police}\n", "Police}\n  - {id: police, name: Constabulary}\n"),
        "SCR112",
        8,
        "this id stands twice under `agencies`",
    ),
    (
        "case.yml",
        CASE_FILE.replace("id: police", "id: ../police"),
        "SCR112",
        7,
        "an id is made of letters, digits and hyphens",
    ),
    ("identities.yml", "", "SCR100", 1, "is empty"),
    ("identities.yml", "people: [Sorcha\n", "SCR111", 1, "is not valid YAML"),
    ("identities.yml", REGISTER.replace("home:", "mother:"), "SCR112", 11, "stands in two of the three lists"),
    ("decisions.yml", "decisions: [{text: Sorcha}]\n", "SCR112", 1, "`by` is missing here"),
    ("action-plan.yml", "", "SCR100", 1, "is empty"),
    ("executive-summary.md", "", "SCR100", 1, "is empty"),
    ("executive-summary.md", " \n\n", "SCR100", 1, "is empty"),
    ("executive-summary.md", "# A\n\nM\u00e1ire".encode("cp1252"), "SCR110", 3, "it is not UTF-8"),
    ("chronology/police.csv", "", "SCR100", 1, "is empty; the first line names the columns"),
    ("management-reviews/police.docx", b"PK", "SCR117", 0, "`management-reviews` holds .md files only"),
    ("management-reviews/old/police.md", "# A\n", "SCR117", 0, "`management-reviews` holds .md files only"),
    ("chronology/police.ods", b"PK", "SCR117", 0, "`chronology` holds .csv and .xlsx files only"),
    ("summary.md", "# A\n", "SCR117", 0, "nothing of a case is read from here"),
    ("doubts.yml", "decisions: []\n", "SCR117", 0, "nothing of a case is read from here"),
    ("notes/a.md", "# A\n", "SCR117", 0, "nothing of a case is read from here"),
]


@pytest.mark.parametrize(("name", "content", "code", "line", "message"), BAD_FILES)
def test_a_bad_file_is_said_with_its_place_and_the_rest_is_read(
    write_case: WriteCase, name: str, content: str | bytes, code: str, line: int, message: str
) -> None:
    folder = write_case({name: content})
    case = read_case(folder)
    problem = case.problems[0]
    assert (problem.code, problem.line) == (code, line)
    assert message in problem.message
    assert problem.path.startswith(f"{folder.shown}/{name.split('/', maxsplit=1)[0]}")
    assert case.document("management-reviews/police")


def test_a_folder_without_a_case_file_is_said_so(write_case: WriteCase) -> None:
    problem = only_problem(write_case({"case.yml": None}))
    assert (problem.code, problem.line) == ("SCR100", 0)
    assert "there is no case.yml" in problem.message
    assert "scr-docs new case" in problem.message


def test_no_folder_is_no_case(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="no such folder") as error:
        read_case(CaseFolder(tmp_path / "2026-09"))
    assert error.value.exit_code == 2


def test_a_missing_register_is_an_empty_one(write_case: WriteCase) -> None:
    case = read_case(write_case({"identities.yml": None}))
    assert case.register is not None
    assert not case.register.entries()
    assert "identities.yml" not in case.hashes
    with pytest.raises(UnreadableInput, match=r"identities\.yml: there is no such file"):
        require(case, "register")


def test_an_encrypted_register_without_its_key_is_not_passed_over(
    write_case: WriteCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SCR_DOCS_AGE_KEY", raising=False)
    case = read_case(write_case({"identities.yml": None, "identities.yml.age": b"age-encryption.org/v1\n"}))
    (problem,) = case.problems
    assert (problem.code, problem.severity) == ("SCR340", "error")
    assert "no key was given" in problem.message
    assert case.register is None
    with pytest.raises(UnreadableInput, match="no key was given"):
        require(case, "register")


def test_many_bad_files_are_said_in_one_run(write_case: WriteCase) -> None:
    bad = {"case.yml": "id: [\n", "identities.yml": "people: 3\n", "executive-summary.md": b"\xff", "x.txt": ""}
    paths = {Path(problem.path).name for problem in read_case(write_case(bad)).problems}
    assert paths == set(bad)


LINKED = ["case.yml", "executive-summary.md", "chronology/police.csv", "attachments/letter.pdf", "publication/a.md"]


@pytest.mark.parametrize("name", LINKED)
def test_a_link_out_of_the_folder_is_never_followed(write_case: WriteCase, tmp_path: Path, name: str) -> None:
    folder = write_case({name: None})
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text(WHOLE.get(name, "x"))
    (folder.path / name).parent.mkdir(exist_ok=True)
    (folder.path / name).symlink_to(elsewhere)
    problem = only_problem(folder)
    assert (problem.code, problem.severity, problem.path) == ("SCR110", "error", f"{folder.shown}/{name}")
    assert "is a link to a place outside the case folder" in problem.message
    assert name not in read_case(folder).hashes


@pytest.mark.parametrize("name", ["management-reviews", "chronology", "attachments"])
def test_a_linked_subfolder_is_never_entered(write_case: WriteCase, tmp_path: Path, name: str) -> None:
    folder = write_case({"management-reviews/police.md": None, "chronology/police.csv": None})
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "police.md").write_text("# Review\n")
    (elsewhere / "police.csv").write_text(WHOLE["chronology/police.csv"])
    (folder.path / name).symlink_to(elsewhere)
    problem = only_problem(folder)
    assert (problem.code, problem.path) == ("SCR110", f"{folder.shown}/{name}")
    assert not read_case(folder).chronology


def test_a_link_inside_the_folder_is_followed(write_case: WriteCase) -> None:
    folder = write_case({"executive-summary.md": None})
    (folder.path / "executive-summary.md").symlink_to("management-reviews/police.md")
    assert not read_case(folder).problems


@pytest.mark.parametrize("target", ["nowhere.md", "executive-summary.md"])
def test_a_link_to_nowhere_or_itself_is_a_problem(write_case: WriteCase, target: str) -> None:
    folder = write_case({"executive-summary.md": None})
    (folder.path / "executive-summary.md").symlink_to(target)
    problem = only_problem(folder)
    assert (problem.code, "a broken link" in problem.message) == ("SCR110", True)


def test_a_case_folder_that_is_itself_a_link_keeps_its_name(write_case: WriteCase, tmp_path: Path) -> None:
    real = write_case(folder="on-the-share")
    (tmp_path / "2026-01").symlink_to(real.path)
    assert not read_case(CaseFolder(tmp_path / "2026-01")).problems


def test_a_huge_file_is_not_read(write_case: WriteCase) -> None:
    folder = write_case({"overview-report.md": None})
    with (folder.path / "overview-report.md").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    tracemalloc.start()
    problem = only_problem(folder)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (problem.code, "is larger than 10 MB" in problem.message) == ("SCR110", True)
    assert peak < LARGEST_FILE


@pytest.mark.parametrize("name", ["case.yml", "executive-summary.md", "chronology/police.csv"])
def test_a_folder_or_pipe_in_the_place_of_a_file(write_case: WriteCase, name: str) -> None:
    folder = write_case({name: None})
    (folder.path / name).parent.mkdir(exist_ok=True)
    os.mkfifo(folder.path / name)
    assert (only_problem(folder).code, only_problem(folder).message) == ("SCR110", "is not a file")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_a_problem(write_case: WriteCase) -> None:
    folder = write_case()
    (folder.path / "executive-summary.md").chmod(0)
    assert only_problem(folder).code == "SCR110"


def test_what_systems_leave_behind_is_no_finding(write_case: WriteCase) -> None:
    left = dict.fromkeys([".DS_Store", "Thumbs.db", "management-reviews/~$police.docx", "chronology/.gitkeep"], "")
    assert not read_case(write_case(left)).problems


def test_require_lists_every_problem_of_the_part_and_nothing_of_others(write_case: WriteCase) -> None:
    case = read_case(write_case({"identities.yml": "people: {a: {x: 1}}\n", "action-plan.yml": ""}))
    require(case, "file", "decisions", "executive-summary")
    with pytest.raises(UnreadableInput) as error:
        require(case, "register", "executive-summary")
    assert len(str(error.value).splitlines()) == 3
    assert "identities.yml:1: " in str(error.value)
    with pytest.raises(UnreadableInput, match=r"overview-report\.md: there is no such file"):
        require(case, "overview-report")
    with pytest.raises(UnreadableInput, match=r"action-plan\.yml:1: is empty"):
        require(case, "action-plan")


def test_a_case_may_be_without_decisions(write_case: WriteCase) -> None:
    case = read_case(write_case({"decisions.yml": None}))
    require(case, "decisions")
    assert case.decisions == ()
    assert not case.problems


NAMES = st.sampled_from(
    ["Gurpreet Sahota", "Jędrzej", "Faadumo", "Gráinne", "Eluned Prys-Lloyd", "Job Smith-Doran", "Hope"]
)


@given(
    name=NAMES,
    file=st.sampled_from(sorted(WHOLE)),
    at=st.integers(0, 60),
    junk=st.sampled_from("[{\"'\t&*!:,-\x07\n\r;"),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
def test_no_finding_holds_a_name_wherever_a_file_breaks(
    write_case: WriteCase, name: str, file: str, at: int, junk: str
) -> None:
    text = WHOLE[file].replace("Maebh", name).replace("Mother", name)
    broken = f"{text[:at]}{junk}{name}{junk}{text[at:]}"
    for problem in read_case(write_case({file: broken})).problems:
        assert not any(part in problem.message for part in name.split())


@pytest.mark.parametrize("name", ["answers.yml", "suggestions.xlsx", "register.xlsx"])
def test_what_a_person_fills_in_is_no_stray_file(tmp_path: Path, name: str) -> None:
    folder = CaseFolder(tmp_path / "2026-07")
    folder.path.mkdir()
    (folder.path / name).write_bytes(b"Hope Maughan")
    assert list(check_inventory(folder)) == []
