"""The motivated-intruder test: a pack that tells nothing of the case, a form that comes back, a gate (17.50)."""

import datetime as dt
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from scr_docs.casefolder.intruder_result import read_intruder_result, record_intruder_test
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.cli.main import run
from scr_docs.errors import Refused, UnreadableInput, UsageProblem
from scr_docs.model.before_publication import IntruderTest
from scr_docs.release.candidate import Candidate, find_candidate
from scr_docs.release.gates import gates_of
from scr_docs.release.intruder_pack import Pack, TextNotReady, make_pack, take_result
from tests.release.invented_case import DOUBT, PUBLIC, TODAY, Desk

FILES = ["read-me-first.md", "result.yml", "text.md"]


def candidate(desk: Desk) -> Candidate:
    return find_candidate(desk.case(), "executive-summary", desk.working)


def pack(desk: Desk) -> Pack:
    return make_pack(candidate(desk), desk.working.build, TODAY)


def filled_in(desk: Desk, **changes: str) -> Path:
    """The form as a colleague fills it in."""
    answers = {"by": "Summer Okafor", "on": "2026-11-20", "minutes": "55", "identified": "false"} | changes
    path = pack(desk).folder / "result.yml"
    text = path.read_text(encoding="utf-8")
    for key, answer in answers.items():
        old = next(line for line in text.splitlines() if line.startswith(f"{key}:"))
        text = text.replace(f"{old}\n", f"{key}: {answer}\n")
    returned = desk.root / "returned.yml"
    returned.write_text(text, encoding="utf-8")
    return returned


def test_the_pack_holds_the_public_text_and_nothing_of_the_case(desk: Desk) -> None:
    made = pack(desk)

    assert sorted(path.name for path in made.folder.iterdir()) == FILES
    body = PUBLIC.partition("---\n\n")[2]
    assert (made.folder / "text.md").read_text(encoding="utf-8") == body
    everything = "".join(path.read_text(encoding="utf-8") for path in made.folder.iterdir())
    told = ["2026", "q8zt", "Hope", "Maughan", "Bronagh", "Dhaliwal", "Midshire", "dhaliwal", "Blessed"]
    assert [word for word in told if word in everything.replace("2026-01-31", "")] == []


def test_the_archive_is_the_same_and_does_not_tell_when_it_was_made(desk: Desk) -> None:
    made = pack(desk)

    with zipfile.ZipFile(made.archive) as archive:
        assert sorted(archive.namelist()) == FILES
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
        for name in FILES:
            assert archive.read(name) == (made.folder / name).read_bytes()
    before = made.archive.read_bytes()
    assert pack(desk).archive.read_bytes() == before


def test_the_worksheet_says_what_to_try_and_what_not_to_do(desk: Desk) -> None:
    words = " ".join((pack(desk).folder / "read-me-first.md").read_text(encoding="utf-8").split())

    for said in ("60 minutes", "Search engines", "News", "Social media", "Contact nobody", "Publish nothing"):
        assert said in words


def test_a_pack_takes_the_place_of_the_one_before(desk: Desk) -> None:
    pack(desk)
    desk.redact_anew("who went", "who came")

    assert "who came" in (pack(desk).folder / "text.md").read_text(encoding="utf-8")


NOT_READY: dict[str, tuple[Callable[[Desk], None], str]] = {
    "a doubt": (lambda desk: desk.redact(doubts=[DOUBT]), "SCR501"),
    "the register grew": (lambda desk: desk.edit("identities.yml", "Bronagh]", "Bronagh, Bróna]"), "SCR504"),
    "a comment": (lambda desk: desk.redact_anew("lived", "<!-- ask May --> lived"), "SCR505"),
}


@pytest.mark.parametrize(("change", "code"), NOT_READY.values(), ids=NOT_READY.keys())
def test_no_pack_of_a_text_that_will_change(desk: Desk, change: Callable[[Desk], None], code: str) -> None:
    change(desk)

    with pytest.raises(TextNotReady) as refusal:
        pack(desk)

    assert [found.code for found in refusal.value.findings] == [code]
    assert not (desk.working.build / "intruder").exists()


def test_a_document_that_is_never_public_has_no_pack(desk: Desk) -> None:
    with pytest.raises(UsageProblem, match="only these are ever published"):
        find_candidate(desk.case(), "management-reviews/police", desk.working)


def test_what_comes_back_is_recorded_and_is_the_gate(desk: Desk) -> None:
    board = replace(desk.working.board, gates=("intruder-test",))
    desk = replace(desk, working=replace(desk.working, board=board))
    desk.edit("case.yml", "title: Child R", "title: Child R   # never the initial of a name")
    test = read_intruder_result(filled_in(desk, notes='"the month and the kind of school"'))

    take_result(candidate(desk), test, TODAY)

    case = desk.case()
    assert case.problems == ()
    assert case.file is not None
    assert case.file.publication.intruder_tests == (test,)
    assert test.notes == "the month and the kind of school"
    assert "# never the initial of a name" in desk.folder.case_file.read_text(encoding="utf-8")
    assert gates_of(case, "executive-summary", desk.working, TODAY) == ()  # and the redaction is still the newest


def test_a_second_test_joins_the_first(desk: Desk) -> None:
    for by in ("Summer Okafor", "Faith Abara"):
        take_result(candidate(desk), read_intruder_result(filled_in(desk, by=by)), TODAY)

    file = desk.case().file
    assert file is not None
    assert [test.by for test in file.publication.intruder_tests] == ["Summer Okafor", "Faith Abara"]


@pytest.mark.parametrize("publication", ["", "publication:\n", "publication:\n  intruder_tests:\n"])
def test_into_a_case_file_that_says_nothing_of_it_yet(desk: Desk, publication: str) -> None:
    desk.edit("case.yml", "publication: {slug: q8zt}\n", publication)

    record_intruder_test(desk.folder, IntruderTest("executive-summary", "0e1", "May", TODAY, 60, identified=False))

    case = desk.case()
    assert case.problems == ()
    assert case.file is not None
    (test,) = case.file.publication.intruder_tests
    assert (test.sha256, test.by, test.on) == ("0e1", "May", TODAY)


def test_comments_of_a_new_case_stay_where_they_stand(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    assert run(["new", "case", "2026-07", "--cases", str(tmp_path / "cases")]) == 0
    folder = CaseFolder(tmp_path / "cases" / "2026-07")
    before = folder.case_file.read_text(encoding="utf-8")

    record_intruder_test(folder, IntruderTest("executive-summary", "ab", "May", TODAY, 60, identified=False))

    after = folder.case_file.read_text(encoding="utf-8")
    added = [line for line in after.splitlines() if line not in before.splitlines()]
    assert [line for line in after.splitlines() if line in before.splitlines()] == before.splitlines()
    assert added == [
        "  intruder_tests:",
        "    - {document: executive-summary, sha256: ab, by: May, on: 2026-11-20, minutes: 60, identified: false}",
    ]


REFUSED: dict[str, tuple[dict[str, str], type[Exception], str]] = {
    "another text": ({"sha256": "0" * 64}, Refused, "another text"),
    "another document": ({"document": "overview-report"}, UsageProblem, "another document"),
    "tomorrow": ({"on": "2026-11-21"}, UsageProblem, "nobody has tried yet"),
    "no minute": ({"minutes": "0"}, UsageProblem, "nobody has tried yet"),
    "a member of the panel": ({"by": "AODHÁN MAC GIOLLA"}, Refused, "somebody of the case"),
    "the login of the author": ({"by": "iblessed"}, Refused, "somebody of the case"),
}


@pytest.mark.parametrize(("changes", "error", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_a_result_that_cannot_count_is_refused(
    desk: Desk, changes: dict[str, str], error: type[Exception], words: str
) -> None:
    before = desk.folder.case_file.read_bytes()

    with pytest.raises(error, match=words):
        take_result(candidate(desk), read_intruder_result(filled_in(desk, **changes)), TODAY)

    assert desk.folder.case_file.read_bytes() == before


UNREADABLE = {
    "not filled in": ({"identified": ""}, "`identified` is missing"),
    "no name": ({"by": ""}, "`by` is missing"),
    "neither yes nor no": ({"identified": "perhaps"}, "must be true or false"),
    "no number": ({"minutes": "an hour"}, "must be a whole number"),
    "no day": ({"on": "20 November"}, "write YYYY-MM-DD"),
}


@pytest.mark.parametrize(("changes", "words"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_form_that_is_not_filled_in_says_where(desk: Desk, changes: dict[str, str], words: str) -> None:
    with pytest.raises(UnreadableInput, match=words) as problem:
        read_intruder_result(filled_in(desk, **changes))

    assert "returned.yml:" in str(problem.value)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"a: [", b"- a", b"\x00"])
def test_a_form_that_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "form.yml").write_bytes(content)

    with pytest.raises(UnreadableInput):
        read_intruder_result(tmp_path / "form.yml")
    with pytest.raises(UnreadableInput, match="no such file"):
        read_intruder_result(tmp_path / "none.yml")


def test_the_same_result_counts_once(desk: Desk) -> None:
    path = filled_in(desk)
    take_result(candidate(desk), read_intruder_result(path), TODAY)

    with pytest.raises(Refused, match="already"):
        take_result(candidate(desk), read_intruder_result(path), TODAY + dt.timedelta(days=1))


def test_from_the_command_line(desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(desk.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795176000")

    assert run(["intruder-pack", "2026-07"]) == 0
    assert "build/intruder/2026-07/executive-summary.zip: hand it to a colleague" in capsys.readouterr().out
    assert run(["intruder-pack", "2026-07", "--result", str(filled_in(desk, identified="true"))]) == 1
    assert "is recorded" in (said := capsys.readouterr()).out
    assert "somebody was found" in said.err
    assert run(["intruder-pack", "2026-07", "--result", "none.yml"]) == 2
    desk.redact(doubts=[DOUBT])
    assert run(["intruder-pack", "2026-07"]) == 1
    assert "SCR501" in capsys.readouterr().out
