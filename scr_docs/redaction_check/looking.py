"""A surface made ready for looking: folded to plain text and words, with the way back to line and column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scr_docs.markdown.folding import Folded, fold, fold_address
from scr_docs.names.words import Word, read_words
from scr_docs.readers.decoding import undo_escapes
from scr_docs.readers.surface import Surface, What

_ADDRESSES: frozenset[What] = frozenset({"link", "id", "file name"})
_AS_WRITTEN: frozenset[What] = frozenset({"visible text", "hidden text", "text attribute", "index", "metadata"})
_WORD = re.compile(r"\w+")

WHERE: dict[What, str] = {
    "visible text": "in visible text",
    "hidden text": "in hidden text",
    "attribute": "in an attribute",
    "text attribute": "in an attribute that is shown or read out",
    "link": "in a link",
    "comment": "in a comment",
    "id": "in an id",
    "script": "in a script",
    "style": "in a style sheet",
    "metadata": "in metadata",
    "file name": "in a file or folder name",
    "index": "in the search index",
    "raw bytes": "in the raw bytes",
    "request": "in an address that is fetched",
}


@dataclass(frozen=True, slots=True)
class Look:
    """One surface of one file. ``inside`` is the file's path below what is checked, ``path`` its path in messages."""

    path: str
    inside: str
    surface: Surface
    source: str
    folded: Folded
    words: list[Word]
    read_whole: bool
    """Whether the file was understood, so that its raw bytes are only a net below the other surfaces."""
    lines: Sequence[str] = ()
    """The lines of the file as they stand, for the column."""

    @property
    def text(self) -> str:
        """The folded plain text."""
        return self.folded.text

    @property
    def squeezed(self) -> str:
        """Letters and digits of the text only."""
        return "".join(word.key for word in self.words)

    @property
    def prose(self) -> bool:
        """Whether an everyday word in lower case is just a word."""
        return self.surface.what not in _ADDRESSES

    def place(self, start: int) -> tuple[int, int]:
        """Line and column of a place in the plain text; column 1 where the word is not written so, 0:0 in binaries."""
        if not self.surface.line:
            return 0, 0
        offset = self.folded.starts[start]
        line = self.surface.line + self.source.count("\n", 0, offset)
        written = self.lines[line - 1] if line <= len(self.lines) else ""
        begin, end = self.source.rfind("\n", 0, offset) + 1, self.source.find("\n", offset)
        if self.surface.what == "raw bytes" and self.source[begin : end if end >= 0 else None] == written:
            return line, offset - begin + 1
        word = _WORD.match(self.source, offset)
        return line, (written.find(word[0]) if word else -1) + 1 or 1

    def where(self, *, with_page: bool = True) -> str:
        """The kind of surface, for messages; without the address of its page where that holds a name itself."""
        page = f" (page {self.surface.page or '/'})" if self.surface.page is not None and with_page else ""
        part = f" ({self.surface.part})" if self.surface.part else ""
        return WHERE[self.surface.what] + page + part

    def tokens(self) -> Iterator[tuple[int, str]]:
        """Runs without white space, with their start."""
        at = 0
        for token in self.text.split(" "):
            if token:
                yield at, token
            at += len(token) + 1

    def segment(self, start: int, end: int) -> str:
        """The part of an address, id or file name around a span: between slashes, hashes and the dot of its ending."""
        left = max(self.text.rfind(mark, 0, start) for mark in "/#?&=.:") + 1
        stops = [found for mark in "/#?&=.:" if (found := self.text.find(mark, end)) >= 0]
        return self.text[left : min(stops, default=len(self.text))].strip()


def look_at(path: str, inside: str, surface: Surface, *, read_whole: bool, lines: Sequence[str] = ()) -> Look:
    """Fold a surface; escapes are undone where the surface is program text, an address or raw."""
    source = surface.text if surface.what in _AS_WRITTEN else undo_escapes(surface.text)
    folded = fold_address(source) if surface.what in _ADDRESSES else fold(source)
    return Look(path, inside, surface, source, folded, read_words(folded.text), read_whole, lines)
