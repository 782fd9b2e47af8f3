"""Given names as evidence that capitalised words are a person: "Gurdeep Singh", "Olusegun", "Ifrah Warsame's".

Names that are everyday words ("Hope", "Will") are not in the list: for them the context must speak.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from scr_docs.deidentify.sector_words import is_sector_phrase
from scr_docs.deidentify.word_lists.phrases import read_lines
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.thing_words import OF_A_THING
from scr_docs.names.words import Word, read_words, word_key
from scr_docs.names.written_forms import ABBREVIATED_TITLES, PARTICLES

_JOINTS: Final = frozenset({" ", "-", "'", "’"})
_MOST_WORDS: Final = 4
_SHORTEST_IN_NOTES: Final = 5
"""Letters of a name in lower case: shorter ones are words of other languages, endings, abbreviations."""


def find_people(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Spans that begin with a given name of the list, with the capitalised words that go on from it."""
    at = 0
    while at < len(words):
        if _is_named_in_notes(text, words, at):
            yield words[at].start, _end_of_double_name(text, words, at)
        after = _end_of_name(text, words, at) if _is_given(words[at]) else at
        if after > at and words[after - 1].key not in OF_A_THING:
            yield words[at].start, words[after - 1].end
        at = max(after, at + 1)


def reads_as_person(written: str) -> bool:
    """Whether a span that a model took for something else is a given name with more names after it."""
    words = read_words(written)
    if len(words) < 2 or not _is_given(words[0]) or len(words) > _MOST_WORDS:
        return False
    return _end_of_name(written, words, 0) == len(words) and words[-1].key not in OF_A_THING


def is_given_name(word: str) -> bool:
    """Whether a word is a given name that is no everyday word."""
    return word_key(word) in _given_names()


def _is_named_in_notes(text: str, words: Sequence[Word], at: int) -> bool:
    """Without a capital: a given name that is nothing else, or a word of no dictionary behind "miss"."""
    word = words[at]
    if not word.text.islower() or len(word.key) < _SHORTEST_IN_NOTES or is_everyday(word.key):
        return False
    titled = at > 0 and words[at - 1].key in ABBREVIATED_TITLES | {"miss"} and words[at - 1].text.islower()
    return (titled and text[words[at - 1].end : word.start] in {" ", ". "}) or word.key in _given_names()


def _end_of_double_name(text: str, words: Sequence[Word], at: int) -> int:
    while at + 1 < len(words) and text[words[at].end : words[at + 1].start] == "-":
        at += 1
    return words[at].end


def _is_given(word: Word) -> bool:
    return word.key in _given_names() and word.text[0].isupper() and (not word.text.isupper() or len(word.text) > 3)


def _end_of_name(text: str, words: Sequence[Word], at: int) -> int:
    """The word after a name that begins at a word."""
    end = at + 1
    while end < len(words) and end - at < _MOST_WORDS and text[words[end - 1].end : words[end].start] in _JOINTS:
        if words[end].key in PARTICLES:
            end += 1
            continue
        if not re.match(r"[^\W\d_]{2}", words[end].text) or not words[end].text[0].isupper():
            break
        if words[end].key not in OF_A_THING and is_sector_phrase(words[end].text):
            break
        end += 1
    while words[end - 1].key in PARTICLES and end > at + 1:
        end -= 1
    return end


@cache
def _given_names() -> frozenset[str]:
    return frozenset(map(word_key, read_lines("scr_docs.names", "given_names.txt")))
