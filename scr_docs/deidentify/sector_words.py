"""The sector's own words: "Child A", "Section 47", "Initial Child Protection Conference" are nobody's name.

The words stand in ``sector_words.txt``, in groups with their source. A text is quiet only when every capitalised word
of it lies inside known phrases, so that "Child A Thornbury" is still raised.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

_TOKEN: Final = re.compile(r"[^\W_]+(?:['’.&/-][^\W_]+)*")
_LETTER_OR_NUMBER: Final = re.compile(r"[A-Z]{1,2}\d{0,2}|\d{1,3}[A-Za-z]?")
_SHAPES: Final = tuple(
    re.compile(shape)
    for shape in (
        r"(?:SW|SSW|TM|ATM|HV|GP|IRO|PC|DC|DS|PO|OM|FSW|SN|TA|CP|RO|CF|MH|PN|MW|EWO|YW|SP|SM|PM|IRO|DSL|HT|AP)\d{1,2}",
        r"(?:[Ss]|[Ss]s|[Ss]ec|[Rr]eg|[Pp]ara|[Cc]h)\.?\s?\d{1,3}[A-Z]{0,2}",
        r"[A-Z]{2,4}-\d{1,2}[a-z]?",
        r"[cC]?\d{1,4}(?:[./-]\d{1,4})*(?:st|nd|rd|th)?",
        r"[A-Z]?\d{1,2}",
    )
)
_TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "professor"})
_FUNCTION_WORDS: Final = frozenset(
    (
        "a an and any all as at both but by each every for from had has have he her his how if in into is it its last"
        " more most new no not of on one only or other our over she since some such than that the their them then there"
        " these they this those to under until was we were what when where which while who whose why with within you"
        " your after although before because during first second third following however instead"
    ).split()
)


@dataclass(frozen=True, slots=True)
class SectorWords:
    """The phrases as tuples of folded words. ``numbered`` are those that may carry a letter or number.

    ``abbreviations`` are the words that count in capitals only.
    """

    phrases: frozenset[tuple[str, ...]]
    numbered: frozenset[tuple[str, ...]]
    abbreviations: frozenset[str]
    longest: int


@dataclass(frozen=True, slots=True)
class Group:
    """A group of the list with the source it was taken from; a numbered phrase keeps its ``+``."""

    name: str
    source: str
    lines: tuple[str, ...]


def is_sector_phrase(text: str) -> bool:
    """Whether ``text``, taken for a name by a detector, consists of the sector's own words.

    Every word with a capital must lie inside a known phrase or shape; a text without capitals must do so whole.
    """
    tokens = _TOKEN.findall(text)
    covered = _covered(tokens)
    capitals = [known for token, known in zip(tokens, covered, strict=True) if any(map(str.isupper, token))]
    return all(capitals) if capitals else bool(covered) and all(covered)


def read_groups() -> tuple[Group, ...]:
    """The maintained list, group by group."""
    groups: list[Group] = []
    for line in (files(__package__) / "sector_words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            name, _, source = line.removeprefix("== ").partition(" | ")
            groups.append(Group(name, source, ()))
        elif line and not line.startswith("#"):
            groups[-1] = Group(groups[-1].name, groups[-1].source, (*groups[-1].lines, line))
    return tuple(groups)


@cache
def _sector_words() -> SectorWords:
    lines = [line for group in read_groups() for line in group.lines]
    numbered = frozenset(_folded(line) for line in lines if line.startswith("+"))
    phrases = frozenset(_folded(line) for line in lines)
    written = [token for line in lines for token in _TOKEN.findall(line)]
    abbreviations = {_singular(token) for token in written if _in_capitals(token)} - {
        _singular(token) for token in written if not _in_capitals(token)
    }
    return SectorWords(phrases, numbered, frozenset(abbreviations), max(map(len, phrases)))


def _folded(phrase: str) -> tuple[str, ...]:
    return tuple(_singular(token) for token in _TOKEN.findall(phrase))


def _singular(token: str) -> str:
    folded = token.casefold().replace("’", "'").removesuffix("'s").rstrip("'")
    return folded[:-1] if len(folded) > 3 and folded.endswith("s") and not folded.endswith("ss") else folded


def _in_capitals(token: str) -> bool:
    return token.removesuffix("'s").removesuffix("’s").removesuffix("s").isupper()


def _covered(tokens: list[str]) -> list[bool]:
    """For each token whether it lies inside a known phrase, a shape, or is a word that only joins."""
    covered = [token.casefold() in _FUNCTION_WORDS or _has_shape(token) for token in tokens]
    abbreviations = _sector_words().abbreviations
    # A word written like an abbreviation of the list, but not in capitals ("Ed"), matches nothing.
    folded = [
        "" if (word := _singular(token)) in abbreviations and not _in_capitals(token) else word for token in tokens
    ]
    for start, end in _matches(tokens, folded):
        covered[start:end] = [True] * (end - start)
    return covered


def _has_shape(token: str) -> bool:
    return any(shape.fullmatch(token) for shape in _SHAPES)


def _matches(tokens: list[str], folded: list[str]) -> Iterator[tuple[int, int]]:
    words = _sector_words()
    for start in range(len(tokens)):
        if tokens[start].casefold() in _TITLES and re.fullmatch("[A-Z]", "".join(tokens[start + 1 : start + 2])):
            yield start, start + 2
        for end in range(start + 1, min(len(tokens), start + words.longest) + 1):
            phrase = tuple(folded[start:end])
            if phrase in words.phrases:
                yield start, end
            if phrase in words.numbered and end < len(tokens) and _LETTER_OR_NUMBER.fullmatch(tokens[end]):
                yield start, end + 1
