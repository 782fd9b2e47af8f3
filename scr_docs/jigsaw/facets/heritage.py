"""Ethnicity, faith and language: one aspect, since one tells much of the others (ONS, Census 2021)."""

import re
from collections.abc import Iterator
from typing import Final

from scr_docs.jigsaw.facets.found import Found
from scr_docs.jigsaw.facets.word_lists import as_found, found_in, read_list

ASPECT: Final = "heritage"

_BEFORE: Final = re.compile(
    r"(?i)(?:\b(?:spoke|speaks?|speaking|spoken in|first language (?:is|was)|mother tongue (?:is|was)|fluent in"
    r"|language,?|interpreter for|translated (?:from|into))\s+(?:(?:only|little|mainly|mostly|in)\s+)?)$"
)
_NEAR: Final = 40
_AFTER: Final = re.compile(r"(?i)^(?:[\s-]speaking|[\s-]speakers?|\s(?:interpreter|translator|language)s?)\b")


def find_ethnicity(sentence: str) -> Iterator[Found]:
    """Ethnic groups and nationalities; a language ("spoke Polish") is left to `find_language`."""
    for found in found_in(read_list("ethnicity"), sentence, "ethnicity", ASPECT):
        if not _is_language(sentence, found.start, found.end):
            yield found


def find_faith(sentence: str) -> Iterator[Found]:
    """Religions, their buildings and their words."""
    yield from found_in(read_list("faith"), sentence, "faith", ASPECT)


def find_language(sentence: str) -> Iterator[Found]:
    """Languages beside a cue: "spoke Urdu", "a Punjabi-speaking interpreter"."""
    words = read_list("languages")
    for start, end, entry in words.find(sentence):
        if _is_language(sentence, start, end):
            yield as_found(words, start, end, entry, "language", ASPECT)


def _is_language(sentence: str, start: int, end: int) -> bool:
    return bool(_BEFORE.search(sentence[max(0, start - _NEAR) : start]) or _AFTER.match(sentence[end:]))
