"""Plain text and its relatives → surfaces: paragraphs, lines of tables, programs, style sheets, Markdown."""

import re
from collections.abc import Iterator
from itertools import pairwise

from scr_docs.markdown.breaks import cells_of, forced_breaks
from scr_docs.markdown.plain_view import plain_view
from scr_docs.markdown.segments import Segment, SegmentKind
from scr_docs.readers.decoding import decode, undo_escapes
from scr_docs.readers.requests import requests_of_css
from scr_docs.readers.script_strings import strings_in_pieces
from scr_docs.readers.surface import FORCED_BREAK, Surface, What

_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![ \t\r]*(?:\n|\Z)))*")
_MARKDOWN: dict[SegmentKind, tuple[What, bool]] = {
    "prose": ("visible text", True),
    "code": ("visible text", True),
    "alt": ("text attribute", True),
    "title": ("text attribute", True),
    "target": ("link", False),
    "id": ("id", False),
    "html": ("attribute", False),
    "front-matter": ("metadata", True),
}


def read_text(data: bytes) -> Iterator[Surface]:
    """Plain text: its paragraphs, which blank lines part."""
    text = decode(data)
    for match in _PARAGRAPH.finditer(text):
        yield Surface(_line(text, match.start()), "visible text", match[0], block=True)


def read_lines(data: bytes) -> Iterator[Surface]:
    """YAML, CSV and other settings and tables: each line by itself."""
    for number, line in enumerate(decode(data).split("\n"), 1):
        if line.strip():
            yield Surface(number, "visible text", line.strip(), block=True)


def read_script(data: bytes) -> Iterator[Surface]:
    """JavaScript, escapes in its strings undone and strings in pieces put together."""
    text = decode(data)
    yield Surface(1, "script", undo_escapes(text))
    yield from (Surface(line, "script", string) for line, string in strings_in_pieces(text))


def read_style(data: bytes) -> Iterator[Surface]:
    """A style sheet, with what it fetches."""
    text = undo_escapes(decode(data))
    yield Surface(1, "style", text)
    for number, line in enumerate(text.split("\n"), 1):
        yield from (Surface(number, "request", address) for address in requests_of_css(line))


def read_markdown(data: bytes) -> Iterator[Surface]:
    """Markdown in its plain view, with what stands behind it: link targets, titles, front matter, raw HTML."""
    source = decode(data)
    segments = plain_view(source).segments
    for segment, cell in zip(segments, cells_of(source, segments), strict=True):
        if segment.text:
            what, block = _MARKDOWN[segment.kind]
            line = _line(source, segment.folded.starts[0])
            yield Surface(line, what, _with_breaks(source, segment), block=block, cell=cell)


def _with_breaks(source: str, segment: Segment) -> str:
    """The plain text with a line break where the source has one, and the mark of a forced one."""
    forced = set(forced_breaks(source, segment))
    starts = (*segment.folded.starts, segment.folded.ends[-1])
    return "".join(
        (FORCED_BREAK if at in forced else "") + ("\n" if char == " " and "\n" in source[start:after] else char)
        for at, (char, (start, after)) in enumerate(zip(segment.text, pairwise(starts), strict=True))
    )


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
