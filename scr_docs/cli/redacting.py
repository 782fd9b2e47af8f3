"""One document redacted and stored, for every command that does so; the detector is loaded by the caller, once."""

import hashlib

from scr_docs.casefolder.inputs import input_hashes
from scr_docs.casefolder.redacted.text import write_stored
from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.compose.documents import compose_document
from scr_docs.deidentify.cost import cost_of
from scr_docs.deidentify.deidentify import deidentify
from scr_docs.deidentify.detecting.detection import Detector
from scr_docs.model.case import Case
from scr_docs.model.cost import ParagraphCost
from scr_docs.model.document import Document
from scr_docs.model.mention import PublicDocument
from scr_docs.model.redacted import StoredRedaction


def redact_and_store(
    working: WorkingFolder, case: Case, document_id: str, detector: Detector
) -> tuple[Document, PublicDocument, tuple[ParagraphCost, ...]]:
    """Anonymise a document as it lies in the case folder, and write text and record below ``build/redacted/``.

    Returns:
        The document, what was made of it, and what that took from each paragraph.

    Raises:
        UsageProblem: the case has no such document.
        DetectorUnavailable: the text could not be looked at whole; nothing was written.
    """
    document = compose_document(case, document_id)
    public = deidentify(document, case, working.board, detector)
    inputs = input_hashes(case, document_id, detector.version)
    digest = hashlib.sha256(public.text.encode()).hexdigest()
    cost = cost_of(document.text, public.redactions)
    stored = StoredRedaction(
        case.id, document_id, document.path, digest, inputs, public.redactions, public.doubts, cost
    )
    write_stored(working.redacted_dir(case.id), stored, public.text)
    return document, public, cost
