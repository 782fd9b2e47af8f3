"""Findings × ``accepted.yml`` → what is left, and what was accepted for nothing (design, section 6).

An acceptance is bound to the code, the words (and the case and entry, where they are a register's) and, unless it holds
everywhere, the words around them. Another name on the same line is another finding.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase

from scr_docs.model.accepted import ACCEPTABLE, ONLY_IN_CONTEXT, Acceptance
from scr_docs.model.finding import Finding, finding
from scr_docs.redaction_check.noted import Noted


def key_here(note: Noted, secret: bytes) -> str:
    """The key of these words in these surroundings; "" for a finding that nobody can accept."""
    return _key(note, secret, note.said.surroundings) if note.said else ""


def key_anywhere(note: Noted, secret: bytes) -> str:
    """The key of these words wherever they stand; "" where only their surroundings tell whose they are."""
    return _key(note, secret, "") if note.said and note.finding.code not in ONLY_IN_CONTEXT else ""


def _key(note: Noted, secret: bytes, surroundings: str) -> str:
    if note.said is None or note.finding.code not in ACCEPTABLE:
        return ""
    said = json.dumps([note.finding.code, note.about, note.said.value, surroundings])
    return hmac.new(secret, said.encode(), hashlib.sha256).hexdigest()


class Accepted:
    """What was accepted, and what of it was met."""

    def __init__(self, entries: Sequence[Acceptance] = (), secret: bytes = b"") -> None:
        self._entries = tuple(entries)
        self._secret = secret
        self._met: set[Acceptance] = set()

    def takes(self, note: Noted) -> bool:
        """Whether a person has accepted the finding."""
        if not self._entries:
            return False
        keys = {key_here(note, self._secret), key_anywhere(note, self._secret)} - {""}
        met = [
            entry
            for entry in self._entries
            if entry.key in keys and entry.code == note.finding.code and _covers(entry, note.finding.path)
        ]
        self._met.update(met)
        return bool(met)

    @property
    def met(self) -> int:
        """How many acceptances kept a finding quiet so far."""
        return len(self._met)

    def unused(self, looked_at: Iterable[str]) -> tuple[Finding, ...]:
        """A warning for each acceptance that met nothing in the files where it should hold (SCR410)."""
        paths = tuple(looked_at)
        return tuple(
            finding("SCR410", entry.path, "nothing that was checked has this any more; take it out", line=entry.line)
            for entry in self._entries
            if entry not in self._met and (entry.path_ is None or any(_covers(entry, path) for path in paths))
        )


def _covers(entry: Acceptance, path: str) -> bool:
    """A pattern says the path as it was shown, or the end of it from a folder on."""
    return entry.path_ is None or any(fnmatchcase(path, each) for each in (entry.path_, f"*/{entry.path_}"))
