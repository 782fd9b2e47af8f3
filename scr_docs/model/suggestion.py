"""What the documents of a case name and its register does not know yet: proposals, never entries (17.50)."""

from dataclasses import dataclass, field

from scr_docs.model.mention import Kind


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where words stand that nobody has decided on. ``line`` is that of the file, from 1."""

    kind: Kind
    path: str
    line: int
    text: str = field(repr=False)
    before: str = field(default="", repr=False)
    after: str = field(default="", repr=False)
    """The words on either side, of the same paragraph or cell."""
    number: int = 0
    """Its place among all sightings of the case."""


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody or something seems to be: as the register would say it, and what a pseudonym is made of.

    ``once``: a family has one of them, so that the pseudonym needs no number while it is free ("Mother").
    """

    words: str
    pseudonym: str
    id: str
    once: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed entry: its written forms, most frequent first, where it was seen, and what it may be.

    ``close_to`` are ids of entries whose name this may be a further form of; ``shares_with`` ids of entries that have a
    name in common with it and may be somebody else; ``has_namesake`` says so of other suggestions. ``told_already`` are
    lines of ``already-public.md`` that name it too.
    """

    kind: Kind
    names: tuple[str, ...] = field(repr=False)
    sightings: tuple[Sighting, ...] = field(repr=False)
    role: Role | None = None
    close_to: tuple[str, ...] = ()
    shares_with: tuple[str, ...] = ()
    has_namesake: bool = False
    told_already: tuple[int, ...] = ()
