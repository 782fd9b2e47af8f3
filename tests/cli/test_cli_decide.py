"""Doubts are settled at a terminal or from a file, and nothing that was answered is lost (17.50)."""

import signal
import stat
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.settings import read_decisions, read_register
from scr_docs.cli.decide_session import editor_command
from scr_docs.cli.main import cli
from scr_docs.model.register import Decision, Register
from tests.cli.one_case import lay_out

REGISTER = """\
# Kept by hand.
people:
  child-r: {pseudonym: Child R, role: subject child, names: [Hope Maughan, Hope]}
  mother: {pseudonym: Mother, role: mother, names: [Bronagh Maughan, Bronagh]}
"""
SUMMARY = """\
# Executive summary

## What happened

Ms Maughan left. Ms Maughan came back. Hope is not a plan.

Then Gethin Prys rang.
"""


pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CaseFolder:
    lay_out(tmp_path, monkeypatch, identities=REGISTER, summary=SUMMARY, decisions="# Answers.\ndecisions: []\n")
    return CaseFolder(Path("cases/2026-07"))


def decide(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["decide", "2026-07", *arguments])


def decisions(folder: CaseFolder) -> tuple[Decision, ...]:
    reading = read_decisions(folder)
    assert reading.problems == ()
    return reading.value or ()


def test_without_a_terminal_nothing_is_asked() -> None:
    result = decide()
    assert result.exception is not None
    assert "terminal" in str(result.exception)


def test_open_doubts_are_listed_without_their_words() -> None:
    result = decide("--list")
    assert result.exit_code == 1
    assert result.stdout.count("SCR305") == 4
    assert "executive-summary.md:5:1 SCR305" in result.stdout
    assert not any(word in result.output for word in ("Maughan", "Hope", "Prys"))


def test_the_template_is_its_owner_s_and_lies_in_the_case_folder(folder: CaseFolder, tmp_path: Path) -> None:
    assert decide("--export", str(tmp_path / "answers.yml")).exit_code == 1
    assert not (tmp_path / "answers.yml").exists()
    (folder.path / "attachments").mkdir()
    assert decide("--export", str(folder.path / "attachments" / "answers.yml")).exit_code == 1
    assert not (folder.path / "attachments" / "answers.yml").exists()
    path = folder.path / "attachments.yml"
    assert decide("--export", str(path)).exit_code == 1
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "Hope" in path.read_text(encoding="utf-8")
    again = decide("--export", str(path))
    assert "already" in str(again.exception)


def test_a_filled_template_settles_everything(folder: CaseFolder) -> None:
    path = folder.path / "answers.yml"
    decide("--export", str(path))
    text = path.read_text(encoding="utf-8")
    assert text.count("decide:\n") == 4
    assert decide("--answers", str(path)).exit_code == 1
    assert decisions(folder) == ()
    filled = text.replace("decide:\n    reason:\n", "decide: keep\n    reason: no name here\n")
    path.write_text(filled, encoding="utf-8")
    result = decide("--answers", str(path), "--by", "Ifeoma Blessed")
    assert (result.exit_code, result.exception and str(result.exception)) == (0, None)
    assert {(each.decide, each.by, each.on.isoformat()) for each in decisions(folder)} == {
        ("keep", "Ifeoma Blessed", "2026-11-18")
    }
    assert len(decisions(folder)) == 4
    assert (folder.decisions_file).read_text(encoding="utf-8").startswith("# Answers.\n")


ROW = "{text: Hope, kind: person, decide: keep, reason: a word, context: c0ffee}"


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (f"decisions: [{ROW}, {{text: Hope, kind: person, decide: keep, reason: x}}]\n", 1, "SCR308"),
        ("decisions:\n  - {text: Prys, kind: person, decide: replace, reason: x}\n", 2, "`identity` or `with`"),
        ("decisions:\n  - {text: Prys, kind: person, decide: keep}\n", 2, "`reason` is missing"),
        ("decisions:\n  - {text: Prys, kind: person, decide: keep, reason: x, with: y}\n", 2, "belong to"),
        ("decisions:\n  - {text: Prys, kind: person, decide: replace, reason: x, identity: nobody}\n", 2, "no entry"),
        ("people:\n  doctor-1: {pseudonym: Dr P, names: [Gethin Prys]}\n", 2, "SCR303"),
        ("people:\n  prys: {pseudonym: Doctor 1, names: [Gethin Prys]}\n", 2, "SCR304"),
        ("people:\n  mother: {pseudonym: Doctor 1, names: [Gethin Prys]}\n", 2, "taken"),
        ("further_names: {stranger: [Gethin]}\n", 1, "no entry with this id"),
        ("decisions: [\n", 2, "SCR111"),
    ],
)
def test_a_wrong_file_changes_nothing(folder: CaseFolder, content: str, line: int, said: str) -> None:
    path = folder.path / "answers.yml"
    path.write_text(content, encoding="utf-8")
    before = folder.decisions_file.read_bytes(), folder.register_file.read_bytes()
    result = decide("--answers", str(path))
    assert result.exit_code == 2
    assert said in result.stdout
    assert f"answers.yml:{line}:" in result.stdout
    assert "Prys" not in result.output
    assert (folder.decisions_file.read_bytes(), folder.register_file.read_bytes()) == before


def test_a_file_may_add_to_the_register_and_decide_on_it(folder: CaseFolder) -> None:
    path = folder.path / "answers.yml"
    content = (
        "decisions:\n  - text: Ms Maughan\n    kind: person\n    decide: replace\n    identity: mother\n    reason: x\n"
        "    context: c0ffee\n"
        "people:\n  doctor-1: {pseudonym: Doctor 1, role: doctor, names: [Gethin Prys]}\n"
        "further_names: {mother: [Ms Maughan]}\n"
    )
    path.write_text(content, encoding="utf-8")
    result = decide("--answers", str(path))
    assert (result.exit_code, "1 doubt left" in result.stderr) == (1, True)
    register = read_register(folder).value
    assert register is not None
    assert register.people["doctor-1"].pseudonym == "Doctor 1"
    assert "Ms Maughan" in register.people["mother"].names
    assert folder.register_file.read_text(encoding="utf-8").startswith("# Kept by hand.\n")


@pytest.mark.parametrize(
    ("editor", "arguments"),
    [("vim", ["vim", "+7"]), ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+7"]), ("gedit", ["gedit"])],
)
def test_the_editor_opens_at_the_line_where_it_can(editor: str, arguments: list[str]) -> None:
    assert list(editor_command(editor, Path("a.md"), 7)) == [*arguments, "a.md"]


REPORT = "# Overview report\n\nGethin Prys wrote. He said that Nkechi Balogun knew.\n"


def another_document(folder: CaseFolder) -> None:
    (folder.path / "overview-report.md").write_text(REPORT, encoding="utf-8")
    assert CliRunner().invoke(cli, ["redact", "2026-07", "--document", "overview-report"]).exit_code == 1


def test_all_documents_on_their_way_to_the_public_are_gone_through(folder: CaseFolder) -> None:
    before = decide("--list")
    assert "overview-report" not in before.output
    another_document(folder)
    result = decide("--list")
    assert result.exit_code == 1
    assert result.stdout.count("overview-report.md:3:") == 2
    assert result.stdout.count("executive-summary.md:") == 4
    assert "6 doubts left in executive-summary, overview-report" in result.stderr
    only = decide("--document", "overview-report", "--list")
    assert "executive-summary" not in only.stdout


def test_one_answer_serves_every_document(folder: CaseFolder) -> None:
    another_document(folder)
    path = folder.path / "answers.yml"
    path.write_text("people:\n  doctor-1: {pseudonym: Doctor 1, names: [Gethin Prys]}\n", encoding="utf-8")
    result = decide("--answers", str(path))
    assert "4 doubts left in executive-summary, overview-report" in result.stderr
    for document in ("executive-summary", "overview-report"):
        assert "Doctor 1" in Path(f"build/redacted/2026-07/{document}.md").read_text(encoding="utf-8")


def test_a_document_that_is_gone_is_not_gone_through(folder: CaseFolder) -> None:
    another_document(folder)
    (folder.path / "overview-report.md").unlink()
    assert "4 doubts left in executive-summary\n" in decide("--list").stderr


def test_without_a_summary_the_others_are_gone_through(folder: CaseFolder) -> None:
    another_document(folder)
    (folder.path / "executive-summary.md").unlink()
    assert "2 doubts left in overview-report\n" in decide("--list").stderr


terminal_only = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal of POSIX")


@terminal_only
def test_a_whole_session(folder: CaseFolder, tmp_path: Path) -> None:
    from tests.cli.terminal import Terminal

    desk = Terminal(tmp_path, "decide", "2026-07", "--by", "Ifeoma Blessed")
    desk.until("Doubt 1 of 3: person, at 2 places")
    desk.until(">>Ms Maughan<< left.")
    desk.answer("r", "moth", "she is called so here")
    desk.until('executive-summary.md:5, under "What happened"')
    shown = desk.until(">>Hope<< is not a plan.")
    assert "[k]" not in shown
    desk.answer("h", "an everyday word", "u", "s")
    desk.answer("n", "p", "prys", "doctor-1", "Dr P", "", "")
    desk.until("Not added: the letter of this pseudonym")
    desk.answer("n", "p", "doctor-1", "Doctor 1", "doctor", "")
    assert desk.close() == 1
    assert "1 doubt left" in desk.seen
    assert [(each.decide, each.identity) for each in decisions(folder)] == [("replace", "mother")] * 2
    register = read_register(folder).value
    assert register is not None
    assert register.people["doctor-1"].names == ("Gethin Prys",)
    text = (tmp_path / "build/redacted/2026-07/executive-summary.md").read_text(encoding="utf-8")
    assert "Mother left. Mother came back. \\[name\\] is not a plan." in text
    assert "Then Doctor 1 rang." in text


@terminal_only
@pytest.mark.parametrize("blow", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_what_was_answered_before_an_interrupt_is_kept(
    folder: CaseFolder, tmp_path: Path, blow: signal.Signals
) -> None:
    from tests.cli.terminal import Terminal

    first = Terminal(tmp_path, "decide", "2026-07", "--by", "x")
    first.answer("r", "mother", "why not", "h", "a word")
    first.until("Doubt 3 of 3")
    first.until("\n> ")
    first.process.send_signal(blow)
    assert first.close() == (-signal.SIGKILL if blow == signal.SIGKILL else 2)
    assert [each.text for each in decisions(folder)] == ["Ms Maughan", "Ms Maughan", "Hope"]
    assert folder.decisions_file.read_text(encoding="utf-8").startswith("# Answers.\n")
    again = Terminal(tmp_path, "decide", "2026-07")
    again.until("Doubt 1 of 1")
    again.until("Prys")
    again.answer("q")
    assert again.close() == 1


@terminal_only
def test_what_is_typed_before_the_question_is_in_sight_answers_nothing(folder: CaseFolder, tmp_path: Path) -> None:
    from tests.cli.terminal import Terminal

    desk = Terminal(tmp_path, "decide", "2026-07", "--by", "x")
    desk.send("k\ntyped too early\n")
    desk.answer("z")
    assert "z: no such letter here" in desk.until("then Enter.")
    desk.answer("q")
    desk.close()
    assert decisions(folder) == ()


@terminal_only
def test_a_document_rewritten_by_hand_is_looked_at_again(tmp_path: Path) -> None:
    from tests.cli.terminal import Terminal

    editor = f"{sys.executable} -c \"import sys; open(sys.argv[1], 'w').write('# Executive summary\\n\\nNobody.\\n')\""
    desk = Terminal(tmp_path, "decide", "2026-07", EDITOR=editor, VISUAL="")
    desk.answer("e")
    assert desk.close() == 0
    assert "0 doubts left" in desk.seen


@terminal_only
def test_unused_and_stale_decisions_are_taken_out(folder: CaseFolder, tmp_path: Path) -> None:
    from tests.cli.terminal import Terminal

    rows = [f"  - {ROW[:-1]}, by: x, on: 2026-10-01}}\n", "  # Kept.\n"]
    rows.append("  - {text: Calpol, kind: person, decide: keep, reason: y, by: x, on: 2026-10-01}\n")
    folder.decisions_file.write_text("decisions:\n" + "".join(rows), encoding="utf-8")
    desk = Terminal(tmp_path, "decide", "2026-07", "--prune")
    desk.until("the words around it changed")
    desk.answer("t", "l")
    desk.until("2 of 2 decisions settle nothing; 1 taken out.")
    assert desk.close() == 1
    assert folder.decisions_file.read_text(encoding="utf-8") == "decisions:\n" + "".join(rows[1:])


@terminal_only
def test_equal_doubts_of_two_documents_are_one_question(folder: CaseFolder, tmp_path: Path) -> None:
    from tests.cli.terminal import Terminal

    another_document(folder)
    desk = Terminal(tmp_path, "decide", "2026-07", "--by", "x")
    desk.answer("s", "s")
    shown = desk.until("Gethin Prys<<")
    assert "person, at 2 places" in shown
    desk.until("overview-report.md:3")
    desk.answer("n", "p", "doctor-1", "Doctor 1", "doctor", "", "q")
    assert desk.close() == 1
    assert "doctor-1" in (read_register(folder).value or Register()).people
