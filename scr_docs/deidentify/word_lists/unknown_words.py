"""Words with a capital that no dictionary knows: a name, unless something better is known of them.

A model misses a name now and then, mostly one of few letters or far away from what it learned. English writes few words
with a capital, and nearly all that are none of the dictionary, of the sector or of a list are names.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from scr_docs.deidentify.word_lists.descriptions import is_descriptive
from scr_docs.deidentify.word_lists.phrases import read_lines
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.word_names import WORD_NAMES
from scr_docs.names.words import Word

_SHORTEST: Final = 4
"""The dictionary has no shorter words; those of three letters have a list of their own."""
_VERBAL: Final = re.compile(r".{5,}(?:ating|ated|ising|ised|izing|ously|fully|ively|ically|ational)$")
_LONGEST: Final = 15
"""Longer ones are terms of another language."""
_ENDINGS: Final = re.compile(r"(?:s|es|d|ed|ing|er|ers|ly|ness)$")
_PREFIXES: Final = re.compile(r"^(?:un|re|non|pre|mis|over|under|inter|anti)")
_JOINT: Final = re.compile(r" |-")


def find_unknown_words(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Spans of capitalised words that stand in no dictionary, those beside each other as one.

    Args:
        text: folded plain text.
        words: its words.
    """
    start = end = -1
    for before, word in zip((None, *words), words, strict=False):
        if not _is_unknown(word) and not _is_foreign(word) and not _is_short_name(text, before, word):
            continue
        if start >= 0 and _JOINT.fullmatch(text, end, word.start):
            end = word.end
            continue
        if start >= 0:
            yield start, end
        start, end = word.start, word.end
    if start >= 0:
        yield start, end


def _is_unknown(word: Word) -> bool:
    written = word.text
    return (
        _SHORTEST <= len(written) <= _LONGEST
        and written[0].isupper()
        and written[1:].islower()
        and written.isalpha()
        and not _is_known(word.key)
    )


def _is_foreign(word: Word) -> bool:
    """``Đỗ``, ``Lụa``: a letter that English does not write, in a word too short for the dictionary."""
    written = unicodedata.normalize("NFC", word.text)
    return len(written) < _SHORTEST and written[0].isupper() and written[1:].islower() and not written.isascii()


def _is_short_name(text: str, before: Word | None, word: Word) -> bool:
    """``Nia`` in the middle of a sentence; at its beginning three letters are too few to tell."""
    written = word.text
    return (
        len(written) == _SHORTEST - 1
        and before is not None
        and before.text.islower()
        and text[before.end : word.start] == " "
        and written[0].isupper()
        and written[1:].islower()
        and written.isalpha()
        and word.key not in _words_of_three() | WORD_NAMES
    )


@cache
def _words_of_three() -> frozenset[str]:
    return frozenset(word for line in read_lines(__package__, "words_of_three.txt") for word in line.split())


def _is_known(key: str) -> bool:
    """Whether the word is in the dictionary, or made of one that is: ``Instigating``, ``Unmet``."""
    if is_everyday(key) or key in WORD_NAMES or is_descriptive(key) or _VERBAL.match(key):
        return True
    ending, prefix = _ENDINGS.search(key), _PREFIXES.search(key)
    stems = [key[: ending.start()]] if ending else []
    if prefix and is_everyday(key[prefix.end() :]):
        return True
    return any(is_everyday(stem) or is_everyday(f"{stem}e") or is_everyday(stem[:-1]) for stem in stems)
