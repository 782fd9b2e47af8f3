"""The gazetteer: names of places, in a text where a place may stand.

A place whose name is also a word or a person's ("Reading", "Lincoln") counts only after "in", "at", "to", "from" and
the like, or before a county; in lower case none does.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from scr_docs.deidentify.word_lists.phrases import Phrases, read_lines
from scr_docs.names.words import Word, read_words

_CUES: Final = frozenset("in at to from near outside around towards via through leaving left".split())
_COUNTY: Final = re.compile(r", [A-Z][a-z]+(?:shire|folk|sex|set|umbria|ent|urrey|wall|evon|land|yrone|owys)\b")


def find_places(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Spans of places of the gazetteer.

    Args:
        text: folded plain text.
        words: its words.
    """
    for first, after, note in _gazetteer().find(text, words):
        start, end = words[first].start, words[after - 1].end
        if not all(word.text[0].isupper() for word in (words[first], words[after - 1])):
            continue
        if note != "?" or _has_cue(text, words, first, end):
            yield start, end


def is_listed_place(name: str) -> bool:
    """Whether a name is that of a place of the gazetteer as a whole."""
    words = read_words(name)
    return any(after - first == len(words) for first, after, _ in _gazetteer().find(name, words))


def _has_cue(text: str, words: Sequence[Word], first: int, end: int) -> bool:
    before = words[first - 1] if first else None
    cued = before is not None and before.key in _CUES and text[before.end : words[first].start] == " "
    return cued or bool(_COUNTY.match(text, end))


@cache
def _gazetteer() -> Phrases[str]:
    lines = read_lines(__package__, "places.txt")
    return Phrases((line.removeprefix("?"), "?" if line.startswith("?") else "") for line in lines)
