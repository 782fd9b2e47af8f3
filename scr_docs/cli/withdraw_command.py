"""``scr-docs withdraw``: take a released document off the public site."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.ledger import ledger_head
from scr_docs.casefolder.working_folder import WorkingFolder, find_working_folder
from scr_docs.cli.build_command import put_public_site_up
from scr_docs.cli.clock import today, warn_of_a_clock_set_back
from scr_docs.cli.options import cases_option
from scr_docs.errors import UnreadableInput
from scr_docs.release.withdraw import Withdrawal, withdraw
from scr_docs.site.held_words import files_holding
from scr_docs.site.swap import SITE

_WHERE_TO_ASK: Final = ("Google (Remove Outdated Content)", "Bing (Content Removal)", "the Internet Archive")


@click.command("withdraw")
@click.argument("case_id", metavar="CASE")
@click.option("--document", "document_id", required=True, metavar="D", help="Which document: executive-summary, …")
@click.option("--reason", required=True, metavar="TEXT", help="Why, for the ledger; without names.")
@click.option("--by", required=True, metavar="NAME", help="Who decided it.")
@click.option("--no-build", is_flag=True, help="Leave the public site as it is; the next build takes the page off.")
@cases_option
def command(case_id: str, document_id: str, reason: str, by: str, no_build: bool, cases: Path | None) -> None:
    """Take a released document off the public site and list what of it is still out (17.49, 17.50).

    The site is built again without it, where one lies in the working folder. Still out are addresses to have removed
    from search engines and archives, other files of the site that held its words (its search index, an overview report
    with the same sentences), and copies of the disclosure plan (publication.copies). Works even when the rest
    of the case cannot be read. The text is kept in publication/earlier/.
    """
    working = find_working_folder(Path.cwd(), cases)
    folder = working.find_case(case_id)
    taken = withdraw(working, folder, document_id, reason, by, today())
    click.echo(f"{taken.document}: withdrawn, sha256 {taken.sha256[:12] or 'unknown'}")
    warn_of_a_clock_set_back(folder)
    click.echo(f"note down outside the folder: ledger head {ledger_head(folder)}", err=True)
    site = working.audience_dir("public") / SITE
    click.echo("still out:")
    has_address = bool(working.board.base_url)
    for line in (*_pages(taken, has_address=has_address), *_elsewhere(taken, site), *_copies(taken, folder)):
        click.echo(f"  {line}")
    if no_build or not site.exists():
        click.echo("next: scr-docs build public, which takes the page off the site")
    else:
        sys.exit(_build_without(taken, working, site))


def _build_without(taken: Withdrawal, working: WorkingFolder, site: Path) -> int:
    """The exit code of the build; a page that is still up is said aloud, whatever became of it."""
    click.echo("building the public site without it …", err=True)
    try:
        return put_public_site_up(working)
    finally:
        if up := [address for address in taken.addresses if (site / address).exists()]:
            way_out = "mend what is said here, then: scr-docs build public"
            click.echo(f"STILL ON THE SITE: {', '.join(up)}; {way_out}", err=True)


def _pages(taken: Withdrawal, *, has_address: bool) -> Iterator[str]:
    if not taken.urls:
        yield "the page: no manifest says where it was; look up its address on the site before you build"
        return
    yield "pages, to have removed from the results and caches of search engines and from web archives:"
    yield from (f"  {url}" for url in taken.urls)
    if not has_address:
        yield "  (below the address of your public site; board.yml has no base_url)"
    yield f"  ask: {', '.join(_WHERE_TO_ASK)}, and your own press and social media accounts"


def _elsewhere(taken: Withdrawal, site: Path) -> Iterator[str]:
    """What else of the site that is still up holds its words or its address; each is cached by itself."""
    if not site.exists():
        yield "the rest of the site: none lies here; look at the one that is served for what quotes or lists it"
        return
    try:
        held = [each for each in files_holding(site, taken.text, taken.addresses) if not each.is_page]
    except UnreadableInput as error:
        yield f"the rest of the site could not be looked through: {error}"
        return
    if held:
        yield "other files of the site that is up; clear them from caches (server, network, search engines) too:"
    yield from (f"  {each.path} ({each.why})" for each in held)


def _copies(taken: Withdrawal, folder: CaseFolder) -> Iterator[str]:
    if taken.copies is None:
        yield f"copies: {folder.show(folder.case_file)} cannot be read; look up in the disclosure plan who has one"
    elif not taken.copies:
        yield "copies: publication.copies lists none; was one given to the inspectorate, a repository or the press?"
    else:
        yield "copies, to call back from:"
        for recipient in dict.fromkeys(copy.to for copy in taken.copies):
            days = ", ".join(str(copy.on) for copy in taken.copies if copy.to == recipient)
            yield f"  {recipient} ({days})"
