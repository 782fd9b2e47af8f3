"""How the register of a case is kept, beside how the board says that it is: encrypted or in clear, and for whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from scr_docs.casefolder.at_rest.key_recipients import is_encrypted_for, problems_of_recipients
from scr_docs.casefolder.at_rest.register_bytes import read_register_bytes
from scr_docs.casefolder.disk.files import is_there
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.model.board import Board
from scr_docs.model.case_file import CaseFile
from scr_docs.model.finding import Finding, finding

KeptAs = Literal["missing", "in clear", "encrypted", "locked"]


@dataclass(frozen=True, slots=True)
class RegisterAtRest:
    """``recipients`` counts the keys that open it; 0 where nobody can tell."""

    kept: KeptAs
    recipients: int
    findings: tuple[Finding, ...]


def look_at_rest(folder: CaseFolder, board: Board, file: CaseFile | None) -> RegisterAtRest:
    """How the register is kept, with what is amiss (SCR342, SCR345); reading it tells why it is locked (SCR340)."""
    in_clear, encrypted = is_there(folder.register_file), is_there(folder.encrypted_register_file)
    found = list(_against_the_board(folder, board, file, in_clear=in_clear))
    if not encrypted:
        return RegisterAtRest("in clear" if in_clear else "missing", 0, tuple(found))
    read = read_register_bytes(folder)
    if read.content is None:
        return RegisterAtRest("locked", 0, tuple(found))
    recipients = read.seal.recipients if read.seal else ()
    if not is_encrypted_for(recipients, board, file):
        message = "board.yml and case.yml name other keys than those that it is encrypted for"
        found.append(finding("SCR345", read.shown, f"{message}; type: scr-docs register rekey {folder.id}"))
    return RegisterAtRest("encrypted", len(recipients), tuple(found))


def _against_the_board(folder: CaseFolder, board: Board, file: CaseFile | None, *, in_clear: bool) -> Iterator[Finding]:
    if board.register != "encrypted":
        return
    shown = folder.show(folder.register_file)
    for problem in problems_of_recipients(board, file):
        yield finding("SCR342", shown, f"registers are to be encrypted (board.yml), but {problem}")
    if in_clear and not is_there(folder.encrypted_register_file):
        message = f"board.yml says that registers are kept encrypted; type: scr-docs register encrypt {folder.id}"
        yield finding("SCR342", shown, message)
