"""What looks like one event and is told differently by two agencies (17.40); and what must stay quiet."""

from datetime import date

import pytest

from scr_docs.chronology.discrepancies import Discrepancy, find_discrepancies
from scr_docs.chronology.same_event import content_words
from scr_docs.model.chronology import ChronologyEntry, EventDate


def row(agency: str, day: int, event: str, time: str = "", seen: bool | None = None, last: int = 0) -> ChronologyEntry:
    dates = EventDate(date(2025, 5, day), date(2025, 5, last or day))
    return ChronologyEntry(agency=agency, date=dates, source="record", event=event, time=time, child_seen=seen)


CONFERENCE = "Initial child protection conference."


def test_another_day_for_the_same_visit() -> None:
    social_care = row("social-care", 13, "Joint statutory visit with health visitor.", "15:15")
    health = row("health", 14, "Joint home visit with social worker Siobhán Ní Dhomhnaill.", "15:15")
    assert find_discrepancies([health, social_care]) == (Discrepancy("day", health, (social_care,)),)


def test_the_account_that_stands_alone_is_the_one_to_ask_about() -> None:
    alone = row("education", 9, CONFERENCE)
    others = (row("health", 10, CONFERENCE), row("police", 10, f"Written report to {CONFERENCE}"))
    assert find_discrepancies([alone, *others]) == (Discrepancy("day", alone, others),)


def test_seen_by_one_and_not_by_the_other() -> None:
    said_no = row("police", 2, "Welfare check with Łukasz at the flat.", "18:00", seen=False)
    said_yes = row("social-care", 2, "Welfare check at the flat by duty officer.", "18:10", seen=True)
    assert find_discrepancies([said_yes, said_no]) == (Discrepancy("child-seen", said_no, (said_yes,)),)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([row("health", 1, CONFERENCE), row("police", 1, CONFERENCE)], id="the same day"),
        pytest.param([row("health", 1, CONFERENCE), row("health", 2, CONFERENCE)], id="the same agency"),
        pytest.param([row("health", 1, CONFERENCE), row("police", 5, CONFERENCE)], id="too far apart"),
        pytest.param([row("health", 1, "Home visit."), row("social-care", 2, "Home visit.")], id="two home visits"),
        pytest.param([row("health", 1, "Statutory visit"), row("police", 2, "Statutory letter")], id="one word"),
        pytest.param([row("health", 1, CONFERENCE, last=20), row("police", 2, CONFERENCE)], id="a range of days"),
        pytest.param(
            [row("health", 1, CONFERENCE), row("police", 1, CONFERENCE), row("health", 2, CONFERENCE)],
            id="confirmed on its day",
        ),
        pytest.param(
            [row("health", 2, "Welfare check done", seen=False), row("police", 2, "Drunk driver stopped", seen=True)],
            id="two events of one day",
        ),
        pytest.param(
            [
                row("education", 12, "Mother says Hope was in hospital last night with her chest.", "08:50"),
                row("health", 11, "Hope brought to the hospital wheezing, treated with nebuliser.", "18:25"),
            ],
            id="an event and its echo",
        ),
    ],
)
def test_quiet(rows: list[ChronologyEntry]) -> None:
    assert find_discrepancies(rows) == ()


def test_words_that_carry_meaning() -> None:
    assert content_words("The Core Groups’ first meeting, at Siân's school") == {
        "core", "group", "first", "meet", "sian", "school",
    }  # fmt: skip
