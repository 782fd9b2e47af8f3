import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scr_docs.deidentify.intervals.expressions import expressions_in
from scr_docs.deidentify.intervals.said import Count
from scr_docs.deidentify.kinds.dates import UNSETTLED, DatePolicy, is_birth_or_death, print_date
from scr_docs.deidentify.kinds.time_expressions import classify_time
from scr_docs.deidentify.kinds.words_before_dates import fit_date
from scr_docs.deidentify.kinds.written_dates import MONTH_NAMES, WRITTEN_DATE, WrittenDate, read_date

DAYS = st.dates(min_value=date(1951, 1, 1), max_value=date(2049, 12, 31))
FORMS = (
    "{d} {month} {y}",
    "{d}{th} {month} {y}",
    "{d}{th} of {month} {y}",
    "the {d}{th} of {month}, {y}",
    "{d:02}/{m:02}/{y}",
    "{d}/{m}/{yy:02}",
    "{d:02}.{m:02}.{yy:02}",
    "{d}-{m}-{y}",
    "{y}-{m:02}-{d:02}",
    "{month} {d}, {y}",
    "{month} {d}{th} {y}",
    "{d} {mon} {yy:02}",
    "{d}-{mon}-{yy:02}",
    "{weekday} {d} {month} {y}",
    "{weekday}, {d}{th} {mon} {y}",
    "w/c {d} {month} {y}",
    "{d} {capitals} {y}",
)


def _written(day: date, form: str) -> str:
    th = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    month = MONTH_NAMES[day.month - 1]
    weekday = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()[day.weekday()]
    return form.format(
        d=day.day,
        m=day.month,
        y=day.year,
        yy=day.year % 100,
        month=month,
        mon=month[:3],
        th=th,
        weekday=weekday,
        capitals=month.upper(),
    )


@given(DAYS, st.sampled_from(FORMS))
def test_every_written_form_of_every_day_is_found_and_read(day: date, form: str) -> None:
    written = _written(day, form)
    found = re.search(WRITTEN_DATE, f"They met on {written}, at home.")
    assert found is not None
    assert found.group() == written
    read = read_date(written)
    assert read is not None
    assert (read.year, read.month, read.day) == (day.year, day.month, day.day)


@given(DAYS, st.sampled_from(FORMS), st.sampled_from(["month-year", "year", "relative"]), DAYS)
def test_a_printed_date_never_tells_the_day_and_is_printed_once(
    day: date, form: str, policy: DatePolicy, anchor: date
) -> None:
    printed = print_date(read_date(_written(day, form)), policy, anchor)
    assert isinstance(printed, str)
    for found in re.finditer(WRITTEN_DATE, printed):
        again = read_date(found.group())
        assert again is not None
        assert not again.exact
        assert print_date(again, policy, anchor) is None


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("12 March 2024", "March 2024"),
        ("3 Feb 25", "February 2025"),
        ("7/10/22", "October 2022"),
        ("2nd of June", "June"),
        ("the second of June", "June"),
        ("twenty-first of June 2023", "June 2023"),
        ("3–5 March 2024", "March 2024"),
        ("3 and 5 March 2024", "March 2024"),
        ("3, 10 and 17 November 2011", "November 2011"),
        ("17 MARCH 2017", "March 2017"),
        ("MONDAY 17 MAR 2017", "March 2017"),
        ("sun 28 aug 16", "August 2016"),
        ("the ninth of March two thousand and twelve", "March 2012"),
        ("4 May nineteen ninety-one", "May 1991"),
        ("the first week of July 2022", "July 2022"),
        ("the last weekend in MAY", "May"),
        ("the autumn of two thousand and nine", None),
        ("Lent term 2013", None),
        ("spring '10", None),
        ("March 2024", None),
        ("Mar-24", None),
        ("09/2024", None),
        ("2024", None),
        ("2023/24", None),
        ("the summer of 2024", None),
        ("June", None),
        ("November and December", None),
        ("late autumn", None),
        ("31/02/2024", UNSETTLED),
        ("13/13/2024", UNSETTLED),
        ("last Tuesday", UNSETTLED),
        ("New Year's Eve 2022", UNSETTLED),
        ("Christmas Day", UNSETTLED),
        ("the Tuesday after Easter 2024", UNSETTLED),
    ],
)
def test_month_and_year(written: str, printed: object) -> None:
    assert print_date(read_date(written), "month-year", None) == printed


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("12 March 2024", "2024"),
        ("March 2024", "2024"),
        ("the summer of 2024", "2024"),
        ("2024", None),
        ("2nd of June", UNSETTLED),
        ("June", UNSETTLED),
    ],
)
def test_year(written: str, printed: object) -> None:
    assert print_date(read_date(written), "year", None) == printed


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("12 February 2024", "about six weeks after the reference date"),
        ("20 November 2023", "about six weeks before the reference date"),
        ("1 March 2025", "about 14 months after the reference date"),
        ("2 January 2024", "within a week of the reference date"),
        ("March 2024", "about two to three months after the reference date"),
        ("January 2024", "within two months of the reference date"),
        ("November 2023", "about one to two months before the reference date"),
        ("9 January 2024", "about one week after the reference date"),
        ("2024", None),
        ("2nd of June", UNSETTLED),
    ],
)
def test_relative(written: str, printed: object) -> None:
    assert print_date(read_date(written), "relative", date(2024, 1, 1)) == printed


def test_relative_without_an_anchor_is_for_a_person() -> None:
    assert print_date(read_date("12 March 2024"), "relative", None) is UNSETTLED


@given(DAYS, st.integers(min_value=-4000, max_value=4000))
def test_relative_dates_keep_their_side_of_the_anchor(anchor: date, distance: int) -> None:
    day = anchor + timedelta(days=distance)
    printed = print_date(read_date(day.isoformat()), "relative", anchor)
    assert isinstance(printed, str)
    assert " after " not in printed or distance > 0
    assert " before " not in printed or distance < 0


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Zofia was born on ", True),
        ("DOB: ", True),
        ("(d.o.b. ", True),
        ("date of birth ", True),
        ("He died at home on ", True),
        ("who was born in Leicester on ", True),
        ("her birthday, ", True),
        ("She died. On ", False),
        ("born in 2019 and seen on ", False),
        ("was born and moved on ", False),
        ("The conference was held on ", False),
    ],
)
def test_cues_of_birth_and_death(before: str, expected: bool) -> None:
    assert is_birth_or_death(f"{before}4 May 2019", len(before)) is expected


@pytest.mark.parametrize(
    ("before", "printed", "expected"),
    [
        ("The visit on ", "March 2024", "The visit in March 2024"),
        ("On the ", "June", "In June"),
        ("before ", "March 2024", "before a day in March 2024"),
        ("On ", "about six weeks after the reference date", "About six weeks after the reference date"),
        ("moved upon ", "March 2024", "moved upon March 2024"),
    ],
)
def test_the_preposition_fits_what_is_printed(before: str, printed: str, expected: str) -> None:
    written = WrittenDate("12 March 2024", 2024, 3, 12)
    start, words = fit_date(f"{before}12 March 2024.", len(before), written, printed)
    assert before[:start] + words == expected


@pytest.mark.parametrize(
    ("written", "month_year", "year"),
    [
        (
            "in the first minutes of 15 March 2025",
            "in the first minutes of a day in March 2025",
            "in the first minutes of a day in 2025",
        ),
        (
            "In the early hours of 15 March 2025",
            "In the early hours of a day in March 2025",
            "In the early hours of a day in 2025",
        ),
        ("on the morning of 15 March 2025", "on the morning of a day in March 2025", "on the morning of a day in 2025"),
        (
            "On the evening of Saturday 15 March 2025",
            "On the evening of a day in March 2025",
            "On the evening of a day in 2025",
        ),
        ("by the night of the 15th of March", "by the night of a day in March", "-"),
        ("at the end of 31 March 2025", "at the end of a day in March 2025", "at the end of a day in 2025"),
        ("throughout 15/03/2025", "throughout a day in March 2025", "throughout a day in 2025"),
        ("shortly after 15 March 2025", "shortly after a day in March 2025", "shortly after a day in 2025"),
        ("two days before 15 March 2025", "two days before a day in March 2025", "two days before a day in 2025"),
        ("before March 2025", "-", "before a time in 2025"),
        ("over the weekend of 15 March 2025", "over a weekend in March 2025", "over a weekend in 2025"),
        ("The weekend of 15 March 2025", "A weekend in March 2025", "A weekend in 2025"),
        ("since 15 March 2025", "since March 2025", "since 2025"),
        ("until 15 March 2025", "until March 2025", "until 2025"),
        ("the meeting of 15 March 2025", "the meeting of March 2025", "the meeting of 2025"),
        ("in the week commencing 8 April 2024", "in April 2024", "in 2024"),
        ("in the week commencing 29 April 2024", "in April or May 2024", "in 2024"),
        ("for week ending 3 May 2024", "for a week in April or May 2024", "for a week in 2024"),
        ("from w/c 30 December 2024", "from a week in December 2024 or January 2025", "from a week in 2024 or 2025"),
        ("w/e 3 January 2025", "a week in December 2024 or January 2025", "a week in 2024 or 2025"),
        ("w/c 30 December", "a week in December or January", "-"),
        ("during the week of 8 April 2024", "in April 2024", "in 2024"),
        ("after w/c 29 April 2024", "after a week in April or May 2024", "after a week in 2024"),
    ],
)
def test_words_that_narrow_a_date_stay_true(written: str, month_year: str, year: str) -> None:
    """A dash: nothing is printed in its place by rule."""
    date_found = re.search(WRITTEN_DATE, written)
    assert date_found is not None
    read = read_date(date_found[0])
    assert read is not None
    for policy, expected in (("month-year", month_year), ("year", year)):
        printed = print_date(read, policy, None)  # type: ignore[arg-type] # one of the policies
        if expected == "-":
            assert not isinstance(printed, str)
        else:
            assert isinstance(printed, str)
            start, words = fit_date(written, date_found.start(), read, printed)
            assert written[:start] + words == expected


@pytest.mark.parametrize(
    ("written", "months"),
    [("week of 8 April 2024", [4]), ("week of 29 April 2024", [4, 5]), ("week of 3 April 2024", [3, 4])],
)
def test_a_week_of_a_day_may_start_before_it(written: str, months: list[int]) -> None:
    read = read_date(written)
    assert read is not None
    assert sorted({read.month, read.other_month[1] if read.other_month else read.month}, key=lambda m: m or 0) == months


@pytest.mark.parametrize(
    "line",
    [
        "see paragraph 17.5 and 17.36",
        "a score of 12.5",
        "dialled 01632 960123",
        "section 47",
        "the march went on",
        "ten marches",
        "it cost £12.50",
        "1.2.3 Heading",
    ],
)
def test_near_misses_are_no_dates(line: str) -> None:
    assert not re.findall(WRITTEN_DATE, line)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("six weeks", "duration"),
        ("two years", "duration"),
        ("the next day", "duration"),
        ("that morning", "duration"),
        ("the summer of 2024", "date"),
        ("last Tuesday", "date"),
        ("New Year's Eve", "date"),
        ("yesterday", "date"),
        ("March", "date"),
        ("six-year-old", "age"),
        ("14 months old", "age"),
        ("thirteen", "quantity"),
        ("540", "quantity"),
    ],
)
def test_a_models_dates_are_told_apart(written: str, kind: str) -> None:
    assert classify_time(written) == kind


def _reach(printed: str, anchor: date) -> tuple[int, int]:
    """The days that a reader may take a printed relative date for, as the text says it."""
    (one,) = expressions_in(printed)
    assert isinstance(one, Count)
    return anchor.toordinal() + one.least, anchor.toordinal() + one.most


@given(DAYS, st.integers(-1500, 1500), st.integers(-1500, 1500), st.booleans(), st.booleans())
@settings(deadline=None)
def test_relative_dates_never_contradict_the_true_order_or_gap(
    anchor: date, one: int, other: int, month: bool, other_month: bool
) -> None:
    """For all pairs: each printed date covers its true days, so that no order or gap read off it is false."""
    reaches = []
    for distance, whole in ((one, month), (other, other_month)):
        day = anchor + timedelta(days=distance)
        written = f"{MONTH_NAMES[day.month - 1]} {day.year}" if whole else day.isoformat()
        printed = print_date(read_date(written), "relative", anchor)
        assert isinstance(printed, str)
        first, last = _reach(printed, anchor)
        assert first <= day.toordinal() <= last
        reaches.append((first, last))
    if reaches[0][1] < reaches[1][0]:
        assert one < other


@given(DAYS, DAYS, st.sampled_from(["month-year", "year"]))
@settings(deadline=None)
def test_months_and_years_keep_the_order(one: date, other: date, policy: DatePolicy) -> None:
    first, second = sorted((one, other))
    printed = [print_date(read_date(day.isoformat()), policy, None) for day in (first, second)]
    read = [read_date(str(each)) for each in printed]
    years_and_months = [(each.year or 0, each.month or 0) for each in read if each]
    assert years_and_months == sorted(years_and_months)


@given(DAYS, st.integers(-1500, 1499))
@settings(deadline=None)
def test_relative_counts_are_monotone(anchor: date, distance: int) -> None:
    days = (anchor + timedelta(days=distance), anchor + timedelta(days=distance + 1))
    middles = [sum(_reach(str(print_date(read_date(day.isoformat()), "relative", anchor)), anchor)) for day in days]
    assert middles[0] <= middles[1]
