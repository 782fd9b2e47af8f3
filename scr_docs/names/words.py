"""Words of a plain text, compared without case and accents."""

import functools
import itertools
import re
import unicodedata
from typing import NamedTuple

from scr_docs.names.look_alikes import without_mixed_scripts

# "ọ́" is two characters in every normal form: a mark belongs to its letter and ends no word.
_MARKS = "\u0300-\u036f"
_WORD = re.compile(rf"(?:[^\W_][{_MARKS}]*)+")
_PART = re.compile(rf"\d+|(?:[^\W\d_][{_MARKS}]*)+")
_AS_LONG_AS_A_NAME = 80
_SHORT_TITLES = frozenset({"Mr", "Ms", "Mx", "Dr"})
"""After these, as in ``MsThornbury``, and after small letters another word begins; in ``McDonagh`` none does."""
_UNDECOMPOSED = str.maketrans("łŁøØđĐħıŧ", "lLoOdDhit")


class Word(NamedTuple):
    """One run of letters and digits; ``key`` is what it is compared by.

    A tuple, since every word of every text becomes one, and a frozen dataclass takes four times as long to make.
    """

    start: int
    end: int
    text: str
    key: str


def word_key(text: str) -> str:
    """Fold case, accents and look-alikes of other scripts: ``Siân``, ``SIAN`` and ``Sіan`` have one key."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text.translate(_UNDECOMPOSED))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return without_mixed_scripts(plain).casefold()


def squeeze(text: str) -> str:
    """Letters and digits only, without case and accents."""
    return "".join(char for char in word_key(text) if char.isalnum())


def read_words(text: str) -> list[Word]:
    """All words of a text in their order."""
    return list(_words_of_a_name(text) if len(text) <= _AS_LONG_AS_A_NAME else _words(text))


# A document's texts are read by the lists, for recurring names and for the register, each time all of them.
@functools.lru_cache(maxsize=1024)
def _words(text: str) -> tuple[Word, ...]:
    return tuple(Word(*match.span(), match[0], word_key(match[0])) for match in _WORD.finditer(text))


# Names by the thousand would push those texts out of one cache.
_words_of_a_name = functools.lru_cache(maxsize=4096)(_words.__wrapped__)


def read_parts(text: str) -> list[Word]:
    """As ``read_words``, but ``DawnWhitlock`` and ``Dawn1`` (a footnote's number) are two words each."""
    return list(_parts(text))


# One text is looked up in several indexes one after another.
@functools.lru_cache(maxsize=32)
def _parts(text: str) -> tuple[Word, ...]:
    return tuple(
        Word(start, end, text[start:end], word_key(text[start:end]))
        for match in _PART.finditer(text)
        for start, end in itertools.pairwise([match.start(), *_humps(match), match.end()])
    )


def _humps(match: re.Match[str]) -> list[int]:
    letters = match[0]
    if letters.isupper() or letters[1:].islower() or letters.isdigit():
        return []
    return [
        match.start() + number
        for number in range(1, len(letters))
        if letters[number].isupper() and _begins_a_word(letters, number)
    ]


def _begins_a_word(letters: str, at: int) -> bool:
    """A capital behind a small letter, and the last of a run of capitals: ``DawnWhitlock``, ``DAWNWhitlock``."""
    if at <= 2 and letters[:at] not in _SHORT_TITLES and not letters[0].islower():
        return False
    return letters[at - 1].islower() or (letters[at - 1].isupper() and letters[at + 1 : at + 3].islower())


def word_keys(text: str) -> tuple[str, ...]:
    """Keys of all words of a text."""
    return tuple(word.key for word in read_words(text))
