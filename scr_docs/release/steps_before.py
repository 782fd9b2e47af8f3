"""Gates that a board switches on in ``board.yml``: what the procedure asks for before publication (17.46, 17.50).

Each fails closed: a case file that cannot be read, and a list of the board that is empty, are no confirmation.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from scr_docs.checks.combinations import open_combinations, open_together
from scr_docs.checks.run import check_case
from scr_docs.compose.documents import composed_documents
from scr_docs.model.before_publication import GateName, IntruderTest
from scr_docs.model.case import Case
from scr_docs.model.case_file import Publication
from scr_docs.model.finding import Finding, finding
from scr_docs.release.candidate import Candidate
from scr_docs.release.gate import Gate
from scr_docs.release.readers import knows_the_case

_STRUCTURE: Final = ("SCR1", "SCR2")
_OTHER_GATE: Final = frozenset({"SCR114", "SCR115"})
"""What is hidden in the text is the matter of a gate of its own (SCR505)."""


def _structure(candidate: Candidate, today: date) -> Iterator[Finding]:
    """The document's own check is clean or waived; what other documents lack does not hold it."""
    case, documents = candidate.case, composed_documents(candidate.case)
    for found in check_case(_as_if_complete(case, today), today, candidate.board, documents):
        if found.path == candidate.source and found.severity == "error" and _is_structure(found.code):
            message = f"{found.code}: {found.message}"
            yield finding("SCR509", found.path, message, line=found.line, column=found.column)


def _is_structure(code: str) -> bool:
    return code.startswith(_STRUCTURE) and code not in _OTHER_GATE


def _as_if_complete(case: Case, today: date) -> Case:
    """Whoever publishes early still publishes whole: nothing of the document is "not due yet"."""
    if case.file is None:
        return case
    dates = replace(case.file.dates, decided=case.file.dates.decided or today, completed=today)
    return replace(case, file=replace(case.file, dates=dates))


def _jigsaw(candidate: Candidate, _today: date) -> Iterator[Finding]:
    """This very text was looked at, alone and beside the others; each combination of either is decided on.

    Without a text SCR504 is shut.
    """
    if candidate.stored is None:
        return
    alone = open_combinations(candidate.case, candidate.stored, candidate.board)
    together = open_together(candidate.case, candidate.board, candidate.document)
    yield from (replace(each, severity="error") for each in (*alone, *together) if each.code != "SCR331")


def _represented(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Every agency and contributor of the case has confirmed how its information is represented (17.46)."""
    file = candidate.case.file
    if file is None:
        yield _unreadable("SCR510", candidate)
        return
    confirmed = {each.who for each in file.publication.represented if each.on <= today}
    for who in (*(agency.id for agency in file.agencies), *(each.id for each in file.contributors)):
        if who not in confirmed:
            message = f"{who} has not confirmed that its information is fairly represented; publication.represented"
            yield _shut("SCR510", candidate, f"{message} says who did, and when")


def _family(candidate: Candidate, today: date) -> Iterator[Finding]:
    """The family was told the date and the content, or there is a reason why not."""
    told = _publication(candidate).family_told
    if told is None or told.on > today:
        message = "publication.family_told must say who told the family the date and the content, or why nobody did"
        yield _shut("SCR511", candidate, message)


def _briefed(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Every body of the board was briefed in advance; 17.50 names two, so a board without any has not said which."""
    told = {each.body for each in _publication(candidate).briefed if each.on <= today}
    if not candidate.board.bodies_to_brief:
        yield _shut("SCR512", candidate, "board.yml must say in `bodies_to_brief` whom the board briefs")
    for body in candidate.board.bodies_to_brief:
        if body not in told:
            yield _shut("SCR512", candidate, f"{body} was not briefed; publication.briefed says who was, and when")


def _intruder_test(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Somebody without access to the case tried to identify the people of this very text, and did not."""
    tests = [test for test in _tests_of_this_text(candidate) if test.on <= today]
    if any(test.identified for test in tests):
        message = "the motivated-intruder test found who is meant: change the text, redact and test again"
        yield _shut("SCR513", candidate, message)
    elif all(knows_the_case(candidate.case, test.by) for test in tests):
        message = "no motivated-intruder test of this text by somebody outside the case is recorded"
        command = f"scr-docs intruder-pack {candidate.case.id} --document {candidate.document}"
        yield _shut("SCR513", candidate, f"{message}; type: {command}")


def _tests_of_this_text(candidate: Candidate) -> Iterator[IntruderTest]:
    stored = candidate.stored
    for test in _publication(candidate).intruder_tests if stored else ():
        if stored and (test.document, test.sha256) == (stored.document, stored.text_hash):
            yield test


SWITCHED: Final[dict[GateName, Gate]] = {
    "structure": Gate("its own structure check is clean or waived", "the author", _structure),
    "jigsaw": Gate(
        "every combination of facts is decided on", "the publication officer, in decisions.yml", _jigsaw, of_text=True
    ),
    "represented": Gate(
        "contributors are fairly represented", "agencies and contributors; case.yml says so", _represented
    ),
    "family": Gate("the family was told", "whoever is in touch with the family; case.yml says so", _family),
    "briefed": Gate("the bodies of board.yml were briefed", "the board; case.yml says so", _briefed),
    "intruder-test": Gate(
        "a motivated intruder found nobody", "a colleague without access to the case", _intruder_test
    ),
}
"""Each by the name that ``board.yml`` gives it."""


def _publication(candidate: Candidate) -> Publication:
    """What the case file says about publication; one that cannot be read says nothing."""
    return candidate.case.file.publication if candidate.case.file else Publication()


def _unreadable(code: str, candidate: Candidate) -> Finding:
    return finding(code, candidate.case.shown("case.yml"), "cannot be read, so nobody can tell who has to confirm")


def _shut(code: str, candidate: Candidate, message: str) -> Finding:
    publication = _publication(candidate)
    path = publication.path or candidate.case.shown("case.yml")
    return finding(code, path, message, line=publication.line)
