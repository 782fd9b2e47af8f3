"""The integrated chronology: every entry of every agency, in one order (17.39), within the period (17.19)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_docs.chronology.merge import merge_chronologies, minutes_of, outside_scope
from scr_docs.model.case_file import Scope
from scr_docs.model.chronology import ChronologyEntry, EventDate


def entry(agency: str, first: date, last: date | None = None, time: str = "", **more: object) -> ChronologyEntry:
    return ChronologyEntry(
        agency=agency,
        date=EventDate(first, last or first),
        source="record",
        event="Home visit",
        time=time,
        **more,  # type: ignore[arg-type]  # the other columns of a row
    )


def test_order_is_by_day_then_ranges_then_time_then_agency() -> None:
    day = date(2025, 3, 3)
    expected = [
        entry("police", date(2025, 3, 1), date(2025, 3, 31)),
        entry("health", day, date(2025, 3, 5)),
        entry("education", day),
        entry("police", day),
        entry("education", day, time="9:05"),
        entry("police", day, time="10.30"),
        entry("health", day, time="1pm"),
        entry("education", date(2025, 3, 4)),
    ]
    merged = merge_chronologies(reversed(expected))
    assert [(row.number, row.entry) for row in merged] == list(enumerate(expected, start=1))


@pytest.mark.parametrize(
    ("time", "minutes"),
    [
        ("00:00", 0), ("9:40", 580), ("09.40", 580), ("0940", 580), ("2.15 pm", 855), ("12am", 0), ("12 pm", 720),
        ("23h59", 1439), ("24:00", None), ("", None), ("evening", None), ("9", None), ("about 10:00", None),
    ],
)  # fmt: skip
def test_clock_times(time: str, minutes: int | None) -> None:
    assert minutes_of(time) == minutes


def test_where_the_child_was_seen_and_heard() -> None:
    day = date(2025, 3, 3)
    rows = [
        entry("health", day, time="09:00", child_seen=True),
        entry("health", day, time="10:00", children_seen=("child-a",)),
        entry("health", day, time="11:00", child_seen=False, wishes_and_feelings="  "),
        entry("health", day, time="12:00", wishes_and_feelings="Said that she likes the garden."),
    ]
    merged = merge_chronologies(rows)
    assert [row.child_seen for row in merged] == [True, True, False, False]
    assert [row.wishes_and_feelings for row in merged] == [False, False, False, True]


@pytest.mark.parametrize(
    ("first", "last", "outside"),
    [
        (date(2023, 12, 31), None, True),
        (date(2024, 1, 1), None, False),
        (date(2026, 1, 9), None, False),
        (date(2026, 1, 10), None, True),
        (date(2023, 6, 1), date(2024, 1, 1), False),
        (date(2023, 6, 1), date(2023, 12, 31), True),
    ],
)
def test_the_period_of_the_review(first: date, last: date | None, outside: bool) -> None:
    scope = Scope(from_=date(2024, 1, 1), to=date(2026, 1, 9))
    assert outside_scope(entry("police", first, last), scope) is outside


days = st.dates(date(2024, 1, 1), date(2024, 2, 1))


@given(st.lists(st.builds(entry, st.sampled_from(["police", "health"]), days, time=st.sampled_from(["", "9:00"]))))
def test_nothing_is_lost_and_days_ascend(rows: list[ChronologyEntry]) -> None:
    merged = merge_chronologies(rows)
    assert sorted(map(repr, rows)) == sorted(repr(row.entry) for row in merged)
    first_days = [row.entry.date.first for row in merged]
    assert first_days == sorted(first_days)
