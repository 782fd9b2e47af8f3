"""Statements of time in a printed text, as a reader would note them down: which event, which days, how far apart.

Days are proleptic Gregorian ordinals (``date.toordinal``), intervals include both ends. An event is a string: one of
the `PUBLIC_EVENTS`, `REFERENCE_EVENT`, ``birth of …``, or a number of its own within its document.
"""

import calendar
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

DEATH: Final = "the death"
NOTIFIED: Final = "the notification"
DECIDED: Final = "the decision to hold a review"
COURT: Final = "the court's decision"
PUBLIC_EVENTS: Final = (DEATH, NOTIFIED, DECIDED, COURT)
"""Events whose exact day anybody can find out: a count of days from one of them is an exact date."""

REFERENCE_EVENT: Final = "the reference date"
"""What the policy ``relative`` counts from; its day is private."""

BIRTH_OF: Final = "birth of "
"""With a pseudonym after it: the birth of somebody, the same event in every document of the case."""


@dataclass(frozen=True, slots=True)
class Days:
    """From ``first`` to ``last``, both included.

    Raises:
        ValueError: it ends before it starts.
    """

    first: int
    last: int

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("an interval ends before it starts")


def days_of_month(year: int, month: int) -> Days:
    """A whole month."""
    length = calendar.monthrange(year, month)[1]
    return Days(date(year, month, 1).toordinal(), date(year, month, length).toordinal())


def days_of_year(year: int) -> Days:
    """A whole year."""
    return Days(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a statement stands: the words that would be masked (offsets in the printed text), and their line."""

    document: str
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Dated:
    """An event lay within these days, on this day of the week (Monday is 0) if one is told."""

    spot: Spot
    event: str
    days: Days
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """An event lay ``least`` to ``most`` days after another one (negative: before it)."""

    spot: Spot
    event: str
    since: str
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class TellsADay:
    """Words that tell a day by themselves, or may: "on the 5th" beside a month, a birthday, a count nobody can read."""

    spot: Spot
    what: Literal["day of the month", "birthday", "not read"]


Statement = Dated | Counted | TellsADay
