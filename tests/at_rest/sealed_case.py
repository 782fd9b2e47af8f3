"""A working folder whose one register is encrypted for the publication officer and a panel member, with their keys."""

from dataclasses import dataclass
from pathlib import Path

from scr_docs.casefolder.at_rest.age import new_key
from scr_docs.casefolder.at_rest.sealed_register import new_seal, seal_register
from scr_docs.casefolder.layout import CaseFolder

CASE = """\
id: 2026-07
title: Child R
dates: {notified: 2026-01-12}
publication: {slug: q8zt}
"""
REGISTER = """\
# Kept by hand.
people:
  child-r: {pseudonym: Child R, role: subject child, names: [Siobhan Maughan, Siobhan], born: 2019-05-04}
  mother: {pseudonym: Mother, role: mother, names: [Bronagh Maughan, Bronagh]}  # as she signs
"""
SUMMARY = """\
# Executive summary

Siobhan lived with Bronagh Maughan.
"""


@dataclass(frozen=True)
class Person:
    """Somebody with a key: the public one, and the file of the private one."""

    public: str
    file: Path


def make_person(file: Path) -> Person:
    private, public = new_key()
    file.write_text(f"# public key: {public}\n{private}\n", encoding="utf-8")
    file.chmod(0o600)
    return Person(public, file)


@dataclass(frozen=True)
class Board:
    """The working folder ``root`` with its case. ``stranger`` has a key that opens nothing."""

    root: Path
    folder: CaseFolder
    officer: Person
    member: Person
    stranger: Person

    def settle(self, register: str = "encrypted") -> None:
        """Write board.yml and case.yml: the officer's key is the board's, the member's the case's."""
        board = f"register: {register}\nkey_recipients: [{self.officer.public}]\n"
        (self.root / "board.yml").write_text(board, encoding="utf-8")
        self.folder.case_file.write_text(f"{CASE}key_recipients: [{self.member.public}]\n", encoding="utf-8")

    def seal(self, register: str = REGISTER) -> bytes:
        """Write the register, encrypted; the bytes of the file."""
        content = seal_register(register.encode(), new_seal([self.officer.public, self.member.public]))
        self.folder.encrypted_register_file.write_bytes(content)
        return content

    def write_clear(self, register: str = REGISTER) -> None:
        """Write the register in clear, for its owner only."""
        self.folder.register_file.write_text(register, encoding="utf-8")
        self.folder.register_file.chmod(0o600)


def set_up_board(root: Path) -> Board:
    """A case with a summary, and no register yet."""
    keys, folder = root / "keys", root / "work" / "cases" / "2026-07"
    keys.mkdir(mode=0o700)
    folder.mkdir(parents=True)
    folder.chmod(0o700)
    people = (make_person(keys / name) for name in ("officer", "member", "stranger"))
    board = Board(root / "work", CaseFolder(folder), *people)
    board.settle()
    (folder / "executive-summary.md").write_text(SUMMARY, encoding="utf-8")
    (folder / "decisions.yml").write_text("decisions: []\n", encoding="utf-8")
    return board
