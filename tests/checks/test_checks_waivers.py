"""A waiver silences one code at one place, for a reason, by a name, on a day; and says so when it silences nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from scr_docs.checks.waivers import apply_waivers
from scr_docs.model.case import Case
from scr_docs.model.case_file import Waiver
from scr_docs.model.finding import finding

REVIEW = "cases/2026-01/management-reviews/police.md"
GAP = finding("SCR102", REVIEW, "not answered", section="wishes-and-feelings")
OTHER_GAP = finding("SCR102", REVIEW, "not answered", section="managers")
WAIVER = Waiver(
    code="SCR102",
    path_="management-reviews/police.md",
    section="wishes-and-feelings",
    reason="The video is evidence in a trial.",
    by="Chair of the panel",
    on=date(2026, 3, 20),
    line=40,
)
MakeCase = Callable[..., Case]


def test_it_silences_one_code_at_one_place(make_case: MakeCase) -> None:
    assert apply_waivers(make_case(waivers=(WAIVER,)), [GAP, OTHER_GAP]) == (OTHER_GAP,)


def test_without_a_section_the_whole_document(make_case: MakeCase) -> None:
    assert apply_waivers(make_case(waivers=(replace(WAIVER, section=""),)), [GAP, OTHER_GAP]) == ()


@pytest.mark.parametrize(
    "changed",
    [
        {"code": "SCR101"},
        {"path_": "management-reviews/health.md"},
        {"section": "identity"},
        {"reason": " "},
        {"by": ""},
    ],
)
def test_one_that_silences_nothing_is_reported(changed: dict[str, str], make_case: MakeCase) -> None:
    kept, useless = apply_waivers(make_case(waivers=(replace(WAIVER, **changed),)), [GAP])  # type: ignore[arg-type]  # text
    assert kept == GAP
    assert (useless.code, useless.path, useless.line) == ("SCR108", "cases/2026-01/case.yml", 40)


@pytest.mark.parametrize("code", ["SCR110", "SCR111", "SCR112", "SCR114", "SCR115", "SCR305", "SCR401", "SCR502"])
def test_what_protects_identities_cannot_be_waived(code: str, make_case: MakeCase) -> None:
    found = finding(code, REVIEW, "said")
    kept, useless = apply_waivers(make_case(waivers=(replace(WAIVER, code=code, section=""),)), [found])
    assert kept == found
    assert "cannot be waived" in useless.message


def test_a_case_without_a_case_file_has_no_waivers(make_case: MakeCase) -> None:
    assert apply_waivers(make_case(file=None), [GAP]) == (GAP,)
