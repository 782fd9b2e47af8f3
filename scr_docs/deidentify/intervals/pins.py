"""Which printed statements of time would pin a day that the date policy hides.

Statements are told to a network one by one. The one that leaves an event with no more than `PINNED_UP_TO_DAYS` possible
days is raised and not told, so that what is left over pins nothing: that is the proof. Other documents of the case come
first, since they are public too. What contradicts the statements before it was misread, and is not told either.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from scr_docs.deidentify.intervals.network import Network
from scr_docs.deidentify.intervals.public_days import PublicDays
from scr_docs.deidentify.intervals.statements import (
    DEATH,
    PUBLIC_EVENTS,
    Counted,
    Dated,
    Days,
    Spot,
    Statement,
    TellsADay,
)

PINNED_UP_TO_DAYS: Final = 3
"""An event that can lie on no more days than these counts as dated to the day: one look at a newspaper settles it."""

_TELLS: Final = {
    "day of the month": "a day of the month: with the month beside it, it is an exact date",
    "birthday": "a birthday is a date of birth by another name",
    "not read": "a count of time that the tool cannot read, beside a date or an event whose day is publicly known",
}


@dataclass(frozen=True, slots=True)
class Pin:
    """A statement that may not stand as it is, and why, without any value."""

    spot: Spot
    reason: str


def pins_among(
    own: Sequence[Statement],
    others: Sequence[Statement],
    public: PublicDays,
    is_settled: Callable[[Spot], bool] = lambda _: False,
    known: Sequence[Statement] = (),
) -> tuple[Pin, ...]:
    """The statements of one document that may not stand beside the rest of what is public about the case.

    Args:
        own: statements of the document that is to be printed.
        others: statements of the other documents that may be public, as they would be printed.
        public: days that anybody can find out.
        is_settled: whether a recorded decision keeps the words of a statement of ``own``; it is told all the same.
        known: statements that anybody can read elsewhere; they are told whatever they pin.
    """
    board = _Board(public)
    for statement in known:
        board.look_at(statement, keep=True)
    for statement in others:
        board.look_at(statement)
    pins = [board.look_at(statement, keep=is_settled(statement.spot)) for statement in own]
    return tuple(pin for pin in pins if pin)


class _Board:
    """What the public knows so far."""

    def __init__(self, public: PublicDays) -> None:
        self._public = public
        self._network = Network()
        self._told: list[Dated | Counted] = []
        self._accepted: frozenset[str] = frozenset(PUBLIC_EVENTS)
        for event, day in public.of_events.items():
            known = self._network.told(Dated(Spot("", 0, 0, 0), event, Days(day, day)))
            self._network = known or self._network

    def look_at(self, statement: Statement, *, keep: bool = False) -> Pin | None:
        """Tell a statement, or say why it may not be told. One that a person keeps is told whatever it pins."""
        if isinstance(statement, TellsADay):
            return None if keep else Pin(statement.spot, _TELLS[statement.what])
        pin = self._counts_from_public_day(statement)
        network = self._network.told(statement)
        if not pin and network and self._pinned(network) - _on_public_day(statement):
            pin = Pin(statement.spot, self._reason(statement))
        if pin and not keep:
            return pin
        if network:
            self._accepted |= self._pinned(network) | _on_public_day(statement)
            self._network = network
            self._told.append(statement)
        return None

    def _pinned(self, network: Network) -> frozenset[str]:
        """Events whose day becomes as good as told, but those of which a person or the public knows it already."""
        narrowed = network.narrowed_since(self._network)
        few = {event: network.few_days_of(event, PINNED_UP_TO_DAYS) for event in narrowed}
        hidden = {event for event, days in few.items() if days and not set(days) <= self._public.of_the_review}
        return frozenset(hidden) - self._accepted

    def _counts_from_public_day(self, statement: Dated | Counted) -> Pin | None:
        """A count of days from a death is a date, also where the register does not say when that was.

        What happened on the very day belongs to the event itself; what leads to another step of the review tells
        nothing of the child.
        """
        if isinstance(statement, Dated) or statement.most - statement.least >= PINNED_UP_TO_DAYS:
            return None
        ends = {statement.event, statement.since}
        public = [event for event in PUBLIC_EVENTS if event in ends]
        if len(public) != 1 or statement.least == statement.most == 0:
            return None
        if public[0] != DEATH and self._leads_to_the_review(statement, public[0]):
            return None
        return Pin(statement.spot, f"a count of days from {public[0]}, whose day is publicly known, is an exact date")

    def _leads_to_the_review(self, statement: Counted, public: str) -> bool:
        day = self._public.of_events.get(public)
        if day is None:
            return False
        sign = 1 if statement.since == public else -1
        counts = range(statement.least, statement.most + 1)
        return {day + sign * count for count in counts} <= self._public.of_the_review

    def _reason(self, statement: Dated | Counted) -> str:
        beside = next((told for told in reversed(self._told) if _events_of(told) & _events_of(statement)), None)
        few = f"leave no more than {PINNED_UP_TO_DAYS} days for an event"
        if beside is None:
            return f"these words {few}"
        where = f" of {beside.spot.document}" if beside.spot.document != statement.spot.document else ""
        return f"together with line {beside.spot.line}{where} these words {few}"


def _on_public_day(statement: Dated | Counted) -> frozenset[str]:
    """The event that is said to have happened on a public day: it belongs to what that day is known for."""
    if isinstance(statement, Counted) and statement.least == statement.most == 0 and statement.since in PUBLIC_EVENTS:
        return frozenset({statement.event})
    return frozenset()


def _events_of(statement: Dated | Counted) -> set[str]:
    return {statement.event} if isinstance(statement, Dated) else {statement.event, statement.since}
