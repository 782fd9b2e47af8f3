"""Digits and signs in the place of letters: ``Kayl3igh`` and ``Th0rnbury`` are read as what they look like."""

import itertools
import re
from collections.abc import Iterator

from scr_docs.names.words import Word, word_key

_LOOKS_LIKE = {"0": "o", "1": "li", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g", "@": "a", "$": "s"}
_MIXED = re.compile(r"(?<![^\W_])[^\W_@$]*(?:[^\W\d_][0-9@$]|[0-9@$][^\W\d_])[^\W_]*(?:[@$][^\W_]+)*")
_MOST_DIGITS = 3


def words_with_digits(text: str) -> Iterator[tuple[Word, tuple[str, ...]]]:
    """Words in which digits stand beside letters, each with the keys of what it may be read as."""
    for match in _MIXED.finditer(text):
        key = word_key(match[0])
        if sum(char in _LOOKS_LIKE for char in key) <= _MOST_DIGITS:
            readings = tuple(map("".join, itertools.product(*(_LOOKS_LIKE.get(char, char) for char in key))))
            yield Word(match.start(), match.end(), match[0], key), readings
