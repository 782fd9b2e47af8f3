"""A surface is one piece of a file that somebody could read, or find by looking behind what is shown."""

from dataclasses import dataclass, field
from typing import Final, Literal

from scr_docs.markdown.breaks import Cell

What = Literal[
    "visible text",
    "hidden text",
    "attribute",
    "text attribute",
    "link",
    "comment",
    "id",
    "script",
    "style",
    "metadata",
    "file name",
    "index",
    "raw bytes",
    "request",
]
"""``text attribute``: one that is read out or shown (alt, title); ``request``: an address that a browser fetches."""


FORCED_BREAK: Final = "\u2028"
"""Unicode's line separator: white space that is no line of the file."""


@dataclass(frozen=True, slots=True)
class Surface:
    """One piece of text as it would be read, entities and escapes of its format undone, line breaks kept.

    ``line`` is where it starts (0: not known, a binary file); every line break in ``text`` is one line of the file.
    ``page`` is the page of a site that the text belongs to, where that is another than the file (a search index).
    ``block`` says that it is prose, a heading or a cell as a whole, which a detector can look at; a break that its
    writer forced inside it is a ``FORCED_BREAK``.
    """

    line: int
    what: What
    text: str = field(repr=False)
    page: str | None = None
    block: bool = False
    part: str = ""
    """Where in a container it stands, in words without a name: "page 3", "part 2 of the archive"."""
    cell: Cell | None = None
    """Which cell of a table of the file it stands in."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside a file, to be read in its turn. ``part`` tells which without its name, which may be a person's."""

    name: str = field(repr=False)
    data: bytes = field(repr=False)
    part: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What a person must know about a file whatever its words are: ``code`` of the closed table, and the message."""

    code: str
    message: str
    part: str = ""


Piece = Surface | Member | Notice


class CannotRead(Exception):
    """A reader did not understand the file, which becomes a finding: such a file is never clean (SCR490, SCR491).

    ``reason`` is for people and never quotes the file.
    """

    def __init__(self, reason: str, *, unknown_kind: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.unknown_kind = unknown_kind
