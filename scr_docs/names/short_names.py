"""What a place or an organisation is called for short: "Barrowdene" for "Barrowdene Primary School".

Register entries give the whole name; people write the part by which they tell it from others of its kind. Words that
say only the kind (`thing_words`) tell nothing and are no short name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.thing_words import TELLS_NOTHING
from scr_docs.names.word_names import WORD_NAMES
from scr_docs.names.words import word_key, word_keys
from scr_docs.names.written_forms import spellings

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_SAINT = frozenset({"st", "saint"})
_POSSESSIVE = re.compile(r"['’]s?$|s['’]$")
_SHORTEST, _SHORTEST_SURE = 3, 5


@dataclass(frozen=True, slots=True)
class ShortName:
    """Keys of the words of one short name, and keys of the other words of the names that may go on from it.

    ``sure``: no other word is written so, as far as the name itself tells; else a person must say whether it is meant.
    """

    words: tuple[str, ...]
    others: frozenset[str]
    sure: bool


def short_names(names: Sequence[str], *, address: bool) -> Iterator[ShortName]:
    """Every short name of a place or an organisation.

    Args:
        names: its written forms.
        address: whether they are addresses: then a part of one may be another house of the street.
    """
    every = [token for name in names for token in _TOKEN.findall(name)]
    others = frozenset(key for token in every for key in word_keys(token) if key in TELLS_NOTHING)
    for name in names:
        numbered = address and (name[:1].isdigit() or "," in name)
        for part in name.split(","):
            tokens = _TOKEN.findall(part)
            stem = _stem(tokens)
            for words, sure in _of_stem(stem):
                for keys in dict.fromkeys(spellings(word_keys(" ".join(words)))):
                    yield ShortName(keys, others, sure and not numbered)


def _stem(tokens: Sequence[str]) -> Sequence[str]:
    """The words without those of the kind around them."""
    telling = [number for number, token in enumerate(tokens) if _tells(token)]
    if not telling:
        return ()
    first = telling[0]
    while first and _goes_before(tokens[first - 1]):
        first -= 1
    return tokens[first : telling[-1] + 1]


def _goes_before(token: str) -> bool:
    """``Little Acorns``, ``St Bride's``: a capital that belongs to the name; not the article of ``The Drovers``."""
    return token[0].isupper() and word_key(token) != "the"


def _tells(token: str) -> bool:
    key = word_key(_POSSESSIVE.sub("", token))
    return token[0].isalpha() and key not in TELLS_NOTHING | _SAINT and len(key) > 1


def _of_stem(stem: Sequence[str]) -> Iterator[tuple[Sequence[str], bool]]:
    """The stem as a whole, and each word of it that stands for it."""
    if len(stem) > 1:
        yield stem, True
    for number, token in enumerate(stem):
        of_a_saint = number and word_key(stem[number - 1]) in _SAINT
        if _tells(token) and not of_a_saint and len(word_key(token)) >= _SHORTEST:
            yield (token,), is_telling(token)


def is_telling(token: str) -> bool:
    """Whether one word is no everyday word and nobody's name by its look, so that it tells the thing alone."""
    key = word_key(token)
    plain = not is_everyday(key) and not is_everyday(key.removesuffix("s")) and key not in WORD_NAMES
    return plain and len(key) >= _SHORTEST_SURE and not _POSSESSIVE.search(token)
