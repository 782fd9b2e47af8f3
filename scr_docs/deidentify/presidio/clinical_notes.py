"""Measures and sides of the body, as clinicians note them: "HR 72", "210mg bd", "bruise R eye" name nobody.

Shapes and abbreviations: nhs.uk, Abbreviations you may find in your health records; British National Formulary.
"""

import re
from typing import Final

from scr_docs.names.everyday_words import is_everyday

_NUMBER: Final = r"\d{1,4}(?:[.,]\d+)?"
"""No sign of life or dose has more digits: "T4417823" is the number of somebody."""
_SMALL_NUMBER: Final = r"\d{1,3}(?:[.,]\d+)?(?:/\d{1,3})?"
_UNIT: Final = r"(?:micrograms?|mcg|mg|kg|g|ml|mls|l|cm|mm|m|units?|iu|mmol|bpm|kpa|mmhg|%)"
_PER: Final = rf"(?:/(?:{_NUMBER})?\s?(?:{_UNIT}|day|hr?|kg))"
_HOW_OFTEN: Final = r"(?:od|bd|tds|qds|om|on|nocte|mane|prn|stat|daily|weekly|im|iv|po|pr|sc)"
_DOSE: Final = rf"(?:{_NUMBER}\s?x\s?)?{_NUMBER}\s?{_UNIT}{_PER}?(?:\s{_HOW_OFTEN})*"
_BLOOD: Final = "crp|esr|wcc|inr|tsh"
_SIGN: Final = (
    rf"(?:hr|rr|bp|bm|bsl|gcs|avpu|sats?|spo2|sao2|o2|fio2|p|t|temp|wt|ht|hc|ofc|bmi|crt|pews|fhr|sfh|{_BLOOD})"
)
_SIGNS: Final = rf"{_SIGN}:?\s?(?:{_SMALL_NUMBER}|{_NUMBER}\s?{_UNIT})"
_SCORES: Final = (
    r"\d{1,2}\+\d|\(?e\d\s?v\d\s?m\d\)?|[gp]\d{1,2}(?:\s?p\d{1,2})?(?:\+\d)?|\d{1,3}/(?:day|night|week|wk|hr)"
)
_PART: Final = rf"(?i:{_DOSE}|{_SIGNS}|{_SCORES})"
_MEASURES: Final = re.compile(rf"{_PART}(?:,?\s(?:{_PART}|[a-z]{{1,12}}))*(?:,?\s(?i:{_SIGN}))?")
_LETTERS: Final = re.compile(_SIGN, re.IGNORECASE)
_FIGURE: Final = re.compile(rf":?\s?(?:{_SMALL_NUMBER}(?!\d)|{_NUMBER}\s?(?i:{_UNIT})\b)(?!\s[A-Z][a-z])")
"""Not the house of "HC 14 Mill Lane"."""
_SIDED: Final = re.compile(r"(?:(?P<before>[A-Za-z]+)\s)?[LR]\s(?P<after>[a-z]+)")
_BODY: Final = frozenset(
    (
        "abdomen ankle arm back bottom breast brow buttock calf cheek chest chin clavicle ear elbow eye"
        " face femur finger foot forearm forehead groin hand head heel hip jaw knee leg lip mouth neck"
        " nose occipital parietal penis rib scalp shin shoulder skull spine stomach temple temporal thigh"
        " throat thumb tibia toe tongue torso trunk wrist"
    ).split()
)
_INJURIES: Final = frozenset(
    "bite bruise burn fracture graze haematoma laceration lesion mark rash scald scar scratch".split()
)
_WHERE: Final = frozenset("upper lower left right inner outer mid both front back side the her his".split())


def is_measure(written: str) -> bool:
    """Whether words with figures are doses, weights or signs of life and nothing else."""
    return _MEASURES.fullmatch(written) is not None


def is_sign_of_life(text: str, start: int, end: int) -> bool:
    """Whether a span is the letters of a sign with its figure behind it: the BM of "BM 6.2"."""
    return bool(_LETTERS.fullmatch(text, start, end) and _FIGURE.match(text, end))


def is_side_of_body(written: str) -> bool:
    """Whether the only capital is a side and the other words are everyday ones: "scald L foot", "R eye"."""
    sided = _SIDED.fullmatch(written)
    return sided is not None and all(_is_word(word) for word in sided.groups() if word)


def is_part_of_body(written: str) -> bool:
    """Whether words are a part of the body and where it lies: "chin", "lower back"."""
    words = [word.casefold().removesuffix("s") for word in re.findall(r"[^\W\d_]+", written)]
    return any(word in _BODY for word in words) and all(word in _BODY or word in _WHERE for word in words)


def _is_word(word: str) -> bool:
    return word.casefold() in _BODY | _INJURIES or is_everyday(word.casefold())
