"""``register suggest`` with an encrypted register: what was accepted is written there, and can be taken out again."""

import pytest

from scr_docs.cli.main import run
from tests.at_rest.sealed_case import SUMMARY, Board
from tests.cli.scripted import sit_down

ACCEPTED = ["a", "Gethin Prys", "uncle-1", "Uncle 1", "uncle"]


@pytest.mark.parametrize(("more", "is_undone"), [(["q"], False), (["u", "q"], True)])
def test_the_last_entry_is_taken_out_of_an_encrypted_register(
    board: Board, monkeypatch: pytest.MonkeyPatch, more: list[str], is_undone: bool
) -> None:
    before = board.seal()
    summary = f"{SUMMARY}\nGethin Prys rang Tadeusz Wróbel.\n"
    (board.folder.path / "executive-summary.md").write_text(summary, encoding="utf-8")
    sit_down(monkeypatch, [*ACCEPTED, *more])
    assert run(["register", "suggest", "2026-07"]) == 1
    assert (board.folder.encrypted_register_file.read_bytes() == before) == is_undone
    assert not board.folder.register_file.exists()
