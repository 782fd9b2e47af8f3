"""A release whose source, register, decisions or case file changed since; the public build still prints its bytes."""

from dataclasses import fields
from typing import Final

from scr_docs.casefolder.inputs import input_hashes
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.released import read_released
from scr_docs.checks.doubts import is_stale
from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, finding
from scr_docs.model.publication import Released
from scr_docs.model.redacted import InputHashes

_WORDS: Final = {
    "document": "the document",
    "register": "the register",
    "decisions": "the decisions",
    "case_file": "the case file",
    "others": "another document of the case that may be public",
}


def stale_releases(folder: CaseFolder, case: Case) -> tuple[Finding, ...]:
    """SCR507 for each release that today's inputs may print differently, SCR506 for each that is damaged (17.50).

    A newer redaction that came out byte for byte the same settles it: nothing would change.
    """
    released, damaged = read_released(folder)
    return (*damaged, *(_finding(case, each) for each in released if is_stale_release(case, each)))


def is_stale_release(case: Case, released: Released) -> bool:
    """Whether today's inputs may print something else than the public reads."""
    return bool(_changed(case, released)) and not _comes_out_same(case, released)


def _changed(case: Case, released: Released) -> list[str]:
    then = released.manifest.inputs
    now = input_hashes(case, released.manifest.document, then.detector)
    return [_WORDS[each.name] for each in fields(InputHashes) if getattr(now, each.name) != getattr(then, each.name)]


def _comes_out_same(case: Case, released: Released) -> bool:
    manifest = released.manifest
    stored = case.redaction(manifest.document)
    return (
        stored is not None and not stored.doubts and stored.text_hash == manifest.sha256 and not is_stale(case, stored)
    )


def _finding(case: Case, released: Released) -> Finding:
    document = released.manifest.document
    message = (
        f"{' and '.join(_changed(case, released))} changed since the release; the public site still prints the released"
        f" text. Type: scr-docs redact {case.id} --document {document}, and release it again if it differs"
    )
    return finding("SCR507", released.path, message)
