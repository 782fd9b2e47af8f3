"""How a date is printed under the date policy of its case (design, section 5).

Dates of birth and death never come through here: they become an age band or go.
"""

import calendar
import re
from datetime import date, timedelta
from enum import Enum
from typing import Final, Literal

from scr_docs.deidentify.kinds.numbers import spell_number
from scr_docs.deidentify.kinds.written_dates import MONTH_NAMES, WrittenDate

DatePolicy = Literal["month-year", "year", "relative"]

REFERENCE: Final = "the reference date"
"""What relative dates are counted from; which day that is stays private."""


class Unsettled(Enum):
    """The answer when a date expression needs a person: it is masked and raised as a doubt."""

    UNSETTLED = "unsettled"


UNSETTLED: Final = Unsettled.UNSETTLED

_WEEKS_UP_TO_DAYS: Final = 7 * 12
_DAYS_A_MONTH: Final = 365.25 / 12

_LIFE_CUE: Final = re.compile(
    r"(?i)\b(?:born|d\.?\s?o\.?\s?b\b|date\s+of\s+(?:birth|death)|birth\s?da(?:te|y)|birthday|died|stillborn|passed\s+away"
    r"|pronounced\s+dead|(?:life|death)\s+(?:\w+\s+)?extinct|(?:her|his|their|the)\s+(?:birth|death))\b"
    r"(?P<between>[^;\n\d]{0,40})$"
)
_OTHER_EVENT: Final = re.compile(
    r"(?i)[.!?]\s+[A-Z\"']|\b(?:and|but|after|before|since|when|until|later|by|then|who|review)\b"
)


def print_date(written: WrittenDate | None, policy: DatePolicy, anchor: date | None) -> str | Unsettled | None:
    """What the policy prints for a date.

    Args:
        written: what `read_date` made of it; None when it could not be read.
        policy: the policy of the case, one for all its documents.
        anchor: the private day that ``relative`` counts from; never printed.

    Returns:
        The words to print; None when the date already says no more than the policy allows; `UNSETTLED` when the policy
        cannot be kept without knowing more (unreadable, no year under ``year``, no anchor).
    """
    if written is None:
        return UNSETTLED
    if policy == "month-year":
        return _month_and_year(written)
    if policy == "year":
        return _only_year(written)
    return _relative(written, anchor)


def is_birth_or_death(text: str, start: int) -> bool:
    """Whether the words before the date at ``start`` say that someone was born or died then."""
    cue = _LIFE_CUE.search(text[max(0, start - 80) : start])
    return cue is not None and not _OTHER_EVENT.search(cue["between"])


def _month_and_year(written: WrittenDate) -> str | None:
    if written.month is None or not (written.exact or written.part_of_month):
        return None
    months = _in_order((written.year, written.month), written.other_month)
    names = [MONTH_NAMES[month - 1] for _, month in months]
    years = ["" if year is None else f" {year}" for year, _ in months]
    if years[0] == years[-1]:
        return f"{' or '.join(names)}{years[0]}"
    return " or ".join(f"{name}{year}" for name, year in zip(names, years, strict=True))


def _in_order(one: tuple[int | None, int], other: tuple[int | None, int] | None) -> list[tuple[int | None, int]]:
    """One or two neighbouring months; without years, January follows December."""
    if other is None:
        return [one]
    without_years = {one[1], other[1]} == {1, 12}
    return sorted((one, other), key=lambda each: (each[0] or 0, -each[1] if without_years and not each[0] else each[1]))


def _only_year(written: WrittenDate) -> str | Unsettled | None:
    if written.year is None:
        # A season or month without a year would tell more than the year does.
        return UNSETTLED
    if written.tells_only_years:
        return None
    other = written.other_month[0] if written.other_month else None
    return " or ".join(map(str, sorted({written.year, other or written.year})))


def _relative(written: WrittenDate, anchor: date | None) -> str | Unsettled | None:
    if written.month is None and written.year is not None:
        return None
    if anchor is None or written.month is None or written.year is None:
        return UNSETTLED
    if written.day is None:
        return _relative_month(date(written.year, written.month, 1), anchor)
    days = (date(written.year, written.month, written.day) - anchor).days
    if abs(days) < _WEEKS_UP_TO_DAYS:
        return _counted(round(days / 7), "week")
    return _counted(round(days / _DAYS_A_MONTH), "month")


def _relative_month(first: date, anchor: date) -> str:
    """A whole month lies across two counts as a rule; both are printed, so that no day of it is printed too early."""
    last = first + timedelta(days=calendar.monthrange(first.year, first.month)[1] - 1)
    counts = sorted({round((day - anchor).days / _DAYS_A_MONTH) for day in (first, last)}, key=abs)
    if len(counts) == 1:
        return _counted(counts[0], "month")
    if 0 in counts:
        return f"within two months of {REFERENCE}"
    return _counted(counts[1], "month", f"{spell_number(abs(counts[0]))} to ")


def _counted(count: int, unit: str, from_: str = "") -> str:
    if count == 0:
        return f"within a {unit} of {REFERENCE}"
    side = "after" if count > 0 else "before"
    plural = "" if abs(count) == 1 else "s"
    return f"about {from_}{spell_number(abs(count))} {unit}{plural} {side} {REFERENCE}"
