"""The Markdown documents of a case: text as it was read, front matter included (design, section 4)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scr_docs.casefolder.disk.files import decode_utf8, is_there, list_folder, read_bytes
from scr_docs.casefolder.layout import DOCUMENT_FOLDERS, PLACED_DOCUMENTS, CaseFolder
from scr_docs.model.document import Document, DocumentKind
from scr_docs.model.finding import Finding, finding


@dataclass(frozen=True, slots=True)
class CaseDocuments:
    """Documents, problems, and the hash of each file by its path relative to the case folder."""

    documents: tuple[Document, ...]
    problems: tuple[Finding, ...]
    hashes: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Place:
    id: str
    kind: DocumentKind
    path: Path


def read_documents(folder: CaseFolder) -> CaseDocuments:
    """Read every document that the contract knows and that is there; a link out of the folder is not followed."""
    documents: list[Document] = []
    problems: list[Finding] = []
    hashes: dict[str, str] = {}
    for place in [*_at_the_top(folder), *_in_folders(folder, problems)]:
        file = read_bytes(folder, place.path)
        text, problem = decode_utf8(file)
        problems += [problem] if problem else []
        if file.content is not None:
            hashes[f"{place.id}.md"] = file.digest
        if text is not None:
            documents.append(Document(place.id, place.kind, file.shown, text))
            problems += [] if text.strip() else [finding("SCR100", file.shown, "is empty", line=1, column=1)]
    return CaseDocuments(tuple(documents), tuple(problems), hashes)


def _at_the_top(folder: CaseFolder) -> Iterator[_Place]:
    for document_id, kind in PLACED_DOCUMENTS.items():
        if is_there(folder.document_path(document_id)):
            yield _Place(document_id, kind, folder.document_path(document_id))


def _in_folders(folder: CaseFolder, problems: list[Finding]) -> Iterator[_Place]:
    for name, kind in DOCUMENT_FOLDERS.items():
        inside, problem = list_folder(folder, folder.path / name)
        problems += [problem] if problem else []
        yield from (_Place(f"{name}/{path.stem}", kind, path) for path in inside if path.suffix == ".md")
