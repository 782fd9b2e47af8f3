"""Which words of a text are taken by a mention already."""

from bisect import bisect_left, bisect_right

from scr_docs.names.words import Word


class Cover:
    """Which words of a text are taken already."""

    def __init__(self, text: str, words: list[Word]) -> None:
        self.text = text
        self.words = words
        self.starts, self.ends = [word.start for word in words], [word.end for word in words]
        self.taken = [False] * len(words)

    def inside(self, start: int, end: int) -> list[int]:
        """Numbers of the words of a span."""
        return list(range(bisect_right(self.ends, start), bisect_left(self.starts, end)))

    def take(self, start: int, end: int) -> None:
        """Mark the words of a span as taken."""
        for number in self.inside(start, end):
            self.taken[number] = True

    def free_groups(self, start: int, end: int) -> list[tuple[int, int]]:
        """Runs of free words inside a span, as spans, without a possessive s at their end."""
        groups: list[list[int]] = []
        for number in self.inside(start, end):
            if self.taken[number]:
                continue
            if groups and groups[-1][-1] == number - 1:
                groups[-1].append(number)
            else:
                groups.append([number])
        return [span for group in groups for span in self._trim(group, start, end)]

    def _trim(self, group: list[int], start: int, end: int) -> list[tuple[int, int]]:
        while group and self.words[group[-1]].key == "s" and self.text[self.words[group[-1]].start - 1 :][:1] == "'":
            group = group[:-1]
        if not group:
            return []
        return [(max(start, self.words[group[0]].start), min(end, self.words[group[-1]].end))]
