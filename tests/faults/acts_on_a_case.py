"""Everything that changes a case or its record, as a person types it, with the case as it is just before."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.register.to_workbook import write_workbook
from scr_docs.casefolder.settings import read_register
from scr_docs.release.verify import verify
from tests.faults.faulty import files_below
from tests.release.invented_case import Desk, set_up_desk

CASE = "2026-07"
ANSWERS = """\
decisions:
  - {text: Ms Maughan, kind: person, decide: replace, identity: mother, reason: her name, context: c0ffee}
people:
  doctor-1: {pseudonym: Doctor 1, role: doctor, names: [Gethin Prys]}
  teacher-1: {pseudonym: Teacher 1, role: teacher, names: [Oluwaseun Adébáyọ̀]}
further_names: {mother: [Ms Maughan]}
"""


@dataclass(frozen=True)
class Act:
    """``prepare`` brings the case to where the command is typed."""

    prepare: Callable[[Desk], object]
    command: tuple[str, ...]

    def lay_out(self, root: Path) -> Path:
        root.mkdir(parents=True)
        self.prepare(set_up_desk(root))
        return root


def release_by(reader: str) -> tuple[str, ...]:
    return ("release", CASE, "--document", "executive-summary", "--reader", reader)


def first_has_agreed(desk: Desk) -> None:
    desk.agree("gdhaliwal")


def next_version_agreed_by_one(desk: Desk) -> None:
    desk.release()
    desk.redact_anew("who went to", "who often went to")
    desk.agree("gdhaliwal")


def answers_are_filled_in(desk: Desk) -> None:
    (desk.folder.path / "answers.yml").write_text(ANSWERS, encoding="utf-8")


def workbook_is_changed(desk: Desk) -> None:
    register_file = desk.folder.register_file
    before = register_file.read_bytes()
    desk.edit("identities.yml", "[Bronagh Maughan, Bronagh]", "[Bronagh Maughan, Bronagh, Bronny]")
    register = read_register(desk.folder).value
    assert register is not None
    (desk.folder.path / "register.xlsx").write_bytes(write_workbook(register))
    register_file.write_bytes(before)


ACTS = {
    "first reader": Act(lambda desk: desk, release_by("gdhaliwal")),
    "second reader": Act(first_has_agreed, release_by("iblessed")),
    "next version": Act(next_version_agreed_by_one, release_by("iblessed")),
    "withdraw": Act(
        lambda desk: desk.release(),
        ("withdraw", CASE, "--document", "executive-summary", "--reason", "a leak", "--by", "the chair"),
    ),
    "register import": Act(workbook_is_changed, ("register", "import", CASE, f"cases/{CASE}/register.xlsx")),
    "decide --answers": Act(
        answers_are_filled_in, ("decide", CASE, "--answers", f"cases/{CASE}/answers.yml", "--by", "x")
    ),
    "redact": Act(lambda desk: desk, ("redact", CASE)),
}


def state_of(root: Path) -> dict[str, bytes]:
    """Every file of the case and of ``build/redacted``, without the lock, which says nothing."""
    found = files_below(root)
    return {name: content for name, content in found.items() if not name.endswith(".lock")}


def problems_of_record(root: Path) -> list[str]:
    return [found.code for found in verify(CaseFolder(root / "cases" / CASE)).findings]
