"""What is reported though nobody is meant by it: letters of a table, sections of statutes, "every Friday"."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from scr_docs.deidentify.presidio.capital_lines import is_in_line_of_capitals, is_name_among_capitals
from scr_docs.deidentify.presidio.clinical_notes import (
    is_measure,
    is_part_of_body,
    is_side_of_body,
    is_sign_of_life,
)
from scr_docs.deidentify.presidio.lower_case_names import is_name_in_lower_case
from scr_docs.deidentify.presidio.numbers_of_nobody import is_number_of_nobody
from scr_docs.deidentify.sector_words import is_abbreviation, is_sector_phrase
from scr_docs.deidentify.word_lists.people import is_given_name
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.word_names import WORD_NAMES, next_word_settles
from scr_docs.names.words import read_words
from scr_docs.names.written_forms import ABBREVIATED_TITLES

_NAMES: Final = frozenset({"PERSON", "LOCATION", "ORGANIZATION", "NRP"})
_FEWEST_DIGITS: Final = 2
_NO_CODE: Final = re.compile(
    r"[Ss]s?\.?\d{1,3}[A-Z]?(?:\s[a-z]+)*|[Vv]\d{1,2}(?:\.\d{1,2}){0,2}|#?\d{1,2}"
    r"|(?:NG|CG|QS|PH|TA|IPG)-?\d{1,4}|COVID-?19|Q[1-4][/ ](?:19|20)\d\d(?:/\d\d)?"
    r"|\d+(?:\.\d+)?(?:\s?[x×]\s?\d+(?:\.\d+)?){1,2}"
    r"|\d{2,3}/\d{2,3}|\d{1,2}/(?:7|12|52)|\d{1,3}(?:(?:, | and | or | to |[-–])\d{1,3})+"
)
"""A section of a statute (s.47), NICE's guidance (NG76), a size (3x2), a blood pressure, weeks (6/52), "3, 4 and 9"."""
_SENTENCE_ENDS: Final = re.compile(r"\.\s*(?:$|[A-Z])")
_TITLES: Final = ABBREVIATED_TITLES | {"miss", "and", "sr", "fr", "pastor", "imam", "rabbi"}
_NUMBER_OF_A_HEADING: Final = re.compile(r"(?:^|\n)[#>*_ ]*$")
_NUMBERED: Final = re.compile(r"[A-Z]\. (\w+)")
_SMALL: Final = 3
"""Letters of words that the dictionary leaves out."""
_SENTENCE_BEGINS: Final = re.compile(r"(?:^|[\n|]|[.!?:;][\"'”’)]?\s)[\"'“‘(*_ ]*$")
_NEXT_WORD: Final = re.compile(r" (\w+)")
_WAY: Final = re.compile(
    r"\b(?:street|road|lane|avenue|drive|close|crescent|court|terrace|way|place|flat|house|st|rd|ln|ave|cl|ct)\b"
)
_LETTERS_OF_NOBODY: Final = frozenset({"A/B", "A-Z", "N/A", "S/W", "U.K", "U.K.", "U.S", "U.S.", "e.g", "i.e"})
"""What a model takes for somebody's initials."""
_ARTICLES: Final = frozenset({"a", "an", "the"})
_WARD: Final = re.compile(r"[Ww]ard \d{1,2}[A-Z]?")
_CHROMOSOMES: Final = re.compile(r"X{2,5}Y{0,2}|XY{1,2}")
_ROAD: Final = re.compile(r"[AMB]\d{1,4}(?:\(M\))?")
_ARTICLE_BEFORE: Final = re.compile(r"\b[Tt]he $")
_COUNTED_BEFORE: Final = re.compile(
    r"(?:\b(?:SATs?|SATS|[Ss]cores?|[Tt]otal|IQ)(?: of)? |\b(?:[01]\d|2[0-3])[0-5]\d (?:to|until) )$"
)
"""What a bare number behind it is no house of: "SATs of 98", "0700 to 1500"."""
_LISTED: Final = re.compile(r" on the (?:agenda|list|plan|register|rota|waiting)\b")
_ROOMS: Final = re.compile(r"Rooms \d{1,3}[A-Z]?(?:(?:,| and|, and| or| to) \d{1,3}[A-Z]?)+")
_SYSTEMS: Final = frozenset({"RiO", "ViSOR", "nDelius", "eCAF", "iCS"})
"""In exactly these letters: Rio is somebody."""
_CALLED_BY_ALL: Final = frozenset({"999", "101", "111", "112", "116", "105"})
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
    if entity.endswith("_GUESS") and text[start:end] in _CALLED_BY_ALL:
        return True
    look = _LOOKS.get(entity)
    return look is not None and look(text, start, end)


def _is_no_name(entity: str, text: str, start: int, end: int, score: float) -> bool:
    """A word without a capital, mostly; a letter in a table (Y, N) or a pseudonym; a title that nobody follows."""
    if not any(map(str.isupper, text[start:end])):
        return entity != "PERSON" or not is_name_in_lower_case(text, start, end, score)
    if text[start:end] in _SYSTEMS | _LETTERS_OF_NOBODY or _WARD.fullmatch(text, start, end):
        return True
    if end - start == 1:
        # A letter with a stop that ends no sentence is an initial ("J. cuddled her"); "E" alone is a pseudonym.
        return text[end : end + 1] != "." or bool(_SENTENCE_ENDS.match(text, end))
    if is_in_line_of_capitals(text, start, end) and not is_name_among_capitals(text, start, end):
        return True
    return (
        is_title_alone(text[start:end])
        or _is_numbered_heading(text, start, end)
        or _opens_a_sentence(text, start, end)
        or _is_side(text, start, end)
        or is_side_of_body(text[start:end])
        or is_sign_of_life(text, start, end)
    )


def is_title_alone(written: str) -> bool:
    """Whether words are titles that no name follows: "Dr", "Det. Ch. Insp.", "Mr and Mrs"."""
    return all(word.key in _TITLES for word in read_words(written))


def _is_numbered_heading(text: str, start: int, end: int) -> bool:
    """The letter of a heading and its first word: "B. Case notes"."""
    numbered = _NUMBERED.fullmatch(text, start, end)
    return (
        numbered is not None
        and _is_first(text, start)
        and (len(numbered[1]) <= _SMALL or is_everyday(numbered[1].casefold()))
    )


def _is_first(text: str, start: int) -> bool:
    return bool(_NUMBER_OF_A_HEADING.search(text[:start]))


def _opens_a_sentence(text: str, start: int, end: int) -> bool:
    """A word whose capital comes with its place ("Cold bath as punishment"), where no verb of people follows."""
    first, *others = text[start:end].split()
    if not _is_only_a_word(first.casefold()) or first.isupper() or not all(map(_is_small_word, others)):
        return False
    after = _NEXT_WORD.match(text, end)
    return bool(_SENTENCE_BEGINS.search(text[max(0, start - _LOOK_BACK) : start])) and not (
        after and next_word_settles(after[1])
    )


def _is_small_word(word: str) -> bool:
    return word.islower() and (is_everyday(word) or len(word) <= _SMALL)


def _is_side(text: str, start: int, end: int) -> bool:
    """A capital of a note with a word behind it: "L ear", "F drunk"."""
    letter, _, words = text[start:end].partition(" ")
    return len(letter) == 1 and bool(words) and all(map(_is_small_word, words.split()))


def _is_only_a_word(key: str) -> bool:
    return is_everyday(key) and key not in WORD_NAMES and not is_given_name(key)


def _is_no_code(text: str, start: int, end: int) -> bool:
    """Also a slug in the navigation ("K7rm")."""
    written = text[start:end]
    if _ROAD.fullmatch(written) and _ARTICLE_BEFORE.search(text[max(0, start - _LOOK_BACK) : start]):
        return True
    few = sum(map(str.isdigit, written)) < _FEWEST_DIGITS
    return few or bool(_NO_CODE.fullmatch(written)) or is_measure(written) or is_number_of_nobody(written)


def _is_numbered_or_title(text: str, start: int, end: int) -> bool:
    return is_title_alone(text[start:end]) or _is_numbered_heading(text, start, end)


def _is_no_exhibit(text: str, start: int, end: int) -> bool:
    return is_abbreviation(text[start:end].partition("/")[0])


def _is_no_address(text: str, start: int, end: int) -> bool:
    """Without a capital it is one where the words say so: "2 post ribs" are none."""
    written = text[start:end]
    if is_sign_of_life(text, start, end) or is_measure(written) or _is_no_house(text, start, end):
        return True
    return not any(map(str.isupper, written)) and not (
        any(map(str.isdigit, written)) and (written.isdigit() or _WAY.search(written))
    )


def _is_no_house(text: str, start: int, end: int) -> bool:
    """A number that counts something else, rooms without their house, an article alone."""
    written = text[start:end]
    if written.isdigit():
        before = text[max(0, start - _LOOK_BACK) : start]
        return bool(_COUNTED_BEFORE.search(before) or _LISTED.match(text, end))
    return written.casefold() in _ARTICLES or _ROOMS.fullmatch(written) is not None


def _is_no_contact(text: str, start: int, end: int) -> bool:
    """The word for it alone: "Fax"; chromosomes."""
    return is_sector_phrase(text[start:end]) or _CHROMOSOMES.fullmatch(text, start, end) is not None


def _is_no_characteristic(text: str, start: int, end: int) -> bool:
    written = text[start:end]
    return written.casefold() in _NO_CHARACTERISTIC or is_side_of_body(written) or is_part_of_body(written)


def _is_no_day(text: str, start: int, end: int) -> bool:
    """A weekday that comes round: "each Friday" tells no date."""
    before = text[max(0, start - _LOOK_BACK) : start]
    return bool(_WEEKDAY.fullmatch(text, start, end) and _AGAIN_AND_AGAIN.search(before))


_LOOKS: Final[Mapping[str, Callable[[str, int, int], bool]]] = {
    "CODE_GUESS": _is_no_code,
    "EXHIBIT_LIKE": _is_no_exhibit,
    "ADDRESS_GUESS": _is_no_address,
    "CONTACT_GUESS": _is_no_contact,
    "CHARACTERISTIC": _is_no_characteristic,
    "DATE_TIME": _is_no_day,
    "TITLED_PERSON": _is_numbered_or_title,
    "LISTED_PERSON": _is_numbered_or_title,
    "NAMED_DAY": _is_no_day,
}
