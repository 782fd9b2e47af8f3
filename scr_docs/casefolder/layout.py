"""Where everything of a case lies (design, section 4). No other code of the product knows these names."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from scr_docs.casefolder.inputs import source_file
from scr_docs.model.document import DocumentKind

PLACED_DOCUMENTS: Final[dict[str, DocumentKind]] = {
    "terms-of-reference": "terms-of-reference",
    "overview-report": "overview-report",
    "executive-summary": "executive-summary",
    "learning-briefing": "learning-briefing",
}
"""Documents that stand at the top of a case folder: id and kind."""

DOCUMENT_FOLDERS: Final[dict[str, DocumentKind]] = {
    "management-reviews": "management-review",
    "contributions": "contribution",
}
"""Folders of documents and the kind of each document in them."""


@dataclass(frozen=True, slots=True)
class CaseFolder:
    """A case folder. ``path`` is as the user gave it; messages print it with ``/``."""

    path: Path

    @property
    def id(self) -> str:
        """The folder's name, which is the id of the case; of a link to a folder elsewhere, the link's."""
        return self.path.name if self.path.name not in {"", ".."} else self.path.resolve().name

    @property
    def shown(self) -> str:
        """The path as messages print it."""
        return self.path.as_posix()

    @property
    def case_file(self) -> Path:
        """``case.yml``."""
        return self.path / "case.yml"

    @property
    def register_file(self) -> Path:
        """``identities.yml``."""
        return self.path / "identities.yml"

    @property
    def encrypted_register_file(self) -> Path:
        """``identities.yml.age``, when the board keeps the register encrypted."""
        return self.path / "identities.yml.age"

    @property
    def register_in_use(self) -> Path:
        """Whichever of the two is there; ``identities.yml`` where none is."""
        encrypted = self.encrypted_register_file
        return encrypted if encrypted.exists() else self.register_file

    @property
    def register_draft_file(self) -> Path:
        """``identities.draft.yml.age``: what ``register edit`` kept, encrypted, when it was cut short."""
        return self.path / "identities.draft.yml.age"

    @property
    def decisions_file(self) -> Path:
        """``decisions.yml``."""
        return self.path / "decisions.yml"

    @property
    def plan_file(self) -> Path:
        """``action-plan.yml``."""
        return self.path / "action-plan.yml"

    @property
    def already_public_file(self) -> Path:
        """``already-public.md``: what the media and the courts have told, kept by the panel; never staged."""
        return self.path / "already-public.md"

    @property
    def chronology_dir(self) -> Path:
        """Folder of the agencies' chronologies, one spreadsheet each."""
        return self.path / "chronology"

    @property
    def attachments_dir(self) -> Path:
        """Folder of files that a document may name."""
        return self.path / "attachments"

    @property
    def publication_dir(self) -> Path:
        """Folder that the tool writes: released text, manifests, ledger."""
        return self.path / "publication"

    def document_path(self, document_id: str) -> Path:
        """The file that a document is made from."""
        return self.path / source_file(document_id)

    def show(self, path: Path) -> str:
        """A path below the folder as messages print it, whatever bytes its name is made of."""
        return os.fsencode(path).decode("utf-8", "replace").replace(os.sep, "/")
