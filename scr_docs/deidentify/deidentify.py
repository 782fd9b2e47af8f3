"""document + register + decisions → public document, redactions, doubts (17.50)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from scr_docs.deidentify.context import SourceContexts
from scr_docs.deidentify.detection import Detector
from scr_docs.deidentify.edits import (
    Edit,
    apply_edits,
    is_external,
    requotes,
    stranded_marks,
    written,
)
from scr_docs.deidentify.find import Found, find_in_document
from scr_docs.deidentify.judge import Verdict, judge
from scr_docs.deidentify.lexicon import Lexicon, lexicon_of
from scr_docs.errors import DetectorUnavailable
from scr_docs.markdown.lines import Lines
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.case_file import Publication
from scr_docs.model.document import Document
from scr_docs.model.mention import Doubt, PublicDocument, Redaction

_Record = TypeVar("_Record", Redaction, Doubt)
_LINK_REMOVED = "#link-removed"
_MOST_ROUNDS = 8


def deidentify(document: Document, case: Case, board: Board, detector: Detector) -> PublicDocument:
    """Anonymise a document of a case.

    The result is read again until nothing more is found in it, so that anonymising it twice changes nothing and the
    redaction check later sees what was seen here.

    Args:
        document: the document with its real names.
        case: register, decisions, case file.
        board: the board's own name, which may be printed.
        detector: looks for what no register knows.

    Raises:
        DetectorUnavailable: the text could not be looked at whole, or did not come to rest.
    """
    lexicon = lexicon_of(case, board)
    publication = case.file.publication if case.file else Publication()
    return anonymise(document.id, document.text, lexicon, publication, detector)


def anonymise(
    document_id: str, source: str, lexicon: Lexicon, publication: Publication, detector: Detector
) -> PublicDocument:
    """As `deidentify`, for a text and what is known about it."""
    text = source
    redactions: list[Redaction] = []
    doubts: list[Doubt] = []
    origin: Callable[[int], int] = int
    lines, contexts = Lines(source), SourceContexts(source)
    for number in range(_MOST_ROUNDS):
        look = partial(find_in_document, sources=contexts if number else None, origin=origin)
        round_ = _one_round(look(text, lexicon, detector), text, lexicon, publication)
        if round_.text == text:
            return PublicDocument(document_id, text, _in_order(redactions), _in_order(doubts))
        redactions += [_moved(record, origin, lines) for record in round_.redactions]
        doubts += [_moved(record, origin, lines) for record in round_.doubts]
        origin = _chain(origin, round_.origin)
        text = round_.text
    raise DetectorUnavailable(f"{document_id}: the anonymised text did not come to rest; please report this")


@dataclass(frozen=True, slots=True)
class _Round:
    text: str
    origin: Callable[[int], int]
    """From an offset of this round's text to one of the text that it was made from."""
    redactions: list[Redaction]
    doubts: list[Doubt]


def _one_round(mentions: list[Found], text: str, lexicon: Lexicon, publication: Publication) -> _Round:
    edits: list[Edit] = []
    redactions: list[Redaction] = []
    doubts: list[Doubt] = []
    for found in mentions:
        verdict = judge(found, lexicon, publication)
        if verdict.printed is None:
            continue
        edits.append(_edit(found, verdict))
        redactions.append(_redaction(found, verdict))
        if verdict.doubt:
            doubts.append(_doubt(found, verdict))
    edited = apply_edits(text, edits)
    quoted = apply_edits(edited.text, requotes(text, edited.text))
    return _Round(quoted.text, lambda offset: edited.origin(quoted.origin(offset)), redactions, doubts)


def _edit(found: Found, verdict: Verdict) -> Edit:
    segment, mention = found.segment, found.mention
    if found.whole or (segment.kind == "target" and is_external(segment.text)):
        start, end = segment.folded.span(0, len(segment.text))
        return Edit(start, end, _LINK_REMOVED)
    start = mention.start if verdict.start is None else segment.folded.starts[verdict.start]
    end = mention.end if verdict.end is None else segment.folded.ends[verdict.end - 1]
    words = written(verdict.printed or "", segment.kind)
    return Edit(start, end, words, stranded_marks(start, end, segment.marks))


def _redaction(found: Found, verdict: Verdict) -> Redaction:
    mention = found.mention
    return Redaction(
        mention.start,
        mention.end,
        mention.line,
        mention.column,
        mention.kind,
        verdict.printed or "",
        verdict.rule,
        verdict.identity,
    )


def _doubt(found: Found, verdict: Verdict) -> Doubt:
    mention = found.mention
    return Doubt(
        mention.start,
        mention.end,
        mention.line,
        mention.column,
        mention.kind,
        verdict.doubt,
        found.context,
        found.segment.text[found.span.start : found.span.end],
    )


def _moved(record: _Record, origin: Callable[[int], int], lines: Lines) -> _Record:
    """The record with its place in the document as it was written."""
    start, end = origin(record.start), origin(record.end - 1) + 1
    line, column = lines.at(start)
    return replace(record, start=start, end=end, line=line, column=column)


def _in_order(records: list[_Record]) -> tuple[_Record, ...]:
    return tuple(sorted(records, key=lambda record: (record.start, record.end)))


def _chain(first: Callable[[int], int], then: Callable[[int], int]) -> Callable[[int], int]:
    return lambda offset: first(then(offset))
