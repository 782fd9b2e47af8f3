"""``publication/``: what was released, the only thing of a case that the public build reads (17.50).

A document is public when four things agree: the text, its manifest, the last act of the ledger, which holds the hashes
of both, and two different readers of these bytes. Whatever is missing or differs is SCR506, and nothing is public.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Final

from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.casefolder.disk.files import FileBytes, decode_utf8, read_bytes
from scr_docs.casefolder.disk.versioned_json import from_versioned_json, to_versioned_json
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.ledger import (
    READERS_NEEDED,
    last_standing,
    look_at_ledger,
    readers_of_release,
    reading,
    writing,
)
from scr_docs.errors import UnreadableInput
from scr_docs.model.document import PUBLISHABLE
from scr_docs.model.finding import Finding, finding
from scr_docs.model.publication import LedgerLine, Manifest, Released

_MANIFEST: Final = ".manifest.json"
_TEXT: Final = ".md"
_SLUG: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def is_slug(text: str) -> bool:
    """Whether a text can be the public address of a case: small letters, digits and hyphens, never a path."""
    return _SLUG.fullmatch(text) is not None


def text_path(folder: CaseFolder, document: str) -> Path:
    """Where the released text of a document lies."""
    return folder.publication_dir / f"{document}{_TEXT}"


def manifest_path(folder: CaseFolder, document: str) -> Path:
    """Where the manifest of a released document lies."""
    return folder.publication_dir / f"{document}{_MANIFEST}"


def read_released(folder: CaseFolder) -> tuple[tuple[Released, ...], tuple[Finding, ...]]:
    """Every released document of a case by id, each checked against its manifest and the ledger.

    Reads nothing outside ``publication/``. A damaged ledger means that nothing is released.

    Returns:
        The documents that may be printed, and a finding (SCR506) for each thing that lies there and may not.

    Raises:
        UnreadableInput: the folder cannot be opened.
    """
    lying = documents_lying(folder)
    ledger, problems = look_at_ledger(folder)
    if problems:
        return (), problems if lying else ()
    named = {act.document for act in ledger}
    standings = {document: last_standing(ledger, document) for document in lying | named}
    released: list[Released] = []
    findings: list[Finding] = []
    for document, act in sorted(standings.items()):
        if (act is None and document not in lying) or (act is not None and act.act == "withdrawn"):
            continue
        result = _read_one(folder, document, act, ledger)
        released += [result] if isinstance(result, Released) else []
        findings += [result] if isinstance(result, Finding) else []
    return tuple(released), tuple(findings)


def documents_lying(folder: CaseFolder) -> set[str]:
    """Documents of which a text or a manifest lies in ``publication/``, released or not.

    Raises:
        UnreadableInput: the folder cannot be opened.
    """
    try:
        names = [path.name for path in folder.publication_dir.iterdir() if not path.name.startswith(".")]
    except FileNotFoundError:
        return set()
    except OSError as error:
        shown = folder.show(folder.publication_dir)
        raise UnreadableInput(f"{shown}: cannot be opened ({error.strerror})") from None
    return {name.removesuffix(end) for end in (_MANIFEST, _TEXT) for name in names if name.endswith(end)}


def read_slug(folder: CaseFolder, document: str) -> str | None:
    """The public address that a manifest names, even if the manifest was changed; None when it cannot be read."""
    manifest = _manifest(read_bytes(folder, manifest_path(folder, document)))
    return manifest.slug if manifest and is_slug(manifest.slug) else None


def read_digest(folder: CaseFolder, document: str) -> str:
    """SHA-256 of the text that lies there, released or not; empty when it cannot be read."""
    return read_bytes(folder, text_path(folder, document)).digest


def kept_digests(folder: CaseFolder) -> frozenset[str]:
    """SHA-256 of every text and manifest that lies in ``publication/`` or was moved to ``publication/earlier/``.

    Raises:
        UnreadableInput: a folder cannot be opened.
    """
    places = (folder.publication_dir, folder.publication_dir / "earlier")
    with reading(folder.publication_dir):
        files = [path for place in places if place.is_dir() for path in place.iterdir()]
        kept = [path for path in files if path.name.endswith((_TEXT, _MANIFEST)) and not path.is_symlink()]
        return frozenset(hashlib.sha256(path.read_bytes()).hexdigest() for path in kept)


def write_released(folder: CaseFolder, manifest: Manifest, content: bytes) -> str:
    """Write a text, then its manifest; what they replace is kept in ``publication/earlier/``.

    It is public only when the ledger says so: append the act ``released`` with the returned hash.

    Returns:
        SHA-256 of the manifest's bytes.

    Raises:
        ValueError: the text is not the one of the manifest, or the document has no flat name.
        UnreadableInput: the disk refused.
    """
    if hashlib.sha256(content).hexdigest() != manifest.sha256 or manifest.document not in PUBLISHABLE:
        raise ValueError("the text does not fit its manifest")
    manifest_content = f"{to_versioned_json(manifest, indent=1)}\n".encode()
    with writing(folder.publication_dir):
        _keep_copy(folder, manifest.document)
        write_atomically(text_path(folder, manifest.document), content)
        write_atomically(manifest_path(folder, manifest.document), manifest_content)
    return hashlib.sha256(manifest_content).hexdigest()


def take_down(folder: CaseFolder, document: str) -> None:
    """Move a document out of what the public build reads, into ``publication/earlier/``; nothing is lost.

    Raises:
        UnreadableInput: the disk refused.
    """
    with writing(folder.publication_dir):
        _keep_copy(folder, document)
        for path in _pair(folder, document):
            path.unlink(missing_ok=True)


def _pair(folder: CaseFolder, document: str) -> tuple[Path, Path]:
    return manifest_path(folder, document), text_path(folder, document)


def _keep_copy(folder: CaseFolder, document: str) -> None:
    """Copy text and manifest to the first free number of ``earlier/``; a link there is not followed."""
    lying = [path for path in _pair(folder, document) if path.is_file() and not path.is_symlink()]
    earlier = folder.publication_dir / "earlier"
    names = (f"{document}.{number}" for number in count(1))
    free = next(name for name in names if not any((earlier / f"{name}{end}").exists() for end in (_TEXT, _MANIFEST)))
    for path in lying:
        write_atomically(earlier / f"{free}{path.name.removeprefix(document)}", path.read_bytes())


def _read_one(
    folder: CaseFolder, document: str, act: LedgerLine | None, ledger: Sequence[LedgerLine]
) -> Released | Finding:
    path = text_path(folder, document)
    text, manifest_file = read_bytes(folder, path), read_bytes(folder, manifest_path(folder, document))
    manifest, decoded = _manifest(manifest_file), decode_utf8(text)[0]
    if act is None:
        problem: str | None = "the ledger knows no release of it"
    else:
        wrong = (*_wrong_bytes(text, manifest_file, act), *_wrong_content(folder, document, manifest, act))
        few = len(readers_of_release(ledger, act)) < READERS_NEEDED
        problem = next(iter(wrong), "the ledger does not show two different readers of it" if few else None)
    if problem or manifest is None or decoded is None:
        message = f"{problem or 'it cannot be read'}; it is not public until it is released again, or withdraw it"
        return finding("SCR506", folder.show(path), message)
    return Released(manifest, decoded, folder.show(path))


def _wrong_bytes(text: FileBytes, manifest: FileBytes, act: LedgerLine) -> Iterator[str]:
    if text.content is None:
        yield "the released text is gone or cannot be opened"
    elif text.digest != act.sha256:
        yield "the text was changed after its readers agreed to it"
    if manifest.content is None:
        yield "the manifest of the released text is gone or cannot be opened"
    elif manifest.digest != act.manifest_sha256:
        yield "the manifest of the released text was changed"


def _wrong_content(folder: CaseFolder, document: str, manifest: Manifest | None, act: LedgerLine) -> Iterator[str]:
    if document not in PUBLISHABLE:
        yield "this kind of document is never public"
    if manifest is None or not is_slug(manifest.slug):
        yield "the manifest of the released text is damaged"
    elif manifest.case != folder.id:
        yield "the case folder had another name when this was released"
    elif (manifest.document, manifest.sha256) != (document, act.sha256):
        yield "the manifest belongs to another text"
    elif manifest.ledger_head != act.previous:
        yield "the manifest was made after another line of the ledger than the one that stands before its release"


def _manifest(file: FileBytes) -> Manifest | None:
    text, _ = decode_utf8(file)
    return from_versioned_json(text or "", Manifest)
