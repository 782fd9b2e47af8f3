"""A person in the registers of two cases: public pages must not link the cases, so that somebody decides (17.50)."""

from collections.abc import Iterator, Sequence
from datetime import date

from scr_docs.casefolder.other_cases import OtherCase
from scr_docs.checks.due import when_due
from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, finding
from scr_docs.same_people.find import SamePerson, find_same_people
from scr_docs.timescales.stage import Stage, stage_of


def check_same_people(case: Case, others: Sequence[OtherCase], today: date) -> tuple[Finding, ...]:
    """Open questions (SCR315), errors once publication is near, and registers that were not compared (SCR319)."""
    stage = stage_of(case, today)
    doubts = (when_due(found, Stage.PUBLICATION, stage) for found in open_links(case, others))
    return (*doubts, *not_compared(case, others))


def open_links(case: Case, others: Sequence[OtherCase]) -> Iterator[Finding]:
    """A doubt for each pair of entries that neither case's ``decisions.yml`` answers."""
    for other in others:
        if case.register is None or other.register is None:
            continue
        for pair in find_same_people(case.register, other.register):
            if not _is_answered(case, other, pair):
                yield _open(case, other, pair)


def not_compared(case: Case, others: Sequence[OtherCase]) -> Iterator[Finding]:
    """Cases whose register could not be read: what was not compared is not clean."""
    for other in others:
        if other.register is None:
            message = f"the register of case {other.id} could not be read, so nobody was looked for in both"
            yield finding("SCR319", case.shown("identities.yml"), message)


def _is_answered(case: Case, other: OtherCase, pair: SamePerson) -> bool:
    here = any((each.identity, each.case) == (pair.identity, other.id) for each in case.same_people)
    return here or any((each.identity, each.case) == (pair.other, case.id) for each in other.same_people)


def _open(case: Case, other: OtherCase, pair: SamePerson) -> Finding:
    line = case.register.people[pair.identity].line if case.register else 0
    message = (
        f"`{pair.identity}` of case {case.id} and `{pair.other}` of case {other.id} look like one person"
        f" ({pair.certainty}): decide in decisions.yml, same_people"
    )
    return finding("SCR315", case.shown("identities.yml"), message, line=line)
