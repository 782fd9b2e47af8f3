"""The chain of the ledger: each line holds the hash of the line before it, and a head beside it tells the last one.

A line that was changed, taken out or put in breaks the chain; a tail that was cut off is missed by the head.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.casefolder.disk.versioned_json import from_versioned_json, to_versioned_json
from scr_docs.model.publication import LedgerLine

NOTHING_BEFORE: Final = ""
"""What the first line holds as the hash of the line before it."""


@dataclass(frozen=True, slots=True)
class LedgerHead:
    """How many acts the ledger held when the tool last wrote to it, and the hash of the last one."""

    acts: int
    sha256: str


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A line of the ledger as it stands: its number in the file, its text, and the act, None when it is damaged."""

    number: int
    text: str
    act: LedgerLine | None

    @property
    def sha256(self) -> str:
        """The hash that the next line must hold."""
        return digest_of_line(self.text)


def digest_of_line(text: str) -> str:
    """SHA-256 of a line without its line break."""
    return hashlib.sha256(text.encode()).hexdigest()


def read_lines(text: str) -> tuple[WrittenLine, ...]:
    """The lines of a ledger that hold anything."""
    numbered = enumerate(text.split("\n"), start=1)
    return tuple(WrittenLine(n, line, from_versioned_json(line, LedgerLine)) for n, line in numbered if line.strip())


def chained(acts: Iterable[LedgerLine], before: str) -> Iterator[str]:
    """The lines to write for new acts, each tied to the one before it; ``before`` is the hash of the last one there."""
    for act in acts:
        line = to_versioned_json(replace(act, previous=before))
        before = digest_of_line(line)
        yield line


def broken_links(lines: Sequence[WrittenLine]) -> Iterator[tuple[WrittenLine | None, WrittenLine]]:
    """Every line that does not follow the line before it, with that one; None before the first."""
    for before, line in zip((None, *lines), lines, strict=False):
        if line.act is not None and line.act.previous != (before.sha256 if before else NOTHING_BEFORE):
            yield before, line


def tail_is_missing(lines: Sequence[WrittenLine], head: LedgerHead | None) -> bool:
    """Whether the ledger once held more than it does: its head is not among its lines.

    The head is written after the lines, so that a crash may leave it one step behind, but never ahead. Without any
    head only agreements may stand there: a crash may have come before the first one, and they make nothing public.
    """
    if head is None:
        return any(line.act is None or line.act.act != "agreed" for line in lines)
    return head.sha256 not in {line.sha256 for line in lines[head.acts - 1 :]} if head.acts > 0 else bool(lines)


def read_head(path: Path) -> LedgerHead | None:
    """The head that lies there; None when there is none or it is damaged."""
    try:
        return from_versioned_json(path.read_text(encoding="utf-8"), LedgerHead)
    except (OSError, UnicodeDecodeError):
        return None


def write_head(path: Path, lines: Sequence[WrittenLine]) -> None:
    """Remember the last line.

    Raises:
        OSError: the disk refused.
    """
    write_atomically(path, f"{to_versioned_json(head_of(lines))}\n".encode())


def head_of(lines: Sequence[WrittenLine]) -> LedgerHead:
    """The head that tells the last of these lines."""
    return LedgerHead(len(lines), lines[-1].sha256 if lines else NOTHING_BEFORE)
