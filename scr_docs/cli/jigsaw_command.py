"""``scr-docs jigsaw``: which facts of anonymised texts may identify someone, in each text and in all together."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import click

from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.cli.clock import today
from scr_docs.cli.jigsaw_looking import JigsawDesk, JigsawLook
from scr_docs.cli.jigsaw_text import as_json, as_text
from scr_docs.cli.options import cases_option
from scr_docs.counted import counted
from scr_docs.errors import UsageProblem
from scr_docs.model.case import Case
from scr_docs.model.redacted import StoredRedaction


@click.command("jigsaw")
@click.argument("case_id", metavar="CASE")
@click.option("--document", "document_id", metavar="D", help="Only this document, and all together; else all.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@cases_option
@click.pass_context
def command(
    ctx: click.Context, case_id: str, document_id: str | None, format_: Literal["text", "json"], cases: Path | None
) -> None:
    """Report, person by person, what the anonymised texts of CASE still disclose (17.50).

    Reads what `scr-docs redact` wrote; sentences are quoted from there. Then all texts of the case that may be public
    are looked at together, with already-public.md. Numbers of people are rough. Exit 1 while a combination is
    undecided: change the text, or decide with `scr-docs decide CASE`, which writes it into decisions.yml.
    """
    working = find_working_folder(Path.cwd(), cases)
    desk = JigsawDesk.of(working, working.find_case(case_id))
    looked = [desk.look(each) for each in _redacted(desk.case, document_id)]
    together = desk.look_together()
    reports = [(each.report, each.answered) for each in looked]
    whole = (together.report, together.answered) if together else None
    if format_ == "json":
        click.echo(json.dumps(as_json(reports, whole), indent=2))
    else:
        click.echo(as_text(reports, whole, today()).rstrip())
    everything = [*looked, *([together] if together else [])]
    click.echo("\n".join(_notes(everything)), err=True)
    ctx.exit(int(any(problem for each in everything for _, problem in each.answered)))


def _notes(looked: Sequence[JigsawLook]) -> Iterator[str]:
    yield from (note for each in looked for note in each.notes)
    count = sum(problem is not None for each in looked for _, problem in each.answered)
    yield f"{counted(count, 'combination')} to decide on"


def _redacted(case: Case, document_id: str | None) -> list[StoredRedaction]:
    stored = [each for each in case.stored if document_id in {None, each.document}]
    if not stored:
        name = f" --document {document_id}" if document_id else ""
        raise UsageProblem(f"nothing of this kind was redacted yet; type: scr-docs redact {case.id}{name}")
    return stored
