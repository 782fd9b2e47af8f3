"""Gates that a board switches on: what the procedure asks for before anything is published (17.46, 17.50)."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from scr_docs.checks.run import check_case
from scr_docs.model.before_publication import GateName
from scr_docs.model.case_file import Publication
from scr_docs.model.finding import Finding, finding
from scr_docs.release.candidate import Candidate

_STRUCTURE: Final = ("SCR1", "SCR2")


def structure(candidate: Candidate, today: date) -> Iterator[Finding]:
    """The document's own check is clean or waived; what other documents lack does not hold it."""
    for found in check_case(candidate.case, today):
        if found.path == candidate.source and found.code.startswith(_STRUCTURE) and found.severity == "error":
            message = f"{found.code}: {found.message}"
            yield finding("SCR509", found.path, message, line=found.line, column=found.column)


def represented(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Every agency and contributor of the case has confirmed how its information is represented (17.46)."""
    file = candidate.case.file
    if file is None:
        return
    confirmed = {each.who for each in _publication(candidate).represented if each.on <= today}
    for who in [*(agency.id for agency in file.agencies), *(each.id for each in file.contributors)]:
        if who not in confirmed:
            message = f"{who} has not confirmed that its information is fairly represented (publication.represented)"
            yield _shut("SCR510", candidate, message, "17.46")


def family(candidate: Candidate, today: date) -> Iterator[Finding]:
    """The family was told the date and the content, or there is a reason why not."""
    told = _publication(candidate).family_told
    if told is None or told.on > today:
        message = "the family was not told date and content, and no reason is given (publication.family_told)"
        yield _shut("SCR511", candidate, message, "17.46")


def briefed(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Every body of the board was briefed in advance."""
    told = {each.body for each in _publication(candidate).briefed if each.on <= today}
    for body in candidate.board.bodies_to_brief:
        if body not in told:
            yield _shut("SCR512", candidate, f"{body} was not briefed (publication.briefed)", "17.50")


def intruder_test(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Somebody without access to the case tried to identify the people of this very text, and did not."""
    if candidate.stored is None:
        return
    tests = [
        test
        for test in _publication(candidate).intruder_tests
        if (test.document, test.sha256) == (candidate.document, candidate.stored.text_hash) and test.on <= today
    ]
    if not tests:
        message = "no motivated-intruder test of this text is recorded; type: scr-docs intruder-pack"
        yield _shut("SCR513", candidate, message, "17.50")
    elif any(test.identified for test in tests):
        message = "the motivated-intruder test found who is meant: change the text, redact and test again"
        yield _shut("SCR513", candidate, message, "17.50")


SWITCHED: Final[dict[GateName, tuple[str, str, Callable[[Candidate, date], Iterator[Finding]]]]] = {
    "structure": ("its own structure check is clean or waived", "the author", structure),
    "represented": ("contributors are fairly represented", "agencies and contributors; case.yml says so", represented),
    "family": ("the family was told", "whoever is in touch with the family; case.yml says so", family),
    "briefed": ("the bodies of board.yml were briefed", "the board; case.yml says so", briefed),
    "intruder-test": ("a motivated intruder found nobody", "a colleague without access to the case", intruder_test),
}
"""Condition, who opens it, and what says why it is shut, by the name that ``board.yml`` gives."""


def _publication(candidate: Candidate) -> Publication:
    return candidate.case.file.publication if candidate.case.file else Publication()


def _shut(code: str, candidate: Candidate, message: str, paragraph: str) -> Finding:
    publication = _publication(candidate)
    path = publication.path or candidate.case.shown("case.yml")
    return finding(code, path, message, line=publication.line, paragraph=paragraph)
