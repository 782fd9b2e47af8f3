"""At which stage a case is, and when its steps are due (17.21, 17.22, 17.41, 17.43)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile, ChairDecision, Dates, Meeting, TimescaleChange
from scr_docs.model.taking_part import Accepted, Agency
from scr_docs.timescales.due_dates import completion_due, decision_due, final_draft_due, management_reviews_due
from scr_docs.timescales.stage import Stage, stage_of
from scr_docs.timescales.timescales import timescales_of
from scr_docs.timescales.working_days import papers_due

NOTIFIED, DECIDED, REVIEWS = date(2026, 1, 12), date(2026, 2, 5), date(2026, 3, 31)


def case_file(dates: dict[str, date | None] | None = None, **facts: Any) -> CaseFile:
    usual: dict[str, Any] = {"notified": NOTIFIED, "decided": DECIDED, "management_reviews_due": REVIEWS}
    return CaseFile(id="2026-01", title="Child A", dates=Dates(**usual | (dates or {})), **facts)


def case(file: CaseFile | None) -> Case:
    return Case("2026-01", "cases/2026-01", file, None, (), (), (), None, (), {}, ())


@pytest.mark.parametrize(
    ("today", "stage"),
    [
        (date(2026, 2, 4), Stage.DECIDING),
        (date(2026, 2, 5), Stage.MANAGEMENT_REVIEWS),
        (date(2026, 3, 31), Stage.MANAGEMENT_REVIEWS),
        (date(2026, 4, 1), Stage.OVERVIEW),
        (date(2026, 6, 5), Stage.OVERVIEW),
        (date(2026, 6, 6), Stage.PUBLICATION),
    ],
)
def test_the_stages_follow_the_dates(today: date, stage: Stage) -> None:
    assert stage_of(case(case_file()), today) is stage


def test_meetings_and_completion_move_a_case_on() -> None:
    reviewed = case_file(meetings=(Meeting(date=date(2026, 3, 20), kind="management-reviews"),))
    assert stage_of(case(reviewed), date(2026, 3, 19)) is Stage.MANAGEMENT_REVIEWS
    assert stage_of(case(reviewed), date(2026, 3, 20)) is Stage.OVERVIEW
    submitted = case_file(meetings=(Meeting(date=date(2026, 5, 20), kind="board"),))
    assert stage_of(case(submitted), date(2026, 5, 20)) is Stage.PUBLICATION
    completed = case_file(dates={"completed": date(2026, 5, 1)})
    assert stage_of(case(completed), date(2026, 5, 1)) is Stage.PUBLICATION
    published = replace(case(completed), released=("executive-summary",))
    assert stage_of(published, date(2026, 5, 1)) is Stage.PUBLISHED


def test_a_board_meeting_that_orders_the_review_is_not_its_end() -> None:
    ordered = case_file(meetings=(Meeting(date=date(2026, 2, 12), kind="board"),))
    assert stage_of(case(ordered), date(2026, 3, 1)) is Stage.MANAGEMENT_REVIEWS


@pytest.mark.parametrize("outcome", ["none", "smaller-audit"])
def test_without_a_review_no_report_is_due(outcome: Literal["none", "smaller-audit"]) -> None:
    decided = case_file(decision=ChairDecision(outcome=outcome))
    assert stage_of(case(decided), date(2027, 1, 1)) is Stage.NO_REVIEW
    assert [step.paragraph for step in timescales_of(decided, date(2027, 1, 1))] == ["17.21"]


def test_an_unreadable_case_file_is_a_case_at_its_beginning() -> None:
    assert stage_of(case(None), date(2026, 2, 5)) is Stage.DECIDING


@given(st.dates(date(2026, 1, 1), date(2028, 1, 1)), st.integers(0, 400))
def test_a_case_never_goes_back(day: date, later: int) -> None:
    file = case(case_file())
    assert stage_of(file, day) <= stage_of(file, day + timedelta(days=later))


def test_due_dates() -> None:
    file = case_file()
    assert decision_due(file) == date(2026, 2, 12)
    assert completion_due(file) == date(2026, 6, 5)
    assert management_reviews_due(file) == REVIEWS
    assert final_draft_due(file) == date(2026, 5, 26)


def test_the_final_draft_is_due_within_the_four_months() -> None:
    assert final_draft_due(case_file(dates={"management_reviews_due": date(2026, 5, 1)})) == date(2026, 6, 5)


def test_a_month_ends_with_the_month() -> None:
    assert decision_due(case_file(dates={"notified": date(2026, 1, 31)})) == date(2026, 2, 28)


def test_without_an_agreed_day_the_reviews_are_due_eight_weeks_before_the_end() -> None:
    assert management_reviews_due(case_file(dates={"management_reviews_due": None})) == date(2026, 4, 10)


def test_the_date_agreed_last_counts() -> None:
    first = TimescaleChange(agreed_on=date(2026, 4, 20), with_="inspectorate", new_date=date(2026, 8, 1))
    second = TimescaleChange(agreed_on=date(2026, 7, 1), with_="inspectorate", new_date=date(2026, 10, 1))
    for changes in [(first, second), (second, first)]:
        assert completion_due(case_file(timescale_changes=changes)) == date(2026, 10, 1)
        assert final_draft_due(case_file(timescale_changes=changes)) == date(2026, 10, 1)


def test_before_the_decision_nothing_else_has_a_day() -> None:
    undecided = case_file(dates={"decided": None, "management_reviews_due": None})
    assert completion_due(undecided) is None
    assert management_reviews_due(undecided) is None
    assert final_draft_due(undecided) is None


@pytest.mark.parametrize(
    ("meeting", "last_day"),
    [
        (date(2026, 6, 18), date(2026, 6, 11)),  # Thursday to Thursday
        (date(2026, 6, 15), date(2026, 6, 8)),  # Monday to Monday
        (date(2026, 4, 9), date(2026, 3, 31)),  # over Good Friday and Easter Monday
        (date(2026, 12, 30), date(2026, 12, 21)),  # Christmas Day and the day in lieu of Boxing Day
        (date(2027, 1, 5), date(2026, 12, 24)),  # over the turn of the year
    ],
)
def test_papers_are_sent_five_working_days_before(meeting: date, last_day: date) -> None:
    assert papers_due(meeting) == last_day


def test_lateness() -> None:
    file = case_file(
        dates={"decided": date(2026, 2, 20)},
        agencies=(
            Agency(id="police", name="Police", accepted=Accepted(by="ACC", on=date(2026, 3, 30)), line=4),
            Agency(id="health", name="Health", accepted=Accepted(by="Director", on=date(2026, 4, 2)), line=5),
            Agency(id="education", name="Education", line=6),
        ),
        meetings=(Meeting(date=date(2026, 4, 14), kind="management-reviews", papers_sent=date(2026, 4, 8)),),
    )
    steps = {step.name: step for step in timescales_of(file, date(2026, 4, 15))}
    assert {name: step.late for name, step in steps.items()} == {
        "the chair's decision": True,
        "the management review of Police": False,
        "the management review of Health": True,
        "the management review of Education": True,
        "papers for the meeting on the management reviews": True,
        "the final draft of the overview report": False,
        "completion of the review": False,
    }
    assert steps["the management review of Education"].done is None
    assert steps["the management review of Education"].line == 6
