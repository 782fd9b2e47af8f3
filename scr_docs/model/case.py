"""A case as it was read: everything that the later steps may look at."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from scr_docs.model.case_file import CaseFile
from scr_docs.model.chronology import ChronologyEntry
from scr_docs.model.document import Document
from scr_docs.model.finding import Finding
from scr_docs.model.jigsaw import CombinationDecision, StoredJigsaw
from scr_docs.model.plan import ActionPlan
from scr_docs.model.redacted import StoredRedaction
from scr_docs.model.register import Decision, Register, SamePersonDecision


@dataclass(frozen=True, slots=True)
class Case:
    """One case folder. ``folder`` is its path as messages print it; ``id`` is the folder's name.

    ``file`` and ``register`` are None when their file is missing or could not be read whole; ``problems`` says why.
    ``hashes`` are SHA-256 hex digests of the bytes of every file read, by path relative to the case folder; that of the
    register stands under ``identities.yml`` and is one of what it says, salted where it is kept encrypted.
    """

    id: str
    folder: str
    file: CaseFile | None
    register: Register | None
    decisions: tuple[Decision, ...]
    documents: tuple[Document, ...]
    chronology: tuple[ChronologyEntry, ...]
    plan: ActionPlan | None
    stored: tuple[StoredRedaction, ...]
    """What ``redact`` wrote last, per document (``build/redacted/<case>/``), for the checks."""
    hashes: dict[str, str]
    problems: tuple[Finding, ...]
    """Every problem that reading met, in all files at once."""
    released: tuple[str, ...] = ()
    """Ids of the documents that are public now (17.50)."""
    released_hashes: dict[str, str] = field(default_factory=dict)
    """SHA-256 of the text of each of them."""
    combination_decisions: tuple[CombinationDecision, ...] = ()
    jigsaws: tuple[StoredJigsaw, ...] = ()
    """What ``jigsaw`` found last, per document, for the checks."""
    same_people: tuple[SamePersonDecision, ...] = ()
    """Answers about people who may stand in another case's register too."""

    def shown(self, relative: str) -> str:
        """A path below the case folder as messages print it: ``shown("case.yml")``."""
        return (PurePosixPath(self.folder) / relative).as_posix()

    @property
    def register_path(self) -> str:
        """The register's file as messages print it: ``identities.yml``, or ``identities.yml.age`` where it is that."""
        return (self.register.path if self.register else "") or self.shown("identities.yml")

    def document(self, document_id: str) -> Document | None:
        """The document with this id, or None."""
        return next((document for document in self.documents if document.id == document_id), None)

    def redaction(self, document_id: str) -> StoredRedaction | None:
        """What ``redact`` wrote last about this document, or None."""
        return next((stored for stored in self.stored if stored.document == document_id), None)
