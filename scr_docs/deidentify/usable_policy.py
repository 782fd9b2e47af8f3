"""The publication policy as it may be used: ``relative`` without its anchor where that would be given away."""

from dataclasses import replace

from scr_docs.checks.date_policy import check_date_policy
from scr_docs.deidentify.kinds.written_dates import read_date
from scr_docs.model.case import Case
from scr_docs.model.case_file import Publication
from scr_docs.model.register import Decision


def usable_policy(case: Case) -> Publication:
    """The case's policy. Without an anchor every relative date is masked and raised as a doubt.

    One exact date beside dates counted from the anchor gives the anchor away, and with it every other date (design,
    section 5); only a recorded decision can print one.
    """
    publication = case.file.publication if case.file else Publication()
    if publication.dates != "relative":
        return publication
    refused = check_date_policy(case) or any(_prints_exact_date(decision) for decision in case.decisions)
    return replace(publication, anchor=None) if refused else publication


def _prints_exact_date(decision: Decision) -> bool:
    printed = decision.text if decision.decide == "keep" else decision.with_ or ""
    read = read_date(printed)
    return read is not None and read.exact
