"""A large text is looked at in pieces, and no name is lost between two of them."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from scr_docs.readers.surface import Surface
from scr_docs.redaction_check import pieces
from scr_docs.redaction_check.known_words import KnownWords
from scr_docs.redaction_check.pieces import in_groups, in_pieces
from tests.redaction_check.small_case import ThreeWords, check_paths, terms


@given(st.integers(0, 700_000), st.text(alphabet="ab \n", min_size=1, max_size=40))
def test_every_short_run_of_a_text_stands_whole_in_a_piece(at: int, filler: str) -> None:
    name = "Kayleigh-Ann Thornbury"
    text = (filler * (700_000 // len(filler) + 1))[:at] + name + filler * 10
    found = [piece for piece in in_pieces(Surface(1, "raw bytes", text)) if name in piece.text]
    assert found
    line = text.count("\n", 0, at) + 1
    assert {piece.line + piece.text.count("\n", 0, piece.text.index(name)) for piece in found} == {line}


def test_pieces_and_groups_stay_small() -> None:
    surfaces = [Surface(1, "raw bytes", "a" * 3_000_000), *[Surface(1, "id", "b")] * 10]
    groups = list(in_groups(surfaces))
    assert max(len(piece.text) for group in groups for piece in group) <= pieces.LONGEST
    assert sum(len(piece.text) for group in groups for piece in group if piece.what == "id") == 10


def test_a_name_anywhere_in_a_large_file_is_found(tmp_path: Path) -> None:
    lines = ["The agencies did not talk to each other."] * 20_000
    lines[11_111] = "And Kayleigh was not asked."
    (tmp_path / "a.csv").write_text("\n".join(lines), encoding="utf-8")
    (found,) = check_paths([tmp_path / "a.csv"], [terms()], ThreeWords(), KnownWords())
    assert (found.code, found.line, found.column) == ("SCR401", 11_112, 5)
