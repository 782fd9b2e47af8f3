"""Small repairs to what recognisers report: where a span begins and ends, and what is no hit at all."""

import re
from typing import Final

from scr_docs.deidentify.presidio.entities import ENTITIES, Meaning
from scr_docs.deidentify.presidio.lower_case_names import is_name_in_lower_case
from scr_docs.deidentify.sector_words import is_abbreviation
from scr_docs.deidentify.word_lists.people import reads_as_person

_LEADING: Final = re.compile(r"(?:[\s\"'“”‘’(\[{*_#|>.,;:/\\-]+|(?:[Tt]he|[Aa]n?)\s+(?=[^a-z]))+")
_TRAILING: Final = re.compile(r"(?:['’]s|['’](?=$)|[\s\"'“”‘’)\]}*_#|<.,;:/\\-]+)+$")
_NAMED: Final = frozenset({"person", "place", "organisation", "demographic"})

_SMALL_WORDS: Final = frozenset(
    (
        "AND ARE ASK BUT FOR GOT HAD HAS HER HIM HIS HOW ITS MAY NOR NOT NOW OLD ONE OUR OUT SAW SAY SHE THE TOO TWO "
        "WAS WAY WHO WHY YOU YET"
    ).split()
)
_PLATE_WORD: Final = re.compile(r"[A-Z]\d{1,3}[\s-]?([A-Z]{3})|([A-Z]{3})[\s-]?\d{1,3}[\s-]?[A-Z]")

_FEWEST_DIGITS: Final = 2
_NO_CODE: Final = re.compile(
    r"[Ss]s?\.?\d{1,3}[A-Z]?|(?:NG|CG|QS|PH|TA|IPG)\d{1,4}|\d+(?:\.\d+)?(?:\s?[x×]\s?\d+(?:\.\d+)?){1,2}"
)
"""A section of a statute (s.47), guidance by its number (NICE's NG76) and a size (3x2) are nobody's number."""


def trimmed(text: str, start: int, end: int, meaning: Meaning) -> tuple[int, int]:
    """The span of a guessed name without article, quotation marks, marks of Markdown and a possessive s."""
    if meaning.source == "pattern":
        return start, end
    if meaning.kind in _NAMED and (lead := _LEADING.match(text, start, end)):
        start = lead.end()
    tail = _TRAILING.search(text[start:end])
    return start, start + tail.start() if tail else end


def refused(entity: str, text: str, start: int, end: int, score: float = 0) -> bool:
    """Whether a hit is known to be none: "S47 AND" is no number plate, a name without a capital mostly a word."""
    words = text[start:end]
    if entity in {"PERSON", "LOCATION", "ORGANIZATION", "NRP"} and not any(map(str.isupper, words)):
        return entity != "PERSON" or not is_name_in_lower_case(text, start, end, score)
    if entity == "CODE_GUESS":
        # A slug in the navigation ("K7rm") is no number of anybody.
        return sum(map(str.isdigit, words)) < _FEWEST_DIGITS or bool(_NO_CODE.fullmatch(words))
    if entity == "EXHIBIT_LIKE":
        return is_abbreviation(words.partition("/")[0])
    if entity == "ADDRESS_GUESS":
        return not any(character.isupper() or character.isdigit() for character in words)
    if entity == "UK_VEHICLE_REGISTRATION":
        plate = _PLATE_WORD.fullmatch(words)
        return plate is not None and (plate[1] or plate[2]) in _SMALL_WORDS
    return False


def meaning_of(entity: str, text: str, start: int, end: int) -> Meaning:
    """What a hit is. The model often takes a person for an organisation: a given name with a surname is a person."""
    if entity in {"LOCATION", "ORGANIZATION"} and reads_as_person(text[start:end]):
        return ENTITIES["PERSON"]
    return ENTITIES[entity]
