"""``scr-docs check [PATH…]``: every rule over the cases below the paths."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from scr_docs.casefolder.at_rest.file_access import keys_open_to_others, open_to_others
from scr_docs.casefolder.at_rest.look import look_at_rest
from scr_docs.casefolder.at_rest.register_bytes import LOCKED
from scr_docs.casefolder.other_cases import read_other_cases
from scr_docs.casefolder.reading import read_case
from scr_docs.checks.run import check_case
from scr_docs.checks.same_people import check_same_people
from scr_docs.cli.case_paths import CasePart, case_parts
from scr_docs.cli.clock import today
from scr_docs.cli.options import cases_option, format_option, strict_option
from scr_docs.cli.reporting import Format, print_findings
from scr_docs.compose.documents import composed_documents
from scr_docs.model.board import Board
from scr_docs.model.finding import Finding
from scr_docs.release.staleness import stale_releases

COULD_NOT = 2


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@format_option
@strict_option
@cases_option
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...], format_: Format, strict: bool, cases: Path | None) -> None:
    """Check cases against the procedure; each finding says the file, the line and the paragraph.

    PATH is a folder of cases, a case (its folder or its id), or a file or folder in a case: then the whole case is read
    and only what is found there is printed. Without PATH: all cases of the working folder. What is not due yet is a
    notice. Exit 2 where a register is encrypted and could not be opened.
    """
    day = today()
    parts = case_parts(paths, cases)
    findings = {found for part in parts for found in _findings(part, day) if _is_asked_for(part, found)}
    findings |= {found for part in parts for found in _keys(part)}
    code = print_findings(sorted(findings), format_, strict)
    ctx.exit(COULD_NOT if any(found.code == LOCKED for found in findings) else code)


def _findings(part: CasePart, day: date) -> tuple[Finding, ...]:
    working = part.working_folder()
    board = working.board if working else Board()
    case = read_case(part.folder, working.redacted_dir(part.folder.id) if working else None)
    linked = check_same_people(case, read_other_cases(part.folder), day)
    at_rest = (
        *look_at_rest(part.folder, board, case.file).findings,
        *open_to_others(part.folder),
    )
    found = check_case(case, day, board, composed_documents(case))
    return (*found, *linked, *stale_releases(part.folder, case), *at_rest)


def _keys(part: CasePart) -> Iterator[Finding]:
    working = part.working_folder()
    return keys_open_to_others(working.root if working else None)


def _is_asked_for(part: CasePart, found: Finding) -> bool:
    """What lies there; and that the register is locked, which leaves the rest of its case half checked."""
    return part.covers(found.path) or found.code == LOCKED
