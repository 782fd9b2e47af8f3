"""A text as the model reads it: pieces of words with their places in the text, in windows that overlap."""

import itertools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tokenizers import Tokenizer

WINDOW: Final = 254
"""Pieces that the model sees at once, beside its two marks; it was trained on texts of that length."""
STRIDE: Final = 192
_LONGEST_WORD: Final = 32
"""The tokenizer gives up on words of over 100 letters, after it took them apart: Hangul into three each."""
_LONG_WORD: Final = re.compile(rf"[^\s!-/:-@\[-`{{-~]{{{_LONGEST_WORD + 1},}}")
_BLANKED: Final = frozenset({"So", "Sk", "Cc", "Cs", "Co", "Cn"})


@dataclass(frozen=True, slots=True)
class Pieces:
    """``ids`` are the model's numbers of the pieces, ``places`` their spans in the text, in code points."""

    ids: list[int]
    places: list[tuple[int, int]]


class _Readable(dict[int, str | int]):
    """What stands for a character: emoji, control characters and half surrogates read as a space.

    The tokenizer would glue them to the word beside them, which the model then does not know. One for one, so that
    places stay.
    """

    def __missing__(self, code: int) -> str | int:
        self[code] = " " if unicodedata.category(chr(code)) in _BLANKED else code
        return self[code]


_READABLE: Final = _Readable()


def read_pieces(tokenizer: Tokenizer, text: str) -> Pieces:
    """Cut a text into pieces, all of it, without the marks for beginning and end."""
    readable, pieces = text.translate(_READABLE), Pieces([], [])
    for start, end in _parts(readable):
        encoding = tokenizer.encode(readable[start:end], add_special_tokens=False)
        pieces.ids.extend(encoding.ids)
        pieces.places.extend((start + first, start + last) for first, last in encoding.offsets)
    return pieces


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Spans that make up the text, cut only inside of words that are too long for the tokenizer."""
    cuts = (range(word.start() + _LONGEST_WORD, word.end(), _LONGEST_WORD) for word in _LONG_WORD.finditer(text))
    return itertools.pairwise((0, *itertools.chain.from_iterable(cuts), len(text)))


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces ``start`` to ``end``; of what the model says about them ``first`` to ``last`` count.

    Where two windows overlap each answers for the half that lies deeper in it.
    """

    start: int
    end: int
    first: int
    last: int


def piece_windows(count: int, size: int = WINDOW, stride: int = STRIDE) -> Iterator[Window]:
    """Windows over ``count`` pieces, of which the parts that count follow each other without a gap."""
    first = 0
    for start in range(0, max(count, 1), stride):
        end = min(start + size, count)
        last = count if end == count else end - (size - stride) // 2
        if first < last:
            yield Window(start, end, first, last)
        if end == count:
            return
        first = last
