"""Names that are everyday English words, where only the context tells which meant (design, section 6).

Given names and surnames from the Office for National Statistics' baby-name tables and the commonest British surnames
that are also common words, gathered by hand. In lower case in prose these are words, not mentions; at the start of a
sentence they are a doubt unless the next word settles it.
"""

from importlib import resources

_FILES = resources.files("scr_docs.names")
WORD_NAMES = frozenset(_FILES.joinpath("word_names.txt").read_text(encoding="utf-8").split())

_NAME_GOES_ON = frozenset(
    "agreed also appeared asked attended became began came described did disclosed feels felt had knew lived "
    "lives moved presented received refused remained reported returned said saw says seemed spoke started stated "
    "stopped thought told visited wanted wants was went were who whose".split()
)
_MONTH_LIKE = frozenset({"march", "april", "may", "june", "august"})
_SEASON_LIKE = frozenset({"summer", "autumn", "winter", "spring"})
_BEFORE_A_TIME = frozenset(
    "in since during until till early mid late last next this that every each throughout before after".split()
)


def is_time(key: str, before: str) -> bool:
    """Whether ``May`` or ``Summer`` after this word is a time of the year ("in May", "late summer")."""
    return key in _MONTH_LIKE | _SEASON_LIKE and before in _BEFORE_A_TIME


def may_be_time(key: str, before: str) -> bool:
    """Whether ``May`` after this word may be the month as well as a person ("by May", "from May")."""
    return key in _MONTH_LIKE and before in {"by", "from", "between", "of"}


def next_word_settles(after: str) -> bool:
    """Whether the word after it shows that a capital at the start of a sentence is a name ("Hope was seen")."""
    return after in _NAME_GOES_ON
