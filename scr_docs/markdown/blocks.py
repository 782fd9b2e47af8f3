"""A Markdown text as blocks of lines, without its markers, and each line with its place in the source.

Renderers disagree about lists without a blank line, admonitions and footnotes (measured: CommonMark against
Python-Markdown), so this reads no dialect: it errs on the side of more text, and never drops a letter.
"""

import itertools
import re
from dataclasses import dataclass
from typing import Literal

from scr_docs.markdown.front_matter import front_matter_end

__all__ = ["Block", "BlockKind", "front_matter_end", "read_blocks"]

BlockKind = Literal["prose", "row", "code"]

_FENCE = re.compile(r"[ \t>]*(?:[-*+][ \t]+)?(?P<fence>`{3,}|~{3,})")
_CONTAINER = re.compile(r"(?:[ \t]*>)*[ \t]*")
_OPENING = re.compile(
    r"(?:[-*+]|\d{1,3}[.)])(?:[ \t]+|$)"  # list item
    r"|\#{1,6}(?=[ \t]|$)"  # heading
    r"|(?:!!!|\?\?\?\+?)[ \t]+"  # admonition
    r"|:[ \t]+"  # definition
    r"|(?=\[\^?[^\]\n]+\]:)|(?=\*\[[^\]\n]+\]:)"  # footnote, link definition, abbreviation
)
_ALONE = re.compile(r"\#{1,6}(?=[ \t]|$)|(?=\[(?!\^)[^\]\n]+\]:)|(?=\*\[[^\]\n]+\]:)|(?:!!!|\?\?\?\+?)[ \t]+")
_RULE = re.compile(r"[ \t]*(?:=+|(?:[-*_][ \t]*)+)[ \t]*$")
_DELIMITER_ROW = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
CELL_BREAK = re.compile(r"(?<!\\)\|")

Slice = tuple[int, int]
"""Start and end (exclusive) in the source."""


@dataclass(frozen=True, slots=True)
class Block:
    """Text that a reader reads in one go; ``slices`` are its lines in the source without markers of containers."""

    kind: BlockKind
    slices: tuple[Slice, ...]


def _lines(source: str, start: int) -> list[Slice]:
    lines = []
    for line in re.finditer(r"[^\n]*\n|[^\n]+\Z", source[start:]):
        content = line[0].rstrip("\r\n")
        lines.append((start + line.start(), start + line.start() + len(content)))
    return lines


def _strip_containers(source: str, line: Slice) -> tuple[Slice, bool, bool]:
    """The line without its markers, whether a block starts with it, and whether it stands alone."""
    start, end = line
    opens = alone = False
    while True:
        container = _CONTAINER.match(source, start, end)
        start = container.end() if container else start
        alone = alone or bool(_ALONE.match(source, start, end))
        opening = _OPENING.match(source, start, end)
        opens = opens or bool(opening)
        if not opening or opening.end() == start:
            return (start, end), opens, alone
        start = opening.end()


def _is_rule(source: str, line: Slice) -> bool:
    return bool(_RULE.fullmatch(source, *line))


def _cells(source: str, line: Slice) -> list[Slice]:
    start, end = line
    edges = [start - 1, *(match.start() for match in CELL_BREAK.finditer(source, start, end)), end]
    return [(left + 1, right) for left, right in itertools.pairwise(edges) if source[left + 1 : right].strip()]


class _Collector:
    """Blocks so far, and the lines of the one that is growing."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.growing: list[Slice] = []
        self.kind: BlockKind = "prose"

    def close(self) -> None:
        if self.growing:
            self.blocks += self._rows() if self.kind == "prose" and self._is_table() else [self._block()]
        self.growing = []
        self.kind = "prose"

    def _block(self) -> Block:
        return Block(self.kind, tuple(self.growing))

    def _is_table(self) -> bool:
        lines = [self.source[start:end] for start, end in self.growing]
        return all(line.startswith("|") for line in lines) or any(
            "|" in line and _DELIMITER_ROW.fullmatch(line) for line in lines
        )

    def _rows(self) -> list[Block]:
        return [
            Block("row", (cell,))
            for line in self.growing
            if not _DELIMITER_ROW.fullmatch(self.source, *line)
            for cell in _cells(self.source, line)
        ]


def read_blocks(source: str) -> list[Block]:
    """All blocks of a Markdown text below its front matter, in their order."""
    body = front_matter_end(source)
    collector = _Collector(source)
    fence = ""
    for line in _lines(source, body):
        fence = _read_line(collector, line, fence)
    collector.close()
    return collector.blocks


def _read_line(collector: _Collector, line: Slice, fence: str) -> str:
    """Take one line in; give back the fence that is open after it."""
    source = collector.source
    marker = _FENCE.match(source, *line)
    if marker and (not fence or marker["fence"].startswith(fence)):
        collector.close()
        rest = (marker.end(), line[1])
        if source[slice(*rest)].strip():
            collector.blocks.append(Block("code", (rest,)))
        return "" if fence else marker["fence"]
    if not source[slice(*line)].strip(" \t>"):
        collector.close()
    elif fence:
        collector.kind = "code"
        collector.growing.append(line)
    else:
        _read_text_line(collector, line)
    return fence


def _read_text_line(collector: _Collector, line: Slice) -> None:
    stripped, opens, alone = _strip_containers(collector.source, line)
    if _is_rule(collector.source, stripped) and "|" not in collector.source[slice(*stripped)]:
        collector.close()
        return
    if opens:
        collector.close()
    collector.growing.append(stripped)
    if alone:
        collector.close()
