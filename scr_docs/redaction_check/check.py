"""The redaction check: every surface of every file against every register and the detector (design, section 6)."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from scr_docs.deidentify.detection import Detection, Detector
from scr_docs.errors import UsageProblem
from scr_docs.model.finding import Finding, finding
from scr_docs.model.stage import StageManifest
from scr_docs.readers.read import read_surfaces
from scr_docs.readers.surface import Surface, What
from scr_docs.readers.walk import FoundPath, walk
from scr_docs.redaction_check.detector_search import Unknown, search_unknown
from scr_docs.redaction_check.known_words import KnownWords, known_of_stage
from scr_docs.redaction_check.looking import Look, look_at
from scr_docs.redaction_check.noted import Noted, once_a_place
from scr_docs.redaction_check.pages import Pages
from scr_docs.redaction_check.register_search import Hit, search_register
from scr_docs.redaction_check.terms import CaseTerms
from scr_docs.redaction_check.theme import theme_files, theme_words

_DETECTED: frozenset[What] = frozenset(
    {"visible text", "hidden text", "text attribute", "comment", "metadata", "index"}
)
_WORDS_OF = {
    "SCR401": "words of the register of case",
    "SCR402": "a full name or number of the register of another case,",
    "SCR403": "a single name of the register of another case, a person must check:",
}


def check_site(
    site: Path,
    shown: str,
    stage: StageManifest | None,
    terms: Sequence[CaseTerms],
    detector: Detector,
    known: KnownWords,
) -> tuple[Finding, ...]:
    """Check a built site.

    Args:
        site: its folder; may be a link.
        shown: its path as messages print it.
        stage: what it was printed from: says whose page is whose and which pages the tool wrote. None: every page
            answers to every case.
        terms: every case whose words must not stand there.
        detector: looks for what no register knows.
        known: words printed and decided at release; the theme's and the stage's own are added here.

    Raises:
        UsageProblem: there is nothing at the path, or no file in it.
        UnreadableInput: a folder cannot be opened, or a case on the site has no register among ``terms``.
        DetectorUnavailable: the detector did not look at everything.
    """
    words = known.plus(known_of_stage(stage)) if stage else known
    return _check([(site, shown)], Pages(stage, terms), detector, words)


def check_paths(
    paths: Sequence[Path], terms: Sequence[CaseTerms], detector: Detector, known: KnownWords
) -> tuple[Finding, ...]:
    """Check any files and folders; without a stage manifest every case's words block in every form.

    Raises:
        UsageProblem, UnreadableInput, DetectorUnavailable: as ``check_site``.
    """
    return _check([(path, path.as_posix()) for path in paths], Pages(None, terms), detector, known)


def _check(
    targets: Sequence[tuple[Path, str]], pages: Pages, detector: Detector, known: KnownWords
) -> tuple[Finding, ...]:
    known = known.plus(theme_words())
    looks: list[Look] = []
    findings: list[Finding] = []
    for path, shown in targets:
        found_paths = list(walk(path, shown))
        if all(found.is_folder for found in found_paths):
            raise UsageProblem(f"{shown}: there is no file in it, so there is nothing to check")
        for found in found_paths:
            more, problems = _looks_at(found)
            looks += more
            findings += problems
    detections = _detect(looks, detector)
    notes = [note for look in looks for note in _notes_of(look, pages, detections.get(look.text, []), known)]
    return tuple(sorted({*findings, *once_a_place(notes)}))


def _looks_at(found: FoundPath) -> tuple[list[Look], list[Finding]]:
    if not found.is_folder and not found.path.is_symlink() and theme_files().knows(found.path):
        return [], []
    name = look_at(found.shown, found.inside, Surface(0, "file name", found.path.name), read_whole=True)
    if found.is_folder or found.problem:
        return [name], [found.problem] if found.problem else []
    reading = read_surfaces(found.path, found.shown)
    whole = not reading.problems
    lines = next((each.text.split("\n") for each in reading.surfaces if each.what == "raw bytes"), [])
    looks = [look_at(found.shown, found.inside, each, read_whole=whole, lines=lines) for each in reading.surfaces]
    return [name, *looks], list(reading.problems)


def _detect(looks: Sequence[Look], detector: Detector) -> dict[str, list[Detection]]:
    """Each text once, however many pages repeat it."""
    texts = list(dict.fromkeys(look.text for look in looks if _is_for_detector(look.surface) and look.text))
    return dict(zip(texts, detector.detect(texts), strict=True))


def _is_for_detector(surface: Surface) -> bool:
    return surface.block and surface.what in _DETECTED


def _notes_of(look: Look, pages: Pages, detections: Sequence[Detection], known: KnownWords) -> Iterator[Noted]:
    if look.surface.what == "request" and _is_external(look.surface.text):
        message = "the browser would fetch something from another server; ship it with the site instead"
        yield Noted(finding("SCR407", look.path, message, line=look.surface.line, column=1), ("request",))
    if look.surface.what == "request" or not look.text:
        return
    answerable = pages.answerable(look.inside, look.surface.page)
    hits = list(search_register(look, answerable, detections, known))
    for hit in hits:
        yield _note(look, hit.code, hit.start, _message_of_hit(hit, look), (hit.code, hit.case, *hit.entries))
    if _is_for_detector(look.surface):
        for unknown in search_unknown(look, answerable, detections, known):
            if any(hit.start < unknown.end and unknown.start < hit.end for hit in hits if hit.code != "SCR403"):
                continue
            about = (unknown.code, look.text[unknown.start : unknown.end])
            yield _note(look, unknown.code, unknown.start, _message_of_unknown(unknown, look), about)


def _note(look: Look, code: str, start: int, message: str, about: tuple[str, ...]) -> Noted:
    line, column = look.place(start)
    found = finding(code, look.path, message, line=line, column=column)
    return Noted(found, about, look.surface.page, look.surface.what == "raw bytes")


def _message_of_hit(hit: Hit, look: Look) -> str:
    return f"{_WORDS_OF[hit.code]} {hit.case} (entry {' or '.join(hit.entries)}) {look.where()}"


def _message_of_unknown(unknown: Unknown, look: Look) -> str:
    return f"{unknown.description} {look.where()}; settle it in decisions.yml or the register, then release again"


def _is_external(address: str) -> bool:
    try:
        return bool(urlsplit(address.strip()).netloc)
    except ValueError:
        return True
