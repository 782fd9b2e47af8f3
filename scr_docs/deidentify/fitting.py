"""Fitting printed words into the sentence: articles, a role that stands there already, capitals, possessives.

``the Mill Lane house`` becomes ``the family home house`` and not ``the the family home house``, ``Social Worker Dawn``
becomes ``Social Worker 1``, and ``The Mother, Bridget, said`` becomes ``The Mother said``.
"""

import re
from dataclasses import dataclass
from functools import cache

_ARTICLE = re.compile(r"(?i)\b(?:an?|the) $")
_DETERMINER = re.compile(r"(?i)\b(?:his|her|their|our|my|your|its|this|that|each|every|no) $")
_LEADING_ARTICLE = re.compile(r"(?i)(?:an?|the) ")
_VOWEL = re.compile(r"(?i)[aeio]|u(?!ni|s[eu])")
_PLURAL = re.compile(r"e?s(?![^\W_])")
_LOOK_BACK = 80
_CALLED_AT_HOME = {"mother": ("mum", "mam", "mummy", "mom"), "father": ("dad", "daddy")}
"""``her mum, Bridget,`` says of Mother what ``her mother, Bridget,`` says."""
_GOES_ON_LISTING = re.compile(r" (?:(?:an?|the|his|her|their|its|my|your|our|and|or)\b|[^\W\d_a-z])", re.ASCII)
"""After a comma, the next of a list: in "her mother, Bridget, her sister and" the comma stays."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What to print, and the span of the plain text that it replaces."""

    start: int
    end: int
    words: str


def fit(printed: str, text: str, start: int, end: int) -> Fit:
    """Fit a pseudonym in place of ``start:end`` of a plain text; the span may grow by the words beside it."""
    before = text[max(0, start - _LOOK_BACK) : start]
    taken = _repeated(printed, before)
    apposition = taken and before[-2:] == ", "
    end = _after_apposition(printed, text, end, closes=bool(apposition))
    printed, taken = _with_article(printed, before, taken)
    if before[len(before) - taken].isupper() if taken else starts_sentence(text[:start]):
        printed = printed[0].upper() + printed[1:]
    # "KayleighHope": a letter glued to a pseudonym would hide the next name from the next look.
    printed = (" " if text[start - taken - 1 : start - taken].isalnum() else "") + printed
    if text[end : end + 1].isalnum() and not _PLURAL.match(text, end):
        printed += " "
    if _ends_a_plural(printed, text, start, end):
        return Fit(start - taken, end + 1, f"{printed}'s")
    if text[end : end + 2] == "'S" and not text[end + 2 : end + 3].isalnum():
        return Fit(start - taken, end + 2, f"{printed}'s")
    return Fit(start - taken, end, printed)


def _with_article(printed: str, before: str, taken: int) -> tuple[str, int]:
    """One article, the right one, for those before the mention and in the pseudonym; how much of before it takes."""
    found = _ARTICLE.search(before)
    if _LEADING_ARTICLE.match(printed):
        if _DETERMINER.search(before):
            return _LEADING_ARTICLE.sub("", printed), taken
        return printed, len(found[0]) if found else taken
    if not taken and found and found[0].strip().casefold() != "the":
        return ("an " if _VOWEL.match(printed) else "a ") + printed, len(found[0])
    return printed, taken


def _ends_a_plural(printed: str, text: str, start: int, end: int) -> bool:
    """``Stacey Oakes' house``: an apostrophe alone after a name in s, where none opens a quotation before."""
    return (
        text[end - 1 : end] in {"s", "S"}
        and text[end : end + 1] == "'"
        and not text[end + 1 : end + 2].isalnum()
        and not printed.endswith("s")
        and "'" not in text[max(0, start - _LOOK_BACK) : start]
    )


def _repeated(printed: str, before: str) -> int:
    """Length of the words before the mention that the pseudonym begins with, as in ``Social Worker Dawn``."""
    words = printed.split()
    heads = [" ".join(words[:count]).rstrip(",") for count in range(len(words), 0, -1)]
    appositions = [f"{head}, " for head in (*heads[:1], *_CALLED_AT_HOME.get(printed.casefold(), ()))]
    lowered = before.casefold()
    written = [*appositions, *(f"{head} " for head in heads)]
    return next((len(head) for head in written if _ends_with_words(lowered, head.casefold())), 0)


def _after_apposition(printed: str, text: str, end: int, *, closes: bool) -> int:
    """End of ``Bridget, the mother``; the comma that closes ``The Mother, Bridget,`` goes too."""
    if closes and text[end : end + 1] == "," and not _GOES_ON_LISTING.match(text, end + 1):
        return end + 1
    found = _apposition(printed).match(text, end)
    return found.end() if found else end


@cache
def _apposition(printed: str) -> re.Pattern[str]:
    return re.compile(rf", (?:the )?{re.escape(printed)}(?![^\W_])(?:,(?= [a-z]))?", re.IGNORECASE)


def _ends_with_words(text: str, words: str) -> bool:
    return text.endswith(words) and not text[: -len(words)][-1:].isalnum()


def starts_sentence(before: str) -> bool:
    """Whether a sentence starts after this text, so that the first word wants a capital."""
    before = before[-_LOOK_BACK:].rstrip(" \"'([")
    return not before or before[-1] in ".!?"
