"""A document's mentions: the plain view, read by the register and by the detector, with places in the source."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from scr_docs.deidentify.context import ContextOf, SourceContexts, contexts_in
from scr_docs.deidentify.detecting.ages_beside_people import with_ages
from scr_docs.deidentify.detecting.derived_names import with_derived
from scr_docs.deidentify.detecting.detection import Detection, Detector
from scr_docs.deidentify.detecting.grown_names import with_initials
from scr_docs.deidentify.detecting.listed_numbers import with_listed_numbers
from scr_docs.deidentify.detecting.recurrence import with_recurrences
from scr_docs.deidentify.detecting.recurring_numbers import with_recurring_numbers
from scr_docs.deidentify.overlaps import resolve
from scr_docs.deidentify.register.cut_names import cut_names
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.deidentify.register.matching import RegisterMatch
from scr_docs.deidentify.spans import NUMBERED_KINDS, PLAIN_KINDS, Span
from scr_docs.markdown.lines import Lines
from scr_docs.markdown.plain_view import plain_view
from scr_docs.markdown.segments import Segment
from scr_docs.model.mention import Mention
from scr_docs.names.words import read_words

_URL = re.compile(r"<(?:https?://|www\.)[^<>]*>|(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)\]'\"*]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A mention with what printing needs to know of its surroundings."""

    mention: Mention
    span: Span
    segment: Segment
    context: str
    whole: bool = field(default=False)
    """Whether the whole segment goes: a link target that holds a name in any disguise."""


def find_in_document(
    text: str,
    lexicon: Lexicon,
    detector: Detector,
    sources: SourceContexts | None = None,
    origin: Callable[[int], int] = int,
) -> list[Found]:
    """All mentions of a Markdown text, in the order of their segments, not overlapping within a segment.

    Args:
        text: the document, or what anonymising has made of it so far.
        lexicon: what the case knows.
        detector: looks for what it does not know.
        sources: contexts of the document as it was written; None where ``text`` is that document.
        origin: from an offset of ``text`` to one of the document.

    Raises:
        DetectorUnavailable: a segment could not be looked at.
    """
    segments = plain_view(text).segments
    looked_at = [segment for segment in segments if segment.kind != "id"]
    texts = [segment.text for segment in looked_at]
    results = iter(_of_the_document(texts, detector.detect(texts)))
    lines = Lines(text)
    cut = cut_names(text, segments, lexicon)
    found: list[Found] = []
    for number, segment in enumerate(segments):
        detections = [] if segment.kind == "id" else next(results)
        context = contexts_in(segment, sources, origin)
        found += _in_segment(text, segment, lexicon, detections, lines, context, cut.get(number, ()))
    return found


def _of_the_document(texts: Sequence[str], detections: Sequence[Sequence[Detection]]) -> list[list[Detection]]:
    """What a detector found segment by segment, with what the whole document adds."""
    recurring = with_recurrences(texts, detections)
    grown = [with_initials(text, found) for text, found in zip(texts, recurring, strict=True)]
    return with_recurring_numbers(texts, with_listed_numbers(texts, with_ages(texts, with_derived(texts, grown))))


def _in_segment(
    text: str,
    segment: Segment,
    lexicon: Lexicon,
    detections: Sequence[Detection],
    lines: Lines,
    context: ContextOf,
    cut: Sequence[RegisterMatch],
) -> list[Found]:
    words = read_words(segment.text)
    in_address = segment.kind in {"target", "id"}
    if in_address:
        detections = [each for each in detections if each.source == "pattern" and each.kind in NUMBERED_KINDS]
    else:
        detections = [*detections, *_links_with_names(segment.text, lexicon)]
    prose = not in_address
    spans = resolve(segment.text, words, lexicon, detections, prose=prose, context=context, misspelled=True, cut=cut)
    if in_address and not spans and (ids := lexicon.squeezed_names_in(segment.text)):
        whole = Span(0, len(segment.text), "person", "register", "link", ids)
        return [Found(_mention(text, segment, whole, lines), whole, segment, "", whole=True)]
    found = [
        Found(_mention(text, segment, span, lines), span, segment, context(span.start, span.end)) for span in spans
    ]
    return list(_apart(found))


def _apart(found: Sequence[Found]) -> Iterator[Found]:
    """Without what shares a character with what counts more: "¼0U" reads as a 1 and the code 40U."""
    taken = {at for one in found if one.mention.kind not in PLAIN_KINDS for at in range(*_place(one))}
    reached = 0
    for each in found:
        start, end = _place(each)
        free = each.mention.kind not in PLAIN_KINDS or taken.isdisjoint(range(start, end))
        if free and end > reached:
            yield each if start >= reached else _from(each, reached)
            reached = end


def _from(found: Found, start: int) -> Found:
    """The same from a later character on."""
    mention = found.mention
    return replace(found, mention=replace(mention, start=start, text=mention.text[start - mention.start :]))


def _place(found: Found) -> tuple[int, int]:
    return found.mention.start, found.mention.end


def _links_with_names(text: str, lexicon: Lexicon) -> Iterator[Detection]:
    """Addresses of pages that hold a name of the register, glued or not: a part of one would still lead there."""
    for match in _URL.finditer(text):
        ids = {key for name in lexicon.names_in(match[0], prose=False) for key in name.candidates}
        if any(lexicon.parties[key].printed for key in ids.union(lexicon.squeezed_names_in(match[0]))):
            yield Detection(*match.span(), "contact", "link", "pattern")


def _mention(text: str, segment: Segment, span: Span, lines: Lines) -> Mention:
    start, end = segment.folded.span(span.start, span.end)
    identity = span.candidates[0] if len(span.candidates) == 1 and not span.doubt else None
    line, column = lines.at(start)
    return Mention(
        start, end, line, column, span.kind, span.source, text[start:end], identity, span.detail, span.candidates
    )
