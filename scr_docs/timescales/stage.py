"""At which stage a case is: what is due follows from it, and only what is due is an error (design, section 4)."""

from datetime import date
from enum import IntEnum

from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile
from scr_docs.timescales.due_dates import completion_due, management_reviews_due


class Stage(IntEnum):
    """The stages in their order; ``stage >= Stage.OVERVIEW`` reads as "the overview has begun"."""

    NO_REVIEW = 0
    """The chair decided on a smaller audit or on nothing (17.13, 17.14): no report is required."""
    DECIDING = 1
    """Until the chair has decided (17.14, 17.21)."""
    MANAGEMENT_REVIEWS = 2
    """The agencies review their own management (17.25), until the day agreed or the meeting about them (17.41)."""
    OVERVIEW = 3
    """The overview report is written (17.43), until the board has it or the review is due to be complete (17.22)."""
    PUBLICATION = 4
    """The board acts on the report: action plan, executive summary (17.45, 17.46, 17.50)."""
    PUBLISHED = 5
    """The executive summary is released; the action plan is followed (17.51)."""

    @property
    def words(self) -> str:
        """As people read it: ``"management reviews"``."""
        return self.name.lower().replace("_", " ")


def stage_of(case: Case, today: date) -> Stage:
    """The stage of a case on a day.

    A case whose case file could not be read is taken to be at its beginning: that file is then the error.
    """
    if case.file is None:
        return Stage.DECIDING
    stage = _stage_by_dates(case.file, today)
    return Stage.PUBLISHED if stage is Stage.PUBLICATION and "executive-summary" in case.released else stage


def _stage_by_dates(case_file: CaseFile, today: date) -> Stage:
    if case_file.decision is not None and case_file.decision.outcome != "review":
        return Stage.NO_REVIEW
    if not _reached(case_file.dates.decided, today):
        return Stage.DECIDING
    if _board_has_it(case_file, today):
        return Stage.PUBLICATION
    if _passed(management_reviews_due(case_file), today) or _met(case_file, "management-reviews", today):
        return Stage.OVERVIEW
    return Stage.MANAGEMENT_REVIEWS


def _board_has_it(case_file: CaseFile, today: date) -> bool:
    """Complete, due to be complete, or before the board after the reviews were due (an earlier board ordered it)."""
    if _reached(case_file.dates.completed, today) or _passed(completion_due(case_file), today):
        return True
    return _passed(management_reviews_due(case_file), today) and _met(case_file, "board", today)


def _met(case_file: CaseFile, kind: str, today: date) -> bool:
    return any(meeting.kind == kind and meeting.date <= today for meeting in case_file.meetings)


def _reached(day: date | None, today: date) -> bool:
    return day is not None and day <= today


def _passed(day: date | None, today: date) -> bool:
    return day is not None and day < today
