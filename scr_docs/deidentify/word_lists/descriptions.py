"""What describes a person and, in a small place, tells who it is: ethnic group, faith, nationality, occupation.

The words stand in ``descriptions.txt``, in groups with their source. Capitals count; an occupation counts only after
words that say that somebody has it ("worked as a florist", "a retired miner"), and roles of the sector are not listed.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from scr_docs.deidentify.word_lists.phrases import Phrases, read_lines
from scr_docs.names.words import Word, word_keys

_OCCUPATION: Final = "occupation"
_STATUS: Final = "status"
_CODE: Final = "police identity code"
_HAS_IT: Final = re.compile(
    r"(?:\b(?:work(?:s|ed|ing)?|employed|employment|trained|training|job|career|qualified|practis\w+|living|self-employed)\sas"
    r"|\b(?:who|[Ss]?[Hh]e|[Mm]other|[Ff]ather|applicant|partner)\s(?:is|was|had\sbeen)|\b(?:retired|former)|\bbecame|\bprofession[\s:]+"
    r"|[\w)],|\boccupation[\s:]+)\s?(?:(?:an?|the)\s)?(?:[a-z-]+\s){0,2}$"
)
_GOES_ON: Final = re.compile(
    r"(?:\s(?:nationals?|citizens?|nationality|origin|descent|heritage|extraction|ancestry|background|speakers?))\b"
)
_PART_OF_A_NAME: Final = re.compile(r"[ -][A-Z]|-[a-z]")
_OF_CONTINENTS: Final = frozenset("african american asian australian european scandinavian".split())
_LOOK_BACK: Final = 60


def find_descriptions(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Spans that describe a person.

    Args:
        text: folded plain text.
        words: its words.
    """
    for first, after, group in _descriptions().find(text, words):
        start, end = words[first].start, words[after - 1].end
        if group == _OCCUPATION:
            meant = text[start].islower() and bool(_HAS_IT.search(text[max(0, start - _LOOK_BACK) : start]))
        elif group == _STATUS:
            meant = text[start].islower()
        else:
            meant = any(map(str.isupper, text[start:end])) and (group == _CODE or not _PART_OF_A_NAME.match(text, end))
        if meant:
            goes_on = _GOES_ON.match(text, end)
            yield start, goes_on.end() if goes_on else end


def is_descriptive(key: str) -> bool:
    """Whether a word is one of a description or of a part of the world: "Turkish", "European"."""
    return key in _words()


@cache
def _words() -> frozenset[str]:
    return frozenset(key for phrase, _ in _rows() for key in word_keys(phrase)) | _OF_CONTINENTS


@cache
def _descriptions() -> Phrases[str]:
    return Phrases(row for row in _rows() if word_keys(row[0]))


def _rows() -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    group = ""
    for line in read_lines(__package__, "descriptions.txt"):
        if line.startswith("== "):
            group = line.removeprefix("== ").partition(" | ")[0]
            continue
        for phrase in (part.strip() for part in line.split(",")):
            rows += [(phrase, group), (_plural(phrase), group)]
    return rows


def _plural(phrase: str) -> str:
    if phrase.endswith("man"):
        return phrase[:-2] + "en"
    return phrase if phrase.endswith(("ese", "ish", "s")) else f"{phrase}s"
