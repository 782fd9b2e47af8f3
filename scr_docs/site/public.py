"""The public site: released texts only, checked byte by byte before it takes its place (design, principles 3 to 5)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import starmap
from pathlib import Path

from scr_docs.casefolder.accepted_file import read_accepted
from scr_docs.casefolder.publication.released import read_released
from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.compose.public_pages import public_pages
from scr_docs.compose.templates import Templates, templates_of
from scr_docs.deidentify.detecting.detection import Detector
from scr_docs.errors import DetectorUnavailable, Refused, UnreadableInput
from scr_docs.model.board import Board
from scr_docs.model.finding import Finding, finding
from scr_docs.model.publication import Released
from scr_docs.model.stage import StagedFile, StageManifest
from scr_docs.redaction_check.accepted import Accepted
from scr_docs.redaction_check.check import check_site
from scr_docs.redaction_check.known_words import KnownWords, known_of_releases, known_phrases, normalised_blocks
from scr_docs.redaction_check.pages import documents_at_fault
from scr_docs.redaction_check.terms import CaseTerms, read_terms
from scr_docs.release.urls import public_path
from scr_docs.site.authored import staged_text
from scr_docs.site.renderer import Look, config_of, render
from scr_docs.site.stage import StagedPage, write_stage
from scr_docs.site.swap import SITE, served_stage, swap_in
from scr_docs.site.workplace import workplace


class SiteRefused(Refused):
    """The public site was not changed; ``findings`` say why, the message names the documents at fault."""

    def __init__(self, findings: tuple[Finding, ...], message: str) -> None:
        super().__init__(message)
        self.findings = findings


@dataclass(frozen=True, slots=True)
class PrintedSite:
    """A public site before its check: what it was printed from, and the words that need no decision there."""

    stage: StageManifest
    known: KnownWords


def build_public(
    working: WorkingFolder, today: date, detector: Detector | DetectorUnavailable
) -> tuple[Path, tuple[Finding, ...]]:
    """Build the public site from what is released, check it, and put it in the place of the last one.

    Reads nothing of a case but ``publication/`` and, for the check, what it knows of its people.

    A build that only takes documents down, against the site that is served, is not held up by a register that cannot be
    read, nor by a detector that is not there (then given as the reason why): what is left was checked before, and a
    leak found late must go at once (design, principle 5).

    Returns:
        ``build/public/site`` and the findings of the check: no error, but for registers that a takedown went without.

    Raises:
        SiteRefused: a released text is not the one agreed to, or the check found an error; nothing was changed.
        UnreadableInput: a register or ``accepted.yml`` cannot be read, so nothing could be checked.
        DetectorUnavailable: the detector did not look at everything.
        BuildFailed: MkDocs failed or another build is under way. The old site stays.
    """
    audience_dir = working.audience_dir("public")
    with workplace(audience_dir) as private:
        printed = print_public(working, private, today)
        stage = printed.stage
        terms, unread = _terms(working)
        unread |= _gone(working, audience_dir)
        if isinstance(detector, DetectorUnavailable):
            unread[f"{working.root.as_posix()}/board.yml"] = UnreadableInput(str(detector))
        if unread or isinstance(detector, DetectorUnavailable):
            _require_a_takedown(stage, served_stage(audience_dir), unread)
            return swap_in(audience_dir, private / "site", stage), tuple(starmap(_unchecked, unread.items()))
        shown = f"{audience_dir.as_posix()}/{SITE}"
        recorded = read_accepted(working.root)
        accepted = Accepted(recorded.entries, recorded.key)
        findings = _check(private / "site", shown, stage, terms, printed.known, detector, accepted)
        return swap_in(audience_dir, private / "site", stage), findings


def print_public(working: WorkingFolder, private: Path, today: date, config: Path | None = None) -> PrintedSite:
    """Print what is released, as a public site that nobody has checked yet, into ``private / "site"``.

    Args:
        working: the working folder.
        private: a folder that nobody serves.
        today: the day of the build.
        config: another ``mkdocs.yml`` than that of the working folder (only the self-test has one).

    Raises:
        SiteRefused: a released text is not the one agreed to.
        BuildFailed: the renderer failed.
    """
    released = _released(working)
    pages = tuple(_pages(released, working.board, templates_of(working.root)))
    stage = write_stage(private / "stage", "public", pages)
    board = working.board
    config = config or config_of(working.root, board.renderer)
    look = Look(config, "public", board.name, board.base_url, renderer=board.renderer)
    render(private / "stage", private / "site", look, today, working.audience_dir("public"))
    return PrintedSite(stage, known_of_releases(released).plus(known_phrases(_own_names(board))))


def _released(working: WorkingFolder) -> tuple[Released, ...]:
    """Every released document of every case; one that was changed since refuses the build."""
    readings = [read_released(folder) for folder in working.case_folders()]
    problems = tuple(problem for _, findings in readings for problem in findings)
    if any(problem.severity == "error" for problem in problems):
        message = "the public site was not changed: a released text is not the one that its readers agreed to"
        raise SiteRefused(problems, f"{message}; release it again or withdraw it")
    return tuple(released for found, _ in readings for released in found)


def _pages(released: Sequence[Released], board: Board, templates: Templates) -> Iterable[StagedPage]:
    listed = [(each.manifest.title, _staged_path(each)) for each in released]
    years = {_staged_path(each): each.manifest.released_on.year for each in released}
    for page in public_pages(board, listed, templates, years):
        yield StagedPage(page.path, page.title, page.text, tool_written=True, blocks=normalised_blocks(page.text))
    for each in released:
        manifest = each.manifest
        text = staged_text(each.text, manifest.document, {})
        yield StagedPage(_staged_path(each), manifest.title, text, manifest.case, manifest.document)


def _staged_path(released: Released) -> str:
    """``reviews/k7rm.md``, which is printed at the address that a withdrawal names."""
    return f"{public_path(released.manifest.slug, released.manifest.document).rstrip('/')}.md"


def _terms(working: WorkingFolder) -> tuple[list[CaseTerms], dict[str, UnreadableInput]]:
    """What every case knows, and for each case folder of which that could not be read, why."""
    terms: list[CaseTerms] = []
    unread: dict[str, UnreadableInput] = {}
    for folder in working.case_folders():
        try:
            terms.append(read_terms(folder, working.board))
        except UnreadableInput as problem:
            unread[folder.shown] = problem
    return terms, unread


def _gone(working: WorkingFolder, audience_dir: Path) -> dict[str, UnreadableInput]:
    """Cases that are on the site and have no folder any more; perhaps a share that is not there today."""
    try:
        served = served_stage(audience_dir)
    except UnreadableInput:
        return {}  # what was served is not known any more, and this build puts that right
    here = {folder.id for folder in working.case_folders()}
    gone = sorted({file.case for file in served.files if file.case and file.case not in here} if served else ())
    way_out = "documents of this case are on the public site, and its folder is not there; put it back, and withdraw"
    return {
        shown: UnreadableInput(f"{shown}: {way_out} what shall go")
        for shown in (f"{working.cases.as_posix()}/{case}" for case in gone)
    }


def _unchecked(folder: str, problem: UnreadableInput) -> Finding:
    what = "documents were taken down without a check, for want of this; mend it and build again"
    return finding("SCR490", folder, f"{what}: {' '.join(str(problem).split())}")


def _require_a_takedown(
    stage: StageManifest, served: StageManifest | None, unread: Mapping[str, UnreadableInput]
) -> None:
    """Only a site with fewer documents, each as it is served now, may go without a check."""
    if served is None or not _documents(stage) < _documents(served):
        raise UnreadableInput("\n".join(map(str, unread.values())))


def _documents(stage: StageManifest) -> set[tuple[str, str]]:
    return {(file.path, file.sha256) for file in stage.files if not file.tool_written}


def _check(
    site: Path,
    shown: str,
    stage: StageManifest,
    terms: Sequence[CaseTerms],
    known: KnownWords,
    detector: Detector,
    accepted: Accepted,
) -> tuple[Finding, ...]:
    findings = check_site(site, shown, stage, terms, detector, known, accepted.takes)
    if any(found.severity == "error" for found in findings):
        raise SiteRefused(findings, _why(documents_at_fault(findings, shown, stage)))
    return findings


def _own_names(board: Board) -> list[str]:
    return [text for text in (board.name, board.contact, board.base_url) if text]


def _why(at_fault: Sequence[StagedFile]) -> str:
    documents = sorted({f"{file.document} of case {file.case}" for file in at_fault if file.document})
    if not documents:
        return "the public site was not changed: the redaction check found something in the site's own pages"
    return (
        f"the public site was not changed: the redaction check found something in {', '.join(documents)};"
        " put it right and release it again, or withdraw it"
    )
