"""``scr-docs build internal|public|all``: stage, print, check, swap in."""

import sys
from pathlib import Path
from typing import Literal

import click

from scr_docs.casefolder.working_folder import WorkingFolder, find_working_folder
from scr_docs.cli import clock
from scr_docs.cli.options import cases_option
from scr_docs.cli.reporting import print_findings
from scr_docs.deidentify.detecting.detection import Detector
from scr_docs.errors import DetectorUnavailable
from scr_docs.release.courts import since_released
from scr_docs.site.internal import build_internal
from scr_docs.site.public import SiteRefused, build_public


@click.command("build")
@click.argument("which", type=click.Choice(["internal", "public", "all"]), metavar="internal|public|all")
@cases_option
def command(which: Literal["internal", "public", "all"], cases: Path | None) -> None:
    """Build a site into build/internal/site/ or build/public/site/.

    The internal site holds every case as it is, one site a case. The public site holds what was released; it takes its
    place only when the redaction check finds no error. Whatever goes wrong, the site that was there stays.
    """
    working = find_working_folder(Path.cwd(), cases)
    if which in {"internal", "all"}:
        click.echo(f"internal site: {build_internal(working, clock.today()).as_posix()}/index.html")
    sys.exit(put_public_site_up(working) if which in {"public", "all"} else 0)


def put_public_site_up(working: WorkingFolder) -> int:
    """Build the public site, print the findings and where it lies; the exit code."""
    # Slow to import, and the internal site needs no detector.
    from scr_docs.deidentify.presidio.detector import load_detector  # noqa: PLC0415 - see above

    try:
        detector: Detector | DetectorUnavailable = load_detector(working.board.detector.model)
    except DetectorUnavailable as problem:
        detector = problem  # documents can be taken down without one; nothing else can
    try:
        site, findings = build_public(working, clock.today(), detector)
    except SiteRefused as refused:
        print_findings(refused.findings, "text")
        click.echo(f"error: {refused}", err=True)
        return refused.exit_code
    since = [found for folder in working.case_folders() for found in since_released(folder, clock.today())]
    code = print_findings([*findings, *since], "text")
    click.echo(f"public site: {site.as_posix()}/index.html")
    return code
