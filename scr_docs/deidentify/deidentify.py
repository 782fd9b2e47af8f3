"""document + register + decisions → public document, redactions, doubts (17.50)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from scr_docs.casefolder.inputs import source_file
from scr_docs.compose.documents import ACTION_PLAN, composed_documents
from scr_docs.deidentify.context import SourceContexts
from scr_docs.deidentify.detecting.detection import Detector
from scr_docs.deidentify.edits import (
    Edit,
    apply_edits,
    is_external,
    requotes,
    stranded_marks,
    written,
)
from scr_docs.deidentify.find import Found, find_in_document
from scr_docs.deidentify.gendered_words import GenderLook
from scr_docs.deidentify.intervals.look import IntervalLook, pseudonyms
from scr_docs.deidentify.intervals.public_days import public_days_of
from scr_docs.deidentify.intervals.reading import read_statements
from scr_docs.deidentify.judge import Verdict, judge
from scr_docs.deidentify.kinds.printing import mask
from scr_docs.deidentify.register.lexicon import Lexicon, lexicon_of
from scr_docs.deidentify.rereading import Look, MadeFrom, Raised
from scr_docs.deidentify.usable_policy import usable_policy
from scr_docs.errors import DetectorUnavailable, UnreadableInput
from scr_docs.markdown.lines import Lines
from scr_docs.markdown.segments import Mark
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.case_file import Publication
from scr_docs.model.document import PUBLISHABLE, Document
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
        UnreadableInput: another document that may be public is there and cannot be read, so nothing can be compared.
    """
    lexicon = lexicon_of(case, board)
    publication = usable_policy(case)
    looks = _looks(document, case, lexicon, publication, detector) if document.publishable else ()
    return anonymise(document.id, document.text, lexicon, publication, detector, looks)


def _looks(
    document: Document, case: Case, lexicon: Lexicon, publication: Publication, detector: Detector
) -> tuple[Look, ...]:
    intervals = _interval_look(document, case, lexicon, publication, detector)
    return (intervals, GenderLook(lexicon)) if publication.gender_neutral else (intervals,)


def _interval_look(
    document: Document, case: Case, lexicon: Lexicon, publication: Publication, detector: Detector
) -> IntervalLook:
    """Statements of time are compared across everything of the case that may be public, as it would be printed."""
    _require_publishable(case)
    people = pseudonyms(lexicon)
    others = [each for each in composed_documents(case) if each.publishable and each.id != document.id]
    printed = [(each.id, anonymise(each.id, each.text, lexicon, publication, detector).text) for each in others]
    statements = [one for document_id, text in printed for one in read_statements(document_id, text, people)]
    return IntervalLook(document.id, lexicon, public_days_of(case), tuple(statements))


def _require_publishable(case: Case) -> None:
    readable = {document.id for document in case.documents} | ({ACTION_PLAN} if case.plan else set())
    for document_id in sorted(PUBLISHABLE - readable):
        if source_file(document_id) in case.hashes:
            path = case.shown(source_file(document_id))
            raise UnreadableInput(f"{path}: cannot be read, so what it tells beside this document is unknown")


def anonymise(
    document_id: str,
    source: str,
    lexicon: Lexicon,
    publication: Publication,
    detector: Detector,
    looks: Sequence[Look] = (),
) -> PublicDocument:
    """As `deidentify`, for a text and what is known about it; ``looks`` read what would be printed once more."""
    text = source
    redactions: list[Redaction] = []
    doubts: list[Doubt] = []
    origin: Callable[[int], int] = int
    lines, contexts = Lines(source), SourceContexts(source)
    for number in range(_MOST_ROUNDS):
        look = partial(find_in_document, sources=contexts if number else None, origin=origin)
        round_ = _one_round(look(text, lexicon, detector), text, lexicon, publication)
        if round_.text == text:
            round_ = _looked_over(text, looks, MadeFrom(lines, contexts, origin))
        if round_.text == text:
            doubts += [_moved(record, origin, lines) for record in round_.doubts]
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
    introduced: set[str] = set()
    for found in mentions:
        verdict = judge(found, lexicon, publication, introduced)
        if verdict.rule == "kind" and verdict.identity and found.segment.kind == "prose":
            introduced.add(verdict.identity)
        if verdict.printed is None:
            continue
        edits.append(_edit(found, verdict))
        redactions.append(_redaction(found, verdict))
        if verdict.doubt:
            doubts.append(_doubt(found, verdict))
    edited = apply_edits(text, edits)
    quoted = apply_edits(edited.text, requotes(text, edited.text))
    return _Round(quoted.text, lambda offset: edited.origin(quoted.origin(offset)), redactions, doubts)


def _looked_over(text: str, looks: Sequence[Look], made_from: MadeFrom) -> _Round:
    """What the looks raise: masked as long as anything is to be masked, then what is left to raise."""
    raised = [one for look in looks for one in look(text, made_from)]
    masked = [one for one in raised if one.masked]
    lines = Lines(text)
    edits = [Edit(*one.span, written(mask(one.kind), "prose"), _marks_inside(one)) for one in masked]
    edited = apply_edits(text, edits)
    redactions = [_masked_words(one, lines) for one in masked]
    return _Round(edited.text, edited.origin, redactions, [_question(one, lines) for one in masked or raised])


def _marks_inside(raised: Raised) -> tuple[Mark, ...]:
    return stranded_marks(*raised.span, raised.segment.marks)


def _masked_words(raised: Raised, lines: Lines) -> Redaction:
    start, end = raised.span
    return Redaction(start, end, *lines.at(start), raised.kind, mask(raised.kind), "masked")


def _question(raised: Raised, lines: Lines) -> Doubt:
    start, end = raised.span
    words = raised.segment.text[raised.first : raised.last]
    return Doubt(start, end, *lines.at(start), raised.kind, raised.reason, raised.context, words)


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
