"""Canaries → the three sites in which they are looked for: internal, public, and public had nobody redacted."""

import hashlib
import os
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Final

from scr_docs.casefolder.inputs import input_hashes
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.reading import read_case, require
from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.compose.documents import compose_document
from scr_docs.deidentify.deidentify import deidentify
from scr_docs.deidentify.detecting.detection import Detector
from scr_docs.errors import UnreadableInput
from scr_docs.model.publication import Manifest
from scr_docs.model.redacted import StoredRedaction
from scr_docs.redaction_check.check import look_over
from scr_docs.redaction_check.noted import Noted
from scr_docs.redaction_check.terms import read_terms
from scr_docs.release.manifest import make_manifest
from scr_docs.self_test.hostile import hostile_config, lay_into
from scr_docs.self_test.own_case import CASE, write_cases
from scr_docs.self_test.place import Planted
from scr_docs.self_test.releasing import release_unread
from scr_docs.self_test.text_places import SNIPPET
from scr_docs.self_test.traces import Traces, read_traces
from scr_docs.site.internal import build_internal
from scr_docs.site.public import PrintedSite, print_public
from scr_docs.site.renderer import config_of

_SUMMARY: Final = "executive-summary"


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A public site: what can be seen in it, and what the redaction check said."""

    traces: Traces
    notes: tuple[Noted, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Sites:
    """What was built. ``unredacted`` was printed by a hostile renderer from a text that nobody had anonymised."""

    internal: Traces
    public: LookedAt
    unredacted: LookedAt


def build_sites(
    working: WorkingFolder,
    planted: tuple[Planted, ...],
    private: Path,
    snippet: Path,
    today: date,
    detector: Detector,
) -> Sites:
    """Build and check the sites of the invented cases, with the settings, theme and renderer of a working folder.

    Reads nothing of the working folder's own cases.

    Args:
        working: the user's working folder.
        planted: every canary.
        private: a folder for all that is written.
        snippet: a file beside it, which a text asks to be included; of a plain name, which no redaction masks.
        today: the day of the build.
        detector: what the redaction check looks with.

    Raises:
        BuildFailed: the renderer failed.
        UnreadableInput: ``mkdocs.yml`` cannot be read.
        DetectorUnavailable: the detector did not look at everything.
        OSError: the disk refused.
    """
    own = replace(working, cases=private / "cases", made=private / "build")
    unredacted = write_cases(own.cases, planted, _write(snippet, planted))
    internal = read_traces(build_internal(own, today))
    manifest, redacted = _anonymised(own, today, detector)
    printed = _published(own, manifest, redacted, private / "redacted", today)
    public = _looked_at(own, private / "redacted", printed, detector)
    config = config_of(working.root, working.board.renderer)
    hostile = hostile_config(config, private / "hostile", planted)
    printed = _published(own, manifest, unredacted, private / "unredacted", today, hostile)
    lay_into(private / "unredacted" / "site", planted)
    return Sites(internal, public, _looked_at(own, private / "unredacted", printed, detector))


def _write(snippet: Path, planted: tuple[Planted, ...]) -> str:
    """Write the file that a text asks to be included; its path as a renderer reads it, from the current folder."""
    named = next(each.canary for each in planted if each.place is SNIPPET)
    snippet.write_text(f"We met {named.name}.\n", encoding="utf-8")
    return Path(os.path.relpath(snippet)).as_posix()


def _anonymised(own: WorkingFolder, today: date, detector: Detector) -> tuple[Manifest, str]:
    """The executive summary as ``redact`` prints it, with what ``release`` would record of it."""
    case = read_case(CaseFolder(own.cases / CASE))
    require(case, "file", "register", "decisions", _SUMMARY)
    if case.file is None:
        raise UnreadableInput("the self-test's own case cannot be read")
    document = compose_document(case, _SUMMARY)
    public = deidentify(document, case, own.board, detector)
    digest = hashlib.sha256(public.text.encode()).hexdigest()
    inputs = input_hashes(case, _SUMMARY, detector.version)
    stored = StoredRedaction(case.id, _SUMMARY, document.path, digest, inputs, public.redactions, public.doubts)
    return make_manifest(case, case.file, stored, public.text, own.board, today), public.text


def _published(
    own: WorkingFolder, manifest: Manifest, text: str, private: Path, today: date, config: Path | None = None
) -> PrintedSite:
    """Release a text, and print the public site with it into ``private / "site"``."""
    release_unread(CaseFolder(own.cases / CASE), manifest, text, today)
    own.audience_dir("public").mkdir(parents=True, exist_ok=True)
    return print_public(own, private, today, config)


def _looked_at(own: WorkingFolder, private: Path, printed: PrintedSite, detector: Detector) -> LookedAt:
    """Look at a printed site with the redaction check, and without it."""
    site = private / "site"
    terms = [read_terms(folder, own.board) for folder in own.case_folders()]
    looked = look_over([(site, "public")], printed.stage, terms, detector, printed.known)
    return LookedAt(read_traces(site), looked.notes)
