"""The record, recomputed: every hash, the chain of the ledger, its head, and the bytes of every release (17.50).

Whoever can write to the folder can write a whole new chain with a new head. Two things outside the chain tell: the head
that each manifest keeps of the day of its release, and a head that a person noted down elsewhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.ledger import dated_back, ledger_path, lines_of_ledger, look_at_ledger
from scr_docs.casefolder.publication.public_versions import earlier_manifests
from scr_docs.casefolder.publication.released import kept_digests, read_released
from scr_docs.model.finding import Finding, finding
from scr_docs.model.publication import LedgerLine


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of it: how many acts the ledger holds, how many documents are public, and all that is wrong.

    ``head`` is the SHA-256 of the ledger's last line, to be noted down outside the folder; empty without a ledger.
    ``unverified`` are readers' agreements, counted from 1, that came from another account than the login.
    ``dated_back`` are acts with an earlier day than the one before, which no hash tells: a clock was wrong.
    """

    case: str
    acts: int
    released: int
    head: str
    findings: tuple[Finding, ...]
    dated_back: tuple[int, ...] = ()
    unverified: tuple[int, ...] = ()


def verify(folder: CaseFolder, noted: Sequence[str] = ()) -> Verified:
    """Recompute the record of one case; reads ``publication/`` only.

    Args:
        folder: the case folder.
        noted: heads of this ledger that somebody noted down before: each must still be the hash of one of its lines.

    Raises:
        UnreadableInput: a folder cannot be opened.
    """
    acts, damage = look_at_ledger(folder)
    lines = lines_of_ledger(folder)
    released, findings = read_released(folder)
    found = {*damage, *findings, *_gaps(folder, acts), *_cut_off(folder, lines), *_rewritten(folder, lines, noted)}
    head = lines[-1] if lines else ""
    agreed = [number for number, act in enumerate(acts, 1) if act.act == "agreed" and not act.identity_verified]
    return Verified(folder.id, len(acts), len(released), head, tuple(sorted(found)), dated_back(acts), tuple(agreed))


def _gaps(folder: CaseFolder, acts: tuple[LedgerLine, ...]) -> Iterator[Finding]:
    """Texts and manifests that were public once and are kept neither as the release nor under ``earlier/``."""
    kept = kept_digests(folder)
    shown = folder.show(ledger_path(folder))
    for number, act in enumerate(acts, 1):
        if act.act == "released" and not {act.sha256, act.manifest_sha256} <= kept:
            message = "the text or manifest that this act released is kept nowhere in publication/; put it back"
            yield finding("SCR508", shown, message, line=number)


def _cut_off(folder: CaseFolder, lines: Sequence[str]) -> Iterator[Finding]:
    """Earlier releases that were made after a line which the ledger does not hold (any more)."""
    for shown, manifest in earlier_manifests(folder):
        if manifest.ledger_head and manifest.ledger_head not in lines:
            message = "this was released after a line that the ledger lacks: its end was cut off, or it was rewritten"
            yield finding("SCR519", shown, message)


def _rewritten(folder: CaseFolder, lines: Sequence[str], noted: Sequence[str]) -> Iterator[Finding]:
    for head in noted:
        if head.casefold() not in lines:
            message = (
                f"no line has the head that was noted down ({head[:12]}…): its end was cut off, or it was rewritten"
            )
            yield finding("SCR519", folder.show(ledger_path(folder)), message)
