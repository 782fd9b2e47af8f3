"""``scr-docs withdraw``: take a released document out of the public site."""

from pathlib import Path

import click

from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.cli.clock import today
from scr_docs.cli.options import cases_option
from scr_docs.release.withdraw import withdraw


@click.command("withdraw", short_help="Take a released document out of the next public build.")
@click.argument("case_id", metavar="CASE")
@click.option("--document", "document_id", required=True, metavar="D", help="Id of the document.")
@click.option("--reason", required=True, metavar="TEXT", help="Why, for the ledger; without names.")
@click.option("--by", required=True, metavar="NAME", help="Who decided it.")
@cases_option
def command(case_id: str, document_id: str, reason: str, by: str, cases: Path | None) -> None:
    """Take a released document out of the next public build and list the URLs to have de-indexed."""
    working = find_working_folder(Path.cwd(), cases)
    taken = withdraw(working.find_case(case_id), document_id, reason, by, today(), working.board.base_url)
    click.echo(f"withdrawn: {taken.document}; now run: scr-docs build public")
    click.echo("Have these removed from search engines and caches:", err=True)
    for url in taken.urls:
        click.echo(url)
