"""Small repairs to what recognisers report: where a span begins and ends, and what is no hit at all."""

import re
from typing import Final

from scr_docs.deidentify.presidio.entities import ENTITIES, Meaning
from scr_docs.deidentify.presidio.no_hits import is_no_hit
from scr_docs.deidentify.word_lists.people import reads_as_person

_LEADING: Final = re.compile(r"(?:[\s\"'“”‘’(\[{*_#|>.,;:/\\-]+|(?:[Tt]he|[Aa]n?)\s+(?=[^a-z]))+")
_TRAILING: Final = re.compile(r"(?:['’]s|['’](?=$)|[\s\"'“”‘’)\]}*_#|<.,;:/\\-]+)+$")
_SAINT: Final = re.compile(r"(?:St|Saint)\.? [A-Z][a-z]+(?:['’]s)?$")
"""A church or school whose whole name is a saint's, with the s: "St Aidan's"."""
_NAMED: Final = frozenset({"person", "place", "organisation", "demographic"})

_SMALL_WORDS: Final = frozenset(
    (
        "AND ARE ASK BUT FOR GOT HAD HAS HER HIM HIS HOW ITS MAY NOR NOT NOW OLD ONE OUR OUT SAW SAY SHE THE TOO TWO "
        "WAS WAY WHO WHY YOU YET"
    ).split()
)
_PLATE_WORD: Final = re.compile(r"[A-Z]\d{1,3}[\s-]?([A-Z]{3})|([A-Z]{3})[\s-]?\d{1,3}[\s-]?[A-Z]")


def trimmed(text: str, start: int, end: int, meaning: Meaning) -> tuple[int, int]:
    """The span of a guessed name without article, quotation marks, marks of Markdown and a possessive s."""
    if meaning.source == "pattern":
        return start, end
    if meaning.kind in _NAMED and (lead := _LEADING.match(text, start, end)):
        start = lead.end()
    if _SAINT.match(text, start, end):
        return start, end
    tail = _TRAILING.search(text[start:end])
    return start, start + tail.start() if tail else end


def refused(entity: str, text: str, start: int, end: int, score: float = 0) -> bool:
    """Whether a hit is known to be none: "S47 AND" is no number plate, "every Friday" no day (`no_hits`)."""
    if entity == "UK_VEHICLE_REGISTRATION":
        plate = _PLATE_WORD.fullmatch(text, start, end)
        return plate is not None and (plate[1] or plate[2]) in _SMALL_WORDS
    return is_no_hit(entity, text, start, end, score)


def meaning_of(entity: str, text: str, start: int, end: int) -> Meaning:
    """What a hit is. The model often takes a person for an organisation: a given name with a surname is a person."""
    if entity in {"LOCATION", "ORGANIZATION"} and reads_as_person(text[start:end]):
        return ENTITIES["PERSON"]
    return ENTITIES[entity]
