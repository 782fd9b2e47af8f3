"""A text with the places that a detector should find in it: the one type that all parts of the training share."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, get_args

from scr_docs.model.mention import Kind

KINDS: Final[tuple[str, ...]] = get_args(Kind)
"""The kinds of the tool's design, section 6."""

IGNORE: Final = "ignore"
"""A place that teaches neither way: annotators left it standing, the tool should find it in another text."""

LABELS: Final = ("O", *itertools.chain.from_iterable((f"B-{kind}", f"I-{kind}") for kind in KINDS))


@dataclass(frozen=True, slots=True, order=True)
class Labelled:
    """``start`` to ``end`` (exclusive), in code points, is a mention of ``kind``."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Example:
    """``spans`` are sorted and do not overlap.

    Raises:
        ValueError: they do, or one lies outside the text.
    """

    text: str
    spans: tuple[Labelled, ...] = ()

    def __post_init__(self) -> None:
        edges = [0, *itertools.chain.from_iterable((span.start, span.end) for span in self.spans), len(self.text)]
        if any(left > right for left, right in itertools.pairwise(edges)):
            raise ValueError("spans overlap or lie outside the text")


def with_free(kept: Iterable[Labelled], more: Iterable[Labelled]) -> list[Labelled]:
    """Spans that touch no other: those that are kept, and of the others, one by one, each that touches none so far."""
    spans = list(kept)
    for span in more:
        if all(span.end <= other.start or other.end <= span.start for other in spans):
            spans.append(span)
    return sorted(spans)


def joined(examples: Iterable[Example], between: str) -> Example:
    """Several examples as one text, with ``between`` between them."""
    text, spans = "", []
    for number, example in enumerate(examples):
        text += between if number else ""
        spans += [Labelled(len(text) + span.start, len(text) + span.end, span.kind) for span in example.spans]
        text += example.text
    return Example(text, tuple(spans))


def rewritten(example: Example, new_words: dict[int, str]) -> Example:
    """The example with other words in some of its spans, by their number."""
    text, spans, at = "", [], 0
    for number, span in enumerate(example.spans):
        text += example.text[at : span.start]
        words = new_words.get(number, example.text[span.start : span.end])
        spans.append(Labelled(len(text), len(text) + len(words), span.kind))
        text += words
        at = span.end
    return Example(text + example.text[at:], tuple(spans))
