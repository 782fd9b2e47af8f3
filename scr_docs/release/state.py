"""How far one document is on its way to the public, in one word (17.50)."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.ledger import agreements_since_standing, last_standing, ledger_path, look_at_ledger
from scr_docs.casefolder.publication.released import documents_lying, read_released, text_path
from scr_docs.model.finding import Finding
from scr_docs.model.publication import LedgerLine
from scr_docs.release.candidate import Candidate
from scr_docs.release.gates import NEWEST, NO_DOUBT
from scr_docs.release.staleness import is_stale_release

State = Literal[
    "draft", "redacted", "doubts cleared", "first reader", "released", "stale", "withdrawn", "damaged release"
]
"""In their order, but for ``damaged release``: the record says that it is public, and it is not (SCR506)."""


def state_of(candidate: Candidate, today: date) -> State:
    """The state of a document on a day.

    What the public reads comes first: a released document stays ``released``, or ``stale``, while its next version is
    on its way, and a withdrawn one ``withdrawn`` until a reader agrees to a text anew. ``draft`` is also a document
    whose anonymised text is older than what it was made from.

    Raises:
        UnreadableInput: ``publication/`` cannot be opened.
    """
    folder = CaseFolder(Path(candidate.case.folder))
    released, problems = read_released(folder)
    public = next((each for each in released if each.manifest.document == candidate.document), None)
    if public is not None:
        return "stale" if is_stale_release(candidate.case, public) else "released"
    if _is_damaged(folder, candidate.document, problems):
        return "damaged release"
    return _on_its_way(candidate, look_at_ledger(folder)[0], today)


def _is_damaged(folder: CaseFolder, document: str, problems: Sequence[Finding]) -> bool:
    """Whether a problem is the document's: of its own text, or of the ledger that should speak for it."""
    paths = {problem.path for problem in problems}
    of_the_ledger = folder.show(ledger_path(folder)) in paths and document in documents_lying(folder)
    return of_the_ledger or folder.show(text_path(folder, document)) in paths


def _on_its_way(candidate: Candidate, ledger: Sequence[LedgerLine], today: date) -> State:
    newest, clear = NEWEST.look(candidate, today).is_open, NO_DOUBT.look(candidate, today).is_open
    agreed = {act.sha256 for act in agreements_since_standing(ledger, candidate.document)}
    if newest and clear and candidate.stored and candidate.stored.text_hash in agreed:
        return "first reader"
    if last_standing(ledger, candidate.document) is not None:
        return "withdrawn"
    if not newest:
        return "draft"
    return "doubts cleared" if clear else "redacted"
