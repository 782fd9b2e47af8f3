"""What is to be released: the anonymised text exactly as ``redact`` left it, or the reason why there is none."""

from dataclasses import dataclass, field
from pathlib import Path

from scr_docs.casefolder.inputs import source_file
from scr_docs.casefolder.redacted.text import read_stored_text
from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.deidentify.detector_version import detector_version
from scr_docs.errors import UnreadableInput, UsageProblem
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.document import PUBLISHABLE, Document, DocumentKind
from scr_docs.model.redacted import StoredRedaction

_KINDS: dict[str, DocumentKind] = {kind: kind for kind in PUBLISHABLE}
"""A document that may be public stands alone of its kind, so its id is its kind."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One document on its way to the public. ``text`` is None when there is none that belongs to ``stored``.

    ``detector`` is the version that would redact today; ``source`` and ``redacted`` are the paths of the document and
    of its anonymised text, as messages print them.
    """

    case: Case
    board: Board
    document: str
    stored: StoredRedaction | None
    text: str | None = field(repr=False)
    detector: str
    source: str
    redacted: str

    def as_document(self) -> Document | None:
        """The anonymised text as a document."""
        if self.text is None:
            return None
        return Document(self.document, _KINDS[self.document], self.redacted, self.text)


def find_candidate(case: Case, document_id: str, working: WorkingFolder) -> Candidate:
    """The anonymised text of a document, with the record of how it came about.

    Args:
        case: the case, read with ``working.redacted_dir(case.id)``.
        document_id: id of the document.
        working: says where ``redact`` writes, and which detector it uses.

    Raises:
        UsageProblem: documents of this kind are never public (default deny, 17.50).
    """
    if document_id not in PUBLISHABLE:
        message = "only these are ever published, all others are internal in any form (17.50): "
        raise UsageProblem(message + ", ".join(sorted(PUBLISHABLE)))
    redacted_dir = working.redacted_dir(case.id)
    stored = case.redaction(document_id)
    return Candidate(
        case=case,
        board=working.board,
        document=document_id,
        stored=stored,
        text=_text(redacted_dir, stored),
        detector=detector_version(working.board.detector.model),
        source=f"{case.folder}/{source_file(document_id)}",
        redacted=(redacted_dir / f"{document_id}.md").as_posix(),
    )


def _text(redacted_dir: Path, stored: StoredRedaction | None) -> str | None:
    try:
        return read_stored_text(redacted_dir, stored) if stored else None
    except UnreadableInput:
        return None  # gone or changed by hand: the gate SCR504 says so
