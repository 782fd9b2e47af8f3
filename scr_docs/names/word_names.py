"""Names that are everyday English words, where only the context tells which meant (design, section 6).

Given names and surnames from the Office for National Statistics' baby-name tables and the commonest British surnames
that are also common words, gathered by hand. In lower case in prose these are words, not mentions; at the start of a
sentence they are a doubt unless the next word settles it.
"""

import re
from importlib import resources

from scr_docs.names.words import Word

_FILES = resources.files("scr_docs.names")
WORD_NAMES = frozenset(_FILES.joinpath("word_names.txt").read_text(encoding="utf-8").split())

_NAME_GOES_ON = frozenset(
    "agreed also appeared asked attended became began came described did disclosed feels felt had knew lived "
    "lives moved presented received refused remained reported returned said saw says seemed spoke started stated "
    "stopped thought told visited wanted wants was went were who whose".split()
)
_MONTH_LIKE = frozenset({"march", "april", "may", "june", "august"})
_SEASON_LIKE = frozenset({"summer", "autumn", "winter", "spring"})
_OTHER_MONTHS = frozenset("january february july september october november december".split())
_AFTER_A_SEASON = re.compile(r",? (?:19|20)\d\d\b| (?:term|half|holidays?|break|school|solstice)\b")
_DAY_BEFORE = re.compile(r"(?<![\w.])\d{1,2}(?:st|nd|rd|th)? (?:of )?$")
_DAY_OR_YEAR_AFTER = re.compile(r",? (?:19|20)\d\d\b| \d{1,2}(?:st|nd|rd|th)?\b(?![/:.]\d)")
_BEFORE_A_TIME = frozenset("in since during until till early mid late last next this every each throughout".split())
_BEFORE_EITHER = frozenset({"that", "before", "after"})
"""As well before a clause as before a time: "he was told that Summer had left", "that Summer"."""


def is_time(key: str, before: str) -> bool:
    """Whether ``May`` or ``Summer`` after this word is a time of the year ("in May", "late summer")."""
    return key in _MONTH_LIKE | _SEASON_LIKE and before in _BEFORE_A_TIME


def names_a_time(key: str) -> bool:
    """Whether the word alone names a month or a season."""
    return key in _MONTH_LIKE | _SEASON_LIKE or key in _OTHER_MONTHS


def is_part_of_date(text: str, word: Word) -> bool:
    """Whether a day stands before the month or a year behind it: ``5th May``, ``Summer 2024``, ``Summer term``."""
    if word.key in _SEASON_LIKE:
        return bool(_AFTER_A_SEASON.match(text, word.end))
    return word.key in _MONTH_LIKE and bool(
        _DAY_BEFORE.search(text[max(0, word.start - 12) : word.start]) or _DAY_OR_YEAR_AFTER.match(text, word.end)
    )


def may_be_time(key: str, before: str) -> bool:
    """Whether ``May`` after this word may be the month as well as a person ("by May", "from May", "that May")."""
    if key in _MONTH_LIKE | _SEASON_LIKE and before in _BEFORE_EITHER:
        return True
    return key in _MONTH_LIKE and before in {"by", "from", "between", "of"}


def next_word_settles(after: str) -> bool:
    """Whether the word after it shows that a capital at the start of a sentence is a name ("Hope was seen")."""
    return after in _NAME_GOES_ON
