"""bytes of a case folder → `Case`, with every problem of every file at once."""

from pathlib import Path
from typing import Any, Final

from scr_docs.casefolder.case_documents import read_documents
from scr_docs.casefolder.chronology.reading import read_chronologies
from scr_docs.casefolder.disk.files import read_bytes
from scr_docs.casefolder.inputs import source_file
from scr_docs.casefolder.inventory import check_inventory
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.released import read_released
from scr_docs.casefolder.redacted.jigsaw_record import read_stored_jigsaws
from scr_docs.casefolder.redacted.text import read_stored
from scr_docs.casefolder.settings import FileReading, read_answers, read_case_file, read_plan, read_register
from scr_docs.errors import UnreadableInput
from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, finding
from scr_docs.model.jigsaw import StoredJigsaw
from scr_docs.model.redacted import StoredRedaction

_PARTS: Final = {
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
    _open(folder)
    file, register = read_case_file(folder), read_register(folder)
    answers, plan = read_answers(folder), read_plan(folder)
    texts = read_documents(folder)
    chronologies = read_chronologies(folder, frozenset(register.value.people) if register.value else None)
    released = read_released(folder)[0]
    stored, stored_problems = _read_stored(redacted_dir)
    jigsaws, jigsaw_problems = _read_jigsaws(redacted_dir)
    settings: dict[str, FileReading[Any]] = {
        "case.yml": file,
        "identities.yml": register,
        "decisions.yml": answers,
        "action-plan.yml": plan,
    }
    problems = {
        *(problem for reading in settings.values() for problem in reading.problems),
        *(*texts.problems, *chronologies.problems, *stored_problems, *jigsaw_problems, *check_inventory(folder)),
    }
    return Case(
        id=folder.id,
        folder=folder.shown,
        file=file.value,
        register=register.value,
        decisions=answers.value.decisions if answers.value else (),
        documents=texts.documents,
        chronology=chronologies.entries,
        plan=plan.value,
        stored=stored,
        hashes=texts.hashes
        | chronologies.hashes
        | {name: each.digest for name, each in settings.items() if each.digest}
        | _digest_of(folder, folder.already_public_file),
        problems=tuple(sorted(problems)),
        released=tuple(each.manifest.document for each in released),
        released_hashes={each.manifest.document: each.manifest.sha256 for each in released},
        combination_decisions=answers.value.combinations if answers.value else (),
        jigsaws=jigsaws,
        same_people=answers.value.same_people if answers.value else (),
    )


def _digest_of(folder: CaseFolder, path: Path) -> dict[str, str]:
    digest = read_bytes(folder, path).digest
    return {path.name: digest} if digest else {}


def _open(folder: CaseFolder) -> None:
    if not folder.path.is_dir():
        raise UnreadableInput(f"{folder.shown}: no such folder")
    try:
        list(folder.path.iterdir())
    except OSError as error:
        raise UnreadableInput(f"{folder.shown}: cannot be opened ({error.strerror})") from None


def require(case: Case, *parts: str) -> None:
    """Make sure that parts of a case were read whole: ``file``, ``register``, ``decisions``, ``plan``, document ids.

    A case may be without decisions; every other part that is asked for must be there.

    Raises:
        UnreadableInput: one was not; the message lists every problem of it with its line.
    """
    files = {part: _PARTS.get(part, (source_file(part),)) for part in parts}
    paths = {case.shown(name) for names in files.values() for name in names}
    problems = [problem for problem in case.problems if problem.path in paths and problem.severity == "error"]
    if problems:
        raise UnreadableInput("\n".join(f"{each.path}:{each.line}: {each.message}" for each in problems))
    for part, names in files.items():
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


def _read_jigsaws(redacted_dir: Path | None) -> tuple[tuple[StoredJigsaw, ...], list[Finding]]:
    """What ``jigsaw`` wrote; a damaged record counts as none, so that nothing passes for looked at."""
    if redacted_dir is None:
        return (), []
    try:
        return read_stored_jigsaws(redacted_dir), []
    except UnreadableInput:
        message = "what `scr-docs jigsaw` wrote here is damaged or of another version; run it again"
        return (), [finding("SCR110", redacted_dir.as_posix(), message)]
