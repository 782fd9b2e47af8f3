"""The last gate of a release: two different people agreed to the same bytes (17.50).

``release`` itself opens it, so that it stands beside the table of gates that ``release`` looks at first.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.ledger import (
    READERS_NEEDED,
    agreements_since_standing,
    last_standing,
    ledger_path,
    look_at_ledger,
    readers_of_release,
)
from scr_docs.model.finding import Finding, finding
from scr_docs.model.publication import LedgerLine
from scr_docs.release.candidate import Candidate
from scr_docs.release.gate import Gate
from scr_docs.release.readers import different_people


def _too_few(candidate: Candidate, _today: date) -> Iterator[Finding]:
    file, stored, folder = candidate.case.file, candidate.stored, CaseFolder(Path(candidate.case.folder))
    acts, damage = look_at_ledger(folder)
    yield from damage
    if file is None or stored is None:
        return
    readers = different_people(file, _logins(acts, candidate.document, stored.text_hash))
    if len(readers) < READERS_NEEDED:
        so_far = f"{len(readers)} of {READERS_NEEDED} readers agreed to this text{_named(readers)}"
        way = f"type: scr-docs release {candidate.case.id} --document {candidate.document} --reader LOGIN"
        yield finding("SCR518", folder.show(ledger_path(folder)), f"{so_far}; {way}")


def _logins(acts: tuple[LedgerLine, ...], document: str, digest: str) -> tuple[str, ...]:
    """Who agreed to these bytes, for the release that stands or for the one to come."""
    standing = last_standing(acts, document)
    if standing and (standing.act, standing.sha256) == ("released", digest):
        return readers_of_release(acts, standing)
    return tuple(act.by for act in agreements_since_standing(acts, document) if act.sha256 == digest)


def _named(readers: tuple[str, ...]) -> str:
    return f" ({', '.join(readers)})" if readers else ""


READERS: Final = Gate(
    "two different people agreed to this very text",
    "two readers of the case, with scr-docs release",
    _too_few,
    of_text=True,
)
