"""`Case` + derived → the pages that the tool writes for the internal site of one case (design, principle 11)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from scr_docs.checks.run import check_case
from scr_docs.chronology.discrepancies import find_discrepancies
from scr_docs.chronology.merge import merge_chronologies
from scr_docs.compose.documents import composed_documents
from scr_docs.compose.escaping import Markdown
from scr_docs.compose.templates import Templates
from scr_docs.compose.titles import title_of
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile
from scr_docs.model.document import Document
from scr_docs.model.finding import Finding, Severity
from scr_docs.model.taking_part import Agency
from scr_docs.timescales.due_dates import management_reviews_due
from scr_docs.timescales.stage import stage_of
from scr_docs.timescales.timescales import timescales_of

_SEVERITIES: Final[tuple[tuple[Severity, str], ...]] = (
    ("error", "To be put right"),
    ("warning", "To be looked at"),
    ("info", "Notices"),
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page that the tool wrote: where it goes, its title, its Markdown without front matter."""

    path: str
    title: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DocumentState:
    """A document and what ``redact`` last found in it. ``doubts`` is None when it was not redacted yet."""

    document: Document
    title: str
    public: str
    """Whether it may be public, in words (17.50)."""
    doubts: int | None

    @property
    def link(self) -> Markdown:
        """A link to the document's page, ready to print."""
        return Markdown(f"{self.document.id}.md")


def internal_pages(case: Case, file: CaseFile, today: date, templates: Templates, board: Board) -> tuple[Page, ...]:
    """Where the case stands, its merged chronology, and what the checks found.

    Args:
        case: the case, read with what ``redact`` left.
        file: its case file, which must be whole.
        today: the day as of which things are late.
        templates: the folder ``internal/`` of these words the pages.
        board: settings of the board, for the checks.

    Raises:
        BuildFailed: a template is missing or broken.
    """
    findings = check_case(case, today, board, composed_documents(case))
    return (
        Page("index.md", "Where it stands", _index(case, file, findings, today, templates)),
        Page("chronology.md", "Merged chronology", _chronology(case, file, templates)),
        Page("checks.md", "Checks", _checks(findings, today, templates)),
    )


def document_states(case: Case, templates: Templates) -> tuple[DocumentState, ...]:
    """Every document of the case with the doubts that are open in it."""
    doubts = {stored.document: len(stored.doubts) for stored in case.stored}
    return tuple(
        DocumentState(document, title_of(document), _publicity(document, case), doubts.get(document.id))
        for document in composed_documents(case, templates)
    )


def _publicity(document: Document, case: Case) -> str:
    if document.id in case.released:
        return "released"
    return "after release" if document.publishable else "never"


def review_state(agency: Agency, file: CaseFile, documents: Iterable[str], today: date) -> str:
    """Where an agency's management review is, in words (17.25, 17.30)."""
    due = management_reviews_due(file)
    if agency.accepted:
        return "accepted"
    written = "written, not accepted yet" if f"management-reviews/{agency.id}" in documents else "not written yet"
    return f"{written}, overdue" if due is not None and due < today else written


def _index(case: Case, file: CaseFile, findings: Sequence[Finding], today: date, templates: Templates) -> str:
    states = document_states(case, templates)
    ids = frozenset(state.document.id for state in states)
    return templates.render(
        "internal/index.md.j2",
        case=case,
        file=file,
        today=today,
        stage=stage_of(case, today).words,
        timescales=timescales_of(file, today),
        agencies=[(agency, review_state(agency, file, ids, today)) for agency in file.agencies],
        documents=states,
        findings=[(word, sum(found.severity == key for found in findings)) for key, word in _SEVERITIES],
        unread=sum(problem.severity == "error" for problem in case.problems),
    )


def _chronology(case: Case, file: CaseFile, templates: Templates) -> str:
    names = {agency.id: agency.name for agency in file.agencies}
    entries = merge_chronologies(case.chronology)
    numbers = {id(merged.entry): merged.number for merged in entries}
    discrepancies = [
        (found.about, numbers[id(found.entry)], [numbers[id(other)] for other in found.others])
        for found in find_discrepancies(case.chronology)
    ]
    return templates.render(
        "internal/chronology.md.j2", entries=entries, agencies=names, discrepancies=discrepancies, scope=file.scope
    )


def _checks(findings: Sequence[Finding], today: date, templates: Templates) -> str:
    groups = [(word, [found for found in findings if found.severity == key]) for key, word in _SEVERITIES]
    return templates.render("internal/checks.md.j2", groups=groups, today=today)
