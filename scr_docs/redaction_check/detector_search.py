"""Detections × known words → findings about what no register knows (SCR404, SCR405)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.kinds.dates import Unsettled, print_date
from scr_docs.deidentify.kinds.written_dates import read_date
from scr_docs.deidentify.overlaps import resolve
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.deidentify.spans import NAMED_KINDS, NUMBERED_KINDS, Span
from scr_docs.model.case_file import Publication
from scr_docs.redaction_check.known_words import KnownWords
from scr_docs.redaction_check.looking import Look
from scr_docs.redaction_check.pages import Answerable


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something that nobody has decided on. ``description`` names its kind, never its words."""

    code: str
    start: int
    end: int
    description: str


def search_unknown(
    look: Look, answerable: Answerable, detections: Sequence[Detection], known: KnownWords
) -> Iterator[Unknown]:
    """Names, numbers, contact details and exact dates that no register, decision or policy accounts for.

    On a page that answers to several cases, what one of them knows as its own printed word or decision is quiet.
    """
    if not detections or known.is_known_block(look.text):
        return
    policies = [(terms.lexicon, terms.publication) for terms in answerable.own] or [(Lexicon(), Publication())]
    first, *rest = [_undecided(look, lexicon, publication, detections) for lexicon, publication in policies]
    for unknown in first:
        everywhere = all(any(_overlap(unknown, other) for other in others) for others in rest)
        if everywhere and not known.covers(look.words, unknown.start, unknown.end):
            yield unknown


def _undecided(
    look: Look, lexicon: Lexicon, publication: Publication, detections: Sequence[Detection]
) -> list[Unknown]:
    spans = resolve(look.text, look.words, lexicon, list(detections), prose=look.prose)
    unknown = (_unknown(span, look, publication) for span in spans if not span.candidates and not span.decision)
    return [found for found in unknown if found]


def _unknown(span: Span, look: Look, publication: Publication) -> Unknown | None:
    if span.kind in NAMED_KINDS:
        return Unknown("SCR404", span.start, span.end, f"{_with_article(span.kind)} that nobody has decided on")
    if span.kind in NUMBERED_KINDS:
        return Unknown("SCR405", span.start, span.end, _with_article(span.detail or span.kind))
    if span.kind == "date" and _says_too_much(look.text[span.start : span.end], publication):
        return Unknown("SCR405", span.start, span.end, "a date that is more exact than the policy prints")
    return None


def _with_article(words: str) -> str:
    return f"{'an' if words[0] in 'aeioAEIN' else 'a'} {words}"


def _says_too_much(written: str, publication: Publication) -> bool:
    """Whether the policy of the case would print the date otherwise; a date that nobody can read is no exact one."""
    read = read_date(written)
    if read is None:
        return False
    printed = print_date(read, publication.dates, publication.anchor)
    return read.exact if printed is None or isinstance(printed, Unsettled) else True


def _overlap(one: Unknown, other: Unknown) -> bool:
    return one.start < other.end and other.start < one.end
