"""A release whose source, register, decisions or policy changed since; the public build still prints its bytes."""

from scr_docs.casefolder.inputs import input_hashes
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication import read_released
from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, finding


def stale_releases(folder: CaseFolder, case: Case) -> tuple[Finding, ...]:
    """SCR507 for each stale release, SCR506 for each released text that is damaged."""
    released, problems = read_released(folder)
    stale = tuple(
        finding("SCR507", each.path, "its source or the register changed since; redact, read and release it again")
        for each in released
        if each.manifest.inputs != input_hashes(case, each.manifest.document, each.manifest.inputs.detector)
    )
    return (*problems, *stale)
