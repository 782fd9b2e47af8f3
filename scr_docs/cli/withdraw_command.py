"""``scr-docs withdraw``: take a released document out of the next public build."""

from pathlib import Path

import click

from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.cli.clock import today
from scr_docs.cli.options import cases_option
from scr_docs.release.withdraw import withdraw


@click.command("withdraw", short_help="Take a released document out of the next public build.")
@click.argument("case_id", metavar="CASE")
@click.option("--document", "document_id", required=True, metavar="D", help="Which document: executive-summary, …")
@click.option("--reason", required=True, metavar="TEXT", help="Why, for the ledger; without names.")
@click.option("--by", required=True, metavar="NAME", help="Who decided it.")
@cases_option
def command(case_id: str, document_id: str, reason: str, by: str, cases: Path | None) -> None:
    """Take a released document out of the next public build and list the addresses to have de-indexed (17.50).

    Works even when the rest of the case cannot be read. The text is kept in publication/earlier/.
    """
    working = find_working_folder(Path.cwd(), cases)
    folder = working.find_case(case_id)
    taken = withdraw(folder, document_id, reason, by, today(), working.board.base_url)
    click.echo(f"{taken.document}: withdrawn, sha256 {taken.sha256[:12] or 'unknown'}")
    click.echo("next: scr-docs build public, which takes the page off the site")
    if taken.urls:
        click.echo("have removed from search engines and caches:")
    else:
        click.echo("the manifest does not say where the page was: look up its address on the site before you build")
    for url in taken.urls:
        click.echo(f"  {url}")
    if taken.urls and not working.board.base_url:
        click.echo("  (below the address of your public site; board.yml has no base_url)")
