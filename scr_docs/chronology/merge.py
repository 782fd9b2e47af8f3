"""Merging the agencies' chronologies into the integrated one (17.39)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from scr_docs.model.case_file import Scope
from scr_docs.model.chronology import ChronologyEntry

_TIME: Final = re.compile(r"(?P<hour>\d{1,2})(?:[:.h]?(?P<minute>\d{2}))?\s*(?P<half>am|pm)?", re.IGNORECASE)
_NOON: Final = 12
_MINUTES_A_DAY: Final = 24 * 60


@dataclass(frozen=True, slots=True)
class MergedEntry:
    """One entry at its place in the integrated chronology, counted from 1. The entry knows agency, file and line."""

    number: int
    entry: ChronologyEntry

    @property
    def child_seen(self) -> bool:
        """Whether a child was seen on this occasion (17.39)."""
        return bool(self.entry.child_seen or self.entry.children_seen)

    @property
    def wishes_and_feelings(self) -> bool:
        """Whether the child's wishes and feelings were sought or expressed (17.39)."""
        return bool(self.entry.wishes_and_feelings.strip())


def merge_chronologies(entries: Iterable[ChronologyEntry]) -> tuple[MergedEntry, ...]:
    """All entries in one order: by day, ranges before the days in them, by time (none first), then agency and row.

    Nothing is dropped or joined: two accounts of one event are two entries (17.40).
    """
    return tuple(MergedEntry(number, entry) for number, entry in enumerate(sorted(entries, key=_place), start=1))


def outside_scope(entry: ChronologyEntry, scope: Scope) -> bool:
    """Whether the entry lies wholly before or after the period of the review (17.19)."""
    return entry.date.last < scope.from_ or entry.date.first > scope.to


def minutes_of(time: str) -> int | None:
    """Minutes since midnight of a written time (``9:40``, ``0940``, ``2.15 pm``), or None if it is not a clock time."""
    match = _TIME.fullmatch(time.strip())
    if match is None or not (match["minute"] or match["half"]):
        return None
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half:
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    minutes = hour * 60 + int(match["minute"] or 0)
    return minutes if minutes < _MINUTES_A_DAY else None


def _place(entry: ChronologyEntry) -> tuple[date, int, int, str, str, int]:
    days = (entry.date.last - entry.date.first).days
    minutes = minutes_of(entry.time)
    return entry.date.first, -days, -1 if minutes is None else minutes, entry.agency, entry.path, entry.line
