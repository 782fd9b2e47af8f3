"""What the case file must say by now, and what is not due yet (17.7 to 17.50)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from scr_docs.checks.facts import check_facts
from scr_docs.checks.independence import check_independence
from scr_docs.checks.timescales import check_timescales
from scr_docs.model.case import Case
from scr_docs.model.case_file import ChairDecision, Dates, Meeting, Publication, Subject
from scr_docs.model.taking_part import Agency, Contributor, Interview, OverviewAuthor, PanelMember, Reviewer

MakeCase = Callable[..., Case]
PUBLICATION, REVIEWING, DECIDING = date(2026, 7, 1), date(2026, 3, 1), date(2026, 2, 1)


def agency(make_case: MakeCase, **changed: object) -> tuple[Agency, ...]:
    file = make_case().file
    assert file is not None
    return (replace(file.agencies[0], **changed),)  # type: ignore[arg-type]  # fields of an agency


def test_a_complete_case_file_is_quiet(make_case: MakeCase) -> None:
    case = make_case()
    for today in (DECIDING, REVIEWING, PUBLICATION):
        assert check_facts(case, today) == ()
        assert check_timescales(case, today) == ()
    assert check_independence(case) == ()


@pytest.mark.parametrize(
    ("paragraph", "changed"),
    [
        ("17.7", {"other_children": None}),
        ("17.14", {"decision": None}),
        ("17.19", {"scope": None}),
        ("17.25", {"agencies": ()}),
        ("17.27", {"overview_author": None}),
        ("17.39", {"panel": ()}),
        ("17.50", {"publication": Publication()}),
        ("17.37", {"subject": Subject(residence="Rutland")}),
        ("17.25", {"contributors": (Contributor(id="guardian", kind="children's guardian"),)}),
    ],
)
def test_one_thing_missing_is_one_error(paragraph: str, changed: dict[str, object], make_case: MakeCase) -> None:
    (found,) = check_facts(make_case(**changed), PUBLICATION)
    assert (found.code, found.severity, found.paragraph) == ("SCR116", "error", paragraph)
    assert (found.path, found.line > 0 or "contributors" in changed) == ("cases/2026-01/case.yml", True)


@pytest.mark.parametrize(
    ("paragraph", "changed"),
    [
        ("17.27", {"reviewer": None}),
        ("17.29", {"records_secured_on": None}),
        ("17.30", {"accepted": None}),
        ("17.32", {"staff_debriefed_on": None}),
        ("17.35", {"interviews": (Interview(recorded_on=date(2026, 3, 2), line=7),)}),
    ],
)
def test_each_agency_answers_for_itself(paragraph: str, changed: dict[str, object], make_case: MakeCase) -> None:
    (found,) = check_facts(make_case(agencies=agency(make_case, **changed)), PUBLICATION)
    assert (found.paragraph, found.line, found.severity) == (paragraph, 7, "error")


@pytest.mark.parametrize(
    ("field", "paragraph"), [("recommended_on", "17.14"), ("criteria", "17.5"), ("inspectorate_told_on", "17.14")]
)
def test_the_decision_says_all(field: str, paragraph: str, make_case: MakeCase) -> None:
    whole = ChairDecision(
        outcome="review", recommended_on=DECIDING, criteria=("17.5",), inspectorate_told_on=DECIDING, line=4
    )
    case = make_case(decision=replace(whole, **{field: None}))  # type: ignore[arg-type]  # as if left out
    (found,) = check_facts(case, PUBLICATION)
    assert (found.paragraph, found.line, found.severity) == (paragraph, 4, "error")


def test_what_is_not_due_is_a_notice(make_case: MakeCase) -> None:
    case = make_case(
        other_children=None,
        scope=None,
        overview_author=None,
        publication=Publication(),
        dates=Dates(notified=date(2026, 1, 12), decided=date(2026, 2, 5), management_reviews_due=date(2026, 3, 31)),
    )
    expected = {
        DECIDING: {"17.7": "error", "17.19": "info", "17.27": "info", "17.50": "info"},
        REVIEWING: {"17.7": "error", "17.19": "error", "17.27": "info", "17.50": "info"},
        date(2026, 4, 20): {"17.7": "error", "17.19": "error", "17.27": "error", "17.50": "info"},
        PUBLICATION: {"17.7": "error", "17.19": "error", "17.27": "error", "17.50": "error"},
    }
    for today, severities in expected.items():
        assert {found.paragraph: found.severity for found in check_facts(case, today)} == severities


def test_two_members_from_rutland_are_enough(make_case: MakeCase) -> None:
    panel = tuple(PanelMember(name=name, organisation=f"Rutland {name}") for name in ("Legal Services", "Children"))
    assert check_facts(make_case(subject=Subject(residence="rutland"), panel=panel), PUBLICATION) == ()


def test_minutes_go_to_the_chair(make_case: MakeCase) -> None:
    case = make_case(meetings=(Meeting(date=date(2026, 6, 1), line=5),))
    (found,) = check_facts(case, date(2026, 6, 2))
    assert (found.paragraph, found.severity, found.line) == ("17.17", "warning", 5)
    assert check_facts(case, date(2026, 6, 1)) == ()


@pytest.mark.parametrize(
    "changed",
    [
        {"reviewer": Reviewer(name="Seán Ó Sé", directly_involved=True, line=8)},
        {"reviewer": Reviewer(name="Seán Ó Sé", line_manager_of_practitioner=True, line=8)},
        {"reviewer": Reviewer(name="Dr Faith Okonjo", line=9)},
    ],
)
def test_reviewers_stand_apart(changed: dict[str, object], make_case: MakeCase) -> None:
    (found,) = check_independence(make_case(agencies=agency(make_case, **changed)))
    assert (found.code, found.severity, found.paragraph) == ("SCR212", "error", "17.27")
    assert found.line in (8, 9)
    assert "Okonjo" not in found.message


@pytest.mark.parametrize(
    "author",
    [
        OverviewAuthor(name="Eilidh MacDonald", employer="police", independent_of="all"),
        OverviewAuthor(name="Eilidh MacDonald", employer="POLICE", independent_of=("police",)),
        OverviewAuthor(name="Eilidh MacDonald", employer="independent", independent_of=("health",)),
        OverviewAuthor(name="Eilidh MacDonald"),
    ],
)
def test_the_author_is_independent_of_every_agency(author: OverviewAuthor, make_case: MakeCase) -> None:
    (found,) = check_independence(make_case(overview_author=author))
    assert found.code == "SCR212"


def test_lateness_is_never_an_error(make_case: MakeCase) -> None:
    overdue = make_case(
        dates=Dates(notified=date(2026, 1, 12), decided=date(2026, 3, 12), management_reviews_due=date(2026, 3, 31)),
        meetings=(Meeting(date=date(2026, 4, 16), kind="management-reviews", papers_sent=date(2026, 4, 13), line=5),),
    )
    findings = check_timescales(overdue, date(2026, 12, 1))
    assert [(found.code, found.paragraph, found.severity) for found in findings] == [
        ("SCR210", "17.21", "info"),
        ("SCR211", "17.41", "info"),
        ("SCR210", "17.43", "warning"),
        ("SCR210", "17.22", "warning"),
    ]
    assert findings[0].message == "late by 28 days: the chair's decision"


def test_without_a_case_file_there_is_nothing_to_say(make_case: MakeCase) -> None:
    case = make_case(file=None)
    assert (*check_facts(case, PUBLICATION), *check_independence(case), *check_timescales(case, PUBLICATION)) == ()
