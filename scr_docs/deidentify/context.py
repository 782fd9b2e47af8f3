"""The words around a mention, as a hash that a decision can be tied to (design, section 4).

The hash itself is made in ``names.context``, for the checks too. It is always taken of the document as it was written:
what is printed for a neighbour changes the words beside a mention, and must not make an answered doubt ask again.
"""

from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property

from scr_docs.markdown.plain_view import plain_view
from scr_docs.markdown.segments import Segment
from scr_docs.names.context import context_hash, paragraph_hash
from scr_docs.names.words import read_words

ContextOf = Callable[[int, int], str]
"""From a span of a plain text to the hash of the words around it."""


class SourceContexts:
    """Contexts of one document as it was written, by places in its source."""

    def __init__(self, source: str) -> None:
        self._source = source

    def at(self, start: int, end: int) -> str | None:
        """The context of ``start:end`` of the source; None where no piece of its plain view holds both ends."""
        first, last = self._places.get(start), self._places.get(end - 1)
        if first is None or last is None or first[0] != last[0]:
            return None
        return context_hash(read_words(self._segments[first[0]].text), first[1], last[1] + 1)

    def paragraph_at(self, offset: int) -> str | None:
        """The hash of the whole piece of plain text that holds this place of the source; None where none does."""
        place = self._places.get(offset)
        return None if place is None else paragraph_hash(read_words(self._segments[place[0]].text))

    @cached_property
    def _segments(self) -> tuple[Segment, ...]:
        return plain_view(self._source).segments

    @cached_property
    def _places(self) -> dict[int, tuple[int, int]]:
        """For each character of the source that a plain text shows: which segment, and where in it."""
        return {
            offset: (number, bisect_left(segment.folded.starts, start))
            for number, segment in enumerate(self._segments)
            for start, end in zip(segment.folded.starts, segment.folded.ends, strict=True)
            for offset in range(start, end)
        }


def contexts_in(segment: Segment, sources: SourceContexts | None, origin: Callable[[int], int]) -> ContextOf:
    """How to find the context of a span of a segment.

    Args:
        segment: of the text that is looked at now.
        sources: contexts of the document that it was made from; None where it is the document itself.
        origin: from an offset of the text to one of the document.
    """
    words = read_words(segment.text)

    def context(start: int, end: int) -> str:
        if sources is not None:
            first, after = segment.folded.span(start, end)
            written = sources.at(origin(first), origin(after - 1) + 1)
            if written is not None:
                return written
        return context_hash(words, start, end)

    return context
