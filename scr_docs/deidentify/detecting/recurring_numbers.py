"""A number once found by its cue ("PC 3391 Oyedepo") is that number everywhere in the document ("3391 ASSIGNED")."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from scr_docs.deidentify.detecting.detection import Detection

_NUMBERED: Final = frozenset({"code", "contact"})
_DIGITS: Final = re.compile(r"(?<![\w.,:/£$€-])\d{4,}(?![\w:/%-]|[.,]\d)")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def with_recurring_numbers(texts: Sequence[str], detections: Sequence[Sequence[Detection]]) -> list[list[Detection]]:
    """The detections of every segment of a document, with its codes and numbers wherever their digits stand again."""
    known = dict(_known(texts, detections))
    return [[*found, *_again(text, known)] for text, found in zip(texts, detections, strict=True)]


def _known(texts: Sequence[str], detections: Sequence[Sequence[Detection]]) -> Iterator[tuple[str, Detection]]:
    for text, found in zip(texts, detections, strict=True):
        for one in found:
            digits = _DIGITS.search(text[one.start : one.end]) if one.kind in _NUMBERED else None
            if digits and one.source == "pattern" and not _YEAR.fullmatch(digits[0]):
                yield digits[0], one


def _again(text: str, known: Mapping[str, Detection]) -> Iterator[Detection]:
    for match in _DIGITS.finditer(text) if known else ():
        if first := known.get(match[0]):
            yield Detection(*match.span(), first.kind, first.detail, "pattern", "RECURRING_NUMBER")
