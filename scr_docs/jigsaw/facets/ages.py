"""Ages, in bands or exact, words for ages ("toddler"), and school years (ONS, Census 2021, age)."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from scr_docs.deidentify.detecting.ages_beside_people import ages_beside
from scr_docs.deidentify.kinds.numbers import NUMBER, read_number
from scr_docs.deidentify.kinds.written_ages import WRITTEN_AGE
from scr_docs.jigsaw.facets.found import Found

_AGE: Final = re.compile(WRITTEN_AGE)
_NUMBERS: Final = re.compile(rf"(?i)(?<![\w.]){NUMBER}")
_DECADE: Final = re.compile(
    r"(?i)([2-9])0s|(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)|(teens)"
)
_DECADE_WORDS: Final = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_WORDS: Final = {
    "newborn": (0, 0), "new-born": (0, 0), "baby": (0, 0), "infant": (0, 1), "toddler": (1, 3), "teenager": (13, 19),
    "teenage": (13, 19), "pre-school child": (2, 4), "pensioner": (66, 99),
}  # fmt: skip
_WORD: Final = re.compile(rf"(?i)(?<![\w-])(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})s?(?![\w-])(?! clinic)")
_SCHOOL_YEAR: Final = re.compile(r"(?<!\w)Year (1[0-3]|[1-9])(?!\w)(?! \d)|(?<!\w)(Reception)(?= (?:class|year|pupil))")
_MONTHS: Final = re.compile(r"(?i)(?:hour|day|week|wk|month|mth)s?\b")
_UNDER: Final = re.compile(r"(?i)under[\s-]?(?:1|one)\b")
_IN_PHRASE: Final = re.compile(r"(?i)^(?:infant|baby)s? (?:mortality|school|class|milk|massage|group)")
_TOLD: Final = re.compile(
    rf"(?:,?\swho)?\s(?:was|is|were|are|(?:had\s)?turned)\s(?:(?:then|now|just|only|still|nearly|almost|about)\s)*"
    rf"(?P<age>(?i:{NUMBER}))(?=\s?[.,;:)]|$|\s(?:when|and|at\sthe\stime|then|now)\b)(?![.,]\d)"
)
"""Behind somebody: "was seven", "who is 35 and"."""
_MONTHS_A_YEAR: Final = 12


def find_age(sentence: str) -> Iterator[Found]:
    """Every age that a sentence tells, with the share of people who are that old."""
    for match in _AGE.finditer(sentence):
        months = "under" not in match[0].lower()
        yield _found(*match.span(), match[0], *_years(match[0]), told_in_months=months)
    for match in _WORD.finditer(sentence):
        if not _IN_PHRASE.match(sentence[match.start() :]):
            yield _found(*match.span(), match[0], *_WORDS[re.sub(r"s$", "", match[0].lower())])
    for match in _SCHOOL_YEAR.finditer(sentence):
        first = int(match[1]) + 4 if match[1] else 4
        yield _found(*match.span(), match[0], first, first + 1)


def find_ages_of(sentence: str, ends_of_people: Iterable[int]) -> Iterator[Found]:
    """Ages that are told beside somebody without a word for years, as the papers do: "Hope, 35,", "she was seven"."""
    ends = tuple(ends_of_people)
    told = (match.span("age") for end in ends if (match := _TOLD.match(sentence, end)))
    for start, end in dict.fromkeys((*ages_beside(sentence, ends), *told)):
        yield _found(start, end, sentence[start:end], *_years(sentence[start:end]), told_in_months=True)


def share_aged(first: int, last: int) -> float:
    """The rough share of people who are between two ages, both included."""
    return sum(share * _overlap(first, last, lowest, highest) for lowest, highest, share in _bands())


def years_of(value: str) -> tuple[int, int]:
    """First and last year of the value of an age facet."""
    years = [int(number) for number in re.findall(r"\d+", value)]
    return years[0], years[-1]


def _found(start: int, end: int, written: str, first: int, last: int, *, told_in_months: bool = False) -> Found:
    value = f"{first} to {last}" if last > first else f"{first}"
    exact = told_in_months and first == last == 0 and _MONTHS.search(written)
    share = share_aged(first, last) / (_MONTHS_A_YEAR if exact else 1)
    noun = re.search(r"(?i)(?:olds?|baby|infant|toddler|teenager|pensioner)s?$", written)
    instead = "person" if noun else ""
    return Found("age", value, start, end, share, instead, 1.0, "age")


def _years(written: str) -> tuple[int, int]:
    """First and last whole year; what is told in months or weeks lies in the year that it reaches."""
    if decade := _DECADE.search(written):
        if decade[3]:
            return 13, 19
        first = 10 * (int(decade[1]) if decade[1] else _DECADE_WORDS.index(decade[2].lower()) + 2)
        return first, first + 9
    if _UNDER.search(written):
        return 0, 0
    numbers = [read_number(number) or 0 for number in _NUMBERS.findall(written)]
    if _MONTHS.search(written):
        in_months = "month" in written.lower() or "mth" in written.lower()
        numbers = [number // _MONTHS_A_YEAR if in_months else number // 52 for number in numbers]
    return (min(numbers), max(numbers)) if numbers else (0, 99)


def _overlap(first: int, last: int, lowest: int, highest: int) -> float:
    """Which part of a band of ages lies between two ages."""
    return max(0, min(last, highest) - max(first, lowest) + 1) / (highest - lowest + 1)


@cache
def _bands() -> tuple[tuple[int, int, float], ...]:
    lines = (files(__package__) / "ages.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return tuple((int(first), int(last), int(thousandths) / 1000) for first, last, thousandths in rows)
