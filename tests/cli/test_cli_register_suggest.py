"""``register suggest``: who the register lacks is asked one by one, and nothing is written without an answer."""

import json
import signal
import stat
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.settings import read_register
from scr_docs.cli.main import run
from scr_docs.model.register import Register
from tests.cli.one_case import CASE
from tests.cli.scripted import sit_down

REGISTER = """\
# Kept by hand.
people:
  child-r: {pseudonym: Child R, role: subject child, names: [Kayleigh Maughan, Kayleigh]} # twin?
  mother: {pseudonym: Mother, role: mother, names: [Bronagh Maughan, Bronagh]}
"""
SUMMARY = """\
# Executive summary

The health visitor, Ngozi Amadi, rang Bronagh. Mrs Amadi met Kayliegh there.

Then PC Gethin Prys came, and Ngozi Amadi left.
"""
NAMES = ("Maughan", "Kayl", "Bronagh", "Amadi", "Ngozi", "Prys", "Gethin")
SUGGEST = ("register", "suggest", "2026-07")


pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CaseFolder:
    case = tmp_path / "cases" / "2026-07"
    case.mkdir(parents=True)
    (tmp_path / "board.yml").write_text("", encoding="utf-8")
    for name, text in {"case.yml": CASE, "identities.yml": REGISTER, "executive-summary.md": SUMMARY}.items():
        (case / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return CaseFolder(Path("cases/2026-07"))


def register(folder: CaseFolder) -> Register:
    reading = read_register(folder)
    assert reading.problems == ()
    return reading.value or Register()


def contents(folder: CaseFolder) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.path.rglob("*") if path.is_file()}


def test_without_a_terminal_nothing_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(SUGGEST) == 2
    assert "needs a terminal" in capsys.readouterr().err


def test_the_list_says_kinds_roles_counts_and_places_and_no_name(
    folder: CaseFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(folder)
    assert run([*SUGGEST, "--list"]) == 1
    printed = capsys.readouterr()
    lines = printed.out.splitlines()
    path = "cases/2026-07/executive-summary.md"
    assert lines[0] == (
        f"{path}:3 health-visitor-1: person, likely health visitor; 3 times in 1 file, written in 2 ways"
    )
    assert lines[1].startswith(
        f"{path}:3 person-1: person; 1 time in 1 file, written in 1 way; perhaps a further form of"
    )
    assert lines[2] == f"{path}:5 police-officer-1: person, likely police officer; 1 time in 1 file, written in 1 way"
    assert "3 suggestions left" in printed.err
    assert not any(name in printed.out + printed.err for name in NAMES)
    assert contents(folder) == before


def test_the_list_for_programs_has_every_place_and_no_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*SUGGEST, "--format", "json"]) == 1
    printed = capsys.readouterr().out
    visitor, misspelled, _ = json.loads(printed)["suggestions"]
    assert [each["line"] for each in visitor["places"]] == [3, 3, 5]
    assert (visitor["role"], visitor["written_forms"]) == ("health visitor", 2)
    assert misspelled["close_to"] == ["child-r"]
    assert not any(name in printed for name in NAMES)


PAPERS = """\
# In the press

Kayleigh Maughan was seen by "a Mrs Amadi", said the Courier.
Its reporter was Eirlys Tudor.

Ngozi Amadi was not charged; Kayleigh's mother Bronagh was.
"""


def test_whom_the_papers_name_too_is_proposed_and_marked_and_whom_they_alone_name_is_not(
    folder: CaseFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*SUGGEST, "--list"]) == 1
    without = capsys.readouterr()
    folder.already_public_file.write_text(PAPERS, encoding="utf-8")
    assert run([*SUGGEST, "--list"]) == 1
    listed = capsys.readouterr()
    visitor, *others = without.out.splitlines()
    assert listed.out.splitlines() == [f"{visitor}; named in already-public.md lines 3, 6 too", *others]
    assert listed.err == without.err
    assert run([*SUGGEST, "--format", "json"]) == 1
    printed = capsys.readouterr().out
    assert [each["told_already"] for each in json.loads(printed)["suggestions"]] == [[3, 6], [], []]
    assert not any(name in listed.out + printed for name in (*NAMES, "Eirlys", "Tudor"))


def test_what_the_papers_told_that_cannot_be_read_is_said_and_is_no_clean_end(
    folder: CaseFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder.path / "executive-summary.md").write_text("# Executive summary\n\nBronagh left.\n", encoding="utf-8")
    folder.already_public_file.write_bytes(b"# Courier\n\nBronagh\xff\n")
    assert run([*SUGGEST, "--list"]) == 1
    assert "not looked at: cases/2026-07/already-public.md:3 SCR514" in capsys.readouterr().err


def test_at_the_terminal_the_mark_says_what_to_do(
    folder: CaseFolder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.already_public_file.write_text("PC Prys was on leave.\n", encoding="utf-8")
    sit_down(monkeypatch, ["s", "s", "q"])
    assert run(SUGGEST) == 1
    *others, policeman = capsys.readouterr().out.split("Suggestion ")
    assert "Named in already-public.md line 1 too: it is replaced all the same" in policeman
    assert not any("already-public.md" in each for each in others)


def test_the_spreadsheet_is_its_owner_s_and_is_read_back_once_filled_in(
    folder: CaseFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    output = folder.path / "suggestions.xlsx"
    assert run([*SUGGEST, "--output", str(output)]) == 1
    assert stat.S_IMODE(output.stat().st_mode) == 0o600
    assert not any(name in "".join(capsys.readouterr()) for name in NAMES)
    assert run(["register", "import", "2026-07", str(output)]) == 1
    assert (folder.path / "identities.yml").read_text(encoding="utf-8") == REGISTER
    workbook = load_workbook(output)
    sheet = workbook["People"]
    assert [sheet.cell(row, 1).value for row in range(2, 7)] == [
        "child-r", "mother", "health-visitor-1", "person-1", "police-officer-1",
    ]  # fmt: skip
    sheet["B4"], sheet["B6"] = "Health Visitor 1", "Police Officer 1"
    sheet.delete_rows(5)
    workbook.save(output)
    assert run(["register", "import", "2026-07", str(output)]) == 0
    assert register(folder).people["health-visitor-1"].names == ("Ngozi Amadi", "Mrs Amadi")
    assert "# twin?" in (folder.path / "identities.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("place", ["out.xlsx", "cases/2026-07/attachments/out.xlsx", "cases/2026-07/out.csv"])
def test_names_are_written_nowhere_else(place: str, folder: CaseFolder) -> None:
    (folder.path / "attachments").mkdir()
    assert run([*SUGGEST, "--output", place]) == 2
    assert not Path(place).exists()


def test_a_file_that_is_there_is_not_written_over(folder: CaseFolder) -> None:
    output = folder.path / "suggestions.xlsx"
    output.symlink_to(folder.path.parent / "elsewhere.xlsx")
    assert run([*SUGGEST, "--output", str(output)]) == 2
    assert not (folder.path.parent / "elsewhere.xlsx").exists()


def test_a_text_that_cannot_be_read_is_said_and_is_no_clean_end(
    folder: CaseFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder.path / "executive-summary.md").write_bytes(b"\xff\xfe\x00")
    assert run([*SUGGEST, "--list"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "not looked at: cases/2026-07/executive-summary.md" in printed.err


def test_a_register_that_cannot_be_read_stops_it(folder: CaseFolder) -> None:
    (folder.path / "identities.yml").write_text("people: [", encoding="utf-8")
    assert run([*SUGGEST, "--list"]) == 2


def test_where_everybody_is_known_there_is_nothing_to_say(folder: CaseFolder) -> None:
    (folder.path / "executive-summary.md").write_text("# Executive summary\n\nBronagh left.\n", encoding="utf-8")
    assert run([*SUGGEST, "--list"]) == 0


terminal_only = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal of POSIX")


@terminal_only
def test_a_whole_session(folder: CaseFolder, tmp_path: Path) -> None:
    from tests.cli.terminal import Terminal

    desk = Terminal(tmp_path, *SUGGEST)
    desk.until("Suggestion 1 of 3: a person, likely health visitor; 3 times in 1 file")
    desk.until("Written: Ngozi Amadi; Mrs Amadi")
    desk.until("executive-summary.md:3")
    desk.until(">>Ngozi Amadi<<")
    desk.answer("a", "", "amadi")
    desk.until("contains a name of the register")
    desk.answer("", "Visitor A")
    desk.until("an initial of the person's")
    desk.answer("Mother")
    desk.until("has the same pseudonym")
    desk.answer("", "")
    desk.until("Written to identities.yml: health-visitor-1.")
    assert register(folder).people["health-visitor-1"].pseudonym == "Health Visitor 1"
    desk.until("[1] a further form of child-r (Child R)")
    desk.answer("1", "")
    desk.until("Written to identities.yml: child-r.")
    desk.answer("o")
    desk.until("Suggestion 3 of 3: an organisation")
    desk.answer("p", "s")
    assert desk.close() == 1
    assert "1 suggestion left" in desk.seen
    assert register(folder).people["child-r"].names == ("Kayleigh Maughan", "Kayleigh", "Kayliegh")
    assert (folder.path / "identities.yml").read_text(encoding="utf-8").startswith("# Kept by hand.\n")
    assert "police-officer-1" not in register(folder).entries()


@terminal_only
def test_whoever_goes_back_or_quits_has_written_nothing(folder: CaseFolder, tmp_path: Path) -> None:
    from tests.cli.terminal import Terminal

    before = contents(folder)
    desk = Terminal(tmp_path, *SUGGEST)
    desk.answer("a", "back")
    desk.answer("a", "", "back")
    desk.answer("a", "", "", "back")
    desk.answer("j", "")
    desk.answer("q")
    assert desk.close() == 1
    assert contents(folder) == before


@terminal_only
@pytest.mark.parametrize("blow", [signal.SIGINT, signal.SIGKILL])
def test_what_was_accepted_before_an_interrupt_is_kept_and_not_asked_again(
    folder: CaseFolder, tmp_path: Path, blow: signal.Signals
) -> None:
    from tests.cli.terminal import Terminal

    desk = Terminal(tmp_path, *SUGGEST)
    desk.answer("a", "", "", "", "")
    desk.until("Suggestion 2 of 3")
    desk.process.send_signal(blow)
    assert desk.close() == (2 if blow is signal.SIGINT else -signal.SIGKILL)
    assert "health-visitor-1" in register(folder).people
    again = Terminal(tmp_path, *SUGGEST)
    again.until("Suggestion 1 of 2")
    again.answer("q")
    assert again.close() == 1


@terminal_only
def test_the_last_entry_can_be_taken_out_again_byte_for_byte(folder: CaseFolder, tmp_path: Path) -> None:
    from tests.cli.terminal import Terminal

    before = contents(folder)
    desk = Terminal(tmp_path, *SUGGEST)
    assert "[u]" not in desk.until("[s] skip")
    desk.answer("a", "", "", "", "")
    desk.until("[u] undo the last entry")
    desk.answer("1", "", "u")
    desk.until("Undone; here it is again.")
    desk.until("[1] a further form of child-r (Child R)")
    assert "health-visitor-1" in register(folder).people
    desk.answer("u")
    desk.until("Suggestion 1 of 3: a person, likely health visitor")
    assert contents(folder) == before
    assert "[u]" not in desk.until("[q]")
    desk.answer("q")
    assert desk.close() == 1


@terminal_only
def test_what_somebody_else_wrote_meanwhile_is_not_undone(folder: CaseFolder, tmp_path: Path) -> None:
    from tests.cli.terminal import Terminal

    desk = Terminal(tmp_path, *SUGGEST)
    desk.answer("a", "", "", "", "")
    desk.until("Suggestion 2 of 3")
    with folder.register_file.open("a", encoding="utf-8") as file:
        file.write("# Seen by May.\n")
    desk.answer("u")
    desk.until("Not undone: the file was changed by somebody else meanwhile")
    desk.answer("q")
    assert desk.close() == 1
    text = folder.register_file.read_text(encoding="utf-8")
    assert "health-visitor-1" in text
    assert text.endswith("# Seen by May.\n")
