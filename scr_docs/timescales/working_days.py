"""Working days in England: Monday to Friday without bank holidays (17.41)."""

from datetime import date, timedelta
from typing import Final

DAYS_FOR_PAPERS: Final = 5
_SATURDAY: Final = 5


def papers_due(meeting: date) -> date:
    """The last day on which papers can be sent: the fifth working day before the meeting (17.41)."""
    day = meeting
    for _ in range(DAYS_FOR_PAPERS):
        day = _working_day_before(day)
    return day


def _working_day_before(day: date) -> date:
    import holidays  # noqa: PLC0415 - a tenth of a second that only meetings cost

    closed = holidays.country_holidays("GB", subdiv="ENG")
    day -= timedelta(days=1)
    while day.weekday() >= _SATURDAY or day in closed:
        day -= timedelta(days=1)
    return day
