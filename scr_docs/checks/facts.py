"""What the case file must say by now (SCR116): one row a duty of the procedure, with the stage from which it is due."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from scr_docs.checks.due import when_due
from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile
from scr_docs.model.finding import Finding, finding
from scr_docs.model.sourced import Sourced
from scr_docs.model.taking_part import Agency
from scr_docs.timescales.stage import Stage, stage_of


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that the case file must say. ``lacking`` yields the record (for its line) wherever it does not."""

    paragraph: str
    due_from: Stage
    message: str
    lacking: Callable[[CaseFile], Iterator[Sourced]]


def check_facts(case: Case, today: date) -> tuple[Finding, ...]:
    """Every duty that the case file does not show as done; those not due at the case's stage as ``info``."""
    if case.file is None:
        return ()
    path = case.shown("case.yml")
    return (*_findings(case.file, stage_of(case, today), path), *_minutes_not_sent(case.file, path, today))


def _findings(case_file: CaseFile, stage: Stage, path: str) -> Iterator[Finding]:
    for duty in DUTIES:
        for record in duty.lacking(case_file):
            found = finding("SCR116", path, duty.message, line=record.line, paragraph=duty.paragraph)
            yield when_due(found, duty.due_from, stage)


def _minutes_not_sent(case_file: CaseFile, path: str, today: date) -> Iterator[Finding]:
    """The chair of the board always receives a copy of the minutes; the procedure gives no day, so it is a warning."""
    for meeting in case_file.meetings:
        if meeting.date < today and meeting.minutes_to_chair is None:
            message = "say when the minutes of this meeting went to the chair of the board (minutes_to_chair)"
            yield finding("SCR116", path, message, line=meeting.line, severity="warning", paragraph="17.17")


def _case_lacks(is_lacking: Callable[[CaseFile], bool]) -> Callable[[CaseFile], Iterator[Sourced]]:
    def lacking(case_file: CaseFile) -> Iterator[Sourced]:
        if is_lacking(case_file):
            yield case_file

    return lacking


def _agency_lacks(is_lacking: Callable[[Agency], bool]) -> Callable[[CaseFile], Iterator[Sourced]]:
    def lacking(case_file: CaseFile) -> Iterator[Sourced]:
        return (agency for agency in case_file.agencies if is_lacking(agency))

    return lacking


def _decision_lacks(field: str) -> Callable[[CaseFile], Iterator[Sourced]]:
    def lacking(case_file: CaseFile) -> Iterator[Sourced]:
        if case_file.decision is not None and not getattr(case_file.decision, field):
            yield case_file.decision

    return lacking


def _interviews_not_shared(case_file: CaseFile) -> Iterator[Sourced]:
    for agency in case_file.agencies:
        yield from (interview for interview in agency.interviews if interview.shared_on is None)


def _guardians_without_agreement(case_file: CaseFile) -> Iterator[Sourced]:
    for contributor in case_file.contributors:
        if "guardian" in contributor.kind.casefold() and contributor.court_agreement_on is None:
            yield contributor


def _rutland_lacks_members(case_file: CaseFile) -> bool:
    from_rutland = [member for member in case_file.panel if "rutland" in member.organisation.casefold()]
    return "rutland" in case_file.subject.residence.casefold() and len(from_rutland) < _RUTLAND_MEMBERS


_RUTLAND_MEMBERS: Final = 2

DUTIES: Final = (
    Duty(
        "17.7",
        Stage.DECIDING,
        "say under other_children when it was considered whether other children are at risk; that is done at once",
        _case_lacks(lambda case: case.other_children is None),
    ),
    Duty(
        "17.14",
        Stage.MANAGEMENT_REVIEWS,
        "say under decision what was recommended and what the chair decided",
        _case_lacks(lambda case: case.decision is None),
    ),
    Duty(
        "17.14",
        Stage.MANAGEMENT_REVIEWS,
        "say when the subcommittee recommended it (recommended_on)",
        _decision_lacks("recommended_on"),
    ),
    Duty("17.5", Stage.MANAGEMENT_REVIEWS, "say which criteria are met (criteria)", _decision_lacks("criteria")),
    Duty(
        "17.14",
        Stage.MANAGEMENT_REVIEWS,
        "say when the inspectorate was told of the review (inspectorate_told_on)",
        _decision_lacks("inspectorate_told_on"),
    ),
    Duty(
        "17.19",
        Stage.MANAGEMENT_REVIEWS,
        "say under scope which period is reviewed",
        _case_lacks(lambda case: case.scope is None),
    ),
    Duty(
        "17.25",
        Stage.MANAGEMENT_REVIEWS,
        "list under agencies who reviews its own management",
        _case_lacks(lambda case: not case.agencies),
    ),
    Duty(
        "17.27",
        Stage.MANAGEMENT_REVIEWS,
        "say who conducts this agency's review (reviewer)",
        _agency_lacks(lambda agency: agency.reviewer is None),
    ),
    Duty(
        "17.29",
        Stage.MANAGEMENT_REVIEWS,
        "say when this agency secured its records (records_secured_on)",
        _agency_lacks(lambda agency: agency.records_secured_on is None),
    ),
    Duty(
        "17.25",
        Stage.OVERVIEW,
        "say when the court agreed that the guardian contributes (court_agreement_on)",
        _guardians_without_agreement,
    ),
    Duty(
        "17.27",
        Stage.OVERVIEW,
        "say who writes the overview report (overview_author)",
        _case_lacks(lambda case: case.overview_author is None),
    ),
    Duty(
        "17.30",
        Stage.OVERVIEW,
        "say which senior officer accepted this agency's findings, and when (accepted)",
        _agency_lacks(lambda agency: agency.accepted is None),
    ),
    Duty(
        "17.35",
        Stage.OVERVIEW,
        "say when the record of this interview was shared with the person interviewed (shared_on)",
        _interviews_not_shared,
    ),
    Duty("17.39", Stage.OVERVIEW, "list the members of the review panel", _case_lacks(lambda case: not case.panel)),
    Duty(
        "17.37",
        Stage.OVERVIEW,
        "co-opt Rutland's children's services and legal services to the panel: the child lives there",
        _case_lacks(_rutland_lacks_members),
    ),
    Duty(
        "17.32",
        Stage.PUBLICATION,
        "say when this agency debriefed its staff; that comes before the overview report (staff_debriefed_on)",
        _agency_lacks(lambda agency: agency.staff_debriefed_on is None),
    ),
    Duty(
        "17.50",
        Stage.PUBLICATION,
        "give publication a random slug, the address of the public page",
        _case_lacks(lambda case: not case.publication.slug),
    ),
)
