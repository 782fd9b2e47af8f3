"""A name cut where a block, a cell or a line ends: ``Kay-`` above and ``leigh`` below are one question (17.50).

Only what both halves make together counts, and only a hyphen, the edge of two cells or a forced break shows that a word
goes on: two words that stand at the ends of two paragraphs by chance are no name.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scr_docs.deidentify.lexicon import Lexicon
from scr_docs.deidentify.register_matching import RegisterMatch
from scr_docs.markdown.segments import Segment
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.word_names import WORD_NAMES
from scr_docs.names.words import word_key

CUT = "a name of the register that is cut in two, by the look of it"
_FIRST_HALF = re.compile(r"(?<![^\W_])(?P<half>[^\W\d_]{2,})(?P<hyphen>-?)$")
_SECOND_HALF = re.compile(r"(?P<half>[^\W\d_]{2,})(?![^\W_])")
_FORCED_BREAK = re.compile(r"<| {2,}\r?\n|\\\r?\n")
_CELL_EDGE = re.compile(r"[\s*_~`]*\|[\s*_~`]*")
_LONGEST_HALF = 40


@dataclass(frozen=True, slots=True)
class _Piece:
    """``start:end`` of the plain text of a segment, from one break to the next."""

    number: int
    segment: Segment
    start: int
    end: int


def cut_names(source: str, segments: Sequence[Segment], lexicon: Lexicon) -> dict[int, list[RegisterMatch]]:
    """Halves of names of the register, by the number of the segment that they stand in."""
    cut: dict[int, list[RegisterMatch]] = defaultdict(list)
    for left, right in pairwise(_pieces(source, segments)):
        for number, match in _halves(source, left, right, lexicon):
            cut[number].append(match)
    return cut


def _pieces(source: str, segments: Sequence[Segment]) -> Iterator[_Piece]:
    for number, segment in enumerate(segments):
        if segment.kind in {"prose", "code"}:
            breaks = [at for at, char in enumerate(segment.text) if char == " " and _is_forced(source, segment, at)]
            for before, after in pairwise([-1, *breaks, len(segment.text)]):
                yield _Piece(number, segment, before + 1, after)


def _is_forced(source: str, segment: Segment, at: int) -> bool:
    return bool(_FORCED_BREAK.search(source, segment.folded.starts[at], segment.folded.starts[at + 1]))


def _halves(source: str, left: _Piece, right: _Piece, lexicon: Lexicon) -> Iterator[tuple[int, RegisterMatch]]:
    first = _FIRST_HALF.search(left.segment.text, max(left.start, left.end - _LONGEST_HALF), left.end)
    second = _SECOND_HALF.match(right.segment.text, right.start, right.end)
    if not first or not second or not (first["hyphen"] or _may_go_on(source, left, right, first, second)):
        return
    key = word_key(first["half"] + second["half"])
    ids = lexicon.entries_named(key)
    if ids and (first["half"][0].isupper() or key not in WORD_NAMES):
        kind = lexicon.parties[ids[0]].kind
        for piece, span in ((left, first.span()), (right, second.span("half"))):
            yield piece.number, RegisterMatch(*span, kind, ids, "part", CUT, "cut name")


def _may_go_on(source: str, left: _Piece, right: _Piece, first: re.Match[str], second: re.Match[str]) -> bool:
    """Without a hyphen: a capital before and none behind a forced break or the edge of two cells, not two words."""
    edge = source[left.segment.folded.ends[-1] : right.segment.folded.starts[0]]
    if left.number != right.number and not _CELL_EDGE.fullmatch(edge):
        return False
    two_words = is_everyday(word_key(first["half"])) and is_everyday(word_key(second["half"]))
    return first["half"][0].isupper() and second["half"][0].islower() and not two_words
