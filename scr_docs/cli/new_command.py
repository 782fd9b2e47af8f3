"""``scr-docs new``: a case folder, and documents with the procedure's questions as prompts."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import click

from scr_docs.casefolder.at_rest.key_recipients import key_recipients_of
from scr_docs.casefolder.at_rest.register_bytes import OWNER_ONLY
from scr_docs.casefolder.at_rest.sealed_register import new_seal, seal_register
from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.reading import read_case, require
from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.cli import clock
from scr_docs.cli.new_case import case_files, case_folders
from scr_docs.cli.options import cases_option
from scr_docs.conformance.formats import load_format
from scr_docs.conformance.scaffold import scaffold
from scr_docs.errors import UnreadableInput, UsageProblem
from scr_docs.model.case_file import CaseFile
from scr_docs.model.document import DocumentKind
from scr_docs.model.taking_part import Agency

_SAFE_ID: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?")
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
"""Names that Windows keeps for devices."""
_OWNER_ONLY_FOLDER: Final = 0o700


@click.group("new")
def command() -> None:
    """Begin a case or one of its documents, with the procedure's questions as prompts.

    Nothing that is there already is ever changed.
    """


@command.command("case")
@click.argument("case_id", metavar="ID")
@cases_option
def new_case(case_id: str, cases: Path | None) -> None:
    """Make the folder of a new case: its case file, register, decisions and folders.

    ID is a year and a number, such as 2026-03; never a name or initials.
    """
    if not _SAFE_ID.fullmatch(case_id) or _RESERVED.fullmatch(case_id):
        raise UsageProblem("a case id has letters, digits and single hyphens only, such as 2026-03")
    working = find_working_folder(Path(), cases)
    recipients = key_recipients_of(working.board, None) if working.board.register == "encrypted" else ()
    folder = _made(working.cases, case_id)
    for name, text in case_files(case_id, clock.today()).items():
        if CaseFolder(folder).register_file.name == name:
            _write_register(CaseFolder(folder), text, recipients)
        else:
            _write(folder / name, text)
    for name in case_folders():
        (folder / name).mkdir()
    click.echo(f"{_shown(folder)} is ready: fill in case.yml, then type: scr-docs new terms {case_id}")


def _made(cases: Path, case_id: str) -> Path:
    """A new folder for the case, for its owner only."""
    folder = cases / case_id
    try:
        cases.mkdir(parents=True, exist_ok=True)
        folder.mkdir(_OWNER_ONLY_FOLDER)
    except FileExistsError as error:
        raise UsageProblem(f"{_shown(folder)} is there already; nothing was changed") from error
    except OSError as error:
        raise UnreadableInput(f"{_shown(folder)} could not be made: {error.strerror}") from error
    return folder


@command.command("terms")
@click.argument("case", metavar="CASE")
@cases_option
def new_terms(case: str, cases: Path | None) -> None:
    """Begin the terms of reference: the thirteen matters of 17.19."""
    _new_document(case, cases, "terms-of-reference", "terms-of-reference")


@command.command("review")
@click.argument("case", metavar="CASE")
@click.argument("agency", metavar="AGENCY")
@cases_option
def new_review(case: str, agency: str, cases: Path | None) -> None:
    """Begin an agency's management review: the questions of 17.36 and the case's own.

    AGENCY is an id that stands under agencies in the case file.
    """
    _new_document(case, cases, "management-review", f"management-reviews/{agency}", _agency_finder(agency))


@command.command("overview")
@click.argument("case", metavar="CASE")
@cases_option
def new_overview(case: str, cases: Path | None) -> None:
    """Begin the overview report: the outline of 17.39."""
    _new_document(case, cases, "overview-report", "overview-report")


@command.command("summary")
@click.argument("case", metavar="CASE")
@cases_option
def new_summary(case: str, cases: Path | None) -> None:
    """Begin the executive summary (17.50), the text that will be public."""
    _new_document(case, cases, "executive-summary", "executive-summary")


@command.command("briefing")
@click.argument("case", metavar="CASE")
@cases_option
def new_briefing(case: str, cases: Path | None) -> None:
    """Begin a learning briefing for practitioners (17.53)."""
    _new_document(case, cases, "learning-briefing", "learning-briefing")


def _no_agency(_case_file: CaseFile) -> None:
    return None


def _agency_finder(agency_id: str) -> Callable[[CaseFile], Agency]:
    def find(case_file: CaseFile) -> Agency:
        for agency in case_file.agencies:
            if agency.id == agency_id:
                return agency
        known = ", ".join(agency.id for agency in case_file.agencies) or "none"
        raise UsageProblem(
            f"the case file has no agency with this id (it has: {known}); add it under agencies in case.yml first"
        )

    return find


def _new_document(
    case_id: str,
    cases: Path | None,
    kind: DocumentKind,
    document_id: str,
    find_agency: Callable[[CaseFile], Agency | None] = _no_agency,
) -> None:
    folder = find_working_folder(Path(), cases).find_case(case_id)
    case = read_case(folder)
    require(case, "file")
    if case.file is None:
        raise UnreadableInput(f"{folder.shown}: there is no case.yml; a document begins with its case file")
    text = scaffold(load_format(kind), case.file, find_agency(case.file))
    path = folder.document_path(document_id)
    _write(path, text)
    click.echo(f"{_shown(path)} is ready: answer below each prompt, then type: scr-docs check {folder.shown}")


def _write_register(folder: CaseFolder, text: str, recipients: Sequence[str]) -> None:
    """Write the template of a register, which holds no name yet; encrypted for some people, if for any."""
    path = folder.encrypted_register_file if recipients else folder.register_file
    content = seal_register(text.encode(), new_seal(recipients)) if recipients else text.encode()
    try:
        write_atomically(path, content, OWNER_ONLY)
    except OSError as error:
        raise UnreadableInput(f"{_shown(path)} could not be written: {error.strerror}") from error


def _write(path: Path, text: str) -> None:
    """Write a new file; one that is there stays as it is."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise UsageProblem(f"{_shown(path)} is there already; nothing was changed") from error
    except OSError as error:
        raise UnreadableInput(f"{_shown(path)} could not be written: {error.strerror}") from error


def _shown(path: Path) -> str:
    """The path as seen from here, where it lies below."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
