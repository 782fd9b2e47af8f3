"""Whole numbers up to 999 as people write them: ``6``, ``six``, ``thirty-two``."""

import re
from typing import Final

UNITS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
"""The words for 0 to 19, each at its value."""
TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
VALUES: Final = {word: value for value, word in enumerate(UNITS)} | {
    word: 10 * value for value, word in enumerate(TENS, start=2)
}
"""What each of these words counts."""

_UNIT_WORDS: Final = "|".join(sorted(UNITS[1:], key=len, reverse=True))
_SMALL_WORDS: Final = "|".join(UNITS[1:10])

NUMBER_WORD: Final = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{_SMALL_WORDS}))?|{_UNIT_WORDS})"
"""A number written out, one to ninety-nine, as a pattern for either case (use with ``(?i:…)``)."""

NUMBER: Final = rf"(?:\d{{1,3}}(?!\d)|{NUMBER_WORD}\b)"
"""A number in digits (up to three) or in words."""

_ORDINAL_UNITS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINALS: Final = {word: value for value, word in enumerate(_ORDINAL_UNITS, start=1)} | {
    **{f"twenty-{word}": 20 + value for value, word in enumerate(_ORDINAL_UNITS[:9], start=1)},
    "thirtieth": 30,
    "thirty-first": 31,
}
"""The days of a month as words."""


def read_number(written: str) -> int | None:
    """The value of a number matched by `NUMBER`; None for anything else."""
    written = written.strip().lower()
    if re.fullmatch(r"[0-9]{1,3}", written):
        return int(written)
    parts = re.split(r"[- ]", written)
    if not all(part in VALUES for part in parts) or len(parts) > 2:
        return None
    return sum(VALUES[part] for part in parts)


def spell_number(value: int) -> str:
    """One to ten in words, as a report prints them; larger numbers in digits."""
    return UNITS[value] if 0 < value <= 10 else str(value)
