"""What is reported though nobody is meant by it: letters of a table, sections of statutes, "every Friday"."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from scr_docs.deidentify.presidio.lower_case_names import is_name_in_lower_case
from scr_docs.deidentify.sector_words import is_abbreviation

_NAMES: Final = frozenset({"PERSON", "LOCATION", "ORGANIZATION", "NRP"})
_FEWEST_DIGITS: Final = 2
_NO_CODE: Final = re.compile(
    r"[Ss]s?\.?\d{1,3}[A-Z]?|(?:NG|CG|QS|PH|TA|IPG)\d{1,4}|\d+(?:\.\d+)?(?:\s?[x×]\s?\d+(?:\.\d+)?){1,2}"
    r"|\d{2,3}/\d{2,3}|\d{1,2}/(?:7|12|52)|\d{1,3}(?:(?:, | and | or | to |[-–])\d{1,3})+"
)
"""A section of a statute (s.47), NICE's guidance (NG76), a size (3x2), a blood pressure, weeks (6/52), "3, 4 and 9"."""
_SENTENCE_ENDS: Final = re.compile(r"\.\s*(?:$|[A-Z])")
_TITLE_ALONE: Final = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|PC|DC|DS)\.?(?: and (?:Mr|Mrs|Ms|Dr))?")
_NO_CHARACTERISTIC: Final = frozenset(
    "young younger old older elderly adult teenage male female single married".split()
)
_AGAIN_AND_AGAIN: Final = re.compile(r"\b(?:each|every|alternate|most) (?:other )?$", re.IGNORECASE)
_WEEKDAY: Final = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_LOOK_BACK: Final = 20


def is_no_hit(entity: str, text: str, start: int, end: int, score: float) -> bool:
    """Whether a hit names nobody and nothing.

    Args:
        entity: of `entities.ENTITIES`.
        text: the text.
        start: of the hit, in code points.
        end: of the hit.
        score: how sure its recogniser is, 0 to 1.
    """
    if entity in _NAMES:
        return _is_no_name(entity, text, start, end, score)
    look = _LOOKS.get(entity)
    return look is not None and look(text, start, end)


def _is_no_name(entity: str, text: str, start: int, end: int, score: float) -> bool:
    """A word without a capital, mostly; a letter in a table (Y, N) or a pseudonym; a title that nobody follows."""
    if not any(map(str.isupper, text[start:end])):
        return entity != "PERSON" or not is_name_in_lower_case(text, start, end, score)
    if end - start == 1:
        # A letter with a stop that ends no sentence is an initial ("J. cuddled her"); "E" alone is a pseudonym.
        return text[end : end + 1] != "." or bool(_SENTENCE_ENDS.match(text, end))
    return bool(_TITLE_ALONE.fullmatch(text, start, end))


def _is_no_code(text: str, start: int, end: int) -> bool:
    """Also a slug in the navigation ("K7rm")."""
    return sum(map(str.isdigit, text[start:end])) < _FEWEST_DIGITS or bool(_NO_CODE.fullmatch(text, start, end))


def _is_no_exhibit(text: str, start: int, end: int) -> bool:
    return is_abbreviation(text[start:end].partition("/")[0])


def _is_no_address(text: str, start: int, end: int) -> bool:
    return not any(character.isupper() or character.isdigit() for character in text[start:end])


def _is_no_characteristic(text: str, start: int, end: int) -> bool:
    return text[start:end].casefold() in _NO_CHARACTERISTIC


def _is_no_day(text: str, start: int, end: int) -> bool:
    """A weekday that comes round: "each Friday" tells no date."""
    before = text[max(0, start - _LOOK_BACK) : start]
    return bool(_WEEKDAY.fullmatch(text, start, end) and _AGAIN_AND_AGAIN.search(before))


_LOOKS: Final[Mapping[str, Callable[[str, int, int], bool]]] = {
    "CODE_GUESS": _is_no_code,
    "EXHIBIT_LIKE": _is_no_exhibit,
    "ADDRESS_GUESS": _is_no_address,
    "CHARACTERISTIC": _is_no_characteristic,
    "DATE_TIME": _is_no_day,
    "NAMED_DAY": _is_no_day,
}
