"""Gates of a release: each is a function that says why it is shut, or nothing (17.50).

They only ever speak about the document that is to be released: a late review elsewhere does not hold it.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from scr_docs.casefolder.inputs import input_hashes
from scr_docs.checks.publishable import check_publishable_document
from scr_docs.errors import UsageProblem
from scr_docs.model.case import Case
from scr_docs.model.document import PUBLISHABLE, Document
from scr_docs.model.finding import Finding, finding
from scr_docs.model.redacted import StoredRedaction

Gate = Callable[[Case, Document, date], Iterator[Finding]]


def shut_gates(case: Case, document: Document, today: date) -> tuple[Finding, ...]:
    """Why a document may not be released today; empty when every gate is open.

    Args:
        case: the case, read with the folder in which ``redact`` left its texts.
        document: the document as composed.
        today: the day of the release.

    Raises:
        UsageProblem: documents of this kind are never published.
    """
    if document.kind not in PUBLISHABLE:
        kinds = ", ".join(sorted(PUBLISHABLE))
        raise UsageProblem(f"a {document.kind} is never published in any form; only these are: {kinds} (17.50)")
    return tuple(found for gate in GATES for found in gate(case, document, today))


def stored_redaction(case: Case, document_id: str) -> StoredRedaction | None:
    """What ``redact`` last recorded of a document."""
    return next((stored for stored in case.stored if stored.document == document_id), None)


def _redaction_is_current(case: Case, document: Document, _today: date) -> Iterator[Finding]:
    stored = stored_redaction(case, document.id)
    again = f"run `scr-docs redact {case.id} --document {document.id}`"
    if stored is None:
        yield finding("SCR504", document.path, f"the document was never redacted; {again}")
    elif stored.inputs != input_hashes(case, document.id, stored.inputs.detector):
        message = "the document, the register, the decisions or the case file changed since it was redacted"
        yield finding("SCR504", document.path, f"{message}; {again}")


def _no_doubt_is_open(case: Case, document: Document, _today: date) -> Iterator[Finding]:
    stored = stored_redaction(case, document.id)
    if stored and stored.doubts:
        first = stored.doubts[0]
        message = f"{len(stored.doubts)} doubts are open, the first here; answer them in decisions.yml"
        yield finding("SCR501", document.path, message, line=first.line, column=first.column)


def _proceedings_are_concluded(case: Case, _document: Document, today: date) -> Iterator[Finding]:
    """Publication waits for the conclusion of related court proceedings; restrictions outlast them."""
    for proceeding in case.file.proceedings if case.file else ():
        if proceeding.status == "open" or (proceeding.concluded and proceeding.concluded > today):
            message = f"{proceeding.kind} proceedings are open"
            yield finding("SCR502", proceeding.path, message, line=proceeding.line)
        for restriction in proceeding.restrictions:
            if restriction.until is None or restriction.until >= today:
                message = "a court's reporting restriction is in force"
                yield finding("SCR502", restriction.path, message, line=restriction.line)


def _the_day_has_come(case: Case, _document: Document, today: date) -> Iterator[Finding]:
    publication = case.file.publication if case.file else None
    if publication and publication.not_before and publication.not_before > today:
        message = f"not before {publication.not_before.isoformat()} (publication.not_before)"
        yield finding("SCR503", publication.path, message, line=publication.line)


def _nothing_hidden(_case: Case, document: Document, _today: date) -> Iterator[Finding]:
    for found in check_publishable_document(document):
        yield finding("SCR505", found.path, found.message, line=found.line, column=found.column)


GATES: Final[tuple[Gate, ...]] = (
    _redaction_is_current,
    _no_doubt_is_open,
    _nothing_hidden,
    _proceedings_are_concluded,
    _the_day_has_come,
)
"""Every gate, in the order in which people meet them."""
