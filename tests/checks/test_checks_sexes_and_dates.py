"""Pseudonyms do not contradict the sex of the register (SCR323, SCR324); relative dates keep their anchor (SCR320)."""

from datetime import date

import pytest

from scr_docs.checks.date_policy import check_date_policy
from scr_docs.checks.identities import check_identities
from scr_docs.checks.sexes import check_sexes
from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile, Dates, Publication
from scr_docs.model.register import OrganisationEntry, Person, PlaceEntry, Register


def case(register: Register, publication: Publication | None = None) -> Case:
    dates = Dates(notified=date(2026, 1, 12), decided=date(2026, 2, 5))
    file = CaseFile("2026-01", "Child A", dates, publication=publication or Publication(line=7))
    return Case("2026-01", "cases/2026-01", file, register, (), (), (), None, (), {}, ())


def codes(people: dict[str, Person], *, gender_neutral: bool = False) -> list[tuple[str, int]]:
    publication = Publication(gender_neutral=gender_neutral)
    return [(found.code, found.line) for found in check_sexes(case(Register(people=people), publication))]


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (Person("Mother", ("Xaawo",), sex="female", line=3), []),
        (Person("Mother", ("Xaawo",), line=3), []),
        (Person("Mother", ("Xaawo",), sex="other", line=3), []),
        (Person("Adult B", ("Keir",), sex="male", line=3), []),
        (Person("Mother", ("Keir",), sex="male", line=3), [("SCR323", 3)]),
        (Person("Father 2", ("Xaawo",), sex="female", line=3), [("SCR323", 3)]),
        (Person("Father 2", ("Xaawo",), role="mother", line=3), [("SCR323", 3)]),
        (Person("Mother's Partner", ("Keir",), sex="male", line=3), []),
        (Person("Sibling 2", ("Ffion",), role="older half-sister", line=3), []),
    ],
)
def test_a_pseudonym_tells_the_sex_of_the_register_or_none(person: Person, expected: list[tuple[str, int]]) -> None:
    assert codes({"p": person}) == expected


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (Person("Mother", ("Xaawo",), line=3), [("SCR324", 3)]),
        (Person("Mother", ("Xaawo",), neutral_pseudonym="Parent 1", line=3), []),
        (Person("Mother", ("Xaawo",), neutral_pseudonym="Her mother", line=3), [("SCR324", 3)]),
        (Person("Adult B", ("Keir",), line=3), []),
    ],
)
def test_neutral_printing_needs_neutral_pseudonyms(person: Person, expected: list[tuple[str, int]]) -> None:
    assert codes({"p": person}, gender_neutral=True) == expected


@pytest.mark.parametrize(
    ("dates", "anchor", "refused"),
    [
        ("month-year", None, 0),
        ("relative", date(2023, 5, 17), 0),
        ("relative", None, 1),
        ("relative", date(2026, 1, 9), 1),
        ("relative", date(2019, 5, 4), 1),
        ("relative", date(2026, 1, 12), 1),
        ("relative", date(2026, 2, 5), 1),
    ],
)
def test_relative_dates_are_refused_where_their_anchor_shows(dates: str, anchor: date | None, refused: int) -> None:
    child = Person("Child A", ("Ffion",), born=date(2019, 5, 4), died=date(2026, 1, 9))
    publication = Publication(dates=dates, anchor=anchor, line=7)  # type: ignore[arg-type] # rows of a table
    found = check_date_policy(case(Register(people={"c": child}), publication))
    assert [(each.code, each.line) for each in found] == [("SCR320", 7)] * refused
    assert not any(str(anchor) in each.message for each in found)


def test_two_entries_of_one_kind_are_said_and_two_pseudonyms_alike_refused() -> None:
    schools = {
        "a": OrganisationEntry(names=("Ysgol Gwenllian",), kind="primary school", line=3),
        "b": OrganisationEntry(names=("St Bride's",), kind="primary school", line=6),
    }
    town = {"t": PlaceEntry("a primary school", ("Porthgwyn",), line=9)}
    found = check_identities(case(Register(organisations=schools, places=town)))
    assert sorted((each.code, each.line) for each in found) == [("SCR301", 3), ("SCR301", 6)]
    found = check_identities(case(Register(organisations=schools)))
    assert [(each.code, each.severity, each.line) for each in found] == [("SCR321", "info", 6)]


def test_a_kind_or_a_neutral_pseudonym_may_not_hold_a_name_either() -> None:
    register = Register(
        people={"m": Person("Mother", ("Xaawo Warsame",), neutral_pseudonym="Parent Warsame", line=3)},
        organisations={"s": OrganisationEntry(names=("Abermoelfryn Hall",), kind="hall in Abermoelfryn", line=8)},
    )
    assert sorted((each.code, each.line) for each in check_identities(case(register))) == [("SCR302", 3), ("SCR302", 8)]
