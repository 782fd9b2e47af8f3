"""Attachments that a document names, under neutral names; all others stay where they are (internal site only)."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Final

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.model.document import Document
from scr_docs.site.authored import named_files

STAGED_TYPES: Final = frozenset({".png", ".jpg", ".jpeg", ".gif", ".pdf", ".docx", ".xlsx", ".csv", ".txt"})
"""Types that a browser shows or saves without running anything: no SVG, no HTML."""


def named_attachments(folder: CaseFolder, documents: Iterable[Document]) -> dict[str, str]:
    """Path relative to the case folder → path in the stage, of each attachment that is there and named.

    Links, files outside ``attachments/`` and other types are left out: a document that names one keeps its words.
    """
    named = sorted({path for document in documents for path in named_files(document.text, document.id)})
    there = [path for path in named if _is_attachment(folder, path)]
    return {path: _neutral_name(number, path) for number, path in enumerate(there, start=1)}


def _is_attachment(folder: CaseFolder, path: str) -> bool:
    place = folder.path / path
    inside = place.is_relative_to(folder.attachments_dir) and place.suffix.lower() in STAGED_TYPES
    return inside and place.is_file() and not _leads_elsewhere(place, folder.path)


def _leads_elsewhere(place: Path, root: Path) -> bool:
    return any(each.is_symlink() for each in (place, *place.parents) if each.is_relative_to(root) and each != root)


def _neutral_name(number: int, path: str) -> str:
    return f"attachments/attachment-{number}{PurePosixPath(path).suffix.lower()}"
