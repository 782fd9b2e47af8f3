"""Dates as agencies write them in a chronology: days, months, years, ranges, uncertain ones.

Closed patterns and no guessing library: what is read never depends on today, and no part of a date is filled in.
"""

import calendar
import re
from datetime import date
from typing import Final

from scr_docs.model.chronology import EventDate

_MONTHS: Final = {
    **{name.lower(): number for number, name in enumerate(calendar.month_name) if name},
    **{name.lower(): number for number, name in enumerate(calendar.month_abbr) if name},
    "sept": 9,
}
_MONTH: Final = rf"(?P<name>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_DAY: Final = r"(?P<day>\d{1,2})"
_WEEKDAY: Final = r"(?:(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|sday|urday)?,?\s+)?"
_CLOCK: Final = r"(?:[T ](?P<time>\d{1,2}:\d{2})(?::\d{2})?)?"
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?P<year>\d{{4}})-(?P<month>\d{{2}})-(?P<day>\d{{2}}){_CLOCK}",
        r"(?P<year>\d{4})-(?P<month>\d{2})",
        rf"{_WEEKDAY}{_DAY}(?P<mark>[./-])(?P<month>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}|\d{{2}}){_CLOCK}",
        r"(?P<month>\d{1,2})/(?P<year>\d{4})",
        rf"{_WEEKDAY}{_DAY}(?:st|nd|rd|th)?[\s-]*(?:of\s+)?{_MONTH},?[\s-]*(?P<year>\d{{4}}|\d{{2}}){_CLOCK}",
        rf"{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
        rf"{_MONTH},?\s+(?P<year>\d{{4}})",
        rf"{_MONTH}-(?P<year>\d{{4}}|\d{{2}})",
        r"(?P<year>\d{4})",
    )
)
_ISO: Final = r"\d{4}(?:-\d{2}){0,2}"
_TO: Final = r"(?:\s+(?:-|—|to|until)\s+|\s*–\s*)"
_RANGE: Final = re.compile(rf"({_ISO})\s*/\s*({_ISO})|(.+?){_TO}(.+)")
_UNSURE: Final = re.compile(r"(?:c\.|circa|about|around|approx\.?|approximately)\s+", re.IGNORECASE)
_CENTURY_TURNS: Final = 50
"""A year of two digits below this is of this century: fixed, so that the same file reads the same in any year."""
_EARLIEST: Final = 1900
_LATEST: Final = 2100


class DateProblem(ValueError):
    """A date that cannot be read. ``str(problem)`` says what to write and holds none of what was written."""


def read_event_date(written: str) -> EventDate:
    """Read a cell: ISO or UK form, ``?`` in front when uncertain, ``2025-03/2025-05`` for a range (design, section 4).

    The day comes before the month. Of a month or a year alone, the first and last day.

    Raises:
        DateProblem: it cannot be read, or there is no such day.
    """
    text = " ".join(written.split())
    certain = _UNSURE.sub("", text.strip("? "), count=1)
    span = _RANGE.fullmatch(certain)
    ends = [part for part in span.groups() if part] if span else [certain]
    first, last = _read_one(ends[0])[0], _read_one(ends[-1])[1]
    if first > last:
        raise DateProblem("the range ends before it begins")
    return EventDate(first, last, uncertain=certain != text, written=written)


def time_in_date(written: str) -> str:
    """The time that a spreadsheet keeps in the cell of the date (``2024-03-12 14:02``); empty when there is none."""
    matches = (form.fullmatch(" ".join(written.split())) for form in _FORMS)
    times = [match.groupdict().get("time") for match in matches if match]
    return next((time for time in times if time and time not in {"00:00", "0:00"}), "")


def _read_one(text: str) -> tuple[date, date]:
    for form in _FORMS:
        if match := form.fullmatch(text.strip("? ")):
            return _span(match.groupdict())
    raise DateProblem(
        "the date cannot be read; write 2024-03-12, 12/03/2024, 12 March 2024, March 2024 or 2024, "
        "with ? in front if uncertain, or 2025-03/2025-05 for a range"
    )


def _span(parts: dict[str, str | None]) -> tuple[date, date]:
    """First and last day of what was written."""
    year = _year(parts["year"] or "")
    month = _MONTHS[(parts.get("name") or "").lower()] if parts.get("name") else int(parts.get("month") or 0)
    if not parts.get("name") and not parts.get("month"):
        return date(year, 1, 1), date(year, 12, 31)
    if not 1 <= month <= 12:
        raise DateProblem("there is no such month; the day stands before the month, as in 25/03/2024")
    day = int(parts.get("day") or 0)
    if not parts.get("day"):
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise DateProblem("there is no such day in this month")
    return date(year, month, day), date(year, month, day)


def _year(written: str) -> int:
    year = int(written)
    if len(written) == 2:
        year += 2000 if year < _CENTURY_TURNS else 1900
    if not _EARLIEST <= year <= _LATEST:
        raise DateProblem(f"the year is not between {_EARLIEST} and {_LATEST}")
    return year
