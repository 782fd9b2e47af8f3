"""Register × surface → hits: words of the cases that a text answers to (SCR401), and of other cases (SCR402, 403)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.overlaps import resolve
from scr_docs.deidentify.register.matching import RegisterMatch
from scr_docs.deidentify.register.short_names import MAY_BE_ANOTHER
from scr_docs.deidentify.spans import Span
from scr_docs.names.word_names import WORD_NAMES
from scr_docs.names.words import word_keys
from scr_docs.redaction_check.known_words import KnownWords
from scr_docs.redaction_check.looking import Look
from scr_docs.redaction_check.pages import Answerable
from scr_docs.redaction_check.terms import CaseTerms

_MARKUP = frozenset({"attribute", "id", "link", "script", "style", "raw bytes"})
_SHORTEST_IN_BYTES = 4
"""Fewer letters stand in the packed bytes of every picture by chance, many times over."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a register at a place of a text. ``start`` counts in the look's plain text."""

    code: str
    start: int
    end: int
    case: str
    entries: tuple[str, ...]


def search_register(
    look: Look, answerable: Answerable, detections: Sequence[Detection], known: KnownWords
) -> Iterator[Hit]:
    """Every place where words of a register stand.

    Args:
        look: the text.
        answerable: whom it answers to.
        detections: what the detector found in it; a date that contains a name ("May 2024") is a date.
        known: words that settle a capital that only might be a name.
    """
    matches = {terms.case: _matches(look, terms) for terms in (*answerable.own, *answerable.others)}
    named = [
        (match.start, match.end)
        for terms in answerable.own
        for match in matches[terms.case]
        if _is_named(match.candidates, terms)
    ]
    for terms in (*answerable.own, *answerable.others):
        own = terms in answerable.own
        squeezed = list(_squeezed(look, terms, "SCR401" if own else "SCR402"))
        glued = [(hit.start, hit.end) for hit in squeezed]
        for span in _spans(look, terms, matches[terms.case], detections):
            if _counts(span, look, terms, known) and not _inside(span, named + glued):
                code = "SCR401" if own else _code_of_other(span, look)
                if code and (own or span.source == "register"):
                    yield Hit(code, span.start, span.end, terms.case, span.candidates)
        yield from squeezed


def _matches(look: Look, terms: CaseTerms) -> list[RegisterMatch]:
    return terms.lexicon.names_in(look.text, prose=look.prose)


def _spans(
    look: Look, terms: CaseTerms, matches: Sequence[RegisterMatch], detections: Sequence[Detection]
) -> list[Span]:
    """Spans of the register, and of decisions that replace words which still stand here.

    A number of the register is the register's, also where a rule of form sees a number of its kind.
    """
    if not matches and not terms.lexicon.decisions:
        return []
    resolved = resolve(look.text, look.words, terms.lexicon, list(detections), prose=look.prose)
    spans = [span for span in resolved if span.candidates or (span.decision and span.decision.decide == "keep")]
    spans += [
        Span(match.start, match.end, match.kind, "register", "", match.candidates, breadth=match.breadth)
        for match in matches
        if match.breadth == "identifier"
        if not any(match.start < span.end and span.start < match.end for span in spans)
    ]
    return [span for span in spans if not (span.decision and span.decision.decide == "keep")]


def _is_named(candidates: Sequence[str], terms: CaseTerms) -> bool:
    parties = [terms.lexicon.parties.get(key) for key in candidates]
    return all(party is not None and party.printed is None for party in parties)


def _counts(span: Span, look: Look, terms: CaseTerms, known: KnownWords) -> bool:
    if span.decision is None and _is_named(span.candidates, terms):
        return False
    keys = word_keys(look.text[span.start : span.end])
    if look.read_whole and _is_binary(look) and len("".join(keys)) < _SHORTEST_IN_BYTES:
        return False
    if len(keys) != 1 or span.breadth == "identifier":
        return True
    if (keys[0] in WORD_NAMES or span.doubt == MAY_BE_ANOTHER) and not _word_is_meant(span, look, known):
        return False
    written = look.text[span.start : span.end]
    return not (look.surface.what in _MARKUP and written.islower() and keys[0] in known.technical)


def _is_binary(look: Look) -> bool:
    """Whether these are bytes and no text; what their reader understood of them are surfaces of their own."""
    return look.surface.what == "raw bytes" and ("\x00" in look.surface.text or "\ufffd" in look.surface.text)


def _word_is_meant(span: Span, look: Look, known: KnownWords) -> bool:
    """Whether an everyday word is a name here: in an address only alone; a doubtful capital unless it was settled."""
    if not look.prose:
        return look.segment(span.start, span.end) == look.text[span.start : span.end]
    if look.surface.what == "raw bytes" and look.read_whole:
        return False
    if span.doubt:
        return not (known.is_known_block(look.text) or known.covers(look.words, span.start, span.end))
    return True


def _code_of_other(span: Span, look: Look) -> str:
    """Full names and numbers of another case block; one word alone may be anybody's, unless even that is in doubt."""
    one_word = len(word_keys(look.text[span.start : span.end])) == 1
    if span.breadth in {"full", "identifier"} and not (one_word and span.breadth == "full"):
        return "SCR402"
    return "" if span.doubt and len(span.candidates) == 1 else "SCR403"


def _squeezed(look: Look, terms: CaseTerms, code: str) -> Iterator[Hit]:
    if not terms.may_stand_squeezed_in(look.squeezed):
        return
    for start, token in look.tokens():
        if len(token) > 3:
            yield from (
                Hit(code, start, start + len(token), terms.case, (entry,)) for entry in terms.squeezed_in(token)
            )


def _inside(span: Span, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= span.start and span.end <= end for start, end in spans)
