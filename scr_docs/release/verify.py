"""The record, recomputed: every hash, the chain of the ledger, its head, and the bytes of every release (17.50)."""

from collections.abc import Iterator
from dataclasses import dataclass

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.ledger import dated_back, ledger_path, look_at_ledger
from scr_docs.casefolder.publication.released import kept_digests, read_released
from scr_docs.model.finding import Finding, finding
from scr_docs.model.publication import LedgerLine


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of it: how many acts the ledger holds, how many documents are public, and all that is wrong.

    ``dated_back`` are acts with an earlier day than the one before, which no hash tells: a clock was wrong.
    """

    case: str
    acts: int
    released: int
    findings: tuple[Finding, ...]
    dated_back: tuple[int, ...] = ()


def verify(folder: CaseFolder) -> Verified:
    """Recompute the record of one case; reads ``publication/`` only.

    Raises:
        UnreadableInput: a folder cannot be opened.
    """
    acts, damage = look_at_ledger(folder)
    released, findings = read_released(folder)
    found = {*damage, *findings, *_gaps(folder, acts)}
    return Verified(folder.id, len(acts), len(released), tuple(sorted(found)), dated_back(acts))


def _gaps(folder: CaseFolder, acts: tuple[LedgerLine, ...]) -> Iterator[Finding]:
    """Texts and manifests that were public once and are kept neither as the release nor under ``earlier/``."""
    kept = kept_digests(folder)
    shown = folder.show(ledger_path(folder))
    for number, act in enumerate(acts, 1):
        if act.act == "released" and not {act.sha256, act.manifest_sha256} <= kept:
            message = "the text or manifest that this act released is kept nowhere in publication/; put it back"
            yield finding("SCR508", shown, message, line=number)
