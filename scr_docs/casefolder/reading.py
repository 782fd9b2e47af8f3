"""bytes of a case folder → `Case`, with every problem of every file at once."""

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scr_docs.casefolder.chronologies import read_chronologies
from scr_docs.casefolder.files import decode_utf8, read_bytes
from scr_docs.casefolder.layout import DOCUMENT_FOLDERS, PLACED_DOCUMENTS, CaseFolder
from scr_docs.casefolder.settings import FileReading, read_case_file, read_decisions, read_plan, read_register
from scr_docs.casefolder.stored import read_stored
from scr_docs.errors import UnreadableInput
from scr_docs.model.case import Case
from scr_docs.model.document import Document, DocumentKind
from scr_docs.model.finding import Finding, finding

_PARTS = {
    "file": ("case.yml",),
    "register": ("identities.yml", "identities.yml.age"),
    "decisions": ("decisions.yml",),
    "plan": ("action-plan.yml",),
}


def read_case(folder: CaseFolder, redacted_dir: Path | None = None) -> Case:
    """Read everything of a case.

    Args:
        folder: the case folder.
        redacted_dir: where ``redact`` wrote the case's anonymised texts, for the checks.

    Returns:
        The case; what could not be read is None or left out, and `Case.problems` says why.

    Raises:
        UnreadableInput: the folder itself cannot be opened, or what ``redact`` wrote is damaged.
    """
    if not folder.path.is_dir():
        raise UnreadableInput(f"{folder.shown}: no such folder")
    try:
        list(folder.path.iterdir())
    except OSError as error:
        raise UnreadableInput(f"{folder.shown}: cannot be opened ({error.strerror})") from None
    file, register, decisions, plan = (
        read_case_file(folder),
        read_register(folder),
        read_decisions(folder),
        read_plan(folder),
    )
    documents, document_problems, hashes = _read_documents(folder)
    known_ids = frozenset(register.value.entries()) if register.value else None
    chronology, chronology_problems, chronology_hashes = read_chronologies(folder, known_ids)
    settings: dict[str, FileReading[Any]] = {
        "case.yml": file,
        "identities.yml": register,
        "decisions.yml": decisions,
        "action-plan.yml": plan,
    }
    hashes |= chronology_hashes | {name: reading.digest for name, reading in settings.items() if reading.digest}
    setting_problems = [problem for reading in settings.values() for problem in reading.problems]
    return Case(
        id=folder.id,
        folder=folder.shown,
        file=file.value,
        register=register.value,
        decisions=decisions.value or (),
        documents=documents,
        chronology=chronology,
        plan=plan.value,
        stored=read_stored(redacted_dir) if redacted_dir else (),
        hashes=hashes,
        problems=tuple(sorted([*setting_problems, *document_problems, *chronology_problems])),
    )


def require(case: Case, *parts: str) -> None:
    """Make sure that parts of a case were read whole: ``file``, ``register``, ``decisions``, ``plan``, document ids.

    Raises:
        UnreadableInput: one was not; the message lists every problem of it with its line.
    """
    names = {name for part in parts for name in _PARTS.get(part, (f"{part}.md",))}
    paths = {f"{case.folder}/{name}" for name in names}
    problems = [problem for problem in case.problems if problem.path in paths and problem.severity == "error"]
    if problems:
        raise UnreadableInput("\n".join(f"{each.path}:{each.line}: {each.message}" for each in problems))
    missing = [part for part in parts if part not in _PARTS and part != "action-plan" and case.document(part) is None]
    if missing:
        raise UnreadableInput(f"{case.folder}/{missing[0]}.md: there is no such document")


def _read_documents(folder: CaseFolder) -> tuple[tuple[Document, ...], list[Finding], dict[str, str]]:
    documents: list[Document] = []
    problems: list[Finding] = []
    hashes: dict[str, str] = {}
    for document_id, kind, path in _document_files(folder):
        file = read_bytes(folder, path)
        text, problem = decode_utf8(file)
        if problem:
            problems.append(problem)
        if file.content is not None:
            hashes[f"{document_id}.md"] = file.digest
        if text is not None and not text.strip():
            problems.append(finding("SCR100", file.shown, "is empty", line=1))
        if text is not None:
            documents.append(Document(document_id, kind, file.shown, text))
    return tuple(documents), problems, hashes


def _document_files(folder: CaseFolder) -> Iterator[tuple[str, DocumentKind, Path]]:
    for document_id, kind in PLACED_DOCUMENTS.items():
        path = folder.document_path(document_id)
        if _is_there(path):
            yield document_id, kind, path
    for subfolder, kind in DOCUMENT_FOLDERS.items():
        if (folder.path / subfolder).is_dir():
            for path in sorted((folder.path / subfolder).glob("*.md")):
                yield f"{subfolder}/{path.stem}", kind, path


def _is_there(path: Path) -> bool:
    """Also true of a broken link, which is a problem to report and not a document that is missing."""
    try:
        return stat.S_IFMT(path.lstat().st_mode) != 0
    except OSError:
        return False
