"""The redaction check: every surface of every file against every register and the detector (design, section 6)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from scr_docs.deidentify.detecting.detection import Detection, Detector
from scr_docs.errors import UsageProblem
from scr_docs.model.finding import Finding, finding
from scr_docs.model.stage import StageManifest
from scr_docs.readers.read import read_surfaces
from scr_docs.readers.surface import Surface, What
from scr_docs.readers.walk import FoundPath, walk
from scr_docs.redaction_check.cut_name_search import search_cut
from scr_docs.redaction_check.detector_search import Unknown, search_unknown
from scr_docs.redaction_check.files_as_such import hidden_words, notes_of_file, unacceptable
from scr_docs.redaction_check.known_words import KnownWords, known_of_stage
from scr_docs.redaction_check.looking import Look, look_at
from scr_docs.redaction_check.misspelling_search import search_misspelled
from scr_docs.redaction_check.noted import Noted, accept_nothing, once_a_place
from scr_docs.redaction_check.pages import Answerable, Pages
from scr_docs.redaction_check.pieces import in_groups
from scr_docs.redaction_check.register_search import Hit, search_register
from scr_docs.redaction_check.said import said_in, said_whole
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


@dataclass(frozen=True, slots=True)
class LookedOver:
    """What a check saw: its findings with what they are about, and every file and folder that it looked into.

    ``files`` are paths as in messages; ``of_theme`` counts the files that the theme ships, known by their bytes;
    ``accepted`` counts the acceptances that kept findings quiet.
    """

    notes: tuple[Noted, ...]
    files: tuple[str, ...]
    of_theme: int = 0
    accepted: int = 0

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings, sorted, each once."""
        return tuple(sorted({note.finding for note in self.notes}))


def check_site(
    site: Path,
    shown: str,
    stage: StageManifest | None,
    terms: Sequence[CaseTerms],
    detector: Detector,
    known: KnownWords,
    accepts: Callable[[Noted], bool] = accept_nothing,
) -> tuple[Finding, ...]:
    """Check a built site: the findings of ``look_over``."""
    return look_over([(site, shown)], stage, terms, detector, known, accepts).findings


def look_over(
    targets: Sequence[tuple[Path, str]],
    stage: StageManifest | None,
    terms: Sequence[CaseTerms],
    detector: Detector,
    known: KnownWords,
    accepts: Callable[[Noted], bool] = accept_nothing,
) -> LookedOver:
    """Look at everything in files, folders and built sites.

    Args:
        targets: each with its path as messages print it; may be links.
        stage: what a site was printed from: says whose page is whose and which pages the tool wrote. None: every page
            answers to every case.
        terms: every case whose words must not stand there.
        detector: looks for what no register knows.
        known: words printed and decided at release; the theme's and the stage's own are added here.
        accepts: whether a person has accepted a finding.

    Raises:
        UsageProblem: there is nothing at a path, or no file in it.
        UnreadableInput: a folder cannot be opened, or a case on the site has no register among ``terms``.
        DetectorUnavailable: the detector did not look at everything.
    """
    words = known.plus(known_of_stage(stage)) if stage else known
    inspection = _Inspection(Pages(stage, terms), detector, words.plus(theme_words()), accepts)
    notes: list[Noted] = []
    files: list[str] = []
    of_theme = 0
    for path, shown in targets:
        found_paths = list(walk(path, shown))
        if all(found.is_folder for found in found_paths):
            raise UsageProblem(f"{shown}: there is no file in it, so there is nothing to check")
        for found in found_paths:
            if not (found.is_folder or found.path.is_symlink()) and theme_files().knows(found.path):
                of_theme += 1
            else:
                files.append(found.shown)
                notes += inspection.notes_of(found)
    return LookedOver(tuple(notes), tuple(files), of_theme)


class _Inspection:
    """Looks at one file after the other and remembers what the detector said, so that it reads each text once."""

    def __init__(self, pages: Pages, detector: Detector, known: KnownWords, accepts: Callable[[Noted], bool]) -> None:
        self._pages = pages
        self._detector = detector
        self._known = known
        self._accepts = accepts
        self._detections: dict[str, list[Detection]] = {}
        self._named_pages: dict[str, bool] = {}

    def notes_of(self, found: FoundPath) -> tuple[Noted, ...]:
        """What is to be said about the name of a file or folder, and about everything in the file."""
        name = Surface(0, "file name", found.path.name)
        if found.is_folder or found.problem:
            problems = (unacceptable(found.problem),) if found.problem else ()
            notes = self._notes([name], found, read_whole=True, lines=())
            return (*problems, *once_a_place(notes, self._accepts))
        reading = read_surfaces(found.path, found.shown)
        lines = next((each.text.split("\n") for each in reading.surfaces if each.what == "raw bytes"), [])
        notes = self._notes([name, *reading.surfaces], found, read_whole=not reading.problems, lines=lines)
        cut = self._cut(reading.surfaces, found, lines)
        of_file = notes_of_file(reading)
        hidden = hidden_words(reading, found, self._known)
        return once_a_place([*of_file, *hidden, *notes, *cut], self._accepts)

    def _notes(
        self, surfaces: Sequence[Surface], found: FoundPath, *, read_whole: bool, lines: Sequence[str]
    ) -> Iterator[Noted]:
        for group in in_groups(surfaces):
            looks = [look_at(found.shown, found.inside, each, read_whole=read_whole, lines=lines) for each in group]
            self._detect(looks)
            for look in looks:
                yield from self._requests(look) if look.surface.what == "request" else self._words(look)

    def _detect(self, looks: Sequence[Look]) -> None:
        texts = dict.fromkeys(look.text for look in looks if _is_for_detector(look.surface) and look.text)
        new = [text for text in texts if text not in self._detections]
        self._detections.update(zip(new, self._detector.detect(new), strict=True) if new else ())

    def _requests(self, look: Look) -> Iterator[Noted]:
        if _is_external(look.surface.text):
            message = "the browser would fetch something from another server; ship it with the site instead"
            found = finding("SCR407", look.path, message, line=look.surface.line, column=1)
            yield Noted(found, ("request",), said=said_whole(look))

    def _words(self, look: Look) -> Iterator[Noted]:
        if not look.text:
            return
        answerable = self._pages.answerable(look.inside, look.surface.page)
        detections = self._detections.get(look.text, [])
        hits = list(search_register(look, answerable, detections, self._known))
        where = look.where(with_page=not self._is_named(look.surface.page))
        for hit in hits:
            yield _note(
                look, hit.code, (hit.start, hit.end), _message_of_hit(hit, where), (hit.code, hit.case, *hit.entries)
            )
        if _is_for_detector(look.surface):
            certain = [hit for hit in hits if hit.code != "SCR403"]
            unknowns = search_unknown(look, answerable, detections, self._known)
            for unknown in (*unknowns, *search_misspelled(look, answerable, self._known)):
                if not any(hit.start < unknown.end and unknown.start < hit.end for hit in certain):
                    span = unknown.start, unknown.end
                    about = (unknown.code, look.text[unknown.start : unknown.end])
                    yield _note(look, unknown.code, span, _message_of_unknown(unknown, where), about)

    def _cut(self, surfaces: Sequence[Surface], found: FoundPath, lines: Sequence[str]) -> Iterator[Noted]:
        def look(surface: Surface) -> Look:
            return look_at(found.shown, found.inside, surface, read_whole=True, lines=lines)

        def answerable(surface: Surface) -> Answerable:
            return self._pages.answerable(found.inside, surface.page)

        for half, unknown in search_cut(surfaces, answerable, look, self._known):
            where = half.where(with_page=not self._is_named(half.surface.page))
            about = (unknown.code, half.text[unknown.start : unknown.end])
            yield _note(half, unknown.code, (unknown.start, unknown.end), _message_of_unknown(unknown, where), about)

    def _is_named(self, page: str | None) -> bool:
        """Whether the address of a page in a search index holds words of a register, which no message may repeat."""
        if page is None:
            return False
        if page not in self._named_pages:
            look = look_at("", "", Surface(0, "link", page), read_whole=True)
            answerable = self._pages.answerable("", page)
            self._named_pages[page] = any(search_register(look, answerable, (), self._known))
        return self._named_pages[page]


def _is_for_detector(surface: Surface) -> bool:
    return surface.block and surface.what in _DETECTED


def _note(look: Look, code: str, span: tuple[int, int], message: str, about: tuple[str, ...]) -> Noted:
    line, column = look.place(span[0])
    found = finding(code, look.path, message, line=line, column=column)
    return Noted(found, about, look.surface.page, look.surface.what == "raw bytes", said_in(look, *span))


def _message_of_hit(hit: Hit, where: str) -> str:
    return f"{_WORDS_OF[hit.code]} {hit.case} (entry {' or '.join(hit.entries)}) {where}"


def _message_of_unknown(unknown: Unknown, where: str) -> str:
    return f"{unknown.description} {where}; settle it in decisions.yml or the register, then release again"


def _is_external(address: str) -> bool:
    try:
        return bool(urlsplit(address.strip()).netloc)
    except ValueError:
        return True
