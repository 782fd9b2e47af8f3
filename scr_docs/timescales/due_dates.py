"""When each step of a review is due, as plain dates (17.21, 17.22, 17.43)."""

from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from scr_docs.model.case_file import CaseFile

_FINAL_DRAFT: Final = timedelta(weeks=8)


def decision_due(case_file: CaseFile) -> date:
    """Within one month of the case coming to the chair's attention (17.21)."""
    return case_file.dates.notified + relativedelta(months=1)


def completion_due(case_file: CaseFile) -> date | None:
    """The date agreed last with the inspectorate, else four months after the decision (17.22); None before it."""
    if case_file.timescale_changes:
        return max(case_file.timescale_changes, key=lambda change: change.agreed_on).new_date
    if case_file.dates.decided is None:
        return None
    return case_file.dates.decided + relativedelta(months=4)


def management_reviews_due(case_file: CaseFile) -> date | None:
    """The agreed day of submission; where none is agreed yet, eight weeks before the four months end (17.43)."""
    if case_file.dates.management_reviews_due is not None:
        return case_file.dates.management_reviews_due
    if case_file.dates.decided is None:
        return None
    return case_file.dates.decided + relativedelta(months=4) - _FINAL_DRAFT


def final_draft_due(case_file: CaseFile) -> date | None:
    """Eight weeks after the management reviews, within the four months (17.43); or the day agreed instead (17.22)."""
    reviews, complete = management_reviews_due(case_file), completion_due(case_file)
    if reviews is None or complete is None or case_file.timescale_changes:
        return complete
    return min(reviews + _FINAL_DRAFT, complete)
