"""``scr-docs intruder-pack``: somebody outside the case tries to find out who is meant, and the result is recorded."""

import sys
from pathlib import Path

import click

from scr_docs.casefolder.at_rest.register_bytes import require_opened
from scr_docs.casefolder.intruder_result import read_intruder_result
from scr_docs.casefolder.reading import read_case
from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.cli.clock import today
from scr_docs.cli.options import cases_option, format_option
from scr_docs.cli.reporting import Format, print_findings
from scr_docs.release.candidate import Candidate, find_candidate
from scr_docs.release.intruder_pack import TIME_BOX, TextNotReady, make_pack, take_result


@click.command("intruder-pack")
@click.argument("case_id", metavar="CASE")
@click.option("--document", "document_id", default="executive-summary", show_default=True, metavar="D")
@click.option(
    "--result", type=click.Path(path_type=Path), metavar="FILE", help="Record the filled-in form that came back."
)
@cases_option
@format_option
def command(case_id: str, document_id: str, result: Path | None, cases: Path | None, format_: Format) -> None:
    """Make a pack for a motivated-intruder test of an anonymised text, or record its result in case.yml (17.50).

    The pack, a folder and a zip file in build/intruder/CASE/, holds what the public would read, a worksheet and a form,
    and nothing else of the case. Give it to a colleague without access to the case. Exit 1 when somebody was found.
    """
    working = find_working_folder(Path.cwd(), cases)
    folder = working.find_case(case_id)
    case = read_case(folder, working.redacted_dir(folder.id))
    require_opened(case.problems)
    candidate = find_candidate(case, document_id, working)
    if result is not None:
        sys.exit(_record(candidate, result))
    try:
        pack = make_pack(candidate, working.build, today())
    except TextNotReady as refusal:
        code = print_findings(refusal.findings, format_)
        click.echo(str(refusal), err=True)
        sys.exit(max(code, refusal.exit_code))
    click.echo(f"{pack.archive.as_posix()}: hand it to a colleague without access to the case, for {TIME_BOX} minutes")
    click.echo(f"next: scr-docs intruder-pack {case_id} --document {document_id} --result FILE, with the form returned")


def _record(candidate: Candidate, path: Path) -> int:
    test = read_intruder_result(path)
    take_result(candidate, test, today())
    click.echo(f"{candidate.case.shown('case.yml')}: the test of {candidate.document} is recorded")
    if test.identified:
        click.echo("somebody was found: change the text, redact it, and have the new one tried", err=True)
    return int(test.identified)
