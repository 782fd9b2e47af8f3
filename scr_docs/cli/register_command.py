"""``scr-docs register``: the identity register, kept by people who do not write YAML."""

from collections.abc import Iterator
from pathlib import Path

import click

from scr_docs.casefolder.at_rest.register_bytes import OWNER_ONLY
from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.register.amending import EntryChange, RegisterChanges, amend_to, compare_registers
from scr_docs.casefolder.register.from_workbook import read_register_workbook
from scr_docs.casefolder.register.to_workbook import write_workbook
from scr_docs.casefolder.settings import read_register
from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.cli.options import cases_option
from scr_docs.cli.register_edit import edit
from scr_docs.cli.register_encryption import decrypt, encrypt, new_key_command, rekey
from scr_docs.cli.register_guard import guard
from scr_docs.cli.reporting import print_findings
from scr_docs.cli.suggest_command import suggest
from scr_docs.counted import counted
from scr_docs.errors import Refused, UnreadableInput, UsageProblem
from scr_docs.model.register import Register


@click.group("register")
def command() -> None:
    """Keep the identity register of a case (17.50): encrypted, in a spreadsheet, with what the documents ask for."""


for each in (suggest, encrypt, decrypt, edit, rekey, new_key_command, guard):
    command.add_command(each)


@command.command("export")
@click.argument("case_id", metavar="CASE")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE.xlsx")
@click.option("--overwrite", is_flag=True, help="Write over a file that is there.")
@cases_option
def export(case_id: str, file: Path, overwrite: bool, cases: Path | None) -> None:
    """Write the whole register into a spreadsheet: sheets People, Places, Organisations, and Help.

    The file holds every name in clear: keep it where the case is kept.
    """
    folder, register = _read(case_id, cases)
    _require_xlsx(file)
    if file.exists() and not overwrite:
        raise UsageProblem(f"{file.as_posix()} is there already; --overwrite writes over it")
    try:
        write_atomically(file, write_workbook(register), OWNER_ONLY)
    except OSError as error:
        raise UnreadableInput(f"{file.as_posix()} could not be written: {error.strerror}") from error
    shown = file.as_posix()
    click.echo(f"{shown}: {len(register.entries())} entries; read it back: scr-docs register import {case_id} {shown}")
    if not file.resolve().is_relative_to(folder.path.resolve()):
        click.echo("note: the file holds every name and lies outside the case folder; delete it afterwards", err=True)


@command.command("import")
@click.argument("case_id", metavar="CASE")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE.xlsx")
@click.option("--yes", is_flag=True, help="Remove entries without asking.")
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
@cases_option
@click.pass_context
def import_(
    ctx: click.Context,
    case_id: str,
    file: Path,
    yes: bool,
    dry_run: bool,
    cases: Path | None,
) -> None:
    """Make the register what the spreadsheet says, after showing what changes; entries that stay keep their comments.

    Everything is checked first: while anything in the spreadsheet is wrong, nothing is written (exit 1).
    """
    folder, before = _read(case_id, cases)
    _require_xlsx(file)
    after, problems = read_register_workbook(file.as_posix(), _content(file))
    if after is None:
        ctx.exit(print_findings(problems, "text"))
    changes = compare_registers(before, after)
    for line in _lines(changes):
        click.echo(line)
    click.echo(_counts(changes), err=True)
    if dry_run or not changes:
        return
    if changes.removed and not yes:
        _ask_about_removal(len(changes.removed))
    try:
        amend_to(folder.register_file, before, after)
    except OSError as error:
        raise UnreadableInput(f"{folder.register_in_use.as_posix()} could not be written: {error.strerror}") from error
    click.echo(f"{folder.register_in_use.as_posix()} is written; next: scr-docs check {folder.shown}")


def _read(case_id: str, cases: Path | None) -> tuple[CaseFolder, Register]:
    folder = find_working_folder(Path.cwd(), cases).find_case(case_id)
    register, problems, _ = read_register(folder)
    if register is None or problems:
        raise UnreadableInput("\n".join(f"{each.path}:{each.line}: {each.message}" for each in problems))
    return folder, register


def _require_xlsx(file: Path) -> None:
    if file.suffix.lower() != ".xlsx":
        raise UsageProblem("the spreadsheet's name must end in .xlsx")


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise UnreadableInput(f"{file.as_posix()}: cannot be opened ({error.strerror})") from None


def _lines(changes: RegisterChanges) -> Iterator[str]:
    """A line an entry, by section and id; ids are no names, and no value is shown."""
    for what, entries in (("add", changes.added), ("change", changes.changed), ("remove", changes.removed)):
        yield from (f"{what:6} {entry.section}/{entry.id}{_keys(entry)}" for entry in entries)


def _keys(entry: EntryChange) -> str:
    return f" ({', '.join(entry.keys)})" if entry.keys else ""


def _counts(changes: RegisterChanges) -> str:
    return f"{len(changes.added)} added, {len(changes.changed)} changed, {len(changes.removed)} removed"


def _ask_about_removal(count: int) -> None:
    question = f"Remove {counted(count, 'entry', 'entries')} from the register?"
    if not click.confirm(question, default=False, err=True):
        raise Refused("nothing was written")
