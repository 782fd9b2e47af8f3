"""What ``check PATH…`` means by a path: every case below it, or the one case that it is a part of."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.working_folder import WorkingFolder, find_working_folder, is_case_folder
from scr_docs.errors import UnreadableInput, UsageProblem

_NEVER_CASES: Final = frozenset({"build", "site", "templates", "hooks", "node_modules"})


@dataclass(frozen=True, slots=True)
class CasePart:
    """A case, and the part of it that was asked for (the folder itself: all of it)."""

    folder: CaseFolder
    part: Path

    def covers(self, path: str) -> bool:
        """Whether a finding's path belongs to the part."""
        whole = _place(self.part) == _place(self.folder.path)
        return whole or _place(Path(path)).is_relative_to(_place(self.part))

    def working_folder(self) -> WorkingFolder | None:
        """The working folder around the case, else the one around us, where ``redact`` writes; None without one."""
        for start in (self.folder.path, Path()):
            try:
                return find_working_folder(start)
            except UsageProblem:
                continue
        return None


def case_parts(paths: tuple[Path, ...], cases: Path | None) -> tuple[CasePart, ...]:
    """The cases that the arguments mean; without arguments all cases of the working folder.

    Raises:
        UsageProblem: there is no case at a path, or no working folder to look in.
        UnreadableInput: a path cannot be opened.
    """
    if not paths:
        paths = (find_working_folder(Path(), cases).cases,)
    parts = tuple(part for path in paths for part in _parts_at(_meant(path, cases)))
    return tuple(dict.fromkeys(parts))


def _meant(path: Path, cases: Path | None) -> Path:
    """The path itself, or the case with that id, which is how every other command takes a case."""
    if path.exists() or path.is_symlink() or len(path.parts) != 1:
        return path
    try:
        case = find_working_folder(Path(), cases).cases / path
    except UsageProblem:
        return path
    return case if is_case_folder(case) else path


def _parts_at(path: Path) -> Iterator[CasePart]:
    if not path.exists() and not path.is_symlink():
        raise UnreadableInput(f"{path.as_posix()}: there is no such file or folder")
    if around := _case_around(path):
        yield CasePart(around, path)
        return
    below = [CasePart(folder, folder.path) for folder in _cases_below(path)] if path.is_dir() else []
    if not below:
        raise UsageProblem(f"{path.as_posix()}: no case here; a case is a folder with a case.yml")
    yield from below


def _case_around(path: Path) -> CaseFolder | None:
    """The case that the path is, or lies in."""
    place = _place(path)
    for above in (place, *place.parents):
        if CaseFolder(above).case_file.exists() or CaseFolder(above).register_in_use.exists():
            return CaseFolder(_written_like(path, above))
    return None


def _place(path: Path) -> Path:
    """Where a file or folder lies; a link to a file lies where the link does, not where it leads."""
    return path.resolve() if path.is_dir() else path.parent.resolve() / path.name


def _written_like(path: Path, above: Path) -> Path:
    """A folder above a path, written as the path was: ``cases/a/reviews`` lies in ``cases/a``."""
    folder = path if path.is_dir() else path.parent
    written = Path(os.path.normpath(folder / os.path.relpath(above, folder.resolve())))
    return written if written.resolve() == above else above


def _cases_below(path: Path) -> Iterator[CaseFolder]:
    def fail(error: OSError) -> None:
        raise UnreadableInput(f"{Path(error.filename).as_posix()}: cannot be opened ({error.strerror})")

    for folder, subfolders, _ in os.walk(path, onerror=fail, followlinks=False):
        found = sorted(name for name in subfolders if is_case_folder(Path(folder) / name))
        yield from (CaseFolder(Path(folder) / name) for name in found)
        skipped = {*found, *_NEVER_CASES}
        subfolders[:] = sorted(name for name in subfolders if name not in skipped and not name.startswith("."))
