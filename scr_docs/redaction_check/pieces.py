"""Large texts in pieces, so that a large file needs time but not memory."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from scr_docs.readers.surface import Surface

LONGEST = 200_000
"""Characters of one piece."""
OVERLAP = 400
"""Characters that a piece repeats of the one before it, more than any name is long."""
_TOGETHER = 1_000_000


def in_pieces(surface: Surface) -> Iterator[Surface]:
    """The surface itself, or overlapping pieces of it that together hold every name that it holds."""
    text, start, line = surface.text, 0, surface.line
    while len(text) - start > LONGEST:
        stop = max(text.rfind(" ", start, start + LONGEST), text.rfind("\n", start, start + LONGEST))
        stop = stop if stop > start + 2 * OVERLAP else start + LONGEST
        yield replace(surface, text=text[start:stop], line=line)
        again = text.find(" ", stop - OVERLAP, stop) + 1 or stop - OVERLAP
        line += text.count("\n", start, again) if surface.line else 0
        start = again
    yield replace(surface, text=text[start:], line=line) if start else surface


def in_groups(surfaces: Iterable[Surface]) -> Iterator[list[Surface]]:
    """Surfaces in groups that are looked at together: many small ones, or a few large pieces."""
    group: list[Surface] = []
    size = 0
    for surface in surfaces:
        for piece in in_pieces(surface):
            group.append(piece)
            size += len(piece.text)
            if size > _TOGETHER:
                yield group
                group, size = [], 0
    if group:
        yield group
