"""``case.yml``, ``identities.yml``, ``decisions.yml``, ``action-plan.yml`` and ``board.yml`` → types of the model."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from scr_docs.casefolder.files import decode_utf8, read_bytes
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.typed import read_typed
from scr_docs.casefolder.yaml_source import YamlSource, read_yaml
from scr_docs.model.board import Board
from scr_docs.model.case_file import CaseFile
from scr_docs.model.finding import Finding, finding
from scr_docs.model.plan import ActionPlan
from scr_docs.model.register import Decision, Register
from scr_docs.model.sourced import FORBID_EXTRA, Sourced

Model = TypeVar("Model")


@dataclass(frozen=True, slots=True)
class FileReading(Generic[Model]):
    """What a file of settings holds, its problems, and the SHA-256 of its bytes ("" when it is not there)."""

    value: Model | None
    problems: tuple[Finding, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class _Decisions(Sourced):
    __pydantic_config__ = FORBID_EXTRA

    decisions: tuple[Decision, ...] = ()


def read_case_file(folder: CaseFolder) -> FileReading[CaseFile]:
    """Read ``case.yml``; its absence and an id that is not the folder's name are problems."""
    if not folder.case_file.exists() and not folder.case_file.is_symlink():
        message = "there is no case.yml, so this is not a case folder; `scr-docs new case ID` makes one"
        return FileReading(None, (finding("SCR100", folder.show(folder.case_file), message),), "")
    reading = _read(folder, folder.case_file, CaseFile)
    file = reading.value
    if file is None:
        return reading
    problems = [*_twice(file, "agencies"), *_twice(file, "questions"), *_twice(file, "contributors")]
    if file.id != folder.id:
        problems.append(finding("SCR112", file.path, "`id` must be the name of the case's folder", line=file.line))
    return replace(reading, problems=tuple(problems))


def read_register(folder: CaseFolder) -> FileReading[Register]:
    """Read ``identities.yml``; no file at all is an empty register. A register that is encrypted is a problem."""
    if folder.encrypted_register_file.exists():
        message = "the register is encrypted, and this version cannot open it; nothing was checked against it"
        return FileReading(None, (finding("SCR110", folder.show(folder.encrypted_register_file), message),), "")
    if not folder.register_file.exists() and not folder.register_file.is_symlink():
        return FileReading(Register(), (), "")
    reading = _read(folder, folder.register_file, Register)
    if reading.value is None:
        return reading
    return replace(reading, problems=tuple(_ids_twice(reading.value)))


def read_decisions(folder: CaseFolder) -> FileReading[tuple[Decision, ...]]:
    """Read ``decisions.yml``; no file or an empty one is no decision."""
    if not folder.decisions_file.exists() and not folder.decisions_file.is_symlink():
        return FileReading((), (), "")
    reading = _read(folder, folder.decisions_file, _Decisions, empty=_Decisions())
    return FileReading(reading.value.decisions if reading.value else None, reading.problems, reading.digest)


def read_plan(folder: CaseFolder) -> FileReading[ActionPlan]:
    """Read ``action-plan.yml``; it is due only after the overview report (17.46), so its absence is no problem here."""
    if not folder.plan_file.exists() and not folder.plan_file.is_symlink():
        return FileReading(None, (), "")
    return _read(folder, folder.plan_file, ActionPlan)


def read_board(path: Path) -> tuple[Board | None, tuple[Finding, ...]]:
    """Read ``board.yml`` of a working folder; every key has a default, and so has the file."""
    if not path.exists():
        return Board(), ()
    reading = _read(CaseFolder(path.parent), path, Board, empty=Board())
    return reading.value, reading.problems


def _read(folder: CaseFolder, path: Path, model: type[Model], empty: Model | None = None) -> FileReading[Model]:
    file = read_bytes(folder, path)
    text, problem = decode_utf8(file)
    if text is None:
        return FileReading(None, (problem,) if problem else (), file.digest)
    source = read_yaml(text, file.shown)
    if empty is not None and _says_nothing(source):
        return FileReading(empty, (), file.digest)
    value, problems = read_typed(source, model)
    return FileReading(value, problems, file.digest)


def _says_nothing(source: YamlSource) -> bool:
    """Comments only, or keys without values."""
    return not source.problems and (source.data is None or source.data == {})


def _twice(file: CaseFile, kind: str) -> list[Finding]:
    seen: set[str] = set()
    findings = []
    for record in getattr(file, kind):
        if record.id in seen:
            findings.append(finding("SCR112", record.path, f"an id under `{kind}` stands twice", line=record.line))
        seen.add(record.id)
    return findings


def _ids_twice(register: Register) -> list[Finding]:
    lists = (register.people, register.places, register.organisations)
    seen: set[str] = set()
    findings = []
    for entries in lists:
        for key, entry in entries.items():
            if key in seen:
                findings.append(
                    finding("SCR112", entry.path, "an id of the register stands in two lists", line=entry.line)
                )
            seen.add(key)
    return findings
