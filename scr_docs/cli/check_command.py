"""``scr-docs check [PATH…]``: every rule over the cases below the paths."""

from pathlib import Path

import click

from scr_docs.casefolder.reading import read_case
from scr_docs.checks.run import check_case
from scr_docs.cli.case_paths import case_parts
from scr_docs.cli.clock import today
from scr_docs.cli.options import cases_option, format_option, strict_option
from scr_docs.cli.reporting import Format, print_findings


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
    findings = {
        found
        for part in case_parts(paths, cases)
        for found in check_case(read_case(part.folder, part.redacted_dir()), day)
        if part.covers(found.path)
    }
    ctx.exit(print_findings(sorted(findings), format_, strict))
