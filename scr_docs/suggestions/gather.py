"""Every text of a case → the places of names, places and organisations that nobody has decided on yet.

The detection is that of ``redact``. What the register or ``case.yml`` knows, and what a decision answers, is left out;
words that nearly are a name of the register, and known names inside longer unknown ones, are not.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from scr_docs.deidentify.detecting.detection import Detector
from scr_docs.deidentify.find import Found, find_in_document
from scr_docs.deidentify.kinds.written_dates import MONTH_NAMES
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.deidentify.register.longer_names import LONGER
from scr_docs.deidentify.register.near_names import CALLED, MISSPELLED
from scr_docs.model.case import Case
from scr_docs.model.mention import Kind
from scr_docs.model.suggestion import Sighting
from scr_docs.names.word_names import WORD_NAMES
from scr_docs.names.words import read_words
from scr_docs.names.written_forms import PARTICLES

_NAMED: Final = frozenset({"person", "place", "organisation", "address"})
_UNKNOWN: Final = frozenset({CALLED, LONGER, MISSPELLED})
_AROUND: Final = 100
"""Characters kept on either side, for a person to read and for the likely role."""

_LONGEST_NAME: Final = 8
"""Words; what is longer is a sentence with a name in it, a doubt of ``redact`` but no written form of anybody."""
_DEGREES: Final = re.compile(
    r"(?:,?\s(?:MBBS|MBChB|BM|MD|PhD|DPhil|BSc|BA|MA|MSc|RGN|RMN|RSCN|RN|RM|FRCP(?:CH)?|MRCP(?:CH|sych)?|DCH|KC|QC|JP|[OMC]BE))+$"
)
_INSIDE_NAMES: Final = PARTICLES | frozenset({"v"})
_OWNED: Final = re.compile(r"['’]s(?: [a-z][\w-]*)+$")
"""``Stacey's telephone``: the name is its owner's."""


@dataclass(frozen=True, slots=True)
class _Passage:
    """A text to look at; ``line`` is where all of it stands, 0 for a whole file that counts its own lines."""

    path: str
    line: int
    text: str = field(repr=False)


def gather(case: Case, lexicon: Lexicon, detector: Detector) -> tuple[Sighting, ...]:
    """All unknown names of a case, in the order of its documents, chronologies and action plan.

    Args:
        case: the case as read.
        lexicon: what it knows, as ``lexicon_of`` gives it.
        detector: the one that ``redact`` uses.

    Raises:
        DetectorUnavailable: a text could not be looked at whole; then nothing is proposed.
    """
    sightings: list[Sighting] = []
    described: set[str] = set()
    for passage in _passages(case):
        for found in find_in_document(passage.text, lexicon, detector):
            if found.span.kind == "demographic":
                described.add(_words(found).casefold())
            elif _is_unknown(found):
                sightings.append(_sighting(passage, found))
    # "Punjabi" is a description wherever it stands, whatever a model takes it for in one sentence.
    return tuple(each for each in sightings if each.text.casefold() not in described)


def _passages(case: Case) -> Iterator[_Passage]:
    yield from (_Passage(document.path, 0, document.text) for document in case.documents)
    for entry in case.chronology:
        cells = (entry.event, entry.response, entry.present, entry.wishes_and_feelings, entry.comment, entry.source)
        yield from _cells(entry.path, entry.line, cells)
    for action in case.plan.actions if case.plan else ():
        said = (action.action, action.owner, action.outcome, action.evaluated_by, action.evidence)
        yield from _cells(action.path, action.line, (*said, action.outcome_achieved))
    if case.plan:
        yield from _cells(case.plan.path, case.plan.line, (case.plan.monitored_by,))


def _cells(path: str, line: int, cells: Sequence[str]) -> Iterator[_Passage]:
    text = "\n\n".join(cell for cell in cells if cell.strip())
    if text:
        yield _Passage(path, line, text)


def _is_unknown(found: Found) -> bool:
    span = found.span
    if (
        len(_words(found).split()) > _LONGEST_NAME
        or span.kind not in _NAMED
        or span.decision
        or found.segment.kind in {"target", "id"}
    ):
        return False
    return span.detail != "postcode" and (span.doubt in _UNKNOWN or not (span.candidates or span.doubt))


def _words(found: Found) -> str:
    return found.segment.text[found.span.start : found.span.end]


def _sighting(passage: _Passage, found: Found) -> Sighting:
    text, span = found.segment.text, found.span
    one_word = len(read_words(_words(found))) == 1
    start = _start_with_word_name(text, span.start) if one_word and span.kind != "place" else span.start
    return Sighting(
        kind="person" if start < span.start else span.kind,
        path=passage.path,
        line=passage.line or found.mention.line,
        text=as_written(text[start : span.end], "person" if start < span.start else span.kind),
        before=text[max(0, start - _AROUND) : start],
        after=text[span.end : span.end + _AROUND],
    )


def as_written(words: str, kind: Kind) -> str:
    """The name itself: without what its owner owns, degrees, and words of the sentence that a model took along."""
    name = _OWNED.sub("", " ".join(words.split()))
    if kind != "person":
        return name
    name = _DEGREES.sub("", name)
    first, *rest = name.split()
    if not first[0].isupper():
        return name
    names = itertools.takewhile(lambda word: not word.islower() or word.casefold() in _INSIDE_NAMES, rest)
    kept = [first, *names]
    while len(kept) > 1 and kept[-1].islower():
        kept.pop()
    return " ".join(kept)


def _start_with_word_name(text: str, start: int) -> int:
    """Where ``Faith Ezenwa`` begins, of which a model that takes ``Faith`` for a word has found the surname only."""
    words = read_words(text[max(0, start - _AROUND) : start])
    shift = max(0, start - _AROUND)
    if not words or text[shift + words[-1].end : start] != " " or not words[-1].text[0].isupper():
        return start
    is_name = words[-1].key in WORD_NAMES and words[-1].text not in MONTH_NAMES
    return shift + words[-1].start if is_name else start
