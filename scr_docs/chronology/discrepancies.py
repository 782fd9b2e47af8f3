"""Discrepancies between agencies' accounts of what looks like one event (17.40)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from scr_docs.chronology.same_event import look_like_one_event
from scr_docs.model.chronology import ChronologyEntry

WITHIN: Final = timedelta(days=3)
"""Accounts of one event further apart than this are taken for two events."""


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Accounts of one event that do not agree: on the ``day``, or on whether the ``child-seen``.

    ``entry`` is the account that stands alone (the later one where none does), ``others`` are those it differs from.
    """

    about: Literal["day", "child-seen"]
    entry: ChronologyEntry
    others: tuple[ChronologyEntry, ...]


def find_discrepancies(entries: Iterable[ChronologyEntry]) -> tuple[Discrepancy, ...]:
    """All discrepancies between entries of different agencies, each event once, in the order of the chronology.

    An entry that another agency confirms on the same day is not held against a third entry of that agency. Ranges of
    days are left out: they disagree with nothing exactly.
    """
    days = sorted((entry for entry in entries if entry.date.first == entry.date.last), key=_day)
    found: list[Discrepancy] = []
    for event in _events(days):
        found += _about_the_day(event)
        found += _about_the_child(event)
    return tuple(sorted(found, key=lambda discrepancy: _day(discrepancy.entry)))


def _day(entry: ChronologyEntry) -> date:
    return entry.date.first


def _events(days: Sequence[ChronologyEntry]) -> list[list[ChronologyEntry]]:
    """Entries that look like accounts of one event, grouped; those that stand alone are left out."""
    group_of = {index: index for index in range(len(days))}

    def group(index: int) -> int:
        while group_of[index] != index:
            index = group_of[index]
        return index

    for one, other in _pairs(days):
        group_of[group(other)] = group(one)
    events: dict[int, list[ChronologyEntry]] = {}
    for index, entry in enumerate(days):
        events.setdefault(group(index), []).append(entry)
    return [event for event in events.values() if len(event) > 1]


def _pairs(days: Sequence[ChronologyEntry]) -> Iterator[tuple[int, int]]:
    """Index pairs of accounts of one event; first those of one day, which then no longer pair with other days."""
    near = [pair for pair in _near(days) if _alike(days, pair)]
    same_day = [pair for pair in near if _day(days[pair[0]]) == _day(days[pair[1]])]
    yield from same_day
    confirmed = {(index, days[other].agency) for pair in same_day for index, other in (pair, pair[::-1])}
    for one, other in near:
        known = (one, days[other].agency) in confirmed or (other, days[one].agency) in confirmed
        if (one, other) not in same_day and not known:
            yield one, other


def _near(days: Sequence[ChronologyEntry]) -> Iterator[tuple[int, int]]:
    for one, entry in enumerate(days):
        for other in range(one + 1, len(days)):
            if _day(days[other]) - _day(entry) > WITHIN:
                break
            yield one, other


def _alike(days: Sequence[ChronologyEntry], pair: tuple[int, int]) -> bool:
    one, other = days[pair[0]], days[pair[1]]
    return one.agency != other.agency and look_like_one_event(one, other)


def _about_the_day(event: Sequence[ChronologyEntry]) -> Iterator[Discrepancy]:
    """One discrepancy for each account of another day than most accounts (of two days as often: than the first)."""
    by_day: dict[date, list[ChronologyEntry]] = {}
    for entry in event:
        by_day.setdefault(_day(entry), []).append(entry)
    usual = max(by_day, key=lambda day: (len(by_day[day]), -day.toordinal()))
    for day, accounts in by_day.items():
        if day != usual:
            yield from (Discrepancy("day", account, tuple(by_day[usual])) for account in accounts)


def _about_the_child(event: Sequence[ChronologyEntry]) -> Iterator[Discrepancy]:
    """Where one agency records that the child was seen and another, on the same day, that it was not."""
    for denied in event:
        if denied.child_seen is False and not denied.children_seen:
            seen = tuple(entry for entry in event if _seen(entry) and _day(entry) == _day(denied))
            if seen:
                yield Discrepancy("child-seen", denied, seen)


def _seen(entry: ChronologyEntry) -> bool:
    return bool(entry.child_seen or entry.children_seen)
