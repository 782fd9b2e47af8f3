"""``scr-docs jigsaw``: which facts of an anonymised text may together identify someone."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import click

from scr_docs.casefolder.reading import read_case, require
from scr_docs.casefolder.stored import read_stored_text
from scr_docs.casefolder.stored_jigsaw import write_stored_jigsaw
from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.checks.combinations import undecided, unused_decisions
from scr_docs.checks.doubts import is_stale
from scr_docs.cli.jigsaw_text import Answered, as_json, as_text
from scr_docs.cli.options import cases_option
from scr_docs.errors import UsageProblem
from scr_docs.jigsaw.report import jigsaw_report, stored_jigsaw
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.jigsaw import JigsawReport
from scr_docs.model.redacted import StoredRedaction

Looked = tuple[JigsawReport, Answered, list[str]]
"""One document's report, its combinations with why they are open, and notes."""


@click.command("jigsaw", short_help="Which facts of an anonymised text may together identify someone.")
@click.argument("case_id", metavar="CASE")
@click.option("--document", "document_id", metavar="D", help="Only this document; else all that were redacted.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@cases_option
@click.pass_context
def command(
    ctx: click.Context, case_id: str, document_id: str | None, format_: Literal["text", "json"], cases: Path | None
) -> None:
    """Report, person by person, what the anonymised texts of CASE still disclose (17.50).

    Reads what `scr-docs redact` wrote; sentences are quoted from there. Numbers of people are rough. Exit 1 while a
    combination is undecided: change the text, or record the decision in decisions.yml under `combinations`.
    """
    working = find_working_folder(Path.cwd(), cases)
    folder = working.find_case(case_id)
    redacted = working.redacted_dir(folder.id)
    case = read_case(folder, redacted)
    require(case, "file", "register", "decisions")
    looked = [_look(case, each, redacted, working.board) for each in _redacted(case, document_id)]
    reports = [(report, answered) for report, answered, _ in looked]
    click.echo(json.dumps(as_json(reports), indent=2) if format_ == "json" else as_text(reports).rstrip())
    click.echo("\n".join(_notes(looked)), err=True)
    ctx.exit(int(any(problem for _, answered in reports for _, problem in answered)))


def _look(case: Case, stored: StoredRedaction, redacted: Path, board: Board) -> Looked:
    """Report on one text, store what the checks need of it, and say what else a person should know."""
    text = read_stored_text(redacted, stored)
    report = _report(case, stored.document, text, board.area_population)
    record = stored_jigsaw(case.id, report, stored.text_hash)
    write_stored_jigsaw(redacted, record)
    path = (redacted / f"{stored.document}.md").as_posix()
    answered = [(each, undecided(case, report.document, each, path)) for each in report.combinations]
    notes = [f"{each.path}:{each.line} {each.code} {each.message}" for each in unused_decisions(case, record)]
    if is_stale(case, stored):
        notes.append(f"note: {stored.document} or what it is redacted with changed since; redact again")
    return report, answered, notes


def _notes(looked: Sequence[Looked]) -> Iterator[str]:
    yield from (note for _, _, notes in looked for note in notes)
    count = sum(problem is not None for _, answered, _ in looked for _, problem in answered)
    yield f"{count} combination{'' if count == 1 else 's'} to decide on"


def _redacted(case: Case, document_id: str | None) -> list[StoredRedaction]:
    stored = [each for each in case.stored if document_id in {None, each.document}]
    if not stored:
        name = f" --document {document_id}" if document_id else ""
        raise UsageProblem(f"nothing of this kind was redacted yet; type: scr-docs redact {case.id}{name}")
    return stored


def _report(case: Case, document: str, text: str, population: int) -> JigsawReport:
    register, file = case.register, case.file
    if register is None or file is None:
        raise UsageProblem(f"{case.folder}: cannot be read")
    return jigsaw_report(document, text, register, title=file.title, noticed=file.dates.notified, population=population)
