"""``scr-docs redaction-check``: the check before publication, over any file, folder or built site."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import click

from scr_docs.casefolder.accepted_file import AcceptedFindings, read_accepted
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.released import read_released
from scr_docs.casefolder.stage_manifest import read_stage_manifest
from scr_docs.casefolder.working_folder import case_folders_below, find_working_folder
from scr_docs.cli.accept_session import AcceptSession
from scr_docs.cli.checklist_lines import checklist_json, checklist_lines
from scr_docs.cli.clock import today
from scr_docs.cli.dialogue import require_terminal
from scr_docs.cli.options import cases_option, strict_option
from scr_docs.cli.reporting import FORMATS, Format, json_of, print_findings, print_totals
from scr_docs.compose.templates import shipped_templates, templates_of
from scr_docs.deidentify.presidio.detector import load_detector
from scr_docs.errors import UsageProblem
from scr_docs.model.board import Board
from scr_docs.model.finding import Finding
from scr_docs.model.stage import StageManifest
from scr_docs.redaction_check.accepted import Accepted
from scr_docs.redaction_check.check import LookedOver, look_over
from scr_docs.redaction_check.checklist import checklist
from scr_docs.redaction_check.known_words import KnownWords, known_of_releases, known_phrases
from scr_docs.redaction_check.noted import Noted
from scr_docs.redaction_check.report import Checked, report_page
from scr_docs.redaction_check.terms import has_register, read_terms
from scr_docs.release.versions import versions_used


@click.command("redaction-check")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH…")
@click.option("--accept", is_flag=True, help="Ask finding by finding which to accept; needs a terminal.")
@click.option("--by", metavar="NAME", help="Who accepts; else your login is offered.")
@click.option("--reader", metavar="NAME", help="Who reads the checklist and puts their name to it.")
@cases_option
@click.option(
    "--format",
    "format_",
    type=click.Choice((*FORMATS, "html")),
    default="text",
    show_default=True,
    help="How findings are printed; html is a report that follows the ICO's checklist.",
)
@strict_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    accept: bool,
    by: str | None,
    reader: str | None,
    cases: Path | None,
    format_: Format | Literal["html"],
    strict: bool,
) -> None:
    """Look in PATH… for the words of every case in reach and for whatever no register knows.

    A site that `scr-docs build` made is known by its stage manifest, which says whose page is whose. In any other file
    or folder the words of every case count as its own: every form of every name is an error.

    What a person has looked at and accepted (--accept) is kept in accepted.yml of the working folder, without its
    words, and stays quiet from then on.
    """
    if reader is not None and format_ in {"sarif", "github"}:
        raise UsageProblem("--reader is the name in the report: give --format text, json or html with it")
    if accept and format_ != "text":
        raise UsageProblem("--accept is a dialogue: give --format in a run of its own")
    if accept:
        require_terminal("leave out --accept: findings are printed without their words")
    reach = _in_reach(cases)
    found = read_accepted(reach.root) if reach.root else AcceptedFindings()
    accepted = Accepted(found.entries, found.key)
    looked, damaged = _look(paths, reach, accepted)
    if accept:
        _require_working_folder(reach)
        left = AcceptSession(reach.root or Path(), today(), by).hold(looked.notes)
        looked = replace(looked, notes=left, accepted=len(looked.notes) - len(left))
    looked = replace(looked, accepted=looked.accepted + accepted.met)
    findings = sorted({*looked.findings, *damaged, *accepted.unused(looked.files)})
    if format_ == "html":
        ctx.exit(_report(paths, reach, looked, findings, reader, strict))
    ctx.exit(_print(findings, looked, format_, reader or "", strict))


def _print(findings: Sequence[Finding], looked: LookedOver, format_: Format, reader: str, strict: bool) -> int:
    """Print the findings, and the checklist where people or programs read it; the exit code."""
    lines = checklist(findings, looked.files, looked.accepted)
    if format_ == "json":
        click.echo(json.dumps(json_of(findings) | checklist_json(lines, reader), indent=2))
        return print_totals(findings, strict)
    if format_ == "text":
        code = print_findings(findings, format_, strict)
        for line in checklist_lines(lines, reader):
            click.echo(line, err=True)
        return code
    return print_findings(findings, format_, strict)


@dataclass(frozen=True, slots=True)
class _Reach:
    """Settings and case folders in reach; ``root`` is the working folder, None outside one."""

    root: Path | None
    board: Board
    folders: Sequence[CaseFolder]


def _require_working_folder(reach: _Reach) -> None:
    if reach.root is None:
        raise UsageProblem("accepted findings are kept in a working folder, and this is none; try `scr-docs init`")


def _look(paths: Sequence[Path], reach: _Reach, accepted: Accepted) -> tuple[LookedOver, tuple[Finding, ...]]:
    """Look at each path; also the findings about damaged releases, where a site was looked at."""
    terms = [read_terms(folder, reach.board) for folder in reach.folders]
    known, damaged = _known(reach.board, reach.folders)
    detector = load_detector(reach.board.detector.model)
    notes: list[Noted] = []
    files: list[str] = []
    of_theme = 0
    of_sites: tuple[Finding, ...] = ()
    for path in paths:
        stage = _stage_manifest(path)
        looked = look_over([(path, path.as_posix())], stage, terms, detector, known, accepted.takes)
        notes += looked.notes
        files += looked.files
        of_theme += looked.of_theme
        of_sites = damaged if stage else of_sites
    return LookedOver(tuple(notes), tuple(files), of_theme), of_sites


def _report(
    paths: Sequence[Path],
    reach: _Reach,
    looked: LookedOver,
    findings: Sequence[Finding],
    reader: str | None,
    strict: bool,
) -> int:
    """Print the report; the exit code, as ``print_findings`` gives it."""
    checked = Checked(
        paths=tuple(path.as_posix() for path in paths),
        files=looked.files,
        of_theme=looked.of_theme,
        findings=tuple(findings),
        reader=reader or "",
        on=today(),
        cases=len(reach.folders),
        versions=versions_used(reach.board.detector.model),
        accepted=looked.accepted,
    )
    templates = templates_of(reach.root) if reach.root else shipped_templates()
    click.echo(report_page(checked, templates), nl=False)
    return print_totals(findings, strict)


def _in_reach(cases: Path | None) -> _Reach:
    """Settings and case folders: of the working folder, or below ``--cases`` alone."""
    root: Path | None = None
    try:
        working = find_working_folder(Path.cwd(), cases)
        root, board, folders, place = working.root, working.board, working.case_folders(), working.cases
    except UsageProblem:
        if cases is None:
            raise
        board, folders, place = Board(), case_folders_below(cases), cases
    if not any(has_register(folder) for folder in folders):
        raise UsageProblem(
            f"{place.as_posix()}: there is no register of any case, so there is nothing to check against"
        )
    return _Reach(root, board, folders)


def _known(board: Board, folders: Sequence[CaseFolder]) -> tuple[KnownWords, tuple[Finding, ...]]:
    """Words known from the releases, and a finding for each release that is damaged and so is not known."""
    readings = [read_released(folder) for folder in folders]
    known = known_of_releases(release for released, _ in readings for release in released)
    damaged = tuple(problem for _, problems in readings for problem in problems)
    return known.plus(known_phrases([board.name, board.contact])), damaged


def _stage_manifest(path: Path) -> StageManifest | None:
    """The manifest of a site that the tool built: beside its folder, ``sites/<hash>.stage.json``.

    Where links cannot be made, the site is a folder beside ``sites`` and the one manifest there is its own.
    """
    site = path.resolve()
    beside = [site.with_name(f"{site.name}.stage.json"), *sorted((site.parent / "sites").glob("*.stage.json"))]
    found = [manifest for manifest in beside if manifest.is_file()]
    if not site.is_dir() or len(found) != 1 or (found[0] != beside[0] and site.name != "site"):
        return None
    return read_stage_manifest(found[0], f"{path.as_posix()} (its stage manifest)")
