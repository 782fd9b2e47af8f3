"""``register edit`` at a real terminal: the register lies in clear in memory only, and nothing typed is lost."""

import os
import signal
import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from scr_docs.casefolder.at_rest.register_bytes import read_register_bytes
from scr_docs.casefolder.at_rest.sealed_register import seal_register
from scr_docs.cli import private_folder
from scr_docs.cli.main import run
from scr_docs.cli.quiet_editor import quiet_command
from tests.at_rest.sealed_case import REGISTER, Board
from tests.cli.terminal import Terminal

pytestmark = [
    pytest.mark.skipif(not private_folder.is_in_memory(private_folder.MEMORY), reason="no file system in memory"),
    pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals"),
]


@pytest.fixture(autouse=True)
def nothing_left_in_memory() -> Iterator[None]:
    """Whatever a test does, no folder of ours is left when its command has ended."""
    before = left_in_memory()
    yield
    assert left_in_memory() == before


def left_in_memory() -> set[Path]:
    return set(private_folder.MEMORY.glob(f"{private_folder._prefix()}*"))


def editor(board: Board, *steps: str) -> str:
    """A program that does one Python statement to ``path`` each time it is called, the next the next time."""
    script = board.root.parent / "editor.py"
    count = board.root.parent / "times"
    count.write_text("0", encoding="utf-8")
    lines = ["import os, signal, stat, sys, time", "from pathlib import Path", "path = Path(sys.argv[1])"]
    lines += [f"count = Path({str(count)!r})", "times = int(count.read_text())", "count.write_text(str(times + 1))"]
    lines += [f"if times == {number}:\n    {step}" for number, step in enumerate(steps)]
    script.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return f"{sys.executable} {script}"


def sit(board: Board, *steps: str) -> Terminal:
    return Terminal(board.root, "register", "edit", "2026-07", VISUAL=editor(board, *steps))


def content(board: Board) -> str:
    return (read_register_bytes(board.folder).content or b"").decode()


APPEND = "path.write_text(path.read_text() + 'places: {}\\n')"
BREAK = "path.write_text(path.read_text() + 'people: {}\\n')"
MEND = "path.write_text(path.read_text().removesuffix('people: {}\\n') + '# mended\\n')"


def test_what_the_editor_leaves_is_encrypted_again(board: Board) -> None:
    board.seal()
    terminal = sit(board, APPEND)
    assert terminal.close() == 0, terminal.seen
    assert content(board) == f"{REGISTER}places: {{}}\n"
    assert "Maughan" not in terminal.seen


def test_while_it_is_edited_it_lies_in_memory_for_one_person(board: Board) -> None:
    board.seal()
    seen = board.root.parent / "seen"
    step = f"Path({str(seen)!r}).write_text(f'{{path}} {{path.stat().st_mode}} {{path.parent.stat().st_mode}}')"
    assert sit(board, step).close() == 0
    where, file_mode, folder_mode = seen.read_text(encoding="utf-8").split()
    assert Path(where).is_relative_to(private_folder.MEMORY)
    assert (stat.S_IMODE(int(file_mode)), stat.S_IMODE(int(folder_mode))) == (0o600, 0o700)


def test_without_a_change_nothing_is_written(board: Board) -> None:
    before = board.seal()
    terminal = sit(board, "pass")
    assert terminal.close() == 0
    assert "nothing was changed" in terminal.seen
    assert board.folder.encrypted_register_file.read_bytes() == before


def test_a_register_that_cannot_be_read_is_offered_again_as_it_was_left(board: Board) -> None:
    before = board.seal()
    terminal = sit(board, BREAK, MEND)
    shown = terminal.until("[e] edit it again")
    assert "identities.yml:5:1 SCR111" in shown
    assert "Maughan" not in shown
    assert board.folder.encrypted_register_file.read_bytes() == before
    terminal.answer("e")
    assert terminal.close() == 0
    assert content(board) == f"{REGISTER}# mended\n"


def test_changes_can_be_dropped(board: Board) -> None:
    before = board.seal()
    terminal = sit(board, BREAK)
    terminal.answer("d")
    assert terminal.close() == 0
    assert board.folder.encrypted_register_file.read_bytes() == before
    assert not board.folder.register_draft_file.exists()


def test_an_editor_that_fails_takes_nothing_over(board: Board) -> None:
    before = board.seal()
    terminal = sit(board, f"{APPEND}; sys.exit(3)")
    assert "exit code 3" in terminal.until("[e]")
    terminal.answer("d")
    assert terminal.close() == 0
    assert board.folder.encrypted_register_file.read_bytes() == before


def test_an_editor_that_is_not_there_is_said(board: Board) -> None:
    board.seal()
    terminal = Terminal(board.root, "register", "edit", "2026-07", VISUAL="/nowhere/editor")
    terminal.answer("d")
    assert terminal.close() == 0
    assert "not there" in terminal.seen


def test_what_somebody_else_wrote_meanwhile_stays(board: Board) -> None:
    board.seal()
    seal = read_register_bytes(board.folder).seal
    assert seal is not None
    theirs = board.root.parent / "theirs"
    theirs.write_bytes(seal_register(b"people: {}\n", seal))
    step = f"os.replace({str(theirs)!r}, {str(board.folder.encrypted_register_file.resolve())!r})"
    terminal = sit(board, f"{APPEND}; {step}")
    assert "somebody else" in terminal.until("[e]")
    terminal.answer("d")
    assert terminal.close() == 0
    assert content(board) == "people: {}\n"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_sitting_that_is_cut_short_leaves_an_encrypted_draft_that_is_offered(
    board: Board, number: signal.Signals
) -> None:
    before = board.seal()
    started = board.root.parent / "started"
    terminal = sit(board, f"{APPEND}; Path({str(started)!r}).touch(); time.sleep(60)")
    wait_for(started)
    terminal.process.send_signal(number)
    assert terminal.close() == 2
    assert board.folder.encrypted_register_file.read_bytes() == before
    draft = board.folder.register_draft_file
    assert draft.read_bytes().startswith(b"age-encryption.org/")
    assert stat.S_IMODE(draft.stat().st_mode) == 0o600
    again = sit(board, "pass")
    again.answer("g")
    assert again.close() == 0
    assert content(board).endswith("places: {}\n")
    assert not draft.exists()


def test_what_a_sitting_that_was_killed_outright_leaves_goes_with_the_next_command(board: Board) -> None:
    """As the README says: nothing can be cleared away by a process that is killed with -9."""
    board.seal()
    editing = board.root.parent / "editing"
    terminal = sit(board, f"Path({str(editing)!r}).write_text(f'{{os.getpid()}} {{path}}'); time.sleep(60)")
    while not (told := editing.read_text(encoding="utf-8") if editing.exists() else ""):
        time.sleep(0.05)
    editor_process, file = told.split()
    terminal.process.kill()
    os.kill(int(editor_process), signal.SIGKILL)
    assert terminal.close() == -signal.SIGKILL
    assert "Maughan" in Path(file).read_text(encoding="utf-8")

    assert run(["verify"]) == 0

    assert not Path(file).parent.exists()


def test_ctrl_c_at_the_question_keeps_a_draft_too(board: Board) -> None:
    board.seal()
    terminal = sit(board, BREAK)
    terminal.answer("\x03")
    assert terminal.close() == 2
    assert board.folder.register_draft_file.exists()
    again = sit(board, "pass")
    again.answer("d")
    assert again.close() == 0
    assert content(board) == REGISTER
    assert not board.folder.register_draft_file.exists()


def test_ctrl_c_in_the_editor_is_the_editor_s(board: Board) -> None:
    board.seal()
    started = board.root.parent / "started"
    step = f"signal.signal(signal.SIGINT, lambda *_: None); Path({str(started)!r}).touch(); time.sleep(1); {APPEND}"
    terminal = sit(board, step)
    wait_for(started)
    os.kill(terminal.process.pid, signal.SIGINT)
    assert terminal.close() == 0
    assert content(board).endswith("places: {}\n")


def test_without_memory_nothing_is_opened_unless_the_person_agrees(
    board: Board, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    board.seal()
    monkeypatch.setattr(private_folder, "MEMORY", board.root)
    monkeypatch.setattr("scr_docs.cli.register_edit.require_terminal", lambda _: None)
    monkeypatch.setenv("VISUAL", editor(board, APPEND))
    monkeypatch.setattr("click.confirm", lambda *_, **__: False)
    assert run(["register", "edit", "2026-07"]) == 1
    assert "in clear on the disk" in " ".join(capsys.readouterr().out.split())
    assert content(board) == REGISTER
    monkeypatch.setattr("click.confirm", lambda *_, **__: True)
    assert run(["register", "edit", "2026-07"]) == 0
    assert content(board).endswith("places: {}\n")
    assert not [path for path in board.folder.path.iterdir() if path.name.startswith("scr-docs")]


def test_a_clear_register_is_for_any_editor(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    board.write_clear()
    monkeypatch.setattr("scr_docs.cli.register_edit.require_terminal", lambda _: None)
    monkeypatch.setenv("VISUAL", "vi")
    assert run(["register", "edit", "2026-07"]) == 2


@pytest.mark.parametrize(
    ("program", "expected", "is_quiet"),
    [
        ("vim", ["-n", "-i", "NONE"], True),
        ("nvim", ["-n", "-i", "NONE"], True),
        ("vim.basic", ["-n", "-i", "NONE"], True),
        ("gvim", ["-f", "-n"], True),
        ("nano", ["-R"], True),
        ("emacs", ["--eval"], True),
        ("gedit", [], False),
        ("busybox", [], False),
    ],
)
def test_editors_are_told_to_keep_no_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, expected: list[str], is_quiet: bool
) -> None:
    real = tmp_path / program
    real.write_text("#!/bin/sh\n", encoding="utf-8")
    real.chmod(0o755)
    (tmp_path / "vi").symlink_to(real)
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in (program, f"{program} --readonly", "vi"):
        command, quiet = quiet_command(name, Path("identities.yml"))
        words = name.split()
        assert list(command[1 : 1 + len(expected)]) == expected
        assert [*command[:1], *command[len(command) - len(words) : -1]] == words
        assert (command[-1], quiet) == ("identities.yml", is_quiet)


def test_vim_leaves_nothing_behind(board: Board, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if not Path("/usr/bin/vim").exists():
        pytest.skip("vim is not installed")
    home = tmp_path / "home"
    home.mkdir()
    (home / ".vimrc").write_text(
        f"set backup undofile swapfile backupdir={home} undodir={home} directory={home} viminfo='50,n{home}/info\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("HOME", str(home))
    board.seal()
    vim = "/usr/bin/vim -c 'normal Goplaces: {}' -c 'wq'"
    terminal = Terminal(board.root, "register", "edit", "2026-07", VISUAL=vim)
    assert terminal.close() == 0, terminal.seen
    assert content(board).endswith("places: {}\n")
    assert [path.name for path in home.rglob("*")] == [".vimrc"]


def wait_for(path: Path) -> None:
    end = time.monotonic() + 30
    while not path.exists():
        assert time.monotonic() < end
        time.sleep(0.05)
