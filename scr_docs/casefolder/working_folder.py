"""The board's working folder: settings, where the cases lie, where the tool writes (design, section 6)."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from scr_docs.casefolder.layout import PLACED_DOCUMENTS, CaseFolder
from scr_docs.casefolder.settings import read_board
from scr_docs.errors import UnreadableInput, UsageProblem
from scr_docs.model.board import Board

_BOARD = "board.yml"
_MARKS = ("mkdocs.yml", _BOARD)
_FILES_OF_A_CASE = (
    *("case.yml", "identities.yml", "identities.yml.age", "decisions.yml", "action-plan.yml"),
    *(f"{document_id}.md" for document_id in PLACED_DOCUMENTS),
    *("management-reviews", "publication"),
)


@dataclass(frozen=True, slots=True)
class WorkingFolder:
    """Paths are below ``root`` as it was found; ``cases`` may lie elsewhere, on an encrypted share."""

    root: Path
    cases: Path
    board: Board
    made: Path | None = None
    """Where the tool writes instead of ``build/`` (only the self-test does)."""

    @property
    def build(self) -> Path:
        """Everything that the tool makes and may make again."""
        return self.made or self.root / "build"

    @property
    def configuration(self) -> str:
        """SHA-256 of the bytes of ``board.yml``; of no bytes where there is none. `find_working_folder` has read it."""
        path = self.root / _BOARD
        return hashlib.sha256(path.read_bytes() if path.is_file() else b"").hexdigest()

    def redacted_dir(self, case_id: str) -> Path:
        """Where ``redact`` writes."""
        return self.build / "redacted" / case_id

    def audience_dir(self, audience: str) -> Path:
        """Where a site is built and served from."""
        return self.build / audience

    def case_folders(self) -> tuple[CaseFolder, ...]:
        """Every folder below ``cases`` that holds a case file, or the register of one, by name.

        Raises:
            UnreadableInput: the folder of cases cannot be opened.
        """
        return case_folders_below(self.cases)

    def find_case(self, case: str) -> CaseFolder:
        """The case with this id, or the one in this folder.

        Raises:
            UsageProblem: there is none.
        """
        for path in (self.cases / case, Path(case)):
            if is_case_folder(path):
                return CaseFolder(path)
        known = ", ".join(folder.id for folder in self.case_folders()) or "none"
        raise UsageProblem(f"there is no such case in {self.cases.as_posix()}; cases there: {known}")


def find_working_folder(start: Path, cases: Path | None = None) -> WorkingFolder:
    """The nearest folder at or above ``start`` that holds ``mkdocs.yml`` or ``board.yml``.

    Args:
        start: where to look first. From the current directory, paths in messages are relative to it, else absolute.
        cases: where the cases lie, if not where ``board.yml`` says.

    Raises:
        UsageProblem: there is none.
        UnreadableInput: ``board.yml`` cannot be read.
    """
    here = start.resolve()
    root = next((each for each in (here, *here.parents) if any((each / mark).is_file() for mark in _MARKS)), None)
    if root is None:
        raise UsageProblem("this is no working folder (no mkdocs.yml or board.yml here or above); try `scr-docs init`")
    shown_root = Path(os.path.relpath(root, here)) if here == Path.cwd().resolve() else root
    board, problems = read_board(shown_root / _BOARD)
    if board is None or problems:
        raise UnreadableInput("\n".join(f"{each.path}:{each.line}: {each.message}" for each in problems))
    return WorkingFolder(shown_root, cases or shown_root / board.cases, board)


def case_folders_below(path: Path) -> tuple[CaseFolder, ...]:
    """Every case folder directly below a folder.

    Raises:
        UnreadableInput: the folder cannot be opened.
    """
    if not path.exists():
        return ()
    try:
        return tuple(CaseFolder(each) for each in sorted(path.iterdir()) if is_case_folder(each))
    except OSError as error:
        raise UnreadableInput(f"{path.as_posix()}: cannot be opened ({error.strerror})") from None


def is_case_folder(path: Path) -> bool:
    """Whether a folder holds a case, or at least one of its files: a case whose ``case.yml`` is gone is still one."""
    return path.is_dir() and any((path / name).exists() for name in _FILES_OF_A_CASE)
