"""``scr-docs redaction-check``: the check before publication, over any file, folder or built site."""

from collections.abc import Sequence
from pathlib import Path

import click

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication import read_released
from scr_docs.casefolder.stage_manifest import read_stage_manifest
from scr_docs.casefolder.working_folder import case_folders_below, find_working_folder
from scr_docs.cli.options import cases_option, format_option, strict_option
from scr_docs.cli.reporting import Format, print_findings
from scr_docs.deidentify.presidio.detector import load_detector
from scr_docs.errors import UsageProblem
from scr_docs.model.board import Board
from scr_docs.model.finding import Finding
from scr_docs.model.stage import StageManifest
from scr_docs.redaction_check.check import check_site
from scr_docs.redaction_check.known_words import KnownWords, known_of_releases, known_phrases
from scr_docs.redaction_check.terms import has_register, read_terms


@click.command("redaction-check", short_help="Look for names and numbers in any file, folder or built site.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH…")
@cases_option
@format_option
@strict_option
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...], cases: Path | None, format_: Format, strict: bool) -> None:
    """Look in PATH… for the words of every case in reach and for whatever no register knows.

    A site that `scr-docs build` made is known by its stage manifest, which says whose page is whose. In any other file
    or folder the words of every case count as its own: every form of every name is an error.
    """
    board, folders = _in_reach(cases)
    terms = [read_terms(folder, board) for folder in folders]
    known, damaged = _known(board, folders)
    detector = load_detector(board.detector.model)
    findings: set[Finding] = set()
    for path in paths:
        stage = _stage_manifest(path)
        findings.update(check_site(path, path.as_posix(), stage, terms, detector, known))
        findings.update(damaged if stage else ())
    ctx.exit(print_findings(sorted(findings), format_, strict))


def _in_reach(cases: Path | None) -> tuple[Board, Sequence[CaseFolder]]:
    """Settings and case folders: of the working folder, or below ``--cases`` alone."""
    try:
        working = find_working_folder(Path.cwd(), cases)
        board, folders, place = working.board, working.case_folders(), working.cases
    except UsageProblem:
        if cases is None:
            raise
        board, folders, place = Board(), case_folders_below(cases), cases
    if not any(has_register(folder) for folder in folders):
        raise UsageProblem(
            f"{place.as_posix()}: there is no register of any case, so there is nothing to check against"
        )
    return board, folders


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
