"""All that the public may read of a case together: each document as it goes out next, and what is known already."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.public_versions import read_already_public
from scr_docs.casefolder.publication.released import read_released
from scr_docs.casefolder.redacted.text import read_stored_text
from scr_docs.errors import UnreadableInput
from scr_docs.model.case import Case
from scr_docs.model.document import PUBLISHABLE
from scr_docs.model.jigsaw import ALREADY_PUBLIC


@dataclass(frozen=True, slots=True)
class PublicText:
    """A text that the public reads or will read; ``document`` is an id, or `ALREADY_PUBLIC` for the panel's file."""

    document: str
    text: str = field(repr=False)

    @property
    def is_ours(self) -> bool:
        """Whether the author can still change it; what the papers wrote stands, and names people."""
        return self.document != ALREADY_PUBLIC


def public_hashes(case: Case) -> dict[str, str]:
    """SHA-256 of each text that the public may read of a case: as redacted last, else as released; the panel's file.

    A document that nobody has redacted is not on its way to the public.
    """
    hashes = {**case.released_hashes, **{each.document: each.text_hash for each in case.stored}}
    of_documents: dict[str, str] = {name: digest for name, digest in hashes.items() if name in PUBLISHABLE}
    told = {ALREADY_PUBLIC: case.hashes[ALREADY_PUBLIC]} if ALREADY_PUBLIC in case.hashes else {}
    return of_documents | told


def read_public_texts(folder: CaseFolder, case: Case, redacted_dir: Path) -> tuple[PublicText, ...]:
    """The texts of `public_hashes`.

    Raises:
        UnreadableInput: one of them is gone, was changed by hand, or cannot be read.
    """
    released = {each.manifest.document: each.text for each in read_released(folder)[0]}
    known, unread = read_already_public(folder)
    if unread:
        raise UnreadableInput("\n".join(f"{each.path}:{each.line}: {each.message}" for each in unread))
    texts = {**released, ALREADY_PUBLIC: known or ""}
    hashes = public_hashes(case)
    texts |= {each.document: read_stored_text(redacted_dir, each) for each in case.stored if each.document in hashes}
    return tuple(PublicText(document, texts[document]) for document in hashes)


def together_hash(case: Case) -> str:
    """One digest of all that the public may read together; empty where that is a single text or none of the case's."""
    hashes = public_hashes(case)
    if len(hashes) < 2 or hashes.keys() == {ALREADY_PUBLIC}:
        return ""
    return hashlib.sha256("\n".join(f"{name} {digest}" for name, digest in sorted(hashes.items())).encode()).hexdigest()
