"""What follows from the names found in a document: "KT" of Kayleigh Thornbury, "Dr P" beside Dr Prys, names in links.

The register derives these forms from its entries (`names.initials`, `names.written_forms`); here they are derived from
what a detector found, so that a text without a register is no worse off. All are proposals. Linear in the text.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from scr_docs.deidentify.detecting.derived_initials import Initials
from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.detecting.glued_names import GluedNames
from scr_docs.names.written_forms import TITLES

_TITLED: Final = re.compile(
    r"(?<![^\W_])(?P<title>Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\.? (?P<name>[A-Z])(?P<more>[\w'’-]*)"
)
_FORMS_OF_ADDRESS: Final = {"Dr": "Dr", "Prof": "Dr", "Professor": "Dr"}
_MANY_NAMES: Final = 5
"""A text with so many whole names is not one in which people have pseudonyms."""
_LONGEST: Final = 200


def with_derived(texts: Sequence[str], detections: Sequence[Sequence[Detection]]) -> list[list[Detection]]:
    """The detections of every segment of a document, with the forms that derive from the people found in any."""
    names = _names(texts, detections)
    initials, glued, titles = Initials(names, texts, detections), GluedNames(names), _titles(texts, len(names))
    return [
        [*found, *initials.find(text), *_titled_in(text, titles), *glued.find(text)]
        for text, found in zip(texts, detections, strict=True)
    ]


def _titles(texts: Sequence[str], names: int) -> set[str]:
    """The forms of address behind which a name stands somewhere."""
    titles = {_form_of_address(match["title"]) for text in texts for match in _TITLED.finditer(text) if match["more"]}
    return titles | {"Mr", "Dr"} if names >= _MANY_NAMES else titles


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


def _form_of_address(title: str) -> str:
    return _FORMS_OF_ADDRESS.get(title, "Mr")


def _titled_in(text: str, titles: set[str]) -> Iterator[Detection]:
    """``Dr P`` where the doctors of the text have names: no pseudonym, then, but one of them."""
    for match in _TITLED.finditer(text):
        if not match["more"] and _form_of_address(match["title"]) in titles:
            yield Detection(*match.span(), "person", "", "pattern", "TITLED_INITIAL")
