"""Relative dates are masked in a case where their anchor shows (design, section 5)."""

from datetime import date

import pytest

from scr_docs.deidentify.usable_policy import usable_policy
from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile, Dates, Publication
from scr_docs.model.register import Decision, Person, Register
from tests.deidentify.tiny_case import PatternDetector, redact

ANCHOR = date(2023, 5, 17)
DETECTOR = PatternDetector(date=r"\d+ March 2024")


def case(*decisions: Decision, anchor: date = ANCHOR) -> Case:
    publication = Publication(dates="relative", anchor=anchor)
    file = CaseFile("2026-01", "Child A", Dates(notified=date(2026, 1, 12)), publication=publication)
    register = Register(people={"c": Person("Child A", ("Ffion",), died=date(2026, 1, 9))})
    return Case("2026-01", "cases/2026-01", file, register, decisions, (), (), None, (), {}, ())


def decision(text: str, with_: str | None = None) -> Decision:
    decide = "replace" if with_ else "keep"
    return Decision(text, "date", decide, "r", "R", date(2026, 3, 1), with_=with_)  # type: ignore[arg-type] # either


@pytest.mark.parametrize(
    ("subject", "anchor"),
    [
        (case(), ANCHOR),
        (case(decision("March 2024")), ANCHOR),
        (case(decision("12 March 2024")), None),
        (case(decision("12 March 2024", "13 March 2024")), None),
        (case(anchor=date(2026, 1, 9)), None),
        (case(anchor=date(2026, 1, 12)), None),
    ],
)
def test_the_anchor_is_used_only_where_it_stays_private(subject: Case, anchor: date | None) -> None:
    assert usable_policy(subject).anchor == anchor


def test_without_an_anchor_every_date_is_masked_and_raised() -> None:
    policy = usable_policy(case(anchor=date(2026, 1, 9)))
    public = redact("Bridget rang on 12 March 2024.", publication=policy, detector=DETECTOR)
    assert public.text == "Mother rang on \\[date\\]."
    assert "anchor" in public.doubts[0].reason
