"""Every text of a case that the public can read, or could: released now, or kept in ``publication/earlier/``.

What is taken down or replaced stays in caches and in print, so a new text is read beside all of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from scr_docs.casefolder.disk.files import decode_utf8, is_there, read_bytes
from scr_docs.casefolder.disk.versioned_json import from_versioned_json
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.ledger import reading
from scr_docs.casefolder.publication.released import is_slug, read_released
from scr_docs.model.finding import Finding, finding
from scr_docs.model.publication import Manifest


@dataclass(frozen=True, slots=True)
class PublicVersion:
    """One text as the public reads, read or may read it.

    ``printed`` are the words that its redactions printed, where that is known; ``standing`` is how a message says it.
    """

    path: str
    text: str = field(repr=False)
    printed: tuple[str, ...]
    standing: Literal["is public", "was public", "is to be public"]


def read_public_versions(folder: CaseFolder) -> tuple[tuple[PublicVersion, ...], tuple[Finding, ...]]:
    """The versions, each text once, and a finding (SCR514) for each that could not be read and so not be compared.

    Raises:
        UnreadableInput: a folder cannot be opened.
    """
    found = [
        PublicVersion(each.path, each.text, each.manifest.printed, "is public") for each in read_released(folder)[0]
    ]
    problems: list[Finding] = []
    for path in _earlier(folder):
        text, problem = decode_utf8(read_bytes(folder, path))
        if text is None:
            why = problem.message if problem else "cannot be read"
            problems.append(finding("SCR514", folder.show(path), f"{why}, so it was not compared with the new text"))
        else:
            found.append(PublicVersion(folder.show(path), text, _printed(folder, path), "was public"))
    return tuple({version.text: version for version in reversed(found)}.values()), tuple(problems)


def earlier_slugs(folder: CaseFolder, document: str) -> tuple[str, ...]:
    """Addresses under which a document was public before, as far as manifests that were kept can be read.

    Raises:
        UnreadableInput: the folder cannot be opened.
    """
    slugs = [each.slug for _, each in earlier_manifests(folder) if each.document == document]
    return tuple(dict.fromkeys(slug for slug in slugs if is_slug(slug)))


def earlier_manifests(folder: CaseFolder) -> Iterator[tuple[str, Manifest]]:
    """Manifests of what was public before, as far as they can be read, with their paths as messages print them.

    Raises:
        UnreadableInput: the folder cannot be opened.
    """
    for path in _earlier(folder):
        if manifest := _manifest(folder, path):
            yield folder.show(_beside(path)), manifest


def read_already_public(folder: CaseFolder) -> tuple[str | None, tuple[Finding, ...]]:
    """What the panel noted of the media and the courts; None without a file, or with the reason (SCR514)."""
    path = folder.already_public_file
    if not is_there(path):
        return None, ()
    text, problem = decode_utf8(read_bytes(folder, path))
    if text is None:
        why = problem.message if problem else "cannot be read"
        line = problem.line if problem else 0
        return None, (finding("SCR514", folder.show(path), f"{why}, so the text was not read beside it", line=line),)
    return text, ()


def _earlier(folder: CaseFolder) -> list[Path]:
    earlier = folder.publication_dir / "earlier"
    with reading(earlier):
        return sorted(earlier.glob("*.md")) if earlier.is_dir() else []


def _printed(folder: CaseFolder, path: Path) -> tuple[str, ...]:
    manifest = _manifest(folder, path)
    return manifest.printed if manifest else ()


def _manifest(folder: CaseFolder, path: Path) -> Manifest | None:
    text, _ = decode_utf8(read_bytes(folder, _beside(path)))
    return from_versioned_json(text or "", Manifest)


def _beside(text: Path) -> Path:
    """Where the manifest of a text that was kept lies."""
    return text.with_name(f"{text.stem}.manifest.json")
