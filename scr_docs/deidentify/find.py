"""A document's mentions: the plain view, read by the register and by the detector, with places in the source."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from scr_docs.deidentify.context import context_hash
from scr_docs.deidentify.detection import Detection, Detector
from scr_docs.deidentify.lexicon import Lexicon
from scr_docs.deidentify.overlaps import Span, resolve
from scr_docs.deidentify.words import read_words
from scr_docs.markdown.inline import Segment
from scr_docs.markdown.lines import Lines
from scr_docs.markdown.plain_view import plain_view
from scr_docs.model.mention import Mention

_DETECTED_KINDS = frozenset({"prose", "code", "alt", "title", "html", "front-matter"})


@dataclass(frozen=True, slots=True)
class Found:
    """A mention with what printing needs to know of its surroundings."""

    mention: Mention
    span: Span
    segment: Segment
    context: str
    whole: bool = field(default=False)
    """Whether the whole segment goes: a link target that holds a name in any disguise."""


def find_in_document(text: str, lexicon: Lexicon, detector: Detector) -> list[Found]:
    """All mentions of a Markdown text, in the order of their segments, not overlapping within a segment.

    Raises:
        DetectorUnavailable: a segment could not be looked at.
    """
    segments = plain_view(text).segments
    read_by_model = [segment for segment in segments if segment.kind in _DETECTED_KINDS]
    results = iter(detector.detect([segment.text for segment in read_by_model]))
    lines = Lines(text)
    found: list[Found] = []
    for segment in segments:
        detections = next(results) if segment.kind in _DETECTED_KINDS else []
        found += _in_segment(text, segment, lexicon, detections, lines)
    return found


def _in_segment(
    text: str, segment: Segment, lexicon: Lexicon, detections: Sequence[Detection], lines: Lines
) -> list[Found]:
    words = read_words(segment.text)
    in_address = segment.kind in {"target", "id"}
    spans = resolve(segment.text, words, lexicon, list(detections), prose=not in_address)
    if in_address and not spans and (ids := lexicon.squeezed_names_in(segment.text)):
        whole = Span(0, len(segment.text), "person", "register", "link", ids)
        return [Found(_mention(text, segment, whole, lines), whole, segment, "", whole=True)]
    return [
        Found(_mention(text, segment, span, lines), span, segment, context_hash(words, span.start, span.end))
        for span in spans
    ]


def _mention(text: str, segment: Segment, span: Span, lines: Lines) -> Mention:
    start, end = segment.folded.span(span.start, span.end)
    identity = span.candidates[0] if len(span.candidates) == 1 and not span.doubt else None
    line, column = lines.at(start)
    return Mention(
        start, end, line, column, span.kind, span.source, text[start:end], identity, span.detail, span.candidates
    )
