"""``scr-docs release``: a reader's agreement to exact bytes; the second different reader releases them."""

import getpass
import os
import sys
from pathlib import Path

import click

from scr_docs.casefolder.publication.ledger import READERS_NEEDED, ledger_head
from scr_docs.casefolder.publication.released import text_path
from scr_docs.casefolder.reading import read_case
from scr_docs.casefolder.working_folder import WorkingFolder, find_working_folder
from scr_docs.cli.clock import today, warn_of_a_clock_set_back
from scr_docs.cli.options import cases_option, format_option
from scr_docs.cli.reporting import Format, print_findings
from scr_docs.errors import UsageProblem
from scr_docs.release.release import Agreement, GatesShut, record_agreement


@click.command("release")
@click.argument("case_id", metavar="CASE")
@click.option("--document", "document_id", required=True, metavar="D", help="Which document: executive-summary, …")
@click.option("--reader", required=True, metavar="LOGIN", help="Login of the reader, as in case.yml.")
@cases_option
@format_option
def command(case_id: str, document_id: str, reader: str, cases: Path | None, format_: Format) -> None:
    """Record that a reader agrees to the anonymised text as it stands in build/redacted/CASE/ (17.50).

    Two different readers must agree to the same bytes; the second one's agreement releases the document. While a gate
    is shut nothing is recorded, and each gate is listed.
    """
    working = find_working_folder(Path.cwd(), cases)
    folder = working.find_case(case_id)
    case = read_case(folder, working.redacted_dir(folder.id))
    try:
        agreement = record_agreement(working, case, document_id, reader, _account(), today())
    except GatesShut as refusal:
        code = print_findings(refusal.findings, format_)
        click.echo("not released: the gates above are shut, and nothing was recorded", err=True)
        sys.exit(max(code, refusal.exit_code))
    if agreement.together:
        print_findings(agreement.together, format_)
    _show(agreement, working, case.id)
    warn_of_a_clock_set_back(folder)
    if agreement.released:
        click.echo(f"released: {text_path(folder, document_id).as_posix()}\nnext: scr-docs build public")
        click.echo(f"note down outside the folder: ledger head {ledger_head(folder)}", err=True)


def _show(agreement: Agreement, working: WorkingFolder, case_id: str) -> None:
    if agreement.was_released:
        click.echo(f"{agreement.document}: this text (sha256 {agreement.sha256[:12]}) is released already")
        return
    count = f"{min(len(agreement.readers), READERS_NEEDED)} of {READERS_NEEDED} readers"
    click.echo(f"{agreement.document}: agreed to sha256 {agreement.sha256[:12]}, {count}")
    if not agreement.identity_verified:
        click.echo("note: the login is not this computer's account; recorded as identity unverified", err=True)
    if agreement.set_aside:
        click.echo("note: the text changed since a reader agreed to it; that agreement no longer counts", err=True)
    for login in agreement.nobodys:
        click.echo(f"note: {login} agreed too and does not count: nobody in case.yml has this login", err=True)
    if not agreement.released:
        text = (working.redacted_dir(case_id) / f"{agreement.document}.md").as_posix()
        click.echo(
            f"next: a different reader reads {text} and types:"
            f" scr-docs release {case_id} --document {agreement.document} --reader LOGIN"
        )


def _account() -> str:
    """The account of the operating system; on POSIX not what the environment claims."""
    try:
        if sys.platform == "win32":
            return getpass.getuser()
        import pwd  # noqa: PLC0415 - exists on POSIX only

        return pwd.getpwuid(os.getuid()).pw_name
    except (KeyError, ImportError, OSError):
        raise UsageProblem("the operating system does not say whose account this is") from None
