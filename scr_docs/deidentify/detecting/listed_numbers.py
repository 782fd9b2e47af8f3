"""Of several numbers the first is found by its cue, the others by their shape: "LCS 482177 and 482178"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from scr_docs.deidentify.detecting.detection import Detection

_LAST_PART: Final = re.compile(r"[A-Z\d/*-]*\d[A-Z\d/*-]*$")
_NEXT: Final = re.compile(
    r"(?:\s?\([^()\n]{1,40}\))?(?:,(?:\s(?:and|or))?|\s(?:and|or|&|/)|;)\s(?P<number>[A-Z\d/*-]*\d[A-Z\d/*-]*)(?![\w%]|[.,]\d)"
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_FEWEST_DIGITS: Final = 3


def with_listed_numbers(texts: Sequence[str], detections: Sequence[Sequence[Detection]]) -> list[list[Detection]]:
    """The detections of every segment, with the numbers that are listed after a code and look like it."""
    return [
        [*found, *(listed for one in found for listed in _listed_after(text, one))]
        for text, found in zip(texts, detections, strict=True)
    ]


def _listed_after(text: str, first: Detection) -> Iterator[Detection]:
    written = _LAST_PART.search(text[first.start : first.end])
    if first.kind != "code" or first.source != "pattern" or not written:
        return
    at = first.end
    while (found := _NEXT.match(text, at)) and _is_alike(written[0], found["number"]):
        at = found.end()
        yield Detection(found.start("number"), at, first.kind, first.detail, "pattern", "LISTED_NUMBER")


def _is_alike(one: str, other: str) -> bool:
    digits = sum(map(str.isdigit, other))
    return _shape(one) == _shape(other) and digits >= _FEWEST_DIGITS and not _YEAR.fullmatch(other)


def _shape(number: str) -> str:
    return re.sub(r"[A-Z]", "A", re.sub(r"\d", "9", number))
