"""The date policy ``relative`` counts from a private day: which days would give it away (SCR320; design, section 5)."""

from collections.abc import Iterator

from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, finding
from scr_docs.model.register import Register


def check_date_policy(case: Case) -> tuple[Finding, ...]:
    """Why relative dates are refused in this case; nothing under another policy."""
    if case.file is None or case.file.publication.dates != "relative":
        return ()
    publication = case.file.publication
    return tuple(
        finding("SCR320", case.shown("case.yml"), message, line=publication.line) for message in _problems(case)
    )


def _problems(case: Case) -> Iterator[str]:
    file, register = case.file, case.register or Register()
    anchor = file.publication.anchor if file else None
    if file is None or anchor is None:
        yield "`dates: relative` needs `anchor`, a private day that no event of the case fell on"
        return
    if anchor in {day for person in register.people.values() for day in (person.born, person.died)}:
        yield "`anchor` is the day of a birth or death of the register; take a day that nobody could find out"
    if anchor in {file.dates.notified, file.dates.decided}:
        yield "`anchor` is the day of the notification or the decision; take a day that nobody could find out"
