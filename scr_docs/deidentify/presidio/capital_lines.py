"""Lines in capitals, as control rooms write ("RES TO ATT. PC WINSPEAR SHOWN"): there a capital says nothing."""

import re
from typing import Final

from scr_docs.deidentify.word_lists.people import is_given_name
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.word_names import WORD_NAMES
from scr_docs.names.words import read_words
from scr_docs.names.written_forms import TITLES

_FEWEST: Final = 2
"""Words in capitals that a line has beside the one in question; a heading of two words is no log."""
_SHARE: Final = 0.75
"""Of its words; the others may be pseudonyms that were printed already."""
_MASK: Final = re.compile(r"\[[a-z ]+\]")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_SHORTEST: Final = 4
"""Of a word that no list of names has: shorter ones are abbreviations as a rule."""
_LOOK_BACK: Final = 40
_MODAL: Final = frozenset({"may", "will"})
_GOES_ON: Final = re.compile(
    r" (?:BE|HAVE|NOT|RING|CALL|GO|COME|ATTEND|BOOK|CHECK|UPDATE|SEND|MAKE|TAKE|VISIT|NEED|SEE|TRY)\b"
)


def is_in_line_of_capitals(text: str, start: int, end: int) -> bool:
    """Whether everything around a span, up to the ends of its line, is written in capitals."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    after = text[end:].partition("\n")[0]
    words = _WORD.findall(_MASK.sub("", f"{before} {after}"))
    capitals = sum(map(str.isupper, words))
    return capitals >= _FEWEST and capitals >= _SHARE * len(words)


def is_name_among_capitals(text: str, start: int, end: int) -> bool:
    """Whether a guess of the model in such a line names somebody: by a title, or by a word that is nothing else."""
    if text[start:end].casefold() in _MODAL and not text[end : end + 1].isalnum() and _GOES_ON.match(text, end):
        return False
    before = [word.key for word in read_words(text[max(0, start - _LOOK_BACK) : start])]
    keys = [word.key for word in read_words(text[start:end])]
    titled = bool(TITLES & {*before[-1:], *keys[:-1]})
    return any(key not in TITLES and (titled or _is_name(key)) for key in keys)


def _is_name(key: str) -> bool:
    return (
        is_given_name(key)
        or {key, key.removesuffix("y")} & WORD_NAMES != set()
        or (len(key) >= _SHORTEST and not is_everyday(key))
    )
