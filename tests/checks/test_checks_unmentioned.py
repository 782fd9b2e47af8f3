"""A person of the register whom no document names is a sign of a misspelling (SCR311, 17.50)."""

from collections.abc import Callable
from datetime import date

import pytest

from scr_docs.checks.unmentioned import check_unmentioned, unmentioned_people
from scr_docs.model.case import Case
from scr_docs.model.case_file import Dates
from scr_docs.model.chronology import ChronologyEntry, EventDate
from scr_docs.model.document import Document
from scr_docs.model.register import Person, Register

LATE = date(2026, 6, 1)
REGISTER = Register(
    people={
        "child-a": Person(pseudonym="Child A", names=("Harjeet Kaur-Dhillon", "Harjeet"), line=2),
        "sister": Person(pseudonym="Sibling 1", names=("Hope Dhillon",), line=3),
        "unborn": Person(pseudonym="Sibling 2", names=(), line=4),
    }
)


def report(text: str) -> Document:
    return Document("overview-report", "overview-report", "overview-report.md", text)


@pytest.mark.parametrize(
    ("text", "unmentioned"),
    [
        ("Harjeet and Hope were seen.", []),
        ("Harjit and Hope were seen.", [2]),
        ("Kaur-\nDhillon, H&#111;pe", []),
        ("The Kaur-Dhillons rang; they hope so.", [3]),
        ("Harjeet and Hoppe Dhillon were seen.", [3]),
        ("Ms Dhillon rang.", [2, 3]),
        ("see [x](harjeetkaurdhillon.pdf) and Hope D", []),
        ("Child A and Sibling 1", [2, 3]),
    ],
)
def test_whoever_is_named_nowhere_is_listed(make_case: Callable[..., Case], text: str, unmentioned: list[int]) -> None:
    found = check_unmentioned(make_case(register=REGISTER, documents=(report(text),)), LATE)
    assert [(each.code, each.line) for each in found] == [("SCR311", line) for line in unmentioned]
    assert not any("Harj" in each.message for each in found)


def test_a_chronology_mentions_too(make_case: Callable[..., Case]) -> None:
    row = ChronologyEntry("police", EventDate(LATE, LATE), "log", event="Harjeet seen", present="Hope")
    assert not check_unmentioned(make_case(register=REGISTER, documents=(report("x"),), chronology=(row,)), LATE)


def test_nothing_is_asked_before_there_is_a_document(make_case: Callable[..., Case]) -> None:
    assert check_unmentioned(make_case(register=REGISTER), LATE) == ()


def test_it_is_not_due_while_reports_are_to_come(make_case: Callable[..., Case]) -> None:
    early = make_case(register=REGISTER, documents=(report("Harjeet"),), meetings=(), dates=Dates(date(2026, 1, 12)))
    assert [each.severity for each in check_unmentioned(early, date(2026, 2, 1))] == ["info"]
    assert [each.severity for each in unmentioned_people(early)] == ["warning"]
