"""Words of a plain text, compared without case and accents."""

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")
_UNDECOMPOSED = str.maketrans("łŁøØđĐħıŧ", "lLoOdDhit")


@dataclass(frozen=True, slots=True)
class Word:
    """One run of letters and digits; ``key`` is what it is compared by."""

    start: int
    end: int
    text: str
    key: str


def word_key(text: str) -> str:
    """Fold case and accents: ``Siân`` and ``SIAN`` have one key."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_UNDECOMPOSED))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def read_words(text: str) -> list[Word]:
    """All words of a text in their order."""
    return [Word(match.start(), match.end(), match[0], word_key(match[0])) for match in _WORD.finditer(text)]


def word_keys(text: str) -> tuple[str, ...]:
    """Keys of all words of a text."""
    return tuple(word.key for word in read_words(text))
