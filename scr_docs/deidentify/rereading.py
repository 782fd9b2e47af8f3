"""Reading a printed text again as a whole: what single mentions do not show, sentences beside each other may.

A look raises questions about words that would be printed. Most are masked like every doubt; what would need another
sentence ("her" where sex identifies) is raised and left for a person to write.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from scr_docs.deidentify.context import ContextOf, SourceContexts, contexts_in
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.markdown.lines import Lines
from scr_docs.markdown.plain_view import plain_view
from scr_docs.markdown.segments import Segment
from scr_docs.model.mention import Kind
from scr_docs.names.context import paragraph_hash
from scr_docs.names.words import read_words


@dataclass(frozen=True, slots=True)
class Raised:
    """A question about ``first:last`` of the plain text of a segment; ``masked``: whether the words go meanwhile."""

    segment: Segment
    first: int
    last: int
    kind: Kind
    reason: str
    context: str
    masked: bool = field(default=True)

    @property
    def span(self) -> tuple[int, int]:
        """Its place in the text that the segment comes from."""
        return self.segment.folded.span(self.first, self.last)


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """The document that a printed text was made from; ``origin`` leads from an offset of the text to one of it."""

    lines: Lines = field(repr=False)
    contexts: SourceContexts = field(repr=False)
    origin: Callable[[int], int] = field(repr=False)

    def line_of(self, offset: int) -> int:
        """The line of the document that an offset of the text comes from."""
        return self.lines.at(self.origin(offset))[0]

    def paragraph_of(self, segment: Segment, at: int) -> str:
        """The hash of the paragraph of the document that the character ``at`` of a segment of the text comes from."""
        start, _ = segment.folded.span(at, at + 1)
        written = self.contexts.paragraph_at(self.origin(start))
        return written or paragraph_hash(read_words(segment.text))

    def context_in(self, segment: Segment) -> ContextOf:
        """How to find the context of a span of a segment of the text."""
        return contexts_in(segment, self.contexts, self.origin)


class Look(Protocol):
    """Reads a printed text as a whole."""

    def __call__(self, text: str, made_from: MadeFrom) -> Sequence[Raised]:
        """Questions in the order of the text; none about words that a recorded decision keeps."""
        ...


class Places:
    """From offsets of a text to places in the plain text of its prose, with what decisions say of them."""

    def __init__(self, text: str, lexicon: Lexicon, made_from: MadeFrom) -> None:
        self._lexicon, self._made_from = lexicon, made_from
        self._segments = [one for one in plain_view(text).segments if one.kind == "prose" and one.text]

    def raised(self, start: int, end: int, kind: Kind, reason: str) -> Raised:
        """A question about ``start:end`` of the text, which lies in one segment of prose."""
        segment, first, last = self._in_segment(start, end)
        return Raised(segment, first, last, kind, reason, self._made_from.context_in(segment)(first, last))

    def is_settled(self, start: int, end: int) -> bool:
        """Whether a recorded decision keeps these words, or words that overlap them."""
        segment, first, last = self._in_segment(start, end)
        settled = self._lexicon.settled_in(segment.text, self._made_from.context_in(segment))
        return any(one.decision.decide == "keep" and one.start < last and first < one.end for one in settled)

    def _in_segment(self, start: int, end: int) -> tuple[Segment, int, int]:
        for segment in self._segments:
            starts, ends = segment.folded.starts, segment.folded.ends
            if starts[0] <= start and end <= ends[-1]:
                return segment, bisect_left(starts, start), bisect_right(ends, end)
        raise ValueError("no prose of the text stands there")
