"""``scr-docs redact``: the anonymised text of a document, and the doubts that are left."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.other_cases import read_other_cases
from scr_docs.casefolder.reading import read_case, require
from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.checks.date_policy import check_date_policy
from scr_docs.checks.doubts import empty_paragraphs, open_doubt
from scr_docs.checks.same_people import not_compared, open_links, told_links
from scr_docs.checks.unmentioned import unmentioned_people
from scr_docs.cli.cost_lines import cost_summary, cost_table
from scr_docs.cli.options import cases_option, format_option
from scr_docs.cli.redacting import redact_and_store
from scr_docs.cli.reporting import Format, print_findings
from scr_docs.counted import counted
from scr_docs.deidentify.detecting.remembering import RememberingDetector
from scr_docs.deidentify.presidio.detector import load_detector
from scr_docs.errors import UsageProblem
from scr_docs.model.document import PUBLISHABLE, Document
from scr_docs.model.finding import Finding
from scr_docs.model.mention import Doubt, PublicDocument


@click.command("redact")
@click.argument("case_id", metavar="CASE")
@click.option("--document", "document_id", default="executive-summary", show_default=True, metavar="D")
@click.option("--show-values", is_flag=True, help="Show the words of each doubt; at a terminal only.")
@click.option("--cost", "show_cost", is_flag=True, help="Show what was taken from each paragraph.")
@cases_option
@format_option
def command(
    case_id: str, document_id: str, show_values: bool, show_cost: bool, cases: Path | None, format_: Format
) -> None:
    """Anonymise a document of a case into build/redacted/CASE/ (17.50).

    Names become the pseudonyms of the identity register, dates follow the policy of the case, numbers and addresses go.
    What nobody has decided on is printed masked and listed as a doubt: exit 1 while any is open.
    """
    if show_values and not sys.stdout.isatty():
        raise UsageProblem("--show-values prints names and is for a person at a terminal; this output is not one")
    working = find_working_folder(Path.cwd(), cases)
    case = read_case(working.find_case(case_id))
    require(case, "file", "register", "decisions", document_id)
    detector = RememberingDetector(load_detector(working.board.detector.model))
    document, public, cost = redact_and_store(working, case, document_id, detector)
    click.echo(_summary(public, working.redacted_dir(case.id) / f"{document_id}.md"), err=True)
    for line in (cost_summary(cost), *(cost_table(cost) if show_cost else ())):
        click.echo(line, err=True)
    if document.kind not in PUBLISHABLE:
        click.echo(f"note: a {document.kind} is never published in any form (17.50)", err=True)
    doubts = [_as_finding(document, doubt, show_values) for doubt in public.doubts]
    neighbours = read_other_cases(CaseFolder(Path(case.folder)))
    linked = (*open_links(case, neighbours), *told_links(case, neighbours), *not_compared(case, neighbours))
    beside = (*check_date_policy(case), *unmentioned_people(case), *empty_paragraphs(document.path, cost), *linked)
    sys.exit(print_findings([*doubts, *beside], format_))


def _summary(public: PublicDocument, path: Path) -> str:
    redactions, doubts = len(public.redactions), len(public.doubts)
    return f"{path.as_posix()}: {counted(redactions, 'redaction')}, {counted(doubts, 'open doubt')}"


def _as_finding(document: Document, doubt: Doubt, show_values: bool) -> Finding:
    found = open_doubt(document.path, doubt)
    return replace(found, message=f"{found.message}: {doubt.text!r}") if show_values else found
