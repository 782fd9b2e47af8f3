"""From an offset to the line and column that a person looks for."""

from bisect import bisect_right


class Lines:
    """Line starts of one text. Lines end at a line feed; lines and columns start at 1 and count code points."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        self._starts += [offset + 1 for offset, char in enumerate(text) if char == "\n"]

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of the character at ``offset``."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int) -> int:
        """Offset of the first character of a line."""
        return self._starts[line - 1]
