"""What one expression of time says, before it is known of which event."""

import re
from dataclasses import dataclass

from scr_docs.deidentify.intervals.statements import Days, days_of_month, days_of_year
from scr_docs.deidentify.kinds.written_dates import WrittenDate


@dataclass(frozen=True, slots=True)
class Count:
    """``least`` to ``most`` days from another event; ``names_it``: the words that follow name the other event."""

    start: int
    end: int
    mask: tuple[int, int]
    least: int
    most: int
    names_it: bool = False
    from_reference: bool = False


@dataclass(frozen=True, slots=True)
class DateSaid:
    """A month, a year or part of one."""

    start: int
    end: int
    said: WrittenDate
    part: tuple[int, int] | None = None
    """Days of the month, counted from its start (1, 7) or from its end (-7, -1)."""
    weekday: int | None = None

    @property
    def mask(self) -> tuple[int, int]:
        """The words that would be masked."""
        return self.start, self.end

    def days(self, year: int | None = None) -> Days | None:
        """The days that it may mean, in ``year`` if it names none; None without a year, or for a season."""
        year = self.said.year or year
        if year is None or not 1 < year < 9998:
            return None
        if self.said.month is None:
            return _years(self.said.text, year) if self.said.tells_only_years else None
        month = days_of_month(year, self.said.month)
        if self.said.other_month:
            other_year, other = self.said.other_month
            beside = days_of_month(other_year or year, other)
            return Days(min(month.first, beside.first), max(month.last, beside.last))
        if self.said.day is not None:
            day = month.first + self.said.day - 1
            return Days(day, day) if day <= month.last else None
        if self.part is None:
            return month
        first, last = self.part
        return Days(*(month.first + at - 1 if at > 0 else month.last + at + 1 for at in (first, last)))

    def days_about(self, year: int) -> Days | None:
        """As `days`, where ``year`` was named before: it may be that one or one beside it."""
        earliest, latest = self.days(year - 1), self.days(year + 1)
        return Days(earliest.first, latest.last) if earliest and latest else None


def _years(text: str, year: int) -> Days:
    """``2024``, ``2023/24``, ``2019 or 2020`` and ``2020s``."""
    _, *other = (int(number) for number in re.findall(r"\d+", text))
    last = year + 9 if text.endswith("s") else other[0] if other else year
    last = last if last > 99 else year // 100 * 100 + last
    return Days(days_of_year(year).first, days_of_year(max(year, last)).last)


Expression = Count | DateSaid
