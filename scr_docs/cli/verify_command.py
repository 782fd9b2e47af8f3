"""``scr-docs verify [CASE]``: the record of what was released, recomputed."""

import re
from pathlib import Path
from typing import Final

import click

from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.cli.clock import DATED_BACK
from scr_docs.cli.options import cases_option, format_option, strict_option
from scr_docs.cli.reporting import Format, print_findings
from scr_docs.counted import counted
from scr_docs.errors import UsageProblem
from scr_docs.release.verify import verify

NOTE_DOWN: Final = "note each head down outside the folder, with the day; later: scr-docs verify CASE --noted HEAD"
_HEAD: Final = re.compile(r"[0-9a-fA-F]{64}")


@click.command("verify")
@click.argument("case_id", metavar="[CASE]", required=False)
@cases_option
@click.option("--noted", multiple=True, metavar="SHA256", help="A head of CASE that was noted down before; repeatable.")
@format_option
@strict_option
@click.pass_context
def command(
    ctx: click.Context, case_id: str | None, cases: Path | None, noted: tuple[str, ...], format_: Format, strict: bool
) -> None:
    """Recompute every hash of what was released, in all cases or only in CASE (17.50).

    Says where the ledger was changed or cut off, where a released text or its manifest is not the one that two readers
    agreed to, and which bytes that were public once are not kept any more. Reads publication/ only.

    Note down the head of each ledger (the SHA-256 of its last line) outside the folder: whoever can write there can
    write a new chain with a new head, and only --noted tells.
    """
    _require_heads(case_id, noted)
    working = find_working_folder(Path(), cases)
    folders = (working.find_case(case_id),) if case_id else working.case_folders()
    results = [verify(folder, noted) for folder in folders]
    for result in results:
        head = f", head {result.head}" if result.head else ""
        click.echo(
            f"{result.case}: {counted(result.acts, 'act')}, {counted(result.released, 'document')} public{head}",
            err=True,
        )
        for number in result.dated_back:
            click.echo(f"note: {result.case}: act {number} {DATED_BACK}", err=True)
        if result.unverified:
            which = ", ".join(map(str, result.unverified))
            click.echo(f"note: {result.case}: identity unverified, login and account differ: act {which}", err=True)
    if any(result.head for result in results):
        click.echo(NOTE_DOWN, err=True)
    ctx.exit(print_findings([found for result in results for found in result.findings], format_, strict))


def _require_heads(case_id: str | None, noted: tuple[str, ...]) -> None:
    if noted and case_id is None:
        raise UsageProblem("--noted is about one case; say which")
    if not all(_HEAD.fullmatch(head) for head in noted):
        raise UsageProblem("--noted takes a whole head as verify prints it: 64 digits and letters from a to f")
