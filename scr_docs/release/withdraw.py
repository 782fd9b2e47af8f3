"""Taking a released document down: out of the next public build, into the ledger, with the URLs to have cleared.

Reads only ``publication/``, so that a leak found late can be taken down even while the rest of the case is broken.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication import append_ledger, read_ledger, set_aside
from scr_docs.errors import UsageProblem
from scr_docs.model.publication import LedgerLine
from scr_docs.release.urls import public_path
from scr_docs.release.versions import versions_used


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What was taken down; ``urls`` are to be removed from search engines and caches."""

    document: str
    urls: tuple[str, ...]


def withdraw(folder: CaseFolder, document_id: str, reason: str, by: str, today: date, base_url: str) -> Withdrawal:
    """Take a document out of the next public build.

    Args:
        folder: the case folder.
        document_id: id of the released document.
        reason: why, for the ledger; it must not quote a name.
        by: who decided.
        today: the day.
        base_url: the public site's address, ``https://…/``; without it the URLs are paths.

    Raises:
        UsageProblem: no such document is released.
    """
    urls = tuple(_urls(folder, document_id, base_url))
    sha256 = _last_hash(folder, document_id)
    if not set_aside(folder, document_id):
        raise UsageProblem(f"{folder.shown}: no document with this id is released")
    # ``by`` is a name that was typed in, so nobody's identity was verified.
    line = LedgerLine("withdrawn", document_id, by, today, sha256, identity_verified=False, reason=reason)
    append_ledger(folder, replace(line, versions=versions_used()))
    return Withdrawal(document_id, urls)


def _urls(folder: CaseFolder, document_id: str, base_url: str) -> Iterator[str]:
    manifest = folder.publication_dir / f"{document_id}.manifest.json"
    slug = _slug(manifest)
    if slug:
        yield f"{base_url.rstrip('/')}/{public_path(slug, document_id)}"
    yield f"{base_url.rstrip('/')}/"


def _slug(manifest: Path) -> str:
    """The slug of a manifest; empty when the manifest is damaged, which must not keep a page on the site."""
    try:
        content = json.loads(manifest.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return str(content.get("slug", "")) if isinstance(content, dict) else ""


def _last_hash(folder: CaseFolder, document_id: str) -> str:
    hashes = [line.sha256 for line in read_ledger(folder) if line.document == document_id]
    return hashes[-1] if hashes else ""
