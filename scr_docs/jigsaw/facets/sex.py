"""Sex, as pronouns and nouns of kinship tell it (ONS, Census 2021: 51 per cent female)."""

import re
from collections.abc import Iterator
from typing import Final

from scr_docs.jigsaw.facets.found import Found

_FEMALE: Final = {
    "she": "they",
    "her": "their",
    "hers": "theirs",
    "herself": "themself",
    "girl": "child",
    "daughter": "child",
    "sister": "sibling",
    "woman": "adult",
    "female": "",
    "granddaughter": "grandchild",
    "stepdaughter": "stepchild",
    "step-daughter": "stepchild",
    "schoolgirl": "pupil",
    "lass": "child",
    "niece": "relative",
    "girlfriend": "partner",
    "wife": "partner",
}
_MALE: Final = {
    "he": "they",
    "his": "their",
    "him": "them",
    "himself": "themself",
    "boy": "child",
    "son": "child",
    "brother": "sibling",
    "man": "adult",
    "male": "",
    "grandson": "grandchild",
    "stepson": "stepchild",
    "step-son": "stepchild",
    "schoolboy": "pupil",
    "lad": "child",
    "nephew": "relative",
    "boyfriend": "partner",
    "husband": "partner",
}
_WORD: Final = re.compile(rf"(?i)(?<![\w-])(?:{'|'.join((*_FEMALE, *_MALE))})(?![\w-])")
_FEMALE_ROLE: Final = re.compile(r"(?i)\b(?:\w*mother|mum|\w*daughter|\w*sister|aunt|niece|wife|girlfriend|girl)\b")
_MALE_ROLE: Final = re.compile(r"(?i)\b(?:\w*father|dad|\w*son|\w*brother|uncle|nephew|husband|boyfriend|boy)\b")


def find_sex(sentence: str) -> Iterator[Found]:
    """Words that tell the sex of whomever they stand for."""
    for match in _WORD.finditer(sentence):
        word = match[0].lower()
        value, instead = ("female", _FEMALE[word]) if word in _FEMALE else ("male", _MALE[word])
        yield Found("sex", value, match.start(), match.end(), 0.5, instead, 1.0, "sex")


def sex_of_words(words: str) -> str | None:
    """The sex that a pseudonym or role tells: ``"Maternal Grandmother"`` female; None where it tells none."""
    return "female" if _FEMALE_ROLE.search(words) else "male" if _MALE_ROLE.search(words) else None
