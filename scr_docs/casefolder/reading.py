"""bytes of a case folder → `Case`, with every problem of every file at once."""

from pathlib import Path
from typing import Any

from scr_docs.casefolder.chronologies import read_chronologies
from scr_docs.casefolder.files import decode_utf8, is_there, list_folder, read_bytes
from scr_docs.casefolder.inputs import source_file
from scr_docs.casefolder.inventory import check_inventory
from scr_docs.casefolder.layout import DOCUMENT_FOLDERS, PLACED_DOCUMENTS, CaseFolder
from scr_docs.casefolder.settings import FileReading, read_case_file, read_decisions, read_plan, read_register
from scr_docs.casefolder.stored import read_stored
from scr_docs.errors import UnreadableInput
from scr_docs.model.case import Case
from scr_docs.model.document import Document, DocumentKind
from scr_docs.model.finding import Finding, finding
from scr_docs.model.redacted import StoredRedaction

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
        UnreadableInput: the folder itself cannot be opened.
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
    known_ids = frozenset(register.value.people) if register.value else None
    chronologies = read_chronologies(folder, known_ids)
    settings: dict[str, FileReading[Any]] = {
        "case.yml": file,
        "identities.yml": register,
        "decisions.yml": decisions,
        "action-plan.yml": plan,
    }
    hashes |= chronologies.hashes | {name: reading.digest for name, reading in settings.items() if reading.digest}
    setting_problems = [problem for reading in settings.values() for problem in reading.problems]
    stored, stored_problems = _read_stored(redacted_dir)
    problems = {
        *setting_problems,
        *document_problems,
        *chronologies.problems,
        *stored_problems,
        *check_inventory(folder),
    }
    return Case(
        id=folder.id,
        folder=folder.shown,
        file=file.value,
        register=register.value,
        decisions=decisions.value or (),
        documents=documents,
        chronology=chronologies.entries,
        plan=plan.value,
        stored=stored,
        hashes=hashes,
        problems=tuple(sorted(problems)),
    )


def require(case: Case, *parts: str) -> None:
    """Make sure that parts of a case were read whole: ``file``, ``register``, ``decisions``, ``plan``, document ids.

    A case may be without decisions; every other part that is asked for must be there.

    Raises:
        UnreadableInput: one was not; the message lists every problem of it with its line.
    """
    files = {name: part for part in parts for name in _PARTS.get(part, (source_file(part),))}
    paths = {case.shown(name) for name in files}
    problems = [problem for problem in case.problems if problem.path in paths and problem.severity == "error"]
    if problems:
        raise UnreadableInput("\n".join(f"{each.path}:{each.line}: {each.message}" for each in problems))
    for part in parts:
        names = _PARTS.get(part, (source_file(part),))
        if part != "decisions" and not any(name in case.hashes for name in names):
            raise UnreadableInput(f"{case.shown(names[0])}: there is no such file, and this command needs it")


def _read_stored(redacted_dir: Path | None) -> tuple[tuple[StoredRedaction, ...], list[Finding]]:
    """What ``redact`` wrote; a damaged record counts as none, so that nothing passes for redacted."""
    if redacted_dir is None:
        return (), []
    try:
        return read_stored(redacted_dir), []
    except UnreadableInput:
        message = "what `scr-docs redact` wrote here is damaged or of another version; run it again"
        return (), [finding("SCR110", redacted_dir.as_posix(), message)]


def _read_documents(folder: CaseFolder) -> tuple[tuple[Document, ...], list[Finding], dict[str, str]]:
    documents: list[Document] = []
    problems: list[Finding] = []
    hashes: dict[str, str] = {}
    files, folder_problems = _document_files(folder)
    problems += folder_problems
    for document_id, kind, path in files:
        file = read_bytes(folder, path)
        text, problem = decode_utf8(file)
        if problem:
            problems.append(problem)
        if file.content is not None:
            hashes[f"{document_id}.md"] = file.digest
        if text is not None and not text.strip():
            problems.append(finding("SCR100", file.shown, "is empty", line=1, column=1))
        if text is not None:
            documents.append(Document(document_id, kind, file.shown, text))
    return tuple(documents), problems, hashes


def _document_files(folder: CaseFolder) -> tuple[list[tuple[str, DocumentKind, Path]], list[Finding]]:
    placed = ((name, kind, folder.document_path(name)) for name, kind in PLACED_DOCUMENTS.items())
    files = [(name, kind, path) for name, kind, path in placed if is_there(path)]
    problems: list[Finding] = []
    for subfolder, kind in DOCUMENT_FOLDERS.items():
        inside, problem = list_folder(folder, folder.path / subfolder)
        problems += [problem] if problem else []
        files += [(f"{subfolder}/{path.stem}", kind, path) for path in inside if path.suffix == ".md"]
    return files, problems
