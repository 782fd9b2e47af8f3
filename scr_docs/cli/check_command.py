"""``scr-docs check [PATH…]``: every rule over the cases below the paths."""

from datetime import date
from pathlib import Path

import click

from scr_docs.casefolder.other_cases import read_other_cases
from scr_docs.casefolder.reading import read_case
from scr_docs.checks.run import check_case
from scr_docs.checks.same_people import check_same_people
from scr_docs.cli.case_paths import CasePart, case_parts
from scr_docs.cli.clock import today
from scr_docs.cli.options import cases_option, format_option, strict_option
from scr_docs.cli.reporting import Format, print_findings
from scr_docs.model.board import Board
from scr_docs.model.finding import Finding
from scr_docs.release.staleness import stale_releases


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@format_option
@strict_option
@cases_option
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...], format_: Format, strict: bool, cases: Path | None) -> None:
    """Check cases against the procedure; each finding says the file, the line and the paragraph.

    PATH is a folder of cases, a case, or a file or folder in a case: then the whole case is read and only what is
    found there is printed. Without PATH: all cases of the working folder. What is not due yet is a notice.
    """
    day = today()
    parts = case_parts(paths, cases)
    findings = {found for part in parts for found in _findings(part, day) if part.covers(found.path)}
    ctx.exit(print_findings(sorted(findings), format_, strict))


def _findings(part: CasePart, day: date) -> tuple[Finding, ...]:
    working = part.working_folder()
    case = read_case(part.folder, working.redacted_dir(part.folder.id) if working else None)
    linked = check_same_people(case, read_other_cases(part.folder), day)
    return (*check_case(case, day, working.board if working else Board()), *linked, *stale_releases(part.folder, case))
