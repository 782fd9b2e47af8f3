"""Long texts in overlapping pieces, so that memory stays bounded and nothing at a seam is missed."""

from collections.abc import Iterator
from typing import Final

WINDOW: Final = 20_000
OVERLAP: Final = 500
"""Longer than anything that is looked for."""


def windows(text: str, size: int = WINDOW, overlap: int = OVERLAP) -> Iterator[tuple[int, str]]:
    """Pieces of at most ``size`` characters with their offsets; neighbours share ``overlap`` characters."""
    start = 0
    while len(text) - start > size:
        yield start, text[start : start + size]
        start += size - overlap
    yield start, text[start:]
