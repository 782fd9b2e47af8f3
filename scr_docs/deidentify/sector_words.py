"""The sector's own words: "Child A", "Section 47", "Initial Child Protection Conference" are nobody's name.

The words stand in ``sector_words.txt``, in groups with their source: phrases that are quiet as a whole, and building
blocks that are quiet in any combination ("Perinatal Mental Health Team") but not before a kind of building, since
"Gateway Academy" is one school. A text is quiet only when every capitalised word of it is covered, so that "Child A
Thornbury" is still raised.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.thing_words import BUILDINGS
from scr_docs.names.word_names import WORD_NAMES

_TOKEN: Final = re.compile(r"[^\W_]+(?:['’.&/-][^\W_]+)*")
_LETTER_OR_NUMBER: Final = re.compile(r"[A-Z]{1,2}\d{0,2}|\d{1,3}[A-Za-z]?")
_ROLES: Final = (
    "SW SSW TM ATM HV GP IRO PC DC DS PO OM FSW SN TA CP RO CF MH PN MW EWO YW SP SM PM DSL HT AP FC YP".split()
)
"""Abbreviations that tell people from others by a number: "SW1"."""
_SHAPES: Final = tuple(
    re.compile(shape)
    for shape in (
        rf"(?:{'|'.join(_ROLES)})\d{{1,2}}",
        r"(?:[Ss]|[Ss]s|[Ss]ec|[Rr]eg|[Pp]ara|[Cc]h)\.?\s?\d{1,3}[A-Z]{0,2}",
        r"[A-Z]{2,4}-\d{1,2}[a-z]?",
        r"[cC]?\d{1,4}(?:[./-]\d{1,4})*(?:st|nd|rd|th)?",
        r"[A-Z]?\d{1,2}",
    )
)
_ABSTRACT: Final = re.compile(
    r"(?i)[a-z]{3,}(?:[aceinpsu]tions?|[aeiu]sions?|ssions?|fulness|lessness|iveness|iousness|[ai]bility|ology|itis|osis"
    r"|aemia|ectomy|ography|isation)"
)
"""Nouns by their ending that nobody is called: not -ity (Trinity), -ence (Florence) or -ment (Clement)."""
_STOP: Final = re.compile(r"[.!?;:|()\n]\s?")
_LOOK_AROUND: Final = 60
_REMEMBERED: Final = 4096
"""Words and phrases of which the answer is kept, since a text asks about the same ones again and again."""
_SHORT: Final = 3
_TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "professor"})
_FUNCTION_WORDS: Final = frozenset(
    (
        "a an and any all as at both but by each every for from had has have he her his how if in into is it its last"
        " more most new no not of on one only or other our over own she since some such than that the their them then"
        " there these they this those to under until was we were what when where which while who whose why with within"
        " you your after although before because during first second third following however instead"
    ).split()
)


@dataclass(frozen=True, slots=True)
class SectorWords:
    """The phrases as tuples of folded words. ``numbered`` are those that may carry a letter or number.

    ``blocks`` are single words that name nobody in any combination. ``abbreviations`` are the words that count in
    capitals only.
    """

    phrases: frozenset[tuple[str, ...]]
    numbered: frozenset[tuple[str, ...]]
    blocks: frozenset[str]
    abbreviations: frozenset[str]
    longest: Mapping[str, int]
    """Words of the longest phrase that begins with a word."""


@dataclass(frozen=True, slots=True)
class Group:
    """A group of the list with the source it was taken from; a numbered phrase keeps its ``+``."""

    name: str
    source: str
    lines: tuple[str, ...]


@lru_cache(_REMEMBERED)
def is_sector_phrase(text: str) -> bool:
    """Whether ``text``, taken for a name by a detector, consists of the sector's own words.

    Every word with a capital must lie inside a known phrase or shape; a text without capitals must do so whole.
    """
    tokens = _TOKEN.findall(text)
    return _all_known(tokens, _covered(tokens))


@lru_cache(_REMEMBERED)
def is_sector_phrase_in(text: str, start: int, end: int) -> bool:
    """As `is_sector_phrase`, for a span whose ends a detector may have set inside a phrase: the ``Clare`` of a law."""
    if is_sector_phrase(text[start:end]):
        return True
    first, last = _clause_around(text, start, end)
    found = list(_TOKEN.finditer(text, first, last))
    known = [False] * len(found)
    tokens = [token.group() for token in found]
    for at, after in _matches(tokens, _folded_tokens(tokens)):
        known[at:after] = [True] * (after - at)
    inside = [number for number, token in enumerate(found) if start < token.end() and token.start() < end]
    return _all_known([tokens[number] for number in inside], [known[number] for number in inside])


def _clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with a few words on either side, as far as no stop stands between."""
    before = _STOP.split(text[max(0, start - _LOOK_AROUND) : start])[-1]
    after = _STOP.split(text[end : end + _LOOK_AROUND])[0]
    return start - len(before), end + len(after)


def _all_known(tokens: list[str], known: list[bool]) -> bool:
    capitals = [each for token, each in zip(tokens, known, strict=True) if any(map(str.isupper, token))]
    return all(capitals) if capitals else bool(known) and all(known)


def is_abbreviation(word: str) -> bool:
    """Whether a word in capitals is an abbreviation of the list or a shape of one ("IRO", "SW1")."""
    return _singular(word) in _sector_words().abbreviations or _has_shape(word)


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
    every_line = [line for group in read_groups() for line in group.lines]
    lines = [line for line in every_line if not line.startswith("~")]
    blocks = {_block(word) for line in every_line if line.startswith("~") for word in line[1:].split()}
    numbered = frozenset(_folded(line) for line in lines if line.startswith("+"))
    phrases = frozenset(_folded(line) for line in lines)
    written = [token for line in lines for token in _TOKEN.findall(line)]
    abbreviations = {_singular(token) for token in written if _in_capitals(token)} - {
        _singular(token) for token in written if not _in_capitals(token)
    }
    longest: dict[str, int] = {}
    for phrase in phrases:
        longest[phrase[0]] = max(len(phrase), longest.get(phrase[0], 0))
    return SectorWords(phrases, numbered, frozenset(blocks), frozenset(abbreviations), longest)


def _block(word: str) -> str:
    """As it is looked up: "bias" is the plural of nothing, and Bia somebody."""
    singular = _singular(word)
    return singular if len(singular) > _SHORT or is_everyday(singular) else word


def _folded(phrase: str) -> tuple[str, ...]:
    return tuple(_singular(token) for token in _TOKEN.findall(phrase))


@lru_cache(_REMEMBERED)
def _singular(token: str) -> str:
    folded = token.casefold().replace("’", "'").removesuffix("'s").rstrip("'")
    if folded in WORD_NAMES:
        return folded
    return folded[:-1] if len(folded) > 3 and folded.endswith("s") and not folded.endswith("ss") else folded


def _in_capitals(token: str) -> bool:
    return token.removesuffix("'s").removesuffix("’s").removesuffix("s").isupper()


def _covered(tokens: list[str]) -> list[bool]:
    """For each token whether it lies inside a known phrase, a shape, or is a word that only joins."""
    covered = [token.casefold() in _FUNCTION_WORDS or _has_shape(token) for token in tokens]
    phrases = list(_matches(tokens, _folded_tokens(tokens)))
    for start, end in phrases:
        covered[start:end] = [True] * (end - start)
    if not _ends_in_building(tokens, phrases):
        covered = [known or _is_block(token) for token, known in zip(tokens, covered, strict=True)]
    return covered


def _folded_tokens(tokens: list[str]) -> list[str]:
    """A word written like an abbreviation of the list, but not in capitals ("Ed"), matches nothing."""
    abbreviations = _sector_words().abbreviations
    return ["" if (word := _singular(token)) in abbreviations and not _in_capitals(token) else word for token in tokens]


def _ends_in_building(tokens: list[str], phrases: list[tuple[int, int]]) -> bool:
    """Whether it reads like one building's name: ``Gateway Academy``, ``Discovery School 2``; not ``Good Practice``."""
    last = next((n for n in range(len(tokens) - 1, -1, -1) if not _LETTER_OR_NUMBER.fullmatch(tokens[n])), None)
    if last is None or _singular(tokens[last]) not in BUILDINGS:
        return False
    return not any(start < last < end and end - start > 1 for start, end in phrases)


def _is_block(token: str) -> bool:
    """Whether it is a building block, or several with hyphens; ``Wells`` is a name, not the plural of ``well``."""
    return all(_is_block_part(part) for part in token.split("-"))


def _is_block_part(part: str) -> bool:
    if part.casefold() in WORD_NAMES:
        return False
    words = _sector_words()
    known = bool({_singular(part), part.casefold()} & words.blocks) or tuple(_folded_tokens([part])) in words.phrases
    return known or part.casefold() in _FUNCTION_WORDS or bool(_ABSTRACT.fullmatch(part))


@lru_cache(_REMEMBERED)
def _has_shape(token: str) -> bool:
    return any(shape.fullmatch(token) for shape in _SHAPES)


def _matches(tokens: list[str], folded: list[str]) -> Iterator[tuple[int, int]]:
    words = _sector_words()
    for start in range(len(tokens)):
        if tokens[start].casefold() in _TITLES and re.fullmatch("[A-Z]", "".join(tokens[start + 1 : start + 2])):
            yield start, start + 2
        for end in range(start + 1, min(len(tokens), start + words.longest.get(folded[start], 0)) + 1):
            phrase = tuple(folded[start:end])
            if phrase in words.phrases:
                yield start, end
            if phrase in words.numbered and end < len(tokens) and _LETTER_OR_NUMBER.fullmatch(tokens[end]):
                yield start, end + 1
