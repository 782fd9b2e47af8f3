"""Blocks of one letter each, one after the other → the word that they spell."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from scr_docs.readers.surface import Surface

_FEWEST: Final = 4
"""Letters that make a word: fewer stand in the columns of a table (R, A, G) and may be somebody's initials."""


def words_letter_by_letter(surfaces: Sequence[Surface]) -> Iterator[Surface]:
    """The letters of visible blocks that follow each other, as one word; for the register only.

    Args:
        surfaces: of one file, in its order.
    """
    blocks = (surface for surface in surfaces if surface.block and surface.what == "visible text")
    for (is_letter, _), group in groupby(blocks, lambda block: (_is_letter(block), block.part)):
        run = list(group) if is_letter else []
        if len(run) >= _FEWEST:
            word = "".join(block.text.strip() for block in run)
            yield replace(run[0], text=word, block=False, cell=None)


def _is_letter(block: Surface) -> bool:
    letter = unicodedata.normalize("NFC", block.text.strip()) if len(block.text) < 10 else ""
    return len(letter) == 1 and letter.isalpha()
