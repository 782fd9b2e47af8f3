"""A name cut where a block, a cell or a line ends: ``Kay-`` above and ``leigh`` below are one question (17.50).

Only what both halves make together counts, and only a hyphen, two cells that touch or a forced break shows that a word
goes on: two words that stand at the ends of two paragraphs by chance are no name.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.deidentify.register.matching import RegisterMatch
from scr_docs.markdown.breaks import Cell, cells_of, forced_breaks
from scr_docs.markdown.segments import Segment
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.word_names import WORD_NAMES
from scr_docs.names.words import word_key

CUT = "a name of the register that is cut in two, by the look of it"
_FIRST_HALF = re.compile(r"(?<![^\W_])(?P<half>[^\W\d_]{2,})(?P<hyphen>-?)$")
_SECOND_HALF = re.compile(r"(?P<half>[^\W\d_]{2,})(?![^\W_])")
LONGEST_HALF = 40
"""Characters of a piece that are looked at from either end."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Folded plain text from one break to the next; of a long one ``LONGEST_HALF`` characters at either end will do.

    ``goes_on``: a forced break, and no end of a block, stands before it.
    """

    beginning: str
    end: str
    cell: Cell | None = None
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """The last ``left`` characters of one piece and the first ``right`` of another make a name of these entries."""

    first: int
    second: int
    left: int
    right: int
    entries: tuple[str, ...]


def cuts_among(pieces: Sequence[Piece], entries_named: Callable[[str], tuple[str, ...]]) -> Iterator[Cut]:
    """Every name that two pieces make together.

    Args:
        pieces: of one text, in its order.
        entries_named: ids of entries of which a word is a name, by its key.
    """
    for first, second in dict.fromkeys([*pairwise(range(len(pieces))), *_one_above_the_other(pieces)]):
        left, right = pieces[first], pieces[second]
        ending = _FIRST_HALF.search(left.end[-LONGEST_HALF:])
        beginning = _SECOND_HALF.match(right.beginning)
        if not ending or not beginning or not (ending["hyphen"] or _may_go_on(left, right, ending, beginning)):
            continue
        key = word_key(ending["half"] + beginning["half"])
        ids = entries_named(key)
        if ids and (ending["half"][0].isupper() or key not in WORD_NAMES):
            yield Cut(first, second, len(ending[0]), len(beginning["half"]), ids)


def _one_above_the_other(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """The last piece of each cell with the first piece of the cell below."""
    last: dict[Cell, int] = {}
    for number, piece in enumerate(pieces):
        if piece.cell and piece.cell not in last:
            above = last.get(Cell(piece.cell.table, piece.cell.row - 1, piece.cell.column))
            if above is not None:
                yield above, number
        if piece.cell:
            last[piece.cell] = number


def _may_go_on(left: Piece, right: Piece, first: re.Match[str], second: re.Match[str]) -> bool:
    """Without a hyphen: a capital before and none behind a forced break, or the edge of two cells that are no words."""
    touch = left.cell is not None and right.cell is not None and left.cell.touches(right.cell)
    two_words = is_everyday(word_key(first["half"])) and is_everyday(word_key(second["half"]))
    split = first["half"][0].isupper() and second["half"][0].islower()
    return split and (right.goes_on or (touch and not two_words))


def cut_names(source: str, segments: Sequence[Segment], lexicon: Lexicon) -> dict[int, list[RegisterMatch]]:
    """Halves of names of the register, by the number of the segment that they stand in."""
    cut: dict[int, list[RegisterMatch]] = defaultdict(list)
    places, pieces = _pieces(source, segments) if lexicon.parties else ([], [])
    for found in cuts_among(pieces, lexicon.entries_named):
        kind = lexicon.parties[found.entries[0]].kind
        number, _, end = places[found.first]
        cut[number].append(RegisterMatch(end - found.left, end, kind, found.entries, "part", CUT, "cut name"))
        number, start, _ = places[found.second]
        cut[number].append(RegisterMatch(start, start + found.right, kind, found.entries, "part", CUT, "cut name"))
    return cut


def _pieces(source: str, segments: Sequence[Segment]) -> tuple[list[tuple[int, int, int]], list[Piece]]:
    """For each piece its segment with start and end in its plain text, and the piece."""
    places: list[tuple[int, int, int]] = []
    pieces: list[Piece] = []
    cells = cells_of(source, segments)
    for number, segment in enumerate(segments):
        if segment.kind in {"prose", "code"}:
            breaks = forced_breaks(source, segment)
            for before, after in pairwise([-1, *breaks, len(segment.text)]):
                text = segment.text[before + 1 : after]
                places.append((number, before + 1, after))
                pieces.append(Piece(text, text, cells[number], goes_on=before >= 0))
    return places, pieces
