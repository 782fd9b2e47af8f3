"""Whole documents written by hand, in the notation of `benchmarks.deidentify.gold`: prose that no frame can give.

Their writers knew neither the frames nor the rules. Those of ``data/written`` were written to learn from; those of the
benchmark's ``seen`` are the ones whose mistakes everybody reads. Nothing else of the benchmark is looked at here.
"""

import random
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from benchmarks.deidentify.corpus import seen_documents
from benchmarks.deidentify.gold import GoldDocument, GoldMention, read_gold
from scr_docs.markdown.plain_view import plain_view
from scr_docs.markdown.segments import Segment
from training.examples import IGNORE, Example, Labelled, joined, with_free
from training.judgments import with_other_names
from training.names_and_places import DATA, Part, all_names, belongs, towns
from training.rules import rules_alone

BETWEEN: Final = "\n\n"
"""Between two pieces of a document; none holds it, since the plain view has no line ends."""
_ABOUT_OTHERS: Final = 0.6
_UNMARKED: Final = frozenset({"duration", "quantity"})
"""Kinds that the notation does not mark: what rules of form take for one teaches neither way."""
_TITLE: Final = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sgt|Insp|WPC|PCSO|[PD]C|[PD]S|D?C?I|Cllr|Rev|Fr|Sr)\.? )$"
)
_PHONE: Final = re.compile(r"(?:\+44|0)[\d ()-]{8,}")
_POSTCODE: Final = re.compile(r"[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}", re.IGNORECASE)


def about_others(document: Example, rng: random.Random) -> Example:
    """A document as it stands or about other people elsewhere; names that are held out stand in neither."""
    only = None if rng.random() < _ABOUT_OTHERS else frozenset(all_names("held-out"))
    return with_other_names(document, all_names("train"), list(towns("train")), rng, only)


@cache
def written_documents(part: Part) -> tuple[Example, ...]:
    """Each document as its pieces, as the tool reads them, with ``BETWEEN`` between them; one in six is held out."""
    paths = sorted((DATA / "written").glob("*.md"))
    own = [read_gold(path.stem, path.read_text(encoding="utf-8")) for path in paths]
    return tuple(as_written(each) for each in (*own, *seen_documents()) if belongs(each.name, part))


def as_written(document: GoldDocument) -> Example:
    """A document as a detector reads it, with a label for each thing that is to be found."""
    pieces = [segment for segment in plain_view(document.text).segments if segment.kind != "id"]
    by_rules = rules_alone().detect([piece.text for piece in pieces])
    examples = []
    for piece, found in zip(pieces, by_rules, strict=True):
        marked = sorted(_marked(piece, document.mentions))
        amounts = (Labelled(each.start, each.end, IGNORE) for each in found if each.kind in _UNMARKED)
        examples.append(Example(piece.text, tuple(with_free(marked, [*_titles(piece.text, marked), *amounts]))))
    return joined(examples, BETWEEN)


def _marked(piece: Segment, mentions: tuple[GoldMention, ...]) -> Iterator[Labelled]:
    """The mentions that stand in a piece of a document, with their places in it."""
    starts, ends = piece.folded.starts, piece.folded.ends
    for mention in mentions:
        inside = [
            at
            for at in range(len(starts))
            if mention.start <= starts[at] and ends[at] <= mention.end and starts[at] < ends[at]
        ]
        if inside:
            yield Labelled(inside[0], inside[-1] + 1, _kind(mention))


def _kind(mention: GoldMention) -> str:
    """The kind as frames have it: the notation calls telephone numbers and postcodes codes."""
    if mention.kind == "code" and _PHONE.fullmatch(mention.text):
        return "contact"
    return "address" if mention.kind == "code" and _POSTCODE.fullmatch(mention.text) else mention.kind


def _titles(text: str, marked: list[Labelled]) -> Iterator[Labelled]:
    """Titles before names: frames and judgments take them for a part of the name, the notation does not."""
    for span in marked:
        if span.kind == "person" and (title := _TITLE.search(text[: span.start])):
            yield Labelled(title.start(), span.start - 1, IGNORE)
