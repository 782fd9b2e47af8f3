"""The procedure's timescales for one case, each with its day, what was done, and whether it is late."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from scr_docs.model.case_file import CaseFile, Meeting
from scr_docs.timescales.due_dates import completion_due, decision_due, final_draft_due, management_reviews_due
from scr_docs.timescales.working_days import papers_due


@dataclass(frozen=True, slots=True)
class Timescale:
    """One step: when it is due, when it was done (None: not yet), and whether that is, or would be today, too late.

    ``line`` is the line of ``case.yml`` that speaks of it.
    """

    name: str
    paragraph: str
    due: date
    done: date | None
    late: bool
    line: int


def timescales_of(case_file: CaseFile, today: date) -> tuple[Timescale, ...]:
    """All timescales that apply to the case on this day, in the order of the procedure."""
    return tuple(_timescales(case_file, today))


def _timescales(case_file: CaseFile, today: date) -> Iterator[Timescale]:
    dates = case_file.dates
    yield _step("the chair's decision", "17.21", decision_due(case_file), dates.decided, today, dates.line)
    if dates.decided is None or (case_file.decision is not None and case_file.decision.outcome != "review"):
        return
    if (reviews := management_reviews_due(case_file)) is not None:
        for agency in case_file.agencies:
            accepted = agency.accepted.on if agency.accepted else None
            yield _step(f"the management review of {agency.name}", "17.43", reviews, accepted, today, agency.line)
    for meeting in case_file.meetings:
        if meeting.kind == "management-reviews":
            yield _papers(meeting, today)
    if (draft := final_draft_due(case_file)) is not None:
        yield _step("the final draft of the overview report", "17.43", draft, _drafted(case_file), today, dates.line)
    if (complete := completion_due(case_file)) is not None:
        yield _step("completion of the review", "17.22", complete, dates.completed, today, dates.line)


def _papers(meeting: Meeting, today: date) -> Timescale:
    name = "papers for the meeting on the management reviews"
    return _step(name, "17.41", papers_due(meeting.date), meeting.papers_sent, today, meeting.line)


def _drafted(case_file: CaseFile) -> date | None:
    """When the subcommittee last considered a draft (17.43), else when the whole review was complete."""
    considered = [meeting.date for meeting in case_file.meetings if meeting.kind == "draft-overview"]
    return max(considered, default=case_file.dates.completed)


def _step(name: str, paragraph: str, due: date, done: date | None, today: date, line: int) -> Timescale:
    return Timescale(name, paragraph, due, done, late=(done or today) > due, line=line)
