"""Names that are everyday English words, where only the context tells which meant (design, section 6).

Given names and surnames from the Office for National Statistics' baby-name tables and the commonest British surnames
that are also common words, gathered by hand. In lower case in prose these are words, not mentions; at the start of a
sentence they are a doubt unless the next word settles it.
"""

import re
from collections.abc import Sequence
from importlib import resources

from scr_docs.names.words import Word

_FILES = resources.files("scr_docs.names")
WORD_NAMES = frozenset(_FILES.joinpath("word_names.txt").read_text(encoding="utf-8").split())

_NAME_GOES_ON = frozenset(
    (
        "agreed also appeared asked ate attended became began came cried described did died disclosed drank drew "
        "feels felt grew had held hit kept kicked knew laughed lived lives lost moved opened phoned presented pulled "
        "pushed ran rang received refused remained reported returned said sat saw says seemed shouted slept smiled "
        "spoke started stated stood stopped texted thought threw told took turned visited walked wanted wants was "
        "weighed went were who whose wrote"
    ).split()
)
_MONTH_LIKE = frozenset({"march", "april", "may", "june", "august"})
_SEASON_LIKE = frozenset({"summer", "autumn", "winter", "spring"})
_OTHER_MONTHS = frozenset("january february july september october november december".split())
_AFTER_A_SEASON = re.compile(r",? (?:19|20)\d\d\b| (?:term|half|holidays?|break|school|solstice)\b")
_DAY_BEFORE = re.compile(r"(?<![\w.])\d{1,2}(?:st|nd|rd|th)? (?:of )?$")
_DAY_OR_YEAR_AFTER = re.compile(r",? (?:19|20)\d\d\b| \d{1,2}(?:st|nd|rd|th)?\b(?![/:.]\d)")
_BEFORE_A_TIME = frozenset("in since during until till early mid late last next this every each throughout".split())
_SENTENCE_ENDS = re.compile(r"[.!?:;|*]|\n|[\"“‘(]$")
_IS_BESIDE = re.compile(r" |-")
_DETERMINERS = frozenset("a an the this that these those no some any his her their its my your our each every".split())
_JOINS = frozenset("and but or for with when while if told said".split())
_GOES_ON_AS_A_NAME = re.compile(r"['’]s (?!of\b)|,? and [A-Z]")
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


def reads_as_name(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether ``May`` at ``words[at]`` is a person by its place, in a text that names such a person elsewhere.

    It has a capital that does not come with the sentence, or one after which a name goes on ("May's", "May and Summer",
    "Hope was"), stands for no time, and is no part of a longer name of something ("Hope Street").
    """
    word = words[at]
    before = words[at - 1] if at and not _SENTENCE_ENDS.search(text[words[at - 1].end : word.start]) else None
    after = words[at + 1] if at + 1 < len(words) else None
    if not word.text[0].isupper() or word.text.isupper() or is_part_of_date(text, word):
        return False
    if after and _IS_BESIDE.fullmatch(text[word.end : after.start]) and after.text[0].isupper():
        return False
    if before is not None and before.key.isalpha():
        determined = before.key in _DETERMINERS or (before.text[0].isupper() and before.key not in _JOINS)
        return not determined and not is_time(word.key, before.key) and not may_be_time(word.key, before.key)
    return bool(_GOES_ON_AS_A_NAME.match(text, word.end)) or (after is not None and next_word_settles(after.key))


def next_word_settles(after: str) -> bool:
    """Whether the word after it shows that a capital at the start of a sentence is a name ("Hope was seen")."""
    return after in _NAME_GOES_ON
