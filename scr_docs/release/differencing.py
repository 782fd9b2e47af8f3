"""Two texts side by side: where one prints a pseudonym or a mask, what does the other print at the same place?

"[place]" in the version of last year and "School 1" in today's give each other away to whoever has both. A place is the
same when the three words before it and the three after it are, and stand so only once in each text.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from scr_docs.deidentify.kinds.printing import MASK_PATTERN
from scr_docs.markdown.lines import Lines
from scr_docs.markdown.plain_view import plain_view

_AROUND: Final = 3
"""Words on either side that make a place."""
_FEWEST: Final = 3
"""Of these, at least so many must be words of the author, or any two cells of a table would be the same place."""
_LONGEST: Final = 6
"""Words that may stand in the other text where this one prints a single pseudonym."""
_COMMON: Final = 50
"""A beginning that stands more often is no place."""
_END: Final = "¶"
_PRINTED: Final = "·"
_WORD: Final = r"\w+|[.!?](?=\s|$)"

Around = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, a mark at the end of a sentence, or something that the tool printed, with its line."""

    text: str = field(repr=False)
    line: int
    is_printed: bool

    @property
    def key(self) -> str:
        """As it counts in the surroundings of another one: what was printed there may have changed too."""
        return _PRINTED if self.is_printed else self.text.casefold()


@dataclass(frozen=True, slots=True)
class Difference:
    """A place at which two texts print different things: its line in each."""

    line: int
    other_line: int


def pieces_of(text: str, printed: Iterable[str]) -> tuple[Piece, ...]:
    """A Markdown text as pieces, with an end before and after each block.

    Args:
        text: an anonymised text.
        printed: what pseudonyms, policy and decisions print; masks are known.
    """
    phrases = "".join(rf"|(?<!\w){re.escape(each)}(?!\w)" for each in sorted({*printed} - {""}, key=len, reverse=True))
    pattern = re.compile(f"(?P<printed>{MASK_PATTERN}{phrases})|{_WORD}", re.IGNORECASE)
    lines, end = Lines(text), [Piece(_END, 0, is_printed=False)] * _AROUND
    pieces = [*end]
    for segment in plain_view(text).segments:
        if segment.kind in {"prose", "code", "alt"}:
            for match in pattern.finditer(segment.text):
                line, _ = lines.at(segment.folded.starts[match.start()])
                pieces.append(Piece(match[0], line, match["printed"] is not None))
            pieces += end
    return tuple(pieces)


def differences(one: Sequence[Piece], other: Sequence[Piece]) -> tuple[Difference, ...]:
    """Every place at which one of two texts prints something and the other something else, by line of the first."""
    there = {Difference(mine, theirs) for mine, theirs in _filled_otherwise(one, other)}
    back = {Difference(mine, theirs) for theirs, mine in _filled_otherwise(other, one)}
    return tuple(sorted(there | back, key=lambda each: (each.line, each.other_line)))


def _filled_otherwise(one: Sequence[Piece], other: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    keys = [piece.key for piece in other]
    begins = _beginnings(keys)
    places = list(_places(one))
    seen = Counter((left, right) for _, left, right in places)
    for at, left, right in places:
        fillings = list(_fillings(keys, begins, left, right)) if seen[left, right] == 1 else []
        if len(fillings) == 1:
            start, stop = fillings[0]
            if _tells(one[at], other[start:stop], after=left[-1]):
                yield one[at].line, other[start].line


def _places(pieces: Sequence[Piece]) -> Iterator[tuple[int, Around, Around]]:
    keys = [piece.key for piece in pieces]
    for at, piece in enumerate(pieces):
        left, right = tuple(keys[at - _AROUND : at]), tuple(keys[at + 1 : at + 1 + _AROUND])
        if piece.is_printed and sum(key not in {_END, _PRINTED, "."} for key in left + right) >= _FEWEST:
            yield at, left, right


def _beginnings(keys: Sequence[str]) -> Mapping[Around, list[int]]:
    begins: defaultdict[Around, list[int]] = defaultdict(list)
    for at in range(_AROUND, len(keys)):
        begins[tuple(keys[at - _AROUND : at])].append(at)
    return begins


def _fillings(
    keys: Sequence[str], begins: Mapping[Around, list[int]], left: Around, right: Around
) -> Iterator[tuple[int, int]]:
    starts = begins.get(left, [])
    for start in starts if len(starts) <= _COMMON else ():
        for stop in range(start + 1, start + 1 + _LONGEST):
            if tuple(keys[stop : stop + _AROUND]) == right and _END not in keys[start:stop]:
                yield start, stop


def _tells(printed: Piece, filling: Sequence[Piece], after: str) -> bool:
    """Whether the other words may tell something: not the same, and more than "she" for "Mother"."""
    if " ".join(piece.text for piece in filling).casefold() == printed.text.casefold():
        return False
    begins_sentence = after in {_END, ".", "!", "?"}
    named = any(piece.is_printed or not piece.text.islower() for piece in filling[1 if begins_sentence else 0 :])
    return named or filling[0].is_printed or printed.text.startswith("[")
