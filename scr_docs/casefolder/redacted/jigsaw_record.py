"""What ``jigsaw`` leaves beside an anonymised text: the combinations that it found, without words or values."""

from functools import cache
from pathlib import Path
from typing import Final

from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.casefolder.disk.versioned_json import from_versioned_json, to_versioned_json
from scr_docs.errors import UnreadableInput
from scr_docs.model.jigsaw import StoredJigsaw
from scr_docs.shipped import digest_of_code

JIGSAW_SUFFIX: Final = ".jigsaw.json"


_DEPENDS_ON: Final = ("jigsaw", "markdown", "deidentify/kinds")
"""The packages whose code and word lists decide what a report says of a text."""


def made_with(population: int) -> str:
    """The mark of a report that is made today: another version of the tool, or another area, makes another one.

    Args:
        population: people in the area of the board (``board.yml``, ``area_population``).
    """
    return f"{_code()}, {population} people"


@cache
def _code() -> str:
    return digest_of_code(*_DEPENDS_ON)


def write_stored_jigsaw(folder: Path, stored: StoredJigsaw) -> None:
    """Write ``<document>.jigsaw.json`` into a case's folder of redacted texts."""
    write_atomically(folder / f"{stored.document}{JIGSAW_SUFFIX}", f"{to_versioned_json(stored, 1)}\n".encode())


def read_stored_jigsaws(folder: Path) -> tuple[StoredJigsaw, ...]:
    """All records below a folder that `write_stored_jigsaw` wrote; none when the folder is not there.

    Raises:
        UnreadableInput: a record is damaged.
    """
    paths = sorted(folder.rglob(f"*{JIGSAW_SUFFIX}")) if folder.is_dir() else []
    return tuple(_read(path) for path in paths)


def _read(path: Path) -> StoredJigsaw:
    try:
        stored = from_versioned_json(path.read_text(encoding="utf-8"), StoredJigsaw)
    except (OSError, UnicodeDecodeError):
        stored = None
    if stored is None:
        raise UnreadableInput(f"{path.as_posix()}: is damaged or of another version; run `scr-docs jigsaw` again")
    return stored
