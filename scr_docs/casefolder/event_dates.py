"""Dates as agencies write them in a chronology: days, months, years, ranges, uncertain ones."""

import calendar
import re
from datetime import date

from scr_docs.model.chronology import EventDate

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_FORMS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?(?:[T ]00:00(?::00)?)?"),
    re.compile(r"(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>\d{4}|\d{2})"),
    re.compile(r"(?P<month>\d{1,2})/(?P<year>\d{4})"),
    re.compile(
        r"(?:[A-Za-z]+day,?\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s.-]+(?:of\s+)?(?P<month>[A-Za-z]+)\.?,?[\s.-]+"
        r"(?P<year>\d{4}|\d{2})"
    ),
    re.compile(r"(?P<month>[A-Za-z]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})"),
    re.compile(r"(?P<month>[A-Za-z]+)\.?[\s-]+(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})"),
)
_RANGE = re.compile(r"\s*(?:/(?=\s*\d{4}-)|\s(?:-|–|to)\s|–)\s*")


def read_event_date(written: str) -> EventDate | None:
    """Read a cell: ISO or UK form, ``?`` in front when uncertain, ``2025-03/2025-05`` for a range (design, section 4).

    The day comes before the month. Two-digit years are of this century. None: it cannot be read.
    """
    text = " ".join(written.split())
    uncertain = text.startswith("?") or text.endswith("?")
    text = text.strip("? ")
    parts = _RANGE.split(text)
    spans = [_read_one(part) for part in parts]
    known = [span for span in spans if span]
    if not known or len(known) != len(spans) or len(known) > 2:
        return None
    first, last = known[0][0], known[-1][1]
    return EventDate(first, last, uncertain, written) if first <= last else None


def _read_one(text: str) -> tuple[date, date] | None:
    for form in _FORMS:
        if match := form.fullmatch(text):
            return _span(match.groupdict())
    return None


def _span(parts: dict[str, str | None]) -> tuple[date, date] | None:
    """First and last day of what was written; None when there is no such day."""
    year = int(parts["year"] or 0)
    year += 2000 if year < 100 else 0
    month, day = _month(parts.get("month")), parts.get("day")
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, int(day)), date(year, month, int(day))
    except (ValueError, calendar.IllegalMonthError):
        return None


def _month(written: str | None) -> int | None:
    if written is None:
        return None
    return int(written) if written.isdigit() else _MONTHS.get(written.lower(), 0)
