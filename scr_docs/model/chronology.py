"""Entries of an agency's chronology (17.28, 17.36) as read from its spreadsheet."""

from dataclasses import dataclass, field
from datetime import date

from scr_docs.model.sourced import Sourced


@dataclass(frozen=True, slots=True)
class EventDate:
    """When something happened: a day, or the first and last day of a range or of a month or year."""

    first: date
    last: date
    uncertain: bool = False
    written: str = field(default="", repr=False)
    """As the agency wrote it."""


@dataclass(frozen=True, slots=True)
class ChronologyEntry(Sourced):
    """One row. ``child_seen``: None unsaid, else whether, and for ids of the register, whom (17.39)."""

    agency: str
    date: EventDate
    source: str
    event: str = field(repr=False)
    time: str = ""
    response: str = field(default="", repr=False)
    present: str = field(default="", repr=False)
    child_seen: bool | None = None
    children_seen: tuple[str, ...] = ()
    alone: bool | None = None
    wishes_and_feelings: str = field(default="", repr=False)
    significant: bool = False
    comment: str = field(default="", repr=False)
