"""The anonymised text as paragraphs of sentences, each with the way back to its place in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from scr_docs.markdown.folding import Folded
from scr_docs.markdown.lines import Lines
from scr_docs.markdown.plain_view import plain_view

_END: Final = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]*[A-Z0-9])")
_NO_END: Final = re.compile(r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|No|approx|e\.g|i\.e|c|p|para)\.|\b[A-Z]\.)$")
_ROW: Final = re.compile(r"[ \t>]*\|")
_QUOTE: Final = re.compile(r"[ \t]*>")
_SECTION: Final = re.compile(r"^#{2,6}[ \t]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: ``text`` is ``folded.text[start:]`` up to its end; offsets lead back to the anonymised text."""

    text: str = field(repr=False)
    start: int
    folded: Folded = field(repr=False)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` (not empty) stands in the anonymised text."""
        return self.folded.span(self.start + start, self.start + end)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that are read in one go: a paragraph, a list item, or all cells of a row of a table."""

    sentences: tuple[Sentence, ...]
    is_quote: bool = False
    is_row: bool = False


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """Read an anonymised document; front matter, link targets and code are no prose and are left out.

    A block quote above the first section is a notice of the document, not a quotation.
    """
    first = _SECTION.search(text)
    body = first.start() if first else 0
    found: list[tuple[int, Paragraph]] = []
    lines = Lines(text)
    for segment in plain_view(text).segments:
        if segment.kind not in {"prose", "alt"} or not segment.text:
            continue
        start = segment.folded.starts[0]
        line = lines.at(start)[0]
        source = text[lines.offset(line) : start + 1]
        paragraph = Paragraph(
            tuple(_sentences(segment.folded)),
            bool(_QUOTE.match(source)) and start > body,
            bool(_ROW.match(source)),
        )
        if found and paragraph.is_row and found[-1][0] == line:
            paragraph = Paragraph((*found.pop()[1].sentences, *paragraph.sentences), is_row=True)
        found.append((line, paragraph))
    return tuple(paragraph for _, paragraph in found)


def _sentences(folded: Folded) -> Iterator[Sentence]:
    start = 0
    for match in _END.finditer(folded.text):
        if not _NO_END.search(folded.text[start : match.start()]):
            yield Sentence(folded.text[start : match.end()].rstrip(), start, folded)
            start = match.end()
    if folded.text[start:].strip():
        yield Sentence(folded.text[start:], start, folded)
