"""Register × the blocks of a file → names cut where a block, a cell or a line ends (SCR404, `deidentify.cut_names`)."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from scr_docs.deidentify.register.cut_names import LONGEST_HALF, Cut, Piece, cuts_among
from scr_docs.markdown.folding import fold
from scr_docs.names.context import context_hash
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.words import word_key
from scr_docs.readers.surface import FORCED_BREAK, Surface
from scr_docs.redaction_check.detector_search import Unknown
from scr_docs.redaction_check.known_words import KnownWords
from scr_docs.redaction_check.looking import Look
from scr_docs.redaction_check.pages import Answerable
from scr_docs.redaction_check.terms import CaseTerms

_DESCRIPTION = "what looks like a name of the register that is cut in two"
_ONE_WORD = re.compile(r"([^\W\d_]{4,})[.,;:!?]?")
_ENOUGH = 4 * LONGEST_HALF
"""Characters of a source that hold a half of a name, spaces, entities and invisible characters included."""


@dataclass(frozen=True, slots=True)
class _Place:
    """The ``number``th piece of a surface."""

    surface: Surface
    number: int


def search_cut(
    surfaces: Sequence[Surface],
    answerable: Callable[[Surface], Answerable],
    look_at: Callable[[Surface], Look],
    known: KnownWords,
) -> Iterator[tuple[Look, Unknown]]:
    """Both halves of every name of a case that its text answers to, each with the surface that it stands on.

    Quiet are halves in the tool's own blocks, and those that a decision keeps or a release settled.

    Args:
        surfaces: of one file.
        answerable: whom a surface answers to.
        look_at: makes a surface ready for looking; called only for what was found.
        known: words that need no decision.
    """
    places, pieces = _pieces(surfaces)
    for terms in {one.case: one for place in places for one in answerable(place.surface).own}.values():
        for cut in cuts_among(pieces, terms.lexicon.entries_named):
            both = places[cut.first], places[cut.second]
            if any(terms in answerable(place.surface).own for place in both):
                halves = [(look_at(place.surface), place.number) for place in both]
                spans = _spans(cut, halves)
                found = [(look, span) for (look, _), span in zip(halves, spans, strict=True)]
                if not all(_is_quiet(look, span, terms, known) for look, span in found):
                    yield from ((look, Unknown("SCR404", *span, _DESCRIPTION)) for look, span in found)


def _pieces(surfaces: Sequence[Surface]) -> tuple[list[_Place], list[Piece]]:
    places: list[_Place] = []
    pieces: list[Piece] = []
    for surface in surfaces:
        if surface.block and surface.what == "visible text":
            ends = [_ends(text.strip()) for text in surface.text.split(FORCED_BREAK)]
            for number, (beginning, end) in enumerate(each for each in ends if each[0]):
                places.append(_Place(surface, number))
                goes_on = number > 0 or (surface.cell is None and _is_rest_of_a_word(beginning))
                pieces.append(Piece(beginning, end, surface.cell, goes_on))
    return places, pieces


def _is_rest_of_a_word(block: str) -> bool:
    """Whether a block is one word in small letters, and none of every day: it goes on with what stands before it.

    Of words of three letters nobody knows whether they are: "Ben" and "son" stand below each other in a family tree.
    """
    word = _ONE_WORD.fullmatch(block)
    return word is not None and word[1].islower() and not is_everyday(word_key(word[1]))


def _ends(text: str) -> tuple[str, str]:
    if len(text) <= 2 * _ENOUGH:
        folded = fold(text).text
        return folded, folded
    return fold(text[:_ENOUGH]).text, fold(text[-_ENOUGH:]).text


def _spans(cut: Cut, halves: Sequence[tuple[Look, int]]) -> tuple[tuple[int, int], tuple[int, int]]:
    (left, first), (right, second) = halves
    end, start = _bounds(left, first)[1], _bounds(right, second)[0]
    return (end - cut.left, end), (start, start + cut.right)


def _bounds(look: Look, number: int) -> tuple[int, int]:
    """Start and end in the plain text of the ``number``th piece of its surface."""
    starts = look.folded.starts
    breaks = [
        at
        for at, char in enumerate(look.text)
        if char == " " and FORCED_BREAK in look.source[starts[at] : starts[at + 1]]
    ]
    edges = [-1, *breaks, len(look.text)]
    return edges[number] + 1, edges[number + 1]


def _is_quiet(look: Look, span: tuple[int, int], terms: CaseTerms, known: KnownWords) -> bool:
    settled = terms.lexicon.settled_in(look.text, partial(context_hash, look.words))
    kept = any(one.start < span[1] and span[0] < one.end for one in settled)
    return kept or known.is_known_block(look.text) or known.covers(look.words, *span)
