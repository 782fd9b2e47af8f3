"""``scr-docs jigsaw``: which facts of anonymised texts may identify someone, in each text and in all together."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import click

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.public_texts import read_public_texts, together_hash
from scr_docs.casefolder.reading import read_case, require
from scr_docs.casefolder.redacted.jigsaw_record import made_with, write_stored_jigsaw
from scr_docs.casefolder.redacted.text import read_stored_text
from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.checks.combinations import undecided, unused_decisions
from scr_docs.checks.doubts import is_stale
from scr_docs.cli.clock import today
from scr_docs.cli.jigsaw_text import Answered, as_json, as_text
from scr_docs.cli.options import cases_option
from scr_docs.errors import UsageProblem
from scr_docs.jigsaw.report import jigsaw_report, stored_jigsaw
from scr_docs.jigsaw.together import together_report
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile
from scr_docs.model.document import PUBLISHABLE
from scr_docs.model.jigsaw import JigsawReport
from scr_docs.model.redacted import StoredRedaction
from scr_docs.model.register import Register

Looked = tuple[JigsawReport, Answered, list[str]]
"""One report, its combinations with why they are open, and notes."""


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
    undecided: change the text, or record the decision in decisions.yml under `combinations`.
    """
    working = find_working_folder(Path.cwd(), cases)
    folder = working.find_case(case_id)
    redacted = working.redacted_dir(folder.id)
    case = read_case(folder, redacted)
    require(case, "file", "register", "decisions")
    desk = _Desk(case, *_whole(case), redacted, working.board)
    looked = [desk.look(each) for each in _redacted(case, document_id)]
    together = desk.look_together(folder)
    reports = [(report, answered) for report, answered, _ in looked]
    whole = together[:2] if together else None
    if format_ == "json":
        click.echo(json.dumps(as_json(reports, whole), indent=2))
    else:
        click.echo(as_text(reports, whole, today()).rstrip())
    everything = [*looked, *([together] if together else [])]
    click.echo("\n".join(_notes(everything)), err=True)
    ctx.exit(int(any(problem for _, answered, _ in everything for _, problem in answered)))


@dataclass(frozen=True, slots=True)
class _Desk:
    """A case that was read whole, where its anonymised texts lie, and the settings of its board."""

    case: Case
    file: CaseFile
    register: Register
    redacted: Path
    board: Board

    def look(self, stored: StoredRedaction) -> Looked:
        """Report on one text, store what the checks need of it, and say what else a person should know."""
        report = jigsaw_report(
            stored.document,
            read_stored_text(self.redacted, stored),
            self.register,
            title=self.file.title,
            noticed=self.file.dates.notified,
            population=self.board.area_population,
        )
        path = (self.redacted / f"{stored.document}.md").as_posix()
        answered, notes = self._written(report, stored.text_hash, path)
        if is_stale(self.case, stored):
            notes.append(f"note: {stored.document} or what it is redacted with changed since; redact again")
        return report, answered, notes

    def look_together(self, folder: CaseFolder) -> Looked | None:
        """Report on all texts that the public may read together; None where that is fewer than two."""
        texts = read_public_texts(folder, self.case, self.redacted)
        digest = together_hash(self.case)
        if not digest:
            return None
        report = together_report(
            texts,
            self.register,
            title=self.file.title,
            noticed=self.file.dates.notified,
            population=self.board.area_population,
        )
        answered, notes = self._written(report, digest, self.redacted.as_posix())
        looked_at = {text.document for text in texts}
        left_out = [each.id for each in self.case.documents if each.kind in PUBLISHABLE and each.id not in looked_at]
        notes += [f"note: {each} is not redacted, so it was not looked at beside the others" for each in left_out]
        return report, answered, notes

    def _written(self, report: JigsawReport, digest: str, path: str) -> tuple[Answered, list[str]]:
        record = stored_jigsaw(self.case.id, report, digest, made_with(self.board.area_population))
        write_stored_jigsaw(self.redacted, record)
        answered = [(each, undecided(self.case, report.document, each, path)) for each in report.combinations]
        unused = unused_decisions(self.case, record)
        return answered, [f"{each.path}:{each.line} {each.code} {each.message}" for each in unused]


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


def _whole(case: Case) -> tuple[CaseFile, Register]:
    if case.register is None or case.file is None:
        raise UsageProblem(f"{case.folder}: cannot be read")
    return case.file, case.register
