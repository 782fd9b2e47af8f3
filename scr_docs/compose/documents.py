"""Documents of a case by their id: files as they are, the action plan from YAML (17.46)."""

from scr_docs.casefolder.inputs import source_file
from scr_docs.compose.templates import Templates, shipped_templates
from scr_docs.errors import UsageProblem
from scr_docs.model.case import Case
from scr_docs.model.document import Document

ACTION_PLAN = "action-plan"


def compose_document(case: Case, document_id: str, templates: Templates | None = None) -> Document:
    """The document with this id.

    Args:
        case: the case as read.
        document_id: an id of the contract: ``executive-summary``, ``management-reviews/police``, ``action-plan``.
        templates: whose ``documents/action-plan.md.j2`` words the plan; the shipped ones unless told.

    Returns:
        A document of a file with its text as it was read. The action plan as Markdown, with the names of those who
        signed up as they stand: de-identifying is a later step.

    Raises:
        UsageProblem: the case has no such document.
    """
    if document_id == ACTION_PLAN and case.plan is not None:
        text = (templates or shipped_templates()).render("documents/action-plan.md.j2", case=case, plan=case.plan)
        return Document(ACTION_PLAN, "action-plan", case.shown(source_file(ACTION_PLAN)), text)
    document = case.document(document_id)
    if document is None:
        known = ", ".join(each.id for each in composed_documents(case, templates)) or "none"
        raise UsageProblem(f"{case.folder}: there is no such document; documents there: {known}")
    return document


def composed_documents(case: Case, templates: Templates | None = None) -> tuple[Document, ...]:
    """Every document of the case, the action plan last, if there is one."""
    plan = (compose_document(case, ACTION_PLAN, templates),) if case.plan is not None else ()
    return (*case.documents, *plan)
