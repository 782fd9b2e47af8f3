"""Whether the documents that the procedure asks for are there and complete (17.18, 17.25, 17.38, 17.46, 17.50)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from scr_docs.casefolder.inputs import source_file
from scr_docs.checks.due import content_when_due, when_due
from scr_docs.conformance.engine import check_conformance
from scr_docs.conformance.formats import has_format, load_format
from scr_docs.model.case import Case
from scr_docs.model.document import DocumentKind
from scr_docs.model.finding import Finding, finding
from scr_docs.model.taking_part import Contributor
from scr_docs.timescales.stage import Stage, stage_of


def check_documents(case: Case, today: date) -> tuple[Finding, ...]:
    """Missing documents (SCR101), their gaps (SCR101 to SCR109), and files that nobody accounts for (SCR117)."""
    stage = stage_of(case, today)
    return (*_missing(case, stage), *_no_register(case, stage), *_gaps(case, stage), *_unaccounted(case))


def problems_of_reading(case: Case, today: date) -> tuple[Finding, ...]:
    """What reading met; an empty document that is not due yet is no error, a broken one always is."""
    stage = stage_of(case, today)
    kinds = {document.path: document.kind for document in case.documents}
    return tuple(
        content_when_due(problem, kinds[problem.path], stage) if problem.path in kinds else problem
        for problem in case.problems
    )


@dataclass(frozen=True, slots=True)
class Expected:
    """A document that a case must have in the end, and the paragraph that asks for it."""

    id: str
    kind: DocumentKind
    paragraph: str


def expected_documents(case: Case) -> tuple[Expected, ...]:
    """Every document that this case must have in the end, in the order in which they fall due."""
    if case.file is None:
        return ()
    return (
        Expected("terms-of-reference", "terms-of-reference", "17.18"),
        *(Expected(f"management-reviews/{each.id}", "management-review", "17.25") for each in case.file.agencies),
        *(Expected(_contribution_id(each), "contribution", "17.25") for each in case.file.contributors),
        Expected("overview-report", "overview-report", "17.38"),
        Expected("action-plan", "action-plan", "17.46"),
        Expected("executive-summary", "executive-summary", "17.50"),
    )


def _contribution_id(contributor: Contributor) -> str:
    return contributor.path_.removesuffix(".md") or f"contributions/{contributor.id}"


def _missing(case: Case, stage: Stage) -> Iterator[Finding]:
    unreadable = {problem.path for problem in case.problems}
    for expected in expected_documents(case):
        path = case.shown(source_file(expected.id))
        if path in unreadable or _is_there(case, expected.id):
            continue
        found = finding("SCR101", path, "the document is missing", paragraph=expected.paragraph)
        yield content_when_due(found, expected.kind, stage)
    with_chronology = {entry.agency for entry in case.chronology}
    for agency in case.file.agencies if case.file else ():
        path = case.shown(f"chronology/{agency.id}.csv")
        broken = any(problem.startswith(path.removesuffix("csv")) for problem in unreadable)
        if agency.id not in with_chronology and not broken:
            found = finding("SCR101", path, "the agency's chronology is missing or has no entry", paragraph="17.36")
            yield content_when_due(found, "management-review", stage)


def _no_register(case: Case, stage: Stage) -> Iterator[Finding]:
    """Without a register no name of the case is known, and the summary cannot be anonymised (17.50)."""
    if case.register is not None and not case.register.entries():
        message = "the identity register is missing or empty, so that nobody of this case would be recognised"
        found = finding("SCR100", case.register_path, message, paragraph="17.50")
        yield when_due(found, Stage.PUBLICATION, stage)


def _is_there(case: Case, document_id: str) -> bool:
    return case.plan is not None if document_id == "action-plan" else case.document(document_id) is not None


def _gaps(case: Case, stage: Stage) -> Iterator[Finding]:
    for document in case.documents:
        if has_format(document.kind):
            for found in check_conformance(document, load_format(document.kind), case.file):
                yield content_when_due(found, document.kind, stage)
    if case.plan is not None and not case.plan.actions:
        found = finding("SCR101", case.shown("action-plan.yml"), "the plan holds no action", paragraph="17.46")
        yield when_due(found, Stage.PUBLICATION, stage)


def _unaccounted(case: Case) -> Iterator[Finding]:
    """Reviews, contributions and chronologies of somebody whom the case file does not name (17.24)."""
    if case.file is None:
        return
    expected = {document.id for document in expected_documents(case)}
    for document in case.documents:
        if document.kind in ("management-review", "contribution") and document.id not in expected:
            yield finding("SCR117", document.path, "no agency or contributor of case.yml has this id; add it there")
    agencies = {agency.id for agency in case.file.agencies}
    for path in sorted({entry.path for entry in case.chronology if entry.agency not in agencies}):
        yield finding("SCR117", path, "no agency of case.yml has this id; add it there or rename the file")
