"""Dates of a chronology: ISO and UK forms, uncertain ones, ranges; nothing is ever filled in."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_docs.casefolder.chronology.event_dates import DateProblem, read_event_date, time_in_date

DAYS = [
    "2024-03-12",
    "2024-03-12T00:00:00",
    "2024-03-12 14:02",
    "12/03/2024",
    "12/3/24",
    "12.03.24",
    "12-03-2024",
    "12 March 2024",
    "12th March 2024",
    "12 Mar 2024",
    "12th Mar 24",
    "12-Mar-24",
    "12 MARCH 2024",
    "12th of March, 2024",
    "Tuesday 12 March 2024",
    "Tue, 12 Mar. 2024",
    "Tues 12/03/2024",
    "March 12th, 2024",
]


@pytest.mark.parametrize("written", DAYS)
def test_days(written: str) -> None:
    read = read_event_date(written)
    assert (read.first, read.last, read.uncertain, read.written) == (
        date(2024, 3, 12),
        date(2024, 3, 12),
        False,
        written,
    )


SPANS = [
    ("March 2024", date(2024, 3, 1), date(2024, 3, 31)),
    ("Mar-24", date(2024, 3, 1), date(2024, 3, 31)),
    ("Sept. 2024", date(2024, 9, 1), date(2024, 9, 30)),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ("02/2023", date(2023, 2, 1), date(2023, 2, 28)),
    ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    ("2025-03/2025-05", date(2025, 3, 1), date(2025, 5, 31)),
    ("2025-03-30 / 2025-04-02", date(2025, 3, 30), date(2025, 4, 2)),
    ("2024/2025", date(2024, 1, 1), date(2025, 12, 31)),
    ("12/03/2024 - 15/03/2024", date(2024, 3, 12), date(2024, 3, 15)),
    ("12 March 2024–2 April 2024", date(2024, 3, 12), date(2024, 4, 2)),
    ("March 2024 to May 2024", date(2024, 3, 1), date(2024, 5, 31)),
]


@pytest.mark.parametrize(("written", "first", "last"), SPANS)
def test_months_years_and_ranges(written: str, first: date, last: date) -> None:
    read = read_event_date(written)
    assert (read.first, read.last) == (first, last)


@pytest.mark.parametrize("written", ["?2024-03-12", "? 12/03/2024", "12 March 2024?", "c. 2019", "about March 2024"])
def test_a_question_mark_makes_it_uncertain(written: str) -> None:
    assert read_event_date(written).uncertain


@pytest.mark.parametrize(("written", "year"), [("1/2/24", 2024), ("1/2/49", 2049), ("1/2/50", 1950), ("1/2/98", 1998)])
def test_years_of_two_digits_turn_at_a_fixed_year(written: str, year: int) -> None:
    assert read_event_date(written).first == date(year, 2, 1)


REFUSED = [
    ("31/02/2024", "no such day in this month"),
    ("29 February 2023", "no such day in this month"),
    ("0 March 2024", "no such day in this month"),
    ("03/25/2024", "the day stands before the month"),
    ("2024-13-01", "no such month"),
    ("2025-05/2025-03", "ends before it begins"),
    ("0204-01-01", "not between 1900 and 2100"),
    *((written, "the date cannot be read") for written in ["soon", "12 March", "May 24", "March", "45363", "12", "?"]),
    *(
        (written, "the date cannot be read")
        for written in ["12/03.2024", "2024-3-12", "2025-03/05", "1/2/024", "today"]
    ),
]


@pytest.mark.parametrize(("written", "message"), REFUSED)
def test_what_is_no_date_is_refused_and_not_guessed(written: str, message: str) -> None:
    with pytest.raises(DateProblem, match=message):
        read_event_date(written)


def test_a_time_kept_with_the_date() -> None:
    assert time_in_date("2024-03-12 14:02") == "14:02"
    assert time_in_date("2024-03-12 00:00") == ""
    assert time_in_date("12/03/2024") == ""


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_a_day_reads_the_same_in_every_form(day: date) -> None:
    forms = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%y", "%d %B %Y", "%d %b %y", "%A %d %B %Y"]
    assert {
        (read_event_date(day.strftime(form)).first, read_event_date(day.strftime(form)).last) for form in forms
    } == {(day, day)}
