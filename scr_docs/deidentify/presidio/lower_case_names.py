"""Names in lower case, as notes have them ("mum said kayleigh went"): which of the model's guesses are names.

The model reads no capitals, so that it takes "hope was lost" for a person as well. A word is a name where nothing else
is likely: a given name, or a word of no dictionary that the model is sure of. What is a word too ("will", "ruby") needs
the place of a person in the sentence besides.
"""

import re
from typing import Final

from scr_docs.deidentify.sector_words import is_sector_phrase
from scr_docs.deidentify.word_lists.people import is_given_name
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.word_names import WORD_NAMES
from scr_docs.names.words import read_words
from scr_docs.names.written_forms import TITLES

_LIKELY: Final = 0.5
_SURE: Final = 0.9
_SHORTEST: Final = 4
"""Of a word that no list of names has: shorter ones are abbreviations as a rule."""
_LOOK_AROUND: Final = 40

_IN_AN_ADDRESS: Final = re.compile(r"[@/\\_.-]$")
_ADDRESS_GOES_ON: Final = re.compile(r"[@/\\_]|[.-][^\W_]")
_DETERMINED: Final = re.compile(
    r"\b(?:an?|the|this|these|those|no|some|any|his|her|their|my|your|our|each|every) $", re.IGNORECASE
)
_MODALS: Final = frozenset({"will", "may"})
_RELATION: Final = (
    r"mum|mam|mother|dad|father|stepdad|step-?father|stepmum|step-?mother|sister|brother|sibling|son|daughter|baby|child|twin|aunt|auntie"
    r"|uncle|nana?|nanny|gran|cousin|partner|boyfriend|girlfriend|friend|mate|neighbour|husband|wife|officer|worker|mr|mrs|ms|miss"
)
_RELATIONS: Final = frozenset(
    (
        "stepdad stepmum stepfather stepmother stepson stepdaughter stepbrother stepsister mamgu tadcu nain taid babcia"
        " dziadek nani nanu dadi chacha khala ayeeyo awoowe seanmhair athair mathair"
    ).split()
)
"""What relatives are called at home, in Welsh, Polish, Punjabi, Bengali, Somali and Irish too."""
_AFTER_A_RELATION: Final = re.compile(rf"\b(?:{_RELATION}) $", re.IGNORECASE)
_TAKES_A_PERSON: Final = re.compile(
    r"\b(?:re|told|rang|phoned|texted|saw|met|asked|let|took|named|called|collected|visited|supervised|(?:call|text|message|e-?mail|letter)"
    r" (?:from|to))(?: (?:to|for))? $",
    re.IGNORECASE,
)
_PREDICATE: Final = (
    r"tearful|upset|seen|asleep|awake|happy|sad|angry|scared|frightened|hungry|told|asked|crying|placed|born|admitted|discharged|brought"
    r"|taken|collected|spoken|visited|aged|drunk|home|living|staying|pregnant|excluded|arrested|missing|weighed|interviewed|refusing"
)
_DONE_BY_PEOPLE: Final = (
    r"said|says|told|tells|asked|asks|disclose[sd]|went|goes|stayed|stays|rang|rings|phoned|texted|hits|kicked|kicks|bites|cried"
    r"|cries|slept|sleeps|woke|ate|eats|attended|attends|presented|refuse[sd]|wants|wanted|lives|lived|arrived|ran|screamed"
    r"|shouted|laughed|smiled|denied|denies|admitted|alleged|reported|thinks|thought|knows|knew|feels|felt|slapped|slaps"
    r"|shakes|shook|stated|described|describes|drinks|drank"
)
"""In forms that never follow "will" or "may"."""
_DOES_AS_A_PERSON: Final = re.compile(
    rf"(?:'s)? (?:(?:has |had |also |then |later |never |often )?(?:{_DONE_BY_PEOPLE})"
    rf"|(?:is|was|has been|had been) (?:very |also |not |being )?(?:{_PREDICATE})|to be (?:{_PREDICATE})"
    r"|had (?:an?|no|not)|not [a-z]+ing|wont|doesnt|didnt|isnt|wasnt)\b"
)
_HAS_FAMILY: Final = re.compile(
    rf"['’]s (?:{_RELATION}|birthday|school|bruises?|nursery|cot|room|bedroom|house|funeral)\b"
)
_BESIDE_ANOTHER: Final = re.compile(r",? (?:and|&|\+) ([a-z]{3,})\b")
_ENDINGS_OF_DRUGS: Final = re.compile(
    r"[a-z]+(?:azepam|azolam|apine|tidine|prazole|cetam|bazam|clofen|oxetine|traline|talopram|azine|mycin|cillin|oxacin|olol|sartan"
    r"|statin|profen|caine|codone|codeine|morphine|phylline|dipine|barbital|lukast|terol|metasone|nisolone|tropium|pyrronium|triptan"
    r"|gabalin|gabapentin|idone|peridol|pyridine|parin|formin|zepine|trigine|pramine|triptyline|adone|enorphine|phenidate|fetamine)"
)
"""Stems of the World Health Organization's international names of substances (INN, who.int)."""


def is_name_in_lower_case(text: str, start: int, end: int, score: float) -> bool:
    """Whether a guess of the model without a capital letter names somebody.

    Args:
        text: the text.
        start: of the guess, in code points.
        end: of the guess.
        score: how sure the model is, 0 to 1.
    """
    before, after = text[max(0, start - _LOOK_AROUND) : start], text[end : end + _LOOK_AROUND]
    if _IN_AN_ADDRESS.search(before) or _ADDRESS_GOES_ON.match(after) or _ENDINGS_OF_DRUGS.fullmatch(text[start:end]):
        return False
    keys = [word.key for word in read_words(text[start:end]) if word.key not in TITLES | _RELATIONS]
    named = [key for key in keys if not is_sector_phrase(key)]
    if not named:
        return False
    if _is_double_name(named):
        return score >= _LIKELY
    lead = f"{before}{text[start:end].partition(named[0])[0]}"
    return any(_is_name(key, score, lead, after) for key in named)


def _is_name(key: str, score: float, before: str, after: str) -> bool:
    if key in WORD_NAMES:
        return score >= _SURE and _in_the_place_of_a_person(key, before, after)
    if is_given_name(key):
        return score >= (_SURE if is_everyday(key) else _LIKELY) and not _DETERMINED.search(before)
    word = is_everyday(key) or len(key) < _SHORTEST or key.endswith("ly")
    return score >= _SURE and not word and not _DETERMINED.search(before)


def _is_double_name(keys: list[str]) -> bool:
    """A given name beside what is no word: "my sheniqa-ann"; no "ex-partner"."""
    return len(keys) > 1 and any(map(is_given_name, keys)) and not any(map(is_everyday, keys))


def _in_the_place_of_a_person(key: str, before: str, after: str) -> bool:
    if _DETERMINED.search(before):
        return False
    if _DOES_AS_A_PERSON.match(after) or _HAS_FAMILY.match(after):
        return True
    if key in _MODALS:
        return False
    if _AFTER_A_RELATION.search(before) or _TAKES_A_PERSON.search(before):
        return True
    beside = _BESIDE_ANOTHER.match(after)
    return beside is not None and not is_everyday(beside[1]) and is_given_name(beside[1])
