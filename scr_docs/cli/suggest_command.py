"""``scr-docs register suggest``: entries that the documents of a case ask for and its register lacks."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import click

from scr_docs.casefolder.disk.owner_only import require_place_for_owner, write_for_owner
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.public_versions import read_already_public
from scr_docs.casefolder.reading import read_case, require
from scr_docs.casefolder.register.to_workbook import write_workbook
from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.cli.dialogue import require_terminal, say
from scr_docs.cli.options import cases_option
from scr_docs.cli.suggest_listing import Proposed, as_json, as_text
from scr_docs.cli.suggest_session import Session
from scr_docs.counted import counted
from scr_docs.deidentify.presidio.detector import load_detector
from scr_docs.deidentify.register.lexicon import lexicon_of
from scr_docs.errors import UsageProblem
from scr_docs.model.case import Case
from scr_docs.model.finding import Finding
from scr_docs.model.register import Register
from scr_docs.suggestions.gather import gather
from scr_docs.suggestions.propose import propose_all, with_rows_to_fill_in

_UNREAD = frozenset({"SCR110", "SCR111", "SCR112", "SCR201", "SCR202", "SCR203"})
"""Codes of problems for which a text, or a row of it, was left out."""


@click.command("suggest", short_help="Propose entries for names that the register does not know.")
@click.argument("case_id", metavar="CASE")
@click.option("--list", "listing", is_flag=True, help="List the suggestions without their names, and ask nothing.")
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", help="With --list; json implies it."
)
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="FILE.xlsx", help="Write register and suggestions to fill in."
)
@cases_option
@click.pass_context
def suggest(
    ctx: click.Context,
    case_id: str,
    listing: bool,
    format_: Literal["text", "json"],
    output: Path | None,
    cases: Path | None,
) -> None:
    """Look through every document of CASE and propose, one by one, whom and what the register does not know (17.50).

    Each entry that you accept is written into identities.yml at once; nothing is written without an answer. Exit 0 when
    nothing is left to propose, 1 while something is or a text could not be read, 2 when it could not be done.
    """
    listing = listing or format_ == "json"
    if listing and output:
        raise UsageProblem("--list and --output are two different things: give one of them")
    if not (listing or output):
        require_terminal(f"type scr-docs register suggest {case_id} with --list or --output FILE.xlsx")
    working = find_working_folder(Path.cwd(), cases)
    folder = working.find_case(case_id)
    if output:
        _require_output(output, folder)
    case = _read(folder)
    told, not_told = read_already_public(folder)
    unread = (*_unread(case), *not_told)
    click.echo("looking at every document …", err=True)
    detector = load_detector(working.board.detector.model)
    sightings = gather(case, lexicon_of(case, working.board), detector)
    session = Session(folder, working.board, case, sightings, told=told or "")
    if not (listing or output):
        _sit(session)
    proposed = _proposed(session)
    if listing:
        _print(proposed, unread, format_)
    if output:
        _write(output, folder, case.register or Register(), proposed)
    for problem in unread:
        click.echo(f"not looked at: {problem.path}:{problem.line} {problem.code} {problem.message}", err=True)
    click.echo(f"{counted(len(proposed), 'suggestion')} left", err=True)
    ctx.exit(int(bool(proposed or unread)))


def _require_output(output: Path, folder: CaseFolder) -> None:
    if output.suffix.lower() != ".xlsx":
        raise UsageProblem("the spreadsheet's name must end in .xlsx")
    require_place_for_owner(output, folder)


def _read(folder: CaseFolder) -> Case:
    """The case; a register that is not there yet is begun by the first answer, one that cannot be read stops here."""
    case = read_case(folder)
    require(case, "file", "decisions")
    if case.register is None or any(each.path.startswith(case.shown("identities.yml")) for each in case.problems):
        require(case, "register")
    return case


def _unread(case: Case) -> tuple[Finding, ...]:
    return tuple(each for each in case.problems if each.code in _UNREAD and each.severity == "error")


def _sit(session: Session) -> None:
    try:
        session.hold()
    except (KeyboardInterrupt, EOFError, click.Abort):
        say()
        say("Stopped. Everything accepted so far is written; type the same again to go on.")
        raise


def _proposed(session: Session) -> Proposed:
    left = session.left()
    return list(zip(left, propose_all(left, session.case), strict=True))


def _print(proposed: Proposed, unread: Sequence[Finding], format_: str) -> None:
    if format_ == "json":
        click.echo(json.dumps(as_json(proposed, unread), indent=2))
        return
    for line in as_text(proposed):
        click.echo(line)


def _write(output: Path, folder: CaseFolder, register: Register, proposed: Proposed) -> None:
    filled = with_rows_to_fill_in(register, [entry for _, entry in proposed])
    write_for_owner(output, folder, write_workbook(filled))
    click.echo(f"{output.as_posix()}: written for you alone; it holds names", err=True)
    click.echo(f"Fill in what is printed as, delete rows that are nobody, then: register import {folder.id}", err=True)
