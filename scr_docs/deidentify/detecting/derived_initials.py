"""Initials of the people found in a document: "KT" of Kayleigh Thornbury, "HB/MT", "JvdH", "TB = Tahmina Begum".

In capitals, or with points, hyphens or strokes between; a word or an abbreviation of the sector counts only where the
writer says that somebody is meant by it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.sector_words import is_abbreviation
from scr_docs.names.initials import ABBREVIATIONS, derived_initials
from scr_docs.names.words import squeeze, word_keys

_CAPITALS: Final = re.compile(r"(?<![\w/&.'’-])(?:[A-Z]{2,4}|[A-Z][a-z]{1,3}[A-Z])(?![\w/&-]|\.\w)")
"""Also with small particles between: "JvdH"."""
_SPACED: Final = re.compile(r"(?<![\w/&.'’-])(?:(?:[A-Z](?:[.-] ?|/)){1,3}[A-Z]\b\.?|[a-z](?:/[a-z]){1,2}(?![\w/]))")
_ALONE: Final = re.compile(r"\W*[A-Z]{2,4}\W*")
"""A cell or a signature that is nothing else: "| DB |"."""
_DECLARED: Final = re.compile(r"(?<![\w/&.'’-])(?P<initials>[A-Z]{2,4})\s?=\s?(?=[A-Z])")
"""What stands for a name by the writer's own word, whatever it means elsewhere: "TB = Tahmina Begum"."""
_BRACKETS: Final = re.compile(r" \((?P<initials>[A-Z]{2,4}|[A-Z][a-z]{1,3}[A-Z])\)")
_PAIR: Final = re.compile(r"(?<![\w/&.'’-])([A-Z]{2,3})/([A-Z]{2,3})(?![\w/&-])")
"""Two who act together: "HB/MT"."""
_NOTE_FORMS: Final = frozenset(
    (
        "ac al bf bp cc co cs ct dc dh do dv dw fh fu gf hc ho hv hx ic iv mf na oa oc od oe pa pc pt rv rx sb sh sw tc"
        " tf vc ve wc we wk yo"
    ).split()
)
"""Abbreviations of notes with a stroke: t/c a telephone call, d/w discussed with, a/l on leave."""
_SMALL_WORDS: Final = frozenset(
    (
        "ah am an as at be by do go he hi if in is it me my no of oh ok on or so to up us we and are but can"
        " did for had has her him his how its let may mum nan not now one our out own say see she son the too"
        " two was way who why yes yet you"
    ).split()
)


class Initials:
    """Initials of names, ready to be looked for.

    Args:
        names: of people, as written, without titles.
        texts: the plain text of each segment of the document.
        detections: what was found in each.
    """

    def __init__(self, names: set[str], texts: Sequence[str], detections: Sequence[Sequence[Detection]]) -> None:
        self._keys = frozenset(key for name in names for key in _initials(name))
        self._declared = self._keys.intersection(_declared(texts, detections))

    def find(self, text: str) -> Iterator[Detection]:
        """Proposals in one text; a line in capitals has none, unless it is nothing else than initials."""
        alone = bool(_ALONE.fullmatch(text))
        matches = () if text.isupper() and not alone else (*self._solid(text), *self._paired(text), *self._spaced(text))
        for match in matches:
            yield Detection(*match.span(), "person", "", "pattern", "DERIVED_INITIALS")

    def _solid(self, text: str) -> Iterator[re.Match[str]]:
        for match in _CAPITALS.finditer(text):
            key = match[0].casefold()
            is_word = key in _SMALL_WORDS or key in ABBREVIATIONS or is_abbreviation(match[0])
            if key in self._declared or (key in self._keys and not is_word):
                yield match

    def _paired(self, text: str) -> Iterator[re.Match[str]]:
        return (each for each in _PAIR.finditer(text) if {key.casefold() for key in each.groups()} <= self._keys)

    def _spaced(self, text: str) -> Iterator[re.Match[str]]:
        for match in _SPACED.finditer(text):
            key = squeeze(match[0])
            if key in self._keys and not (match[0].islower() and key in _NOTE_FORMS):
                yield match


def _declared(texts: Sequence[str], detections: Sequence[Sequence[Detection]]) -> Iterator[str]:
    """Initials that the writer says to be somebody's: "TB = Tahmina Begum", "Folasade Adebanjo (FA)"."""
    for text, segment in zip(texts, detections, strict=True):
        yield from (match["initials"].casefold() for match in _DECLARED.finditer(text))
        for one in segment:
            behind = _BRACKETS.match(text, one.end) if one.kind == "person" and one.source == "model" else None
            if behind and behind["initials"].casefold() in set(_initials(text[one.start : one.end])):
                yield behind["initials"].casefold()


def _initials(name: str) -> Iterator[str]:
    yield from derived_initials((name,))
    yield "".join(key[0] for key in word_keys(name))
    for word in name.split():
        if "-" in word:
            yield "".join(part[0] for part in word_keys(word))
