"""bytes of a case folder → `Case`, with every problem of every file at once."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, Generic, NamedTuple, TypeVar

from scr_docs.casefolder.case_documents import read_documents
from scr_docs.casefolder.chronology.reading import read_chronologies
from scr_docs.casefolder.disk.files import read_bytes
from scr_docs.casefolder.inputs import source_file
from scr_docs.casefolder.inventory import check_inventory
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.released import read_released
from scr_docs.casefolder.redacted.jigsaw_record import read_stored_jigsaws
from scr_docs.casefolder.redacted.text import read_stored
from scr_docs.casefolder.settings import Answers, FileReading, read_answers, read_case_file, read_plan, read_register
from scr_docs.errors import UnreadableInput
from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, finding
from scr_docs.model.jigsaw import StoredJigsaw
from scr_docs.model.redacted import StoredRedaction

_Record = TypeVar("_Record", StoredRedaction, StoredJigsaw)

_SETTINGS: Final = ("case.yml", "identities.yml", "decisions.yml", "action-plan.yml")
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
    decisions, plan = read_answers(folder), read_plan(folder)
    texts = read_documents(folder)
    chronologies = read_chronologies(folder, frozenset(register.value.people) if register.value else None)
    stored, jigsaws = _read_stored(redacted_dir), _read_jigsaws(redacted_dir)
    manifests = [each.manifest for each in read_released(folder)[0]]
    answers = decisions.value or Answers()
    settings: tuple[FileReading[Any], ...] = (file, register, decisions, plan)
    problems = {
        *(problem for reading in settings for problem in reading.problems),
        *(*texts.problems, *chronologies.problems, *stored.problems, *jigsaws.problems, *check_inventory(folder)),
    }
    return Case(
        id=folder.id,
        folder=folder.shown,
        file=file.value,
        register=register.value,
        decisions=answers.decisions,
        documents=texts.documents,
        chronology=chronologies.entries,
        plan=plan.value,
        stored=stored.records,
        hashes={**texts.hashes, **chronologies.hashes, **_digests(settings), **_digest_of(folder)},
        problems=tuple(sorted(problems)),
        released=tuple(manifest.document for manifest in manifests),
        released_hashes={manifest.document: manifest.sha256 for manifest in manifests},
        combination_decisions=answers.combinations,
        jigsaws=jigsaws.records,
        same_people=answers.same_people,
    )


def _digests(settings: Iterable[FileReading[Any]]) -> dict[str, str]:
    """Hashes of the files of settings that are there, by the name that the file has in clear."""
    return {name: each.digest for name, each in zip(_SETTINGS, settings, strict=True) if each.digest}


def _digest_of(folder: CaseFolder) -> dict[str, str]:
    """Of what the panel notes as public already, if it does."""
    path = folder.already_public_file
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


def require_documents(case: Case) -> None:
    """Make sure that every document that is there was read, and the action plan, so that what stands nowhere is sure.

    Raises:
        UnreadableInput: one was not; the message lists each with its line.
    """
    plan, chronologies = case.shown("action-plan.yml"), case.shown("chronology")
    errors = [each for each in case.problems if each.severity == "error" and not each.path.startswith(chronologies)]
    unread = [each for each in errors if each.code == "SCR110" or each.path == plan]
    if unread:
        raise UnreadableInput("\n".join(f"{each.path}:{each.line}: {each.message}" for each in unread))


class _Records(NamedTuple, Generic[_Record]):
    """What a command wrote about the documents of a case, and what is wrong with it."""

    records: tuple[_Record, ...]
    problems: tuple[Finding, ...] = ()


def _read_stored(redacted_dir: Path | None) -> _Records[StoredRedaction]:
    """What ``redact`` wrote; a damaged record counts as none, so that nothing passes for redacted."""
    return _read_records(redacted_dir, read_stored, "redact")


def _read_jigsaws(redacted_dir: Path | None) -> _Records[StoredJigsaw]:
    """What ``jigsaw`` wrote; a damaged record counts as none, so that nothing passes for looked at."""
    return _read_records(redacted_dir, read_stored_jigsaws, "jigsaw")


def _read_records(
    redacted_dir: Path | None, read: Callable[[Path], tuple[_Record, ...]], command: str
) -> _Records[_Record]:
    if redacted_dir is None:
        return _Records(())
    try:
        return _Records(read(redacted_dir))
    except UnreadableInput:
        message = f"what `scr-docs {command}` wrote here is damaged or of another version; run it again"
        return _Records((), (finding("SCR110", redacted_dir.as_posix(), message),))
