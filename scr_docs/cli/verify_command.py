"""``scr-docs verify [CASE]``: the record of what was released, recomputed."""

from pathlib import Path

import click

from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.cli.clock import DATED_BACK
from scr_docs.cli.options import cases_option, format_option, strict_option
from scr_docs.cli.reporting import Format, print_findings
from scr_docs.release.verify import verify


@click.command("verify")
@click.argument("case_id", metavar="[CASE]", required=False)
@cases_option
@format_option
@strict_option
@click.pass_context
def command(ctx: click.Context, case_id: str | None, cases: Path | None, format_: Format, strict: bool) -> None:
    """Recompute every hash of what was released, in all cases or only in CASE (17.50).

    Says where the ledger was changed or cut off, where a released text or its manifest is not the one that two readers
    agreed to, and which bytes that were public once are not kept any more. Reads publication/ only.
    """
    working = find_working_folder(Path(), cases)
    folders = (working.find_case(case_id),) if case_id else working.case_folders()
    results = [verify(folder) for folder in folders]
    for result in results:
        click.echo(f"{result.case}: {result.acts} acts, {result.released} documents public", err=True)
        for number in result.dated_back:
            click.echo(f"note: {result.case}: act {number} {DATED_BACK}", err=True)
    ctx.exit(print_findings([found for result in results for found in result.findings], format_, strict))
