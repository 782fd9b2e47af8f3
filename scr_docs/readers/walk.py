"""All files below a path, and what cannot be followed there: links to folders, sockets, folders that do not open."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scr_docs.errors import UnreadableInput, UsageProblem
from scr_docs.model.finding import Finding, finding


@dataclass(frozen=True, slots=True)
class FoundPath:
    """A file or folder. ``inside`` is its path below the one asked for, with ``/``; ``shown`` is for messages."""

    path: Path
    shown: str
    inside: str
    is_folder: bool
    problem: Finding | None = None


def walk(path: Path, shown: str) -> Iterator[FoundPath]:
    """Everything at or below ``path``, sorted by name, files and folders.

    A link to a folder is not followed and is a problem (SCR490): what it leads to would be served unchecked. The path
    itself may be a link, as a served site is.

    Raises:
        UsageProblem: there is nothing at ``path``.
        UnreadableInput: a folder cannot be listed.
    """
    if not path.exists():
        raise UsageProblem(f"{shown}: there is no such file or folder")
    if not path.is_dir():
        yield FoundPath(path, shown, path.name, is_folder=False)
        return
    yield from _below(path.resolve(), shown)


def _below(root: Path, shown: str) -> Iterator[FoundPath]:
    for folder, folders, files in os.walk(root, onerror=_stop, followlinks=False):
        folders.sort()
        for name in [*folders, *sorted(files)]:
            path = Path(folder, name)
            inside = path.relative_to(root).as_posix()
            place = f"{shown.rstrip('/')}/{inside}"
            problem = None
            if name in folders and path.is_symlink():
                problem = finding("SCR490", place, "a link to a folder is not followed; put the folder itself there")
            yield FoundPath(path, place, inside, name in folders, problem)


def _stop(problem: OSError) -> None:
    raise UnreadableInput("a folder below the given path cannot be opened, so nothing counts as checked") from problem
