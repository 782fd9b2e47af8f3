"""``case.yml``, ``identities.yml``, ``decisions.yml``, ``action-plan.yml`` and ``board.yml`` → types of the model."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Generic, NamedTuple, TypeVar

from scr_docs.casefolder.at_rest.register_bytes import read_register_bytes
from scr_docs.casefolder.disk.files import FileBytes, decode_utf8, is_there, read_bytes
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.yaml_files.source import YamlSource, read_yaml
from scr_docs.casefolder.yaml_files.typed import read_typed
from scr_docs.model.board import Board
from scr_docs.model.case_file import CaseFile
from scr_docs.model.finding import Finding, finding
from scr_docs.model.jigsaw import CombinationDecision
from scr_docs.model.plan import ActionPlan
from scr_docs.model.register import Decision, OrganisationEntry, PlaceEntry, Register, SamePersonDecision
from scr_docs.model.sourced import FORBID_EXTRA, Sourced

Model = TypeVar("Model")

_ID: Final = re.compile(r"[^\W_][\w .-]*")
_NO_ID: Final = "an id is made of letters, digits and hyphens: it becomes a file name, and `child_seen` lists it"


class FileReading(NamedTuple, Generic[Model]):
    """What a file of settings holds, its problems, and the SHA-256 of its bytes ("" when it is not there)."""

    value: Model | None
    problems: tuple[Finding, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class Answers(Sourced):
    """``decisions.yml`` whole."""

    __pydantic_config__ = FORBID_EXTRA

    decisions: tuple[Decision, ...] = ()
    combinations: tuple[CombinationDecision, ...] = ()
    same_people: tuple[SamePersonDecision, ...] = ()


def is_id(text: str) -> bool:
    """Whether a text may be the id of a question, an agency or an entry of the register."""
    return _ID.fullmatch(text) is not None


def read_case_file(folder: CaseFolder) -> FileReading[CaseFile]:
    """Read ``case.yml``; its absence and an id that is not the folder's name are problems."""
    if not is_there(folder.case_file):
        message = "there is no case.yml, so this is not a case folder; `scr-docs new case ID` makes one"
        return FileReading(None, (finding("SCR100", folder.show(folder.case_file), message),), "")
    reading = _read(folder, folder.case_file, CaseFile)
    file = reading.value
    if file is None:
        return reading
    problems = [*_ids_of(file)]
    if file.id != folder.id:
        problems.append(finding("SCR112", file.path, "`id` must be the name of the case's folder", line=file.line))
    return reading._replace(problems=tuple(problems))


def read_register(folder: CaseFolder) -> FileReading[Register]:
    """Read the register, in clear or encrypted; no file at all is an empty one. One that is locked is a problem."""
    read = read_register_bytes(folder)
    if read.problem is not None:
        return FileReading(None, (read.problem,), read.digest)
    if read.content is None:
        return FileReading(Register(), (), "")
    return parse_register(read.content, read.shown)._replace(digest=read.digest)


def parse_register(content: bytes, shown: str) -> FileReading[Register]:
    """The register that some bytes hold, wherever they come from; ``shown`` is what messages call them."""
    reading = _parse(FileBytes(shown, content), Register)
    if reading.value is None:
        return reading
    return reading._replace(problems=tuple(check_ids(reading.value)))


def read_decisions(folder: CaseFolder) -> FileReading[tuple[Decision, ...]]:
    """The decisions on doubts of ``decisions.yml``."""
    reading = read_answers(folder)
    return FileReading(reading.value.decisions if reading.value else None, reading.problems, reading.digest)


def read_answers(folder: CaseFolder) -> FileReading[Answers]:
    """Read ``decisions.yml``; no file or an empty one is no decision."""
    if not is_there(folder.decisions_file):
        return FileReading(Answers(), (), "")
    return _read(folder, folder.decisions_file, Answers, empty=Answers())


def read_plan(folder: CaseFolder) -> FileReading[ActionPlan]:
    """Read ``action-plan.yml``; it is due only after the overview report (17.46), so its absence is no problem here."""
    if not is_there(folder.plan_file):
        return FileReading(None, (), "")
    return _read(folder, folder.plan_file, ActionPlan)


def read_board(path: Path) -> tuple[Board | None, tuple[Finding, ...]]:
    """Read ``board.yml`` of a working folder; every key has a default, and so has the file."""
    if not is_there(path):
        return Board(), ()
    reading = _read(CaseFolder(path.parent), path, Board, empty=Board())
    return reading.value, reading.problems


def _read(folder: CaseFolder, path: Path, model: type[Model], empty: Model | None = None) -> FileReading[Model]:
    return _parse(read_bytes(folder, path), model, empty)


def _parse(file: FileBytes, model: type[Model], empty: Model | None = None) -> FileReading[Model]:
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


def _ids_of(file: CaseFile) -> Iterator[Finding]:
    for kind in ("agencies", "questions", "contributors"):
        seen: set[str] = set()
        for record in getattr(file, kind):
            if record.id in seen:
                yield finding("SCR112", record.path, f"this id stands twice under `{kind}`", line=record.line)
            if not is_id(record.id):
                yield finding("SCR112", record.path, _NO_ID, line=record.line)
            seen.add(record.id)


def check_ids(register: Register) -> Iterator[Finding]:
    """What is wrong with the ids of a register, wherever it was read from."""
    yield from _incomplete_things(register)
    seen: set[str] = set()
    for entries in (register.people, register.places, register.organisations):
        for key, entry in entries.items():
            if key in seen:
                message = "this id stands in two of the three lists; give one of the entries another"
                yield finding("SCR112", entry.path, message, line=entry.line)
            if not is_id(key):
                yield finding("SCR112", entry.path, _NO_ID, line=entry.line)
            seen.add(key)


def _incomplete_things(register: Register) -> Iterator[Finding]:
    """What the types cannot say: a place or organisation has names, and a pseudonym or a kind."""
    things: list[PlaceEntry | OrganisationEntry] = [*register.places.values(), *register.organisations.values()]
    for thing in things:
        if not thing.pseudonym.strip() and not thing.kind.strip():
            message = "`pseudonym` is missing here; only an entry with a `kind` (primary school) may leave it out"
            yield finding("SCR112", thing.path, message, line=thing.line)
        if not thing.names:
            message = "`names` is missing here: the written forms by which the entry is found"
            yield finding("SCR112", thing.path, message, line=thing.line)
