"""The plain view of a Markdown text: what readers read, block by block, each character with its place in the source.

Detectors look at this and never at the source: emphasis, entities, curly quotes and line wraps hide names from them
(design, principle 9).
"""

from dataclasses import dataclass

from scr_docs.markdown.blocks import read_blocks
from scr_docs.markdown.inline import read_front_matter, read_segments
from scr_docs.markdown.segments import Segment


@dataclass(frozen=True, slots=True)
class PlainView:
    """Every piece of text of a document, in the order of the source within each block."""

    source: str
    segments: tuple[Segment, ...]


def plain_view(source: str) -> PlainView:
    """Read a Markdown text for detectors; offsets of the segments count code points of ``source``."""
    body = (segment for block in read_blocks(source) for segment in read_segments(source, block))
    return PlainView(source, (*read_front_matter(source), *body))
