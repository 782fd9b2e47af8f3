"""Small repairs to what recognisers report: where a span begins and ends, and what is no hit at all."""

import re
from typing import Final

from scr_docs.deidentify.presidio.entities import ENTITIES, Meaning
from scr_docs.deidentify.presidio.lower_case_names import is_name_in_lower_case
from scr_docs.deidentify.sector_words import is_abbreviation
from scr_docs.deidentify.word_lists.people import reads_as_person

_LEADING: Final = re.compile(r"(?:[\s\"'“”‘’(\[{*_#|>.,;:/\\-]+|(?:[Tt]he|[Aa]n?)\s+(?=[^a-z]))+")
_TRAILING: Final = re.compile(r"(?:['’]s|['’](?=$)|[\s\"'“”‘’)\]}*_#|<.,;:/\\-]+)+$")
_GUESSED_NAMES: Final = frozenset({"PERSON", "LOCATION", "ORGANIZATION", "NRP"})
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

_FEWEST_DIGITS: Final = 2
_NO_CODE: Final = re.compile(
    r"[Ss]s?\.?\d{1,3}[A-Z]?|(?:NG|CG|QS|PH|TA|IPG)\d{1,4}|\d+(?:\.\d+)?(?:\s?[x×]\s?\d+(?:\.\d+)?){1,2}"
    r"|\d{2,3}/\d{2,3}|\d{1,2}/(?:7|12|52)|\d{1,3}(?:(?:, | and | or | to |[-–])\d{1,3})+"
)
"""A section of a statute (s.47), NICE's guidance (NG76), a size (3x2), a blood pressure, weeks (6/52), "3, 4 and 9": nobody's number."""
_ENDS: Final = re.compile(r"\s*(?:$|[A-Z])")
_LOOK_BACK: Final = 20
_TITLE_ALONE: Final = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|PC|DC|DS)\.?(?: and (?:Mr|Mrs|Ms|Dr))?")
_NO_CHARACTERISTIC: Final = frozenset("young younger old older elderly adult teenage male female single married".split())
_AGAIN_AND_AGAIN: Final = re.compile(r"\b(?:each|every|alternate|most) (?:other )?$", re.IGNORECASE)
_WEEKDAY: Final = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")


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
    """Whether a hit is known to be none: "S47 AND" is no number plate, "every Friday" no day."""
    words = text[start:end]
    if entity in _GUESSED_NAMES:
        return _is_no_name(entity, text, start, end, score)
    if entity == "CODE_GUESS":
        # A slug in the navigation ("K7rm") is no number of anybody.
        return sum(map(str.isdigit, words)) < _FEWEST_DIGITS or bool(_NO_CODE.fullmatch(words))
    if entity == "EXHIBIT_LIKE":
        return is_abbreviation(words.partition("/")[0])
    if entity == "ADDRESS_GUESS":
        return not any(character.isupper() or character.isdigit() for character in words)
    if entity == "CHARACTERISTIC":
        return words.casefold() in _NO_CHARACTERISTIC
    if entity in {"DATE_TIME", "NAMED_DAY"}:
        return bool(_WEEKDAY.fullmatch(words) and _AGAIN_AND_AGAIN.search(text[max(0, start - _LOOK_BACK) : start]))
    if entity == "UK_VEHICLE_REGISTRATION":
        plate = _PLATE_WORD.fullmatch(words)
        return plate is not None and (plate[1] or plate[2]) in _SMALL_WORDS
    return False


def _is_no_name(entity: str, text: str, start: int, end: int, score: float) -> bool:
    """A word without a capital, mostly; a letter in a table (Y, N) or a pseudonym; a title that nobody follows."""
    if not any(map(str.isupper, text[start:end])):
        return entity != "PERSON" or not is_name_in_lower_case(text, start, end, score)
    if end - start == 1:
        return not _is_initial(text, start, end)
    return bool(_TITLE_ALONE.fullmatch(text, start, end))


def _is_initial(text: str, start: int, end: int) -> bool:
    """A letter with a stop that ends no sentence ("J. cuddled her"); "E" alone is a pseudonym of the case."""
    return text[end : end + 1] == "." and not _ENDS.match(text, end + 1)


def meaning_of(entity: str, text: str, start: int, end: int) -> Meaning:
    """What a hit is. The model often takes a person for an organisation: a given name with a surname is a person."""
    if entity in {"LOCATION", "ORGANIZATION"} and reads_as_person(text[start:end]):
        return ENTITIES["PERSON"]
    return ENTITIES[entity]
