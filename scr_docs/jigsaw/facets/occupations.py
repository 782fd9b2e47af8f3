"""Occupations of the family (ONS, SOC 2020), beside a cue only: professionals on duty are no facet."""

import re
from collections.abc import Iterator
from typing import Final

from scr_docs.jigsaw.facets.found import Found
from scr_docs.jigsaw.facets.word_lists import as_found, read_list

_CUE: Final = re.compile(
    r"(?i)\b(?:(?:works?|worked|working|employed|employment|job|jobs|trained|training|qualified|living|career|shifts?)"
    r"\s(?:\w+\s){0,2}?(?:as|at|in)\s(?:an?\s|the\s)?(?:\w+\s)?"
    r"|(?:served|serving|enlisted|is|was|were)\sin\s(?:the\s)"
    r"|(?:she|he|who|(?P<kin>mother|father|partner|grandmother|grandfather|stepfather|uncle|aunt))\s(?:is|was|had\sbeen)\s"
    r"(?:an?\s)(?:\w+\s)?|self-employed\s|unemployed\s|former\s|retired\s)$"
)
_NEAR: Final = 60
_BY_TRADE: Final = re.compile(r"(?i)^\sby\s(?:trade|profession|occupation)\b")
_NOBODY: Final = re.compile(r"(?i)\b(?:independent|named|designated|(?<!in\s)the)\s$")


def find_occupation(sentence: str) -> Iterator[Found]:
    """Occupations that a sentence gives to somebody; apposition ("Father, a roofer,") is left to `find_apposed`."""
    words = read_list("occupations")
    for start, end, entry in words.find(sentence):
        before = sentence[max(0, start - _NEAR) : start]
        if (_CUE.search(before) and not _NOBODY.search(before)) or _BY_TRADE.match(sentence[end:]):
            yield as_found(words, start, end, entry, "occupation", "occupation")


def find_apposed(sentence: str, ends_of_people: list[int]) -> Iterator[Found]:
    """Occupations right behind a person of the family: "Father 1, a taxi driver", "Mother, 29, is a nurse"."""
    words = read_list("occupations")
    for start, end, entry in words.find(sentence):
        for place in ends_of_people:
            if place <= start and _APPOSED.fullmatch(sentence[place:start]):
                yield as_found(words, start, end, entry, "occupation", "occupation")


_APPOSED: Final = re.compile(r"(?:,\s(?:aged\s)?\d{1,2})?(?:,| is| was| had been| became)\s(?:an?\s)(?:\w+\s)?")
