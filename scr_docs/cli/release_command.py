"""``scr-docs release``: a reader's agreement to exact bytes; the second different reader releases them."""

import getpass
import sys
from pathlib import Path

import click

from scr_docs.casefolder.reading import read_case, require
from scr_docs.casefolder.stored import read_stored_text
from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.cli.clock import today
from scr_docs.cli.options import cases_option
from scr_docs.cli.reporting import print_findings
from scr_docs.compose.documents import compose_document
from scr_docs.deidentify.lexicon import lexicon_of
from scr_docs.errors import UsageProblem
from scr_docs.release.gates import shut_gates, stored_redaction
from scr_docs.release.release import READERS_NEEDED, Agreement, GatesShut, Reading, record_agreement


@click.command("release", short_help="Record a reader's agreement; the second reader releases the document.")
@click.argument("case_id", metavar="CASE")
@click.option("--document", "document_id", required=True, metavar="D", help="Id of the document.")
@click.option("--reader", required=True, metavar="LOGIN", help="Login of the reader, as in case.yml.")
@cases_option
def command(case_id: str, document_id: str, reader: str, cases: Path | None) -> None:
    """Record that a reader agrees to the anonymised text as it stands in build/redacted/ (17.50).

    Two different readers have to agree to the same bytes. Refused while a gate is shut; then each gate is listed.
    """
    working = find_working_folder(Path.cwd(), cases)
    folder = working.find_case(case_id)
    redacted = working.redacted_dir(folder.id)
    case = read_case(folder, redacted)
    require(case, "file", "register", "decisions", document_id)
    document = compose_document(case, document_id)
    day = today()
    stored = stored_redaction(case, document_id)
    if stored is None:
        sys.exit(_show_gates(GatesShut(shut_gates(case, document, day))))
    account = getpass.getuser()
    reading = Reading(document, read_stored_text(redacted, stored), reader, reader == account, day)
    try:
        agreement = record_agreement(folder, case, reading, lexicon_of(case, working.board))
    except GatesShut as refusal:
        sys.exit(_show_gates(refusal))
    _show(agreement, reading, folder.publication_dir)


def _show_gates(refusal: GatesShut) -> int:
    if not refusal.findings:
        raise UsageProblem("there is no anonymised text; run `scr-docs redact` first")
    print_findings(refusal.findings, "text")
    click.echo(str(refusal), err=True)
    return refusal.exit_code


def _show(agreement: Agreement, reading: Reading, publication: Path) -> None:
    document = reading.document.id
    verified = (
        "" if reading.login_is_account else " (identity unverified: this is not the account of the operating system)"
    )
    click.echo(f"{reading.reader} agrees to {document} {agreement.sha256[:12]}{verified}")
    if agreement.released:
        click.echo(f"released: {(publication / document).as_posix()}.md; next: scr-docs build public")
    else:
        click.echo(
            f"{len(agreement.readers)} of {READERS_NEEDED} readers; a different reader has to agree to the same bytes"
        )
