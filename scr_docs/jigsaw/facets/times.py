"""Months and seasons: of a death, of the day when the board was told, of a birth, of anything else; days that all know.

The year of a death is no facet: the review itself tells it, which must be finished within four months (17.22). Its
month is: with age and area it is always one child. Where "she died four days later" names no month, the month or
holiday that was told before it gives the death away (`tells_death_after`).
"""

import re
from collections.abc import Iterator
from typing import Final

from scr_docs.deidentify.kinds.written_dates import FULL_MONTH, YEAR
from scr_docs.jigsaw.facets.found import Found
from scr_docs.jigsaw.facets.word_lists import read_list
from scr_docs.model.jigsaw import Family

DEATH_IN_A_MONTH: Final = 0.0008
"""Deaths a month and head: 581,363 in 2023 among 60 million (ONS, Deaths registered in England and Wales: 2023)."""
CHILD_DEATH_IN_A_MONTH: Final = 0.000025
"""Deaths of children a month and child: 3,577 in the year to March 2024, 29.8 in 100,000 (National Child Mortality
Database, Child death review data release 2024)."""
BORN_IN_A_MONTH: Final = 0.001
BORN_IN_A_YEAR: Final = 0.012
"""People born in one month or year: a single year of age is 1.2 per cent (ONS, Census 2021)."""

_LEAD: Final = r"(?:[Ii]n|[Dd]uring|[Ss]ince|[Uu]ntil|[Ff]rom|[Bb]y|[Bb]etween|[Oo]f|[Ee]arly|[Mm]id|[Ll]ate)"
_MONTH: Final = re.compile(rf"(?<!\w)(?:{FULL_MONTH},? {YEAR}|(?P<lead>{_LEAD} ){FULL_MONTH}(?!\w)(?! \d|-\w))")
_OF_A_SEASON: Final = r"(?:(?:in|during|over|of|early|late)\s(?:the\s)?|the\s|that\s)"
_SEASON: Final = re.compile(
    rf"(?i:\b(?P<lead>{_OF_A_SEASON})?(?P<season>spring|summer|autumn|winter))(?:\s(?:of\s)?(?P<year>{YEAR}))?"
    r"(?!\w)(?!\s(?:term|holidays?|school|clothes|coat|break)\b)"
)
"""Without a year it is one only where the text says which: "that summer"."""
_DEATH: Final = re.compile(
    r"(?i)\b(?:died|dies|death|killed|murdered|manslaughter|stillborn|fatal(?:ly)?|passed away|found dead"
    r"|life-threatening|critically injured|serious(?:ly)? (?:injur(?:y|ed)|harm(?:ed)?))\b"
)
_TOLD: Final = re.compile(
    r"(?i)\b(?:came to the (?:attention|notice) of the (?:chair|board)"
    r"|(?:chair|board) was (?:told|notified|informed))\b"
)
_LATER: Final = re.compile(
    r"(?i)\b(?:hours?|days?|nights?|morning|weeks?|fortnight) (?:later|after(?:wards)?|before)\b"
    r"|\bthe (?:next|same|following) (?:day|night|morning)\b|\bshortly after"
)
_BORN: Final = re.compile(rf"(?i:\bborn\b[^.;]{{0,30}}?\b(?:in|during) )((?:{FULL_MONTH} )?{YEAR})(?!\w)")
_SEASONS: Final = ("spring", "summer", "autumn", "winter")
_NEAR: Final = 60


def find_times(sentence: str) -> Iterator[Found]:
    """Every month and season of a sentence, each as a time of death, of birth, or as any other date; and known days."""
    births = [(match.start(1), match.end(1), match[1]) for match in _BORN.finditer(sentence)]
    for start, end, written in births:
        share = BORN_IN_A_YEAR if written.isdigit() else BORN_IN_A_MONTH
        yield Found("birth", written, start, end, share, "", 1.0, "birth")
    dates = [date for date in _dates(sentence) if not any(start <= date[1][0] < end for start, end, _ in births)]
    of_death = _nearest(sentence, [span for _, span, _ in dates])
    for value, span, instead in dates:
        yield _found(value, span, instead, span == of_death)


def _dates(sentence: str) -> Iterator[tuple[str, tuple[int, int], str]]:
    """Value, place, and what could be printed instead."""
    for match in _MONTH.finditer(sentence):
        year = re.search(YEAR, match[0])
        yield match[0].removeprefix(match["lead"] or ""), match.span(), year[0] if year else ""
    for match in _SEASON.finditer(sentence):
        if match["year"] or (match["lead"] or "").lower().endswith(("the ", "that ")):
            value = " ".join(filter(None, (match["season"].lower(), match["year"])))
            yield value, (match.start("season"), match.end()), match["year"] or ""
    for start, end, entry in read_list("events").find(sentence):
        if entry.group == DAYS:
            yield entry.value, (start, end), entry.instead


DAYS: Final = "day of the year"
"""The group of the list of events that holds days which everybody can find in a calendar."""


def tells_death_after(sentence: str) -> bool:
    """Whether a sentence tells a death by the time since something else: "she died four days later"."""
    return bool(_DEATH.search(sentence) and _LATER.search(sentence))


def is_told_to_board(sentence: str) -> bool:
    """Whether a sentence says when the board was told of the death or injury (17.21: of the subject child's)."""
    return bool(_TOLD.search(sentence))


def as_time_of_death(found: Found) -> Found:
    """A date that the next sentence makes the time of a death."""
    return _found(found.value, (found.start, found.end), found.instead or "", of_death=True)


def _nearest(sentence: str, spans: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The date that belongs to the death: the nearest one, not further away than a clause."""
    cues = [match.span() for pattern in (_DEATH, _TOLD) for match in pattern.finditer(sentence)]
    near = [(max(start - cue[1], cue[0] - end), (start, end)) for cue in cues for start, end in spans]
    distance, span = min(near, default=(_NEAR + 1, None))
    return span if distance <= _NEAR else None


def _found(value: str, span: tuple[int, int], instead: str, of_death: bool) -> Found:
    family: Family = "time of death" if of_death else "date"
    months = 3 if value.startswith(_SEASONS) else 1
    share = months * DEATH_IN_A_MONTH if of_death else 1.0
    return Found(family, value, *span, share, instead, 1.0, family)
