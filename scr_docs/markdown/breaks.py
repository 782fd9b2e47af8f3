"""Where a Markdown text breaks off and goes on: forced breaks inside a paragraph, and the cells of tables."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from scr_docs.markdown.blocks import CELL_BREAK, Slice, read_blocks
from scr_docs.markdown.segments import Segment

_FORCED_BREAK = re.compile(r"<| {2,}\r?\n|\\\r?\n")
_STARTS_WITH_A_BAR = re.compile(r"[ \t>]*\|")
_RULE = re.compile(r"[\s|:>-]*")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of one of several tables, by numbers from 0."""

    table: int
    row: int
    column: int

    def touches(self, other: "Cell") -> bool:
        """Whether the other is the next in the row, or the one below."""
        across, down = other.column - self.column, other.row - self.row
        return self.table == other.table and (across, down) in {(1, 0), (0, 1)}


def forced_breaks(source: str, segment: Segment) -> list[int]:
    """Places of the spaces in the plain text of a segment that stand for a break which the writer forced."""
    return [at for at, char in enumerate(segment.text) if char == " " and _is_forced(source, segment, at)]


def _is_forced(source: str, segment: Segment, at: int) -> bool:
    starts, ends = segment.folded.starts, segment.folded.ends
    return bool(_FORCED_BREAK.search(source, ends[at - 1] if at else starts[at], starts[at + 1]))


def cells_of(source: str, segments: Sequence[Segment]) -> list[Cell | None]:
    """For each segment the cell that it stands in, None outside tables."""
    placed = _cells(source)
    starts = [start for (start, _), _ in placed]
    cells: list[Cell | None] = []
    for segment in segments:
        offset = segment.folded.starts[0] if segment.text else -1
        at = bisect_right(starts, offset) - 1
        inside = at >= 0 and offset < placed[at][0][1]
        cells.append(placed[at][1] if inside else None)
    return cells


def _cells(source: str) -> list[tuple[Slice, Cell]]:
    """Every cell with text in it, with its place; rows without a line of text between belong to one table."""
    placed: list[tuple[Slice, Cell]] = []
    bars = [bar.start() for bar in CELL_BREAK.finditer(source)]
    table, row, end_of_row = -1, 0, 0
    for block in read_blocks(source):
        if block.kind != "row":
            continue
        start, end = block.slices[0]
        line = source.rfind("\n", 0, start) + 1
        if not placed or source.find("\n", end_of_row, start) >= 0:
            between = source[end_of_row:line]
            goes_on = bool(placed) and _RULE.fullmatch(between) and "\n\n" not in between.replace("\r", "")
            table, row = (table, row + 1) if goes_on else (table + 1, 0)
        before = bisect_left(bars, start) - bisect_left(bars, line)
        column = before - bool(_STARTS_WITH_A_BAR.match(source, line, start))
        placed.append(((start, end), Cell(table, row, column)))
        end_of_row = end
    return placed
