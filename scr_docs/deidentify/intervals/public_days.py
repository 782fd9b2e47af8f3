"""Days of a case that anybody can find out: the death, the notification, the board's and the courts' own acts."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from scr_docs.deidentify.intervals.statements import COURT, DEATH, DECIDED, NOTIFIED
from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile
from scr_docs.model.register import Person, Register


@dataclass(frozen=True, slots=True)
class PublicDays:
    """Days as ordinals."""

    of_events: dict[str, int] = field(default_factory=dict, repr=False)
    """The day of each public event that the case tells."""
    of_the_review: frozenset[int] = field(default=frozenset(), repr=False)
    """Days of the review's own steps (meetings, decisions, court dates), which the policy does not have to hide."""


def public_days_of(case: Case) -> PublicDays:
    """What the register and the case file say; without them nothing is known, and counts from a death still count."""
    events = dict(_days_of_events(case.register or Register(), case.file))
    steps = _steps(case.file) if case.file else iter(())
    return PublicDays(events, frozenset(day.toordinal() for day in steps))


def _days_of_events(register: Register, file: CaseFile | None) -> Iterator[tuple[str, int]]:
    deaths = sorted((person for person in register.people.values() if person.died), key=_subject_first)
    if deaths and deaths[0].died:
        yield DEATH, deaths[0].died.toordinal()
    if file is None:
        return
    yield NOTIFIED, file.dates.notified.toordinal()
    if file.dates.decided:
        yield DECIDED, file.dates.decided.toordinal()
    concluded = {proceeding.concluded for proceeding in file.proceedings if proceeding.concluded}
    if len(concluded) == 1:
        yield COURT, concluded.pop().toordinal()


def _subject_first(person: Person) -> bool:
    return "subject" not in person.role.casefold()


def _steps(file: CaseFile) -> Iterator[date]:
    dates, decision = file.dates, file.decision
    told = (decision.recommended_on, decision.inspectorate_told_on) if decision else ()
    meetings = [day for each in file.meetings for day in (each.date, each.papers_sent, each.minutes_to_chair)]
    changes = [day for change in file.timescale_changes for day in (change.agreed_on, change.new_date)]
    courts = [proceeding.concluded for proceeding in file.proceedings]
    days = (dates.notified, dates.decided, dates.management_reviews_due, dates.completed)
    yield from (day for day in (*days, *told, *meetings, *changes, *courts) if day)
