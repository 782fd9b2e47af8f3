"""A small complete case in memory, to be spoilt by each test in one place."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile, ChairDecision, Dates, Meeting, OtherChildren, Publication, Scope
from scr_docs.model.register import Person, Register
from scr_docs.model.taking_part import Accepted, Agency, OverviewAuthor, PanelMember, Reviewer

REGISTER = Register(people={"child-a": Person(pseudonym="Child A", names=("Oisín Ó Briain", "Oisín"))})


def complete_case_file() -> CaseFile:
    """A case file in which every duty is done, and nothing was late."""
    return CaseFile(
        id="2026-01",
        title="Child A",
        line=1,
        dates=Dates(
            notified=date(2026, 1, 12),
            decided=date(2026, 2, 5),
            management_reviews_due=date(2026, 3, 31),
            completed=date(2026, 5, 20),
            line=3,
        ),
        other_children=OtherChildren(considered_on=date(2026, 1, 13)),
        decision=ChairDecision(
            outcome="review",
            recommended_on=date(2026, 2, 1),
            criteria=("17.5",),
            inspectorate_told_on=date(2026, 2, 6),
            line=4,
        ),
        meetings=(
            Meeting(
                date=date(2026, 4, 16),
                kind="management-reviews",
                papers_sent=date(2026, 4, 2),
                minutes_to_chair=date(2026, 4, 20),
                line=5,
            ),
        ),
        scope=Scope(from_=date(2024, 1, 1), to=date(2026, 1, 9)),
        agencies=(
            Agency(
                id="police",
                name="Police",
                reviewer=Reviewer(name="Łucja Zielińska", line=8),
                records_secured_on=date(2026, 2, 6),
                accepted=Accepted(by="Assistant Chief Constable", on=date(2026, 3, 30)),
                staff_debriefed_on=date(2026, 4, 28),
                line=7,
            ),
        ),
        overview_author=OverviewAuthor(name="Dr Faith Okonjo", independent_of="all", line=9),
        panel=(PanelMember(name="Gurpreet Kaur-Dhillon", organisation="Police"),),
        publication=Publication(slug="k7rm"),
    )


@pytest.fixture
def make_case() -> Callable[..., Case]:
    """``make_case(documents=…, scope=None)``: fields of ``Case`` and of ``CaseFile`` replace the usual."""

    def make(**changed: Any) -> Case:
        of_the_case = {name: changed.pop(name) for name in Case.__slots__ if name in changed}
        case = Case(
            id="2026-01",
            folder="cases/2026-01",
            file=replace(complete_case_file(), **changed),
            register=REGISTER,
            decisions=(),
            documents=(),
            chronology=(),
            plan=None,
            stored=(),
            hashes={},
            problems=(),
        )
        return replace(case, **of_the_case)

    return make
