"""Gates of a release: a table, a row a gate, each with the function that says why it is shut (17.50).

They speak about the document that is to be released, never about another: a late review elsewhere does not hold it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.other_cases import read_other_cases
from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.casefolder.yaml_files.source import read_yaml
from scr_docs.checks.date_policy import check_date_policy
from scr_docs.checks.doubts import is_stale, open_doubt
from scr_docs.checks.identities import check_identities
from scr_docs.checks.publishable import check_publishable_document
from scr_docs.checks.same_people import answers_amiss, not_compared, open_links, told_links
from scr_docs.checks.sexes import check_sexes
from scr_docs.markdown.outline import read_outline
from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, finding
from scr_docs.release.candidate import Candidate, find_candidate
from scr_docs.release.courts import courts_in_the_way, too_early
from scr_docs.release.gate import Gate, GateStanding
from scr_docs.release.readers_gate import READERS
from scr_docs.release.steps_before import SWITCHED


def gates_of(case: Case, document_id: str, working: WorkingFolder, today: date) -> tuple[Finding, ...]:
    """Why a document may not be released today; empty when every gate is open.

    Args:
        case: the case, read with ``working.redacted_dir(case.id)``.
        document_id: id of the document.
        working: says where ``redact`` writes, and which detector it uses.
        today: the day of the release.

    Raises:
        UsageProblem: documents of this kind are never public (17.50).
    """
    return shut_gates(find_candidate(case, document_id, working), today)


def shut_gates(candidate: Candidate, today: date) -> tuple[Finding, ...]:
    """As `gates_of`, for a text that was read already."""
    return tuple(found for standing in look_at_gates(candidate, today) for found in standing.in_the_way)


def look_at_gates(candidate: Candidate, today: date) -> tuple[GateStanding, ...]:
    """How each gate of one release stands: those that are always there, and those that the board switched on."""
    switched = (SWITCHED[name] for name in dict.fromkeys(candidate.board.gates))
    return _look((*GATES, *switched), candidate, today)


def look_at_all_gates(candidate: Candidate, today: date) -> tuple[GateStanding, ...]:
    """As `look_at_gates`, with the last one, which readers open one after another."""
    return (*look_at_gates(candidate, today), *_look((READERS,), candidate, today))


def _look(gates: Iterable[Gate], candidate: Candidate, today: date) -> tuple[GateStanding, ...]:
    standings = [gate.look(candidate, today) for gate in gates]
    has_text = NEWEST.look(candidate, today).is_open
    return tuple(replace(each, is_known=has_text or not each.gate.of_text) for each in standings)


def unsound_text(candidate: Candidate, today: date) -> tuple[Finding, ...]:
    """What is in the way of reading the anonymised text at all: it will still change before anybody may agree to it."""
    return tuple(found for gate in _OF_THE_TEXT for found in gate.shut(candidate, today))


def _redaction_missing_or_old(candidate: Candidate, _today: date) -> Iterator[Finding]:
    again = f"type: scr-docs redact {candidate.case.id} --document {candidate.document}"
    if candidate.stored is None:
        yield finding("SCR504", candidate.source, f"the document was not redacted yet; {again}")
    elif candidate.text is None:
        yield finding("SCR504", candidate.redacted, f"the anonymised text is gone or was changed by hand; {again}")
    elif is_stale(candidate.case, candidate.stored):
        message = "the document, the register, the decisions or the case file changed since it was redacted"
        yield finding("SCR504", candidate.source, f"{message}; {again}")
    elif candidate.stored.inputs.detector != candidate.detector:
        message = "it was redacted with another version of the detector, which may have found less"
        yield finding("SCR504", candidate.source, f"{message}; {again}")


def _doubts_open(candidate: Candidate, _today: date) -> Iterator[Finding]:
    for doubt in candidate.stored.doubts if candidate.stored else ():
        found = open_doubt(candidate.source, doubt)
        yield finding("SCR501", found.path, f"{found.message}, then redact", line=found.line, column=found.column)


def _linked_to_another_case(candidate: Candidate, _today: date) -> Iterator[Finding]:
    """Nor may anything tell a link that was found; a case that could not be compared shuts the gate too."""
    others = read_other_cases(CaseFolder(Path(candidate.case.folder)))
    yield from open_links(candidate.case, others)
    told = told_links(candidate.case, others)
    yield from (found for found in told if found.code != "SCR317" or found.path == candidate.source)
    yield from (found for found in answers_amiss(candidate.case, others) if found.severity == "error")
    yield from (replace(found, severity="error") for found in not_compared(candidate.case, others))


def _gives_away(candidate: Candidate, _today: date) -> Iterator[Finding]:
    """What is printed on purpose is asked about nowhere else: pseudonyms, and the day from which dates are counted."""
    case = candidate.case
    findings = (*check_identities(case), *check_date_policy(case), *check_sexes(case))
    yield from (found for found in findings if found.severity == "error")


def _hidden_content(candidate: Candidate, _today: date) -> Iterator[Finding]:
    document = candidate.as_document()
    if document is None:
        return
    outline = read_outline(document.text)
    front_matter = read_yaml(outline.front_matter_text, document.path, outline.front_matter_line)
    problems = list(front_matter.problems)
    if not problems and not isinstance(front_matter.data, dict | None):
        problems = [finding("SCR111", document.path, "the front matter is not a set of keys", line=1)]
    for found in (*problems, *check_publishable_document(document)):
        yield finding("SCR505", found.path, found.message, line=found.line, column=found.column)


def _proceedings_open(candidate: Candidate, today: date) -> Iterator[Finding]:
    """The summary is timed with the conclusion of court proceedings; a reporting restriction outlasts them."""
    file = candidate.case.file
    if file is None:
        message = "cannot be read, so nobody can tell whether court proceedings are open"
        yield finding("SCR502", f"{candidate.case.folder}/case.yml", message)
        return
    yield from courts_in_the_way(file, file.path or f"{candidate.case.folder}/case.yml", today)


def _too_early(candidate: Candidate, today: date) -> Iterator[Finding]:
    if file := candidate.case.file:
        yield from too_early(file, file.path or f"{candidate.case.folder}/case.yml", today)


NEWEST: Final = Gate("the anonymised text is the newest", "whoever redacts", _redaction_missing_or_old)
NO_DOUBT: Final = Gate("no doubt is open", "the publication officer, in decisions.yml", _doubts_open, of_text=True)
COURTS: Final = Gate(
    "court proceedings and reporting restrictions are over, or the chair overrides them",
    "the courts, or the chair; case.yml says so",
    _proceedings_open,
)

_OF_THE_TEXT: Final = (
    NEWEST,
    NO_DOUBT,
    Gate("what is printed instead gives nobody away", "the publication officer, in the register", _gives_away),
    Gate("nobody links two cases", "the publication officer, in decisions.yml", _linked_to_another_case),
    Gate("nothing is hidden in the text", "the author", _hidden_content, of_text=True),
)

GATES: Final = (
    *_OF_THE_TEXT,
    COURTS,
    Gate("the first day of publication has come", "the board, in case.yml", _too_early),
)
"""Every gate that is always there, in the order in which people meet them."""
