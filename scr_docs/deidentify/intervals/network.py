"""What is known about the days of all events together: difference constraints, kept at their tightest.

Every statement is a constraint ``least <= event - since <= most``; the days that an event may lie on are the shortest
paths from a fixed origin in both directions (a simple temporal network, Dechter, Meiri and Pearl 1991), found by
propagating bounds until nothing changes.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from scr_docs.deidentify.intervals.statements import Counted, Dated, Days

ANY_DAY: Final = Days(date(1900, 1, 1).toordinal(), date(2199, 12, 31).toordinal())
_STEPS_A_LINK: Final = 50
_WEEK: Final = 7

_Links = Mapping[str, tuple[tuple[str, int, int], ...]]


@dataclass(frozen=True, slots=True)
class Network:
    """Events with the days that they may lie on, and the counts of days between them."""

    bounds: Mapping[str, Days] = field(default_factory=lambda: MappingProxyType({}))
    weekdays: Mapping[str, frozenset[int]] = field(default_factory=lambda: MappingProxyType({}))
    links: _Links = field(default_factory=lambda: MappingProxyType({}))

    def days_of(self, event: str) -> Days:
        """The days that an event may lie on, whatever its day of the week."""
        return self.bounds.get(event, ANY_DAY)

    def few_days_of(self, event: str, most: int) -> tuple[int, ...]:
        """The single days that an event may lie on if they are ``most`` at most; else nothing."""
        days, weekdays = self.days_of(event), self.weekdays.get(event)
        if days.last - days.first >= most * (_WEEK if weekdays else 1):
            return ()
        possible = range(days.first, days.last + 1)
        left = tuple(day for day in possible if weekdays is None or (day - 1) % _WEEK in weekdays)
        return left if len(left) <= most else ()

    def narrowed_since(self, before: "Network") -> Iterator[str]:
        """Events of which more is known than ``before``."""
        for event, days in self.bounds.items():
            if before.bounds.get(event) != days or before.weekdays.get(event) != self.weekdays.get(event):
                yield event

    def told(self, statement: Dated | Counted) -> "Network | None":
        """The network with one statement more; None when it contradicts what is known already."""
        if isinstance(statement, Counted):
            return self._counted(statement)
        weekdays = self.weekdays
        if statement.weekday is not None:
            known = weekdays.get(statement.event, frozenset(range(_WEEK)))
            weekdays = {**weekdays, statement.event: known & {statement.weekday}}
        both = _overlap(self.days_of(statement.event), statement.days.first, statement.days.last)
        return None if both is None else _settled(replace(self, weekdays=weekdays), {statement.event: both})

    def _counted(self, told: Counted) -> "Network | None":
        links = defaultdict(tuple, self.links)
        links[told.since] = (*links[told.since], (told.event, told.least, told.most))
        links[told.event] = (*links[told.event], (told.since, -told.most, -told.least))
        ends = {event: self.days_of(event) for event in (told.since, told.event)}
        return _settled(replace(self, links=dict(links)), ends)


def _settled(network: Network, changed: Mapping[str, Days]) -> Network | None:
    """Bounds carried along every link until nothing changes; None when some event is left without a day."""
    bounds = {**network.bounds, **changed}
    waiting = deque(changed)
    for _ in range(_STEPS_A_LINK * (len(network.links) + len(changed) + 1)):
        if not waiting:
            return replace(network, bounds=bounds)
        event = waiting.popleft()
        here = bounds[event]
        for other, least, most in network.links.get(event, ()):
            before = bounds.get(other, ANY_DAY)
            after = _overlap(before, here.first + least, here.last + most)
            if after is None:
                return None
            if after != before:
                bounds[other] = after
                waiting.append(other)
    return None


def _overlap(days: Days, first: int, last: int) -> Days | None:
    first, last = max(days.first, first), min(days.last, last)
    return Days(first, last) if first <= last else None
