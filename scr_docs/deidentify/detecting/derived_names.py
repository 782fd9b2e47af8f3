"""What follows from the names found in a document: "KT" of Kayleigh Thornbury, "Dr P" beside Dr Prys, names in links.

The register derives these forms from its entries (`names.initials`, `names.written_forms`); here they are derived from
what a detector found, so that a text without a register is no worse off. All are proposals. Linear in the text.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.sector_words import is_abbreviation
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.initials import ABBREVIATIONS, derived_initials
from scr_docs.names.words import squeeze, word_keys
from scr_docs.names.written_forms import TITLES

_CAPITALS: Final = re.compile(r"(?<![\w/&.'’-])(?:[A-Z]{2,4}|[A-Z][a-z]{1,3}[A-Z])(?![\w/&-]|\.\w)")
"""Also with small particles between: "JvdH"."""
_SPACED: Final = re.compile(r"(?<![\w/&.'’-])(?:(?:[A-Z](?:[.-] ?|/)){1,3}[A-Z]\b\.?|[a-z](?:/[a-z]){1,2}(?![\w/]))")
_ALONE: Final = re.compile(r"\W*[A-Z]{2,4}\W*")
"""A cell or a signature that is nothing else: "| DB |"."""
_DECLARED: Final = re.compile(r"(?<![\w/&.'’-])(?P<initials>[A-Z]{2,4})\s?=\s?(?=[A-Z])")
"""What stands for a name by the writer's own word, whatever it means elsewhere: "TB = Tahmina Begum"."""
_BRACKETS: Final = re.compile(r" \((?P<initials>[A-Z]{2,4}|[A-Z][a-z]{1,3}[A-Z])\)")
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
_TITLED: Final = re.compile(
    r"(?<![^\W_])(?P<title>Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\.? (?P<name>[A-Z])(?P<more>[\w'’-]*)"
)
_FORMS_OF_ADDRESS: Final = {"Dr": "Dr", "Prof": "Dr", "Professor": "Dr"}
_MANY_NAMES: Final = 5
"""A text with so many whole names is not one in which people have pseudonyms."""
_GLUED: Final = re.compile(r"\w[\w.@:/~%?=&#-]*")
_TRAILING: Final = "@.:~%?=&#-"
_SHORTEST_GLUED: Final = 6
_LONGEST: Final = 200


def with_derived(texts: Sequence[str], detections: Sequence[Sequence[Detection]]) -> list[list[Detection]]:
    """The detections of every segment of a document, with the forms that derive from the people found in any."""
    names = _names(texts, detections)
    initials = frozenset(key for name in names for key in _initials(name))
    declared = initials.intersection(_declared(texts, detections))
    index = _Glued({key for name in names for key in _glued(name)})
    titles = {_form_of_address(match["title"]) for text in texts for match in _TITLED.finditer(text) if match["more"]}
    if len(names) >= _MANY_NAMES:
        titles |= {"Mr", "Dr"}
    return [
        [*found, *_initials_in(text, initials, declared), *_titled_in(text, titles), *index.links_in(text)]
        for text, found in zip(texts, detections, strict=True)
    ]


def _declared(texts: Sequence[str], detections: Sequence[Sequence[Detection]]) -> Iterator[str]:
    """Initials that the writer says to be somebody's: "TB = Tahmina Begum", "Folasade Adebanjo (FA)"."""
    for text, segment in zip(texts, detections, strict=True):
        yield from (match["initials"].casefold() for match in _DECLARED.finditer(text))
        for one in segment:
            behind = _BRACKETS.match(text, one.end) if one.kind == "person" and one.source == "model" else None
            if behind and behind["initials"].casefold() in set(_initials(text[one.start : one.end])):
                yield behind["initials"].casefold()


def _names(texts: Sequence[str], detections: Sequence[Sequence[Detection]]) -> set[str]:
    """Every name of a person with at least two parts, without titles."""
    found = {
        text[one.start : one.end]
        for text, segment in zip(texts, detections, strict=True)
        for one in segment
        if one.kind == "person" and one.source == "model" and one.end - one.start < _LONGEST
    }
    bare = (" ".join(word for word in name.split() if word.strip(".").casefold() not in TITLES) for name in found)
    return {name for name in bare if len(_parts(name)) > 1 and name[0].isupper() and not name.isupper()}


def _parts(name: str) -> list[str]:
    return [part for part in re.split(r"[\s-]+", name) if len(part) > 1]


def _glued(name: str) -> Iterator[str]:
    """The name as one word, and a double one in it ("Mary-Jo") as it is in logins."""
    for part in (name, *(word for word in name.split() if "-" in word)):
        key = squeeze(part)
        if len(key) >= _SHORTEST_GLUED and not is_everyday(key):
            yield key


def _initials(name: str) -> Iterator[str]:
    yield from derived_initials((name,))
    yield "".join(key[0] for key in word_keys(name))
    for word in name.split():
        if "-" in word:
            yield "".join(part[0] for part in word_keys(word))


def _initials_in(text: str, initials: frozenset[str], declared: frozenset[str]) -> Iterator[Detection]:
    alone = bool(_ALONE.fullmatch(text))
    if text.isupper() and not alone:
        return
    for match in _CAPITALS.finditer(text):
        key = match[0].casefold()
        is_word = key in _SMALL_WORDS or key in ABBREVIATIONS or is_abbreviation(match[0])
        if key in declared or (key in initials and not is_word):
            yield Detection(*match.span(), "person", "", "pattern", "DERIVED_INITIALS")
    for match in _SPACED.finditer(text):
        key = squeeze(match[0])
        if key in initials and not (match[0].islower() and key in _NOTE_FORMS):
            yield Detection(*match.span(), "person", "", "pattern", "DERIVED_INITIALS")


def _form_of_address(title: str) -> str:
    return _FORMS_OF_ADDRESS.get(title, "Mr")


def _titled_in(text: str, titles: set[str]) -> Iterator[Detection]:
    """``Dr P`` where the doctors of the text have names: no pseudonym, then, but one of them."""
    for match in _TITLED.finditer(text):
        if not match["more"] and _form_of_address(match["title"]) in titles:
            yield Detection(*match.span(), "person", "", "pattern", "TITLED_INITIAL")


class _Glued:
    """Names written as one word, by their first letters."""

    def __init__(self, names: set[str]) -> None:
        self._by_beginning: dict[str, list[str]] = {}
        for name in names:
            self._by_beginning.setdefault(name[:_SHORTEST_GLUED], []).append(name)

    def links_in(self, text: str) -> Iterator[Detection]:
        """Links and user names that hold a name: ``https://x.example/kayleigh.t``."""
        if not self._by_beginning:
            return
        for match in _GLUED.finditer(text):
            word = match[0].rstrip(_TRAILING)
            if len(word) > _SHORTEST_GLUED and self._holds(word):
                detail = "link" if "/" in word else "user name"
                yield Detection(match.start(), match.start() + len(word), "contact", detail, "pattern", "GLUED_NAME")

    def _holds(self, word: str) -> bool:
        if not (any(mark in word for mark in "@._~") or any(map(str.isdigit, word))):
            return False
        key = squeeze(word)
        beginnings = (key[at : at + _SHORTEST_GLUED] for at in range(len(key) - _SHORTEST_GLUED + 1))
        return any(name in key for beginning in beginnings for name in self._by_beginning.get(beginning, ()))
