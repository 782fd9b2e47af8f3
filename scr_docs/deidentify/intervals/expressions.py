"""Forms in which a printed text speaks of time: what each one says, before it is known of which event.

Whole weeks, months and hedged counts ("about five days") are read as wide as people mean them: they leave more days
open than `pins.PINNED_UP_TO_DAYS`, so that only counts of single days pin anything by themselves.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from scr_docs.deidentify.intervals.said import Count, DateSaid, Expression
from scr_docs.deidentify.kinds.feasts import FEAST
from scr_docs.deidentify.kinds.numbers import NUMBER, read_number
from scr_docs.deidentify.kinds.written_dates import (
    FULL_MONTH,
    WEEKDAY_NAMES,
    WRITTEN_DATE,
    WrittenDate,
    read_date,
)

_DAY_NAME: Final = "|".join(WEEKDAY_NAMES)
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}

_HEDGE: Final = (
    r"(?P<hedge>about|around|approximately|roughly|nearly|almost|some|barely"
    r"|just\sover|just\sunder|over|more\sthan|at\sleast|less\sthan|fewer\sthan|under|up\sto|within|exactly|only|just)"
)
_AFTER: Final = r"later|afterwards|after|following|since"
_BEFORE: Final = r"earlier|beforehand|before|previously|prior\sto"
A_FEAST: Final = rf"(?:{FEAST}|Christmas|Easter)"
"""A day that everybody finds in a calendar, so that a count from it is a date."""
_COUNTED: Final = re.compile(
    rf"(?i)\b(?:{_HEDGE}\s)?(?P<count>{NUMBER}|an?|a\scouple\sof|a\sfew|several)"
    rf"(?:(?:\sto\s|\sor\s|-|–)(?P<upper>{NUMBER}))?[\s-]"
    r"(?P<working>(?:working|school)\s)?(?:calendar\s|full\s|whole\s)?"
    r"(?P<unit>hour|day|night|week|fortnight|month|year)s?"
    rf"(?P<exact>\sto\sthe\sday)?\s(?P<side>{_AFTER}|{_BEFORE}|of)\b(?!\s(?:age|life|pregnancy|{A_FEAST})\b)"
)
_NEIGHBOUR: Final = re.compile(
    r"(?i)\b(?P<words>the\s(?:very\s)?(?P<side>next|following|previous)\s(?:day|morning|afternoon|evening|night))\b"
)
_BESIDE: Final = re.compile(
    r"(?i)\b(?<!to\s)(?P<words>the\s(?:day|morning|evening|night))\s(?P<side>after|before|following)\b"
    rf"(?!\s{A_FEAST}\b)"
)
_SAME_DAY: Final = re.compile(
    r"(?i)\b(?P<words>(?:later\s)?(?:that|(?:on\s)?the\ssame)\s(?:very\s)?(?:day|morning|afternoon|evening|night)"
    r"|on\sthe\s(?:day|morning|afternoon|evening|night)\s(?P<of>of|that|when))\b"
)
_NEXT_WEEKDAY: Final = re.compile(
    rf"\b(?P<words>the\s(?P<side>following|next|previous)\s(?P<day>{_DAY_NAME})"
    rf"|the\s(?P<day2>{_DAY_NAME})\s(?P<side2>after|before))\b"
)
_FROM_REFERENCE: Final = re.compile(
    rf"(?i)\babout\s(?P<low>{NUMBER})(?:\sto\s(?P<high>{NUMBER}))?\s(?P<unit>week|month)s?"
    r"\s(?P<side>after|before)\sthe\sreference\sdate"
    rf"|\bwithin\s(?P<within>a|two)\s(?P<unit2>week|month)s?\sof\sthe\sreference\sdate"
)
_PART: Final = (
    r"(?:(?:the\s)?(?P<part>early|late|mid|beginning|start|end|middle"
    r"|(?P<edge>first|last|final)\s(?P<stretch>minutes?|hours?|moments?|days?|weekend|week|half))"
    r"(?:\s(?:of|in)\s|[\s-]))"
)
_DATE: Final = re.compile(
    rf"(?:{_PART}|(?:the\s)?(?P<nth>first|second|third|fourth|last)\s(?P<nthday>{_DAY_NAME})\s(?:of|in)\s"
    rf"|(?:an?\s|the\s)?(?P<weekday>{_DAY_NAME})\s(?:in|of)\s)?(?P<date>{WRITTEN_DATE})"
)
_LONE_DATE: Final = re.compile(
    rf"(?:{_PART}|\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Bb]y|[Ff]rom|[Bb]etween)\s)(?P<date>{FULL_MONTH})"
    r"(?![\w'’])(?!\s(?:\d|[A-Z]))"
)
_NOT_THEN: Final = re.compile(
    r"(?i)\b(?:before|after|following|preceding|prior\sto|until|till|by)\s(?:an?\s(?:day|week|weekend|time)\sin\s)?$"
)
_LOOK_BACK: Final = 40

_DAYS: Final = {
    "day": (1, 1),
    "night": (1, 1),
    "week": (7, 7),
    "fortnight": (14, 14),
    "month": (28, 31),
    "year": (365, 366),
}
"""Days that one of each has, at least and at most."""
_LOOSE: Final = {"week": 3, "fortnight": 3, "month": 5, "year": 90}
"""Days by which people are off who count in these."""
_FEW: Final = {"a couple of": (2, 3), "a few": (2, 7), "several": (3, 10)}
_REFERENCE_SLACK: Final = {"week": 4, "month": 16}
_FAR: Final = 40000


def expressions_in(text: str) -> list[Expression]:
    """Every expression of time in a plain text that says something of days, in order, none overlapping another."""
    found: list[Expression] = []
    for read in _READERS:
        for one in read(text):
            if all(one.end <= other.start or other.end <= one.start for other in found):
                found.append(one)
    return sorted(found, key=lambda one: one.start)


def _from_reference(text: str) -> Iterator[Expression]:
    for match in _FROM_REFERENCE.finditer(text):
        unit = (match["unit"] or match["unit2"]).lower()
        slack, days = _REFERENCE_SLACK[unit], 7 if unit == "week" else 365.25 / 12
        if match["within"]:
            reach = slack if match["within"] == "a" else 62
            least, most = -reach, reach
        else:
            low, high = (read_number(match[name] or match["low"]) or 0 for name in ("low", "high"))
            least, most = int(low * days) - slack, int(high * days) + slack
            least, most = (least, most) if match["side"].lower() == "after" else (-most, -least)
        yield Count(match.start(), match.end(), match.span(), least, most, from_reference=True)


def _counted(text: str) -> Iterator[Expression]:
    for match in _COUNTED.finditer(text):
        reach = _reach(match)
        if reach is None:
            continue
        least, most = reach
        side = match["side"].lower()
        if side == "of":
            least = -most
        elif re.fullmatch(_BEFORE, side, re.IGNORECASE):
            least, most = -most, -least
        names_it = side in {"after", "before", "of", "following", "since", "prior to"}
        mask = match.start("hedge") if match["hedge"] else match.start("count"), match.start("side") - 1
        yield Count(match.start(), match.end(), mask, least, most, names_it)


def _reach(match: re.Match[str]) -> tuple[int, int] | None:
    """Days that a counted length of time may mean; None for one that says nothing of days ("a day of")."""
    hedge, unit = (match["hedge"] or "").lower(), match["unit"].lower()
    if match["side"].lower() == "of" and hedge not in {"within", "less than", "under"}:
        return None
    if unit == "month" and (match["exact"] or hedge == "exactly"):
        return None  # The same day of the month; how many days that is depends on the month (`unread`).
    least, most = _in_days(*_numbers(match), unit)
    if match["working"]:
        most += 2 * (most // 5 + 1)
    loose = 0 if match["exact"] or hedge == "exactly" else _LOOSE.get(unit, 0)
    return _hedged(hedge, least - loose, most + loose)


def _in_days(low: int, high: int, unit: str) -> tuple[int, int]:
    """Days that low to high of a unit have; a part of a day may reach into the next."""
    if unit == "hour":
        return low // 24, -(-high // 24)
    shortest, longest = _DAYS[unit]
    return low * shortest, high * longest


def _numbers(match: re.Match[str]) -> tuple[int, int]:
    count = " ".join(match["count"].lower().split())
    if count in _FEW:
        return _FEW[count]
    low = 1 if count in {"a", "an"} else read_number(count) or 0
    return low, max(low, read_number(match["upper"]) or low) if match["upper"] else low


def _hedged(hedge: str, least: int, most: int) -> tuple[int, int]:
    hedge = " ".join(hedge.split())
    if hedge in {"within", "less than", "fewer than", "under", "up to", "just under"}:
        return 0, most
    if hedge in {"over", "more than", "at least", "just over"}:
        return least, _FAR if hedge != "just over" else most + 2 + most // 2
    if hedge in {"", "exactly", "only", "just", "barely"}:
        return least, most
    return least - 1 - least // 3, most + 1 + most // 3


def _neighbours(text: str) -> Iterator[Expression]:
    for match in _NEIGHBOUR.finditer(text):
        way = -1 if match["side"].lower() == "previous" else 1
        yield Count(match.start(), match.end(), match.span("words"), way, way)
    for match in _BESIDE.finditer(text):
        way = -1 if match["side"].lower() == "before" else 1
        yield Count(match.start(), match.end(), match.span("words"), way, way, names_it=True)
    for match in _SAME_DAY.finditer(text):
        yield Count(match.start(), match.end(), match.span("words"), 0, 0, names_it=bool(match["of"]))


def _next_weekdays(text: str) -> Iterator[Expression]:
    for match in _NEXT_WEEKDAY.finditer(text):
        before = (match["side"] or match["side2"]) in {"previous", "before"}
        least, most = (-7, -1) if before else (1, 7)
        yield Count(match.start(), match.end(), match.span("words"), least, most, names_it=bool(match["side2"]))


def _dates(text: str) -> Iterator[Expression]:
    """Dates that say when something happened; "before March 2025" says when it did not."""
    for pattern in (_DATE, _LONE_DATE):
        for match in pattern.finditer(text):
            if said := read_date(match["date"]):
                date_said = _date_said(match, said)
                whole = date_said.part is None and date_said.weekday is None
                if not (whole and _NOT_THEN.search(text, max(0, date_said.start - _LOOK_BACK), date_said.start)):
                    yield date_said


def _date_said(match: re.Match[str], said: WrittenDate) -> DateSaid:
    named = match.groupdict()
    start, weekday = match.start("date"), named.get("weekday") or named.get("nthday")
    part = None
    if named.get("nth"):
        nth = _ORDINALS[named["nth"]]
        part = (7 * nth - 6, 7 * nth) if nth > 0 else (-7, -1)
    elif named.get("part"):
        part = _part(named["part"], named["edge"], named["stretch"])
    if part or weekday:
        start = next(match.start(name) for name in ("part", "nth", "weekday") if named.get(name))
    return DateSaid(start, match.end("date"), said, part, WEEKDAY_NAMES.index(weekday) if weekday else None)


def _part(part: str, edge: str | None, stretch: str | None) -> tuple[int, int]:
    """Days of a month that a part of it means."""
    if edge and stretch:
        length = {"w": 7, "d": 7, "h": 15 if stretch == "half" else 1, "m": 1}[stretch[0]]
        length = {"day": 1, "weekend": 2}.get(stretch, length)
        return (1, length) if edge == "first" else (-length, -1)
    return {"m": (8, 23), "l": (-14, -1)}.get(part[0], (-14, -1) if part == "end" else (1, 14))


_READERS: Final[tuple[Callable[[str], Iterator[Expression]], ...]] = (
    _from_reference,
    _counted,
    _next_weekdays,
    _neighbours,
    _dates,
)
