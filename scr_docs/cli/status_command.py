"""``scr-docs status [CASE]``: where each case stands: stage, timescales, documents, gates, releases."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Literal

import click

from scr_docs.casefolder.at_rest.file_access import in_repository_with_remote, keys_open_to_others, open_to_others
from scr_docs.casefolder.at_rest.look import KeptAs, RegisterAtRest, look_at_rest
from scr_docs.casefolder.at_rest.register_bytes import LOCKED
from scr_docs.casefolder.inputs import source_file
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.reading import read_case
from scr_docs.casefolder.working_folder import WorkingFolder, find_working_folder
from scr_docs.checks.documents import expected_documents
from scr_docs.checks.run import check_case
from scr_docs.cli.clock import today
from scr_docs.cli.options import cases_option
from scr_docs.cli.publication_status import DocumentStanding, gates_off, publication_lines, publication_of
from scr_docs.cli.reporting import totals
from scr_docs.compose.documents import composed_documents
from scr_docs.counted import counted
from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, count_by_severity
from scr_docs.release.gates import gates_of
from scr_docs.timescales.stage import stage_of
from scr_docs.timescales.timescales import Timescale, timescales_of

COULD_NOT = 2
_GAPS = frozenset({"SCR100", "SCR101", "SCR102", "SCR103", "SCR109"})


@dataclass(frozen=True, slots=True)
class Standing:
    """One line about one thing of a case: ``what``, how it stands, and what that rests on."""

    what: str
    state: str
    paragraph: str = ""


@dataclass(frozen=True, slots=True)
class RegisterKept:
    """How the register is kept, and how many keys open it; 0 where it is in clear or nobody can tell."""

    state: KeptAs
    keys: int


@dataclass(frozen=True, slots=True)
class CaseStatus:
    """Where a case stands. ``stage`` is empty when its case file could not be read.

    ``gates`` lists what keeps the executive summary from being released; ``publication`` says it gate by gate, for
    every document that may be public.
    """

    case: str
    title: str
    stage: str
    findings: dict[str, int]
    steps: tuple[Standing, ...]
    documents: tuple[Standing, ...]
    gates: tuple[Standing, ...]
    publication: tuple[DocumentStanding, ...]
    register: RegisterKept
    protection: tuple[Standing, ...]
    """Who else may read what holds names, and what is amiss with how the register is kept."""


@click.command("status")
@click.argument("case_id", metavar="[CASE]", required=False)
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@cases_option
@click.pass_context
def command(ctx: click.Context, case_id: str | None, format_: Literal["text", "json"], cases: Path | None) -> None:
    """Say where each case stands, or only CASE: stage, register, timescales, documents, gates of publication.

    Exit 2 where a case file cannot be read, or a register is encrypted and could not be opened.
    """
    working, day = find_working_folder(Path(), cases), today()
    folders = (working.find_case(case_id),) if case_id else working.case_folders()
    statuses = [status_of(working, folder, day) for folder in folders]
    if format_ == "json":
        shown = {"version": 1, "cases": [asdict(status) for status in statuses], "gates_off": gates_off(working)}
        click.echo(json.dumps(shown, indent=2))
    else:
        for status in statuses:
            click.echo("\n".join(_lines(status)))
        if off := gates_off(working):
            click.echo(f"gates that board.yml does not switch on: {', '.join(off)}")
    click.echo(f"{counted(len(statuses), 'case')} on {day}", err=True)
    ctx.exit(0 if all(status.stage and status.register.state != "locked" for status in statuses) else COULD_NOT)


def status_of(working: WorkingFolder, folder: CaseFolder, day: date) -> CaseStatus:
    """Where one case stands on a day."""
    case = read_case(folder, working.redacted_dir(folder.id))
    findings = check_case(case, day, working.board, composed_documents(case))
    file, at_rest = case.file, look_at_rest(folder, working.board, case.file)
    return CaseStatus(
        case=case.id,
        title=file.title if file else "",
        stage=stage_of(case, day).words if file else "",
        findings=count_by_severity(findings),
        steps=tuple(_step(step) for step in timescales_of(file, day)) if file else (),
        documents=tuple(_documents(case, findings)),
        gates=tuple(_gates(case, day, working)),
        publication=tuple(publication_of(case, working, day)),
        register=RegisterKept(at_rest.kept, at_rest.recipients),
        protection=tuple(map(_amiss, _exposed(working, folder, case, at_rest))),
    )


def _exposed(working: WorkingFolder, folder: CaseFolder, case: Case, at_rest: RegisterAtRest) -> Iterator[Finding]:
    yield from (problem for problem in case.problems if problem.code in {LOCKED, "SCR341"})
    yield from at_rest.findings
    yield from open_to_others(folder)
    yield from keys_open_to_others(working.root)
    yield from in_repository_with_remote(folder)


def _amiss(found: Finding) -> Standing:
    return Standing(found.path, f"{found.code} {found.message}", found.paragraph)


def _step(step: Timescale) -> Standing:
    late = ", late" if step.late else ""
    done = f"done on {step.done}{late}" if step.done else f"open{late}"
    return Standing(step.name, f"due on {step.due}, {done}", step.paragraph)


def _documents(case: Case, findings: tuple[Finding, ...]) -> Iterator[Standing]:
    for expected in expected_documents(case):
        path = case.shown(source_file(expected.id))
        gaps = sum(found.path == path and found.code in _GAPS for found in findings)
        there = case.plan is not None if expected.id == "action-plan" else case.document(expected.id) is not None
        state = "missing" if not there else counted(gaps, "gap") if gaps else "complete"
        released = ", released" if expected.id in case.released else ""
        yield Standing(expected.id, state + released, expected.paragraph)


def _gates(case: Case, day: date, working: WorkingFolder) -> Iterator[Standing]:
    """What keeps the executive summary from being released today."""
    if case.document("executive-summary") is not None:
        for found in gates_of(case, "executive-summary", working, day):
            yield Standing(f"{found.path}:{found.line}", f"{found.code} {found.message}", found.paragraph)


def _lines(status: CaseStatus) -> Iterator[str]:
    stage = status.stage or "unknown: case.yml cannot be read, see scr-docs check"
    yield f"{status.case}  {status.title}".rstrip()
    yield f"  stage: {stage}"
    yield f"  check: {totals(status.findings)}"
    keys = status.register.keys
    yield f"  register: {status.register.state}{f' for {keys} key' + 's' * (keys > 1) if keys else ''}"
    rows = (("protection", status.protection), ("timescales", status.steps), ("documents", status.documents))
    for heading, standings in rows:
        if standings:
            yield f"  {heading}:"
        for standing in standings:
            source = f" ({standing.paragraph})" if standing.paragraph else ""
            yield f"    {standing.what}: {standing.state}{source}"
    if status.publication:
        yield "  publication:"
        yield from publication_lines(status.publication)
