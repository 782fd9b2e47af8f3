"""Whether two agencies' entries look like accounts of one event: a rule that can be explained in a sentence (17.40).

Two entries look like one event when they share words that carry meaning and stand at the same time of day, or share
more such words and with them most of what the shorter one says. Home visits on two days are two home visits. It is
meant to be quiet: a person follows every hint up with two agencies.
"""

import re
import unicodedata
from typing import Final

from scr_docs.chronology.merge import minutes_of
from scr_docs.model.chronology import ChronologyEntry

SAME_TIME_MINUTES: Final = 15
WORDS_AT_ONE_TIME: Final = 2
WORDS_ALONE: Final = 3
MOST: Final = 0.7

_WORD: Final = re.compile(r"[^\W_]+")
_SHORTEST: Final = 3
_STEM: Final = 4
_EMPTY_WORDS: Final = frozenset(
    "about after again also and are been before being but did does during for from had has have her him his into its"
    " mrs not off one out over said says she than that the their them then there they this two until was were when"
    " which while who will with"
    # words that every chronology is full of
    " agreed attended call called child children contact family father home letter made mother no received record"
    " recorded regarding report reported reports sent social told worker".split()
)


def content_words(text: str) -> frozenset[str]:
    """The words of a text that tell events apart, in lower case, without accents and endings."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("'s", "")).casefold()
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    words = (word for word in _WORD.findall(plain) if len(word) >= _SHORTEST and word not in _EMPTY_WORDS)
    return frozenset(_stem(word) for word in words)


def same_time(one: ChronologyEntry, other: ChronologyEntry) -> bool:
    """Whether both name a clock time and the two lie within a quarter of an hour."""
    first, second = minutes_of(one.time), minutes_of(other.time)
    return first is not None and second is not None and abs(first - second) <= SAME_TIME_MINUTES


def look_like_one_event(one: ChronologyEntry, other: ChronologyEntry) -> bool:
    """Whether two agencies' entries look like one event, whatever their dates.

    They stand at the same time of day and share at least two meaningful words, or they share at least three, and with
    them 70 % of the words of the shorter one.
    """
    mine, theirs = content_words(one.event), content_words(other.event)
    shared = len(mine & theirs)
    if same_time(one, other):
        return shared >= WORDS_AT_ONE_TIME
    return shared >= WORDS_ALONE and shared >= MOST * min(len(mine), len(theirs))


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word.removesuffix(ending)
    return word
