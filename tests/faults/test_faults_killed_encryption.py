"""``register encrypt``, ``decrypt`` and ``rekey`` killed at any change: the register is never lost, nor half of it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from scr_docs.casefolder.at_rest.key_ring import KEY_VARIABLE, KeyRing, use_key_ring
from scr_docs.casefolder.at_rest.register_bytes import opened
from scr_docs.casefolder.disk.files import read_bytes
from tests.at_rest.sealed_case import REGISTER, Board, set_up_board
from tests.faults.faulty import EPOCH, KILLED, TORN, Commands

BEGIN: dict[str, Callable[[Board], object]] = {
    "encrypt": Board.write_clear,
    "decrypt": Board.seal,
    "rekey": Board.seal,
}


def laid_out(root: Path, name: str) -> Board:
    root.mkdir()
    board = set_up_board(root)
    board.settle("plain")
    BEGIN[name](board)
    return board


def at_the_keys(running: Commands, board: Board) -> Commands:
    return replace(running, environment={"SOURCE_DATE_EPOCH": EPOCH, KEY_VARIABLE: str(board.officer.file)})


def arguments(name: str) -> tuple[str, ...]:
    return ("register", name, "2026-07", *(["--yes"] if name == "decrypt" else []))


def whole_registers(board: Board) -> list[bytes | None]:
    """What each file that bears the register's name says; every one must say it all."""
    use_key_ring(KeyRing(board.officer.file))
    files = board.folder.register_file, board.folder.encrypted_register_file
    clear = [files[0].read_bytes()] if files[0].exists() else []
    sealed = [opened(read_bytes(board.folder, files[1])).content] if files[1].exists() else []
    use_key_ring(None)
    return [*clear, *sealed]


def assert_finished(running: Commands, board: Board, name: str) -> None:
    """Typed again, it ends in order, or says that there is nothing left to do."""
    again = at_the_keys(running, board).run(board.root, *arguments(name))
    assert again.code == 0 or "is encrypted already" in again.err or "is not encrypted" in again.err, again.err
    assert whole_registers(board) == [REGISTER.encode()]
    assert board.folder.register_file.exists() == (name == "decrypt")
    assert not list(board.folder.path.glob(".*.part"))


@pytest.mark.parametrize("name", BEGIN)
def test_killed_before_any_change(tmp_path: Path, running: Commands, name: str) -> None:
    whole = laid_out(tmp_path / "whole", name)
    done = at_the_keys(running, whole).run(whole.root, *arguments(name))
    assert done.code == 0, done.err
    assert len(done.changes) > 2

    for number in range(1, len(done.changes) + 1):
        board = laid_out(tmp_path / f"killed-{number}", name)
        assert at_the_keys(running, board).run(board.root, *arguments(name), die_at=number).code == KILLED
        assert set(whole_registers(board)) == {REGISTER.encode()}
        assert_finished(running, board, name)


@pytest.mark.parametrize("name", BEGIN)
@pytest.mark.parametrize("written", [1, 60, len(REGISTER) - 1])
def test_killed_in_the_middle_of_a_write(tmp_path: Path, running: Commands, name: str, written: int) -> None:
    board = laid_out(tmp_path / "torn", name)
    assert at_the_keys(running, board).run(board.root, *arguments(name), largest=written, torn=True).code == TORN
    assert whole_registers(board) == [REGISTER.encode()]
    assert_finished(running, board, name)


@pytest.mark.parametrize("name", BEGIN)
def test_no_byte_more_can_be_written(tmp_path: Path, running: Commands, name: str) -> None:
    board = laid_out(tmp_path / "full", name)
    refused = at_the_keys(running, board).run(board.root, *arguments(name), largest=10)
    assert refused.code == 2
    assert "could not be written" in refused.err or "cannot be written" in refused.err
    assert whole_registers(board) == [REGISTER.encode()]
