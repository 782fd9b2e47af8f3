"""Whether those who conduct or write the review stand apart from the case (SCR212, 17.27)."""

from collections.abc import Iterator

from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile
from scr_docs.model.finding import Finding, finding
from scr_docs.model.taking_part import OverviewAuthor


def check_independence(case: Case) -> tuple[Finding, ...]:
    """Reviewers who were involved or manage who was; an overview author who belongs to an agency of the review."""
    if case.file is None:
        return ()
    path = case.shown("case.yml")
    return tuple(finding("SCR212", path, message, line=line) for line, message in _conflicts(case.file))


def _conflicts(case_file: CaseFile) -> Iterator[tuple[int, str]]:
    for agency in case_file.agencies:
        reviewer = agency.reviewer
        if reviewer is not None and reviewer.directly_involved:
            yield reviewer.line, "the reviewer was directly concerned with the child or family; name another"
        if reviewer is not None and reviewer.line_manager_of_practitioner:
            yield reviewer.line, "the reviewer is the line manager of a practitioner involved; name another"
    if case_file.overview_author is not None:
        yield from _author_conflicts(case_file, case_file.overview_author)


def _author_conflicts(case_file: CaseFile, author: OverviewAuthor) -> Iterator[tuple[int, str]]:
    agencies = {agency.id for agency in case_file.agencies}
    names = {word.casefold() for agency in case_file.agencies for word in (agency.id, agency.name)}
    if author.employer.casefold() in names:
        yield author.line, "the author of the overview report is employed by an agency of the review"
    if author.independent_of != "all" and not agencies <= set(author.independent_of):
        yield author.line, "the author is not said to be independent of every agency of the review (independent_of)"
    if author.name in {agency.reviewer.name for agency in case_file.agencies if agency.reviewer}:
        yield author.line, "the author of the overview report conducts a management review too"
