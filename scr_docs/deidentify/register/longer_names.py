"""A known name that goes on: ``Kayleigh Smith-Thornbury`` may be another Kayleigh, so it is one question (17.50).

The register says who Kayleigh Thornbury is; of a longer name beside it, an unknown half of a double surname, a strange
middle initial or a misspelled neighbour it says nothing.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from scr_docs.deidentify.register.matching import RegisterMatch
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.word_names import WORD_NAMES
from scr_docs.names.words import word_key
from scr_docs.names.written_forms import TITLES

LONGER = "a known name inside a longer unknown one"
_HALF_BEFORE = re.compile(r"(?<![^\W_])(?P<half>[^\W\d_]{2,})-$")
_HALF_BEHIND = re.compile(r"-(?P<half>[^\W\d_]{2,})(?![^\W_])")
_BETWEEN = re.compile(r" (?:[A-Z]\.? )?|-")
_INITIALS = re.compile(r"(?P<word>(?<![^\W_])[^\W_]*)(?:^|[^\w.'-])(?P<initials>(?!N\.B\.|P\.S\.)(?:[A-Z]\. ?){1,3})$")
_LETTERED = frozenset("adult appendix baby child class form group hepatitis option part plan sibling twin type".split())
_LONGEST_HALF = 40
_PREFIXES = frozenset({"non", "pre", "the"})


def join_longer_names(text: str, matches: Iterable[RegisterMatch]) -> list[RegisterMatch]:
    """Matches in their order, each that goes on with words that the register does not know grown into one doubt."""
    joined: list[RegisterMatch] = []
    for match in sorted(matches, key=lambda each: each.start):
        grown = _with_other_half(text, match)
        before = joined[-1] if joined else None
        if (before and before.end > grown.start) or (before and _belong_together(text, before, grown)):
            joined[-1] = _one_doubt(before, grown)
        else:
            joined.append(grown)
    return joined


def _with_other_half(text: str, match: RegisterMatch) -> RegisterMatch:
    """``Smith-Thornbury``, ``Thornbury-Smith``, ``J. Thornbury``: who that is the register does not say."""
    if match.kind != "person" or match.breadth == "identifier":
        return match
    ahead = text[max(0, match.start - _LONGEST_HALF) : match.start]
    before = _HALF_BEFORE.search(ahead)
    behind = _HALF_BEHIND.match(text, match.end)
    start = (
        match.start - len(before["half"]) - 1
        if before and _is_half(before["half"])
        else match.start - _initials_at_end(ahead)
    )
    end = behind.end() if behind and _is_half(behind["half"]) else match.end
    grown = (start, end) != (match.start, match.end)
    return replace(match, start=start, end=end, breadth="part", doubt=LONGER) if grown else match


def _initials_at_end(ahead: str) -> int:
    """Length of the ``S.J. `` before a surname; a letter that tells a thing or a child from others is none."""
    found = _INITIALS.search(ahead)
    if not found:
        return 0
    word = found["word"].casefold()
    belongs = word in TITLES or not (found["word"][:1].isupper() or word in _LETTERED)
    return len(found["initials"]) if belongs else 0


def _is_half(word: str) -> bool:
    """``Ex-``, ``Non-`` and ``-Led`` are no half of a name."""
    key = word_key(word)
    return word[0].isupper() and len(word) > 2 and key not in _PREFIXES and (key in WORD_NAMES or not is_everyday(key))


def _belong_together(text: str, left: RegisterMatch, right: RegisterMatch) -> bool:
    """Two matches side by side of which one is in doubt, or with a strange initial or a hyphen between them."""
    between = text[left.end : right.start]
    if left.kind != "person" or right.kind != "person" or not _BETWEEN.fullmatch(between):
        return False
    if "identifier" in {left.breadth, right.breadth}:
        return False
    share = set(left.candidates) & set(right.candidates)
    in_doubt = LONGER in {left.doubt, right.doubt} or left.doubt != right.doubt
    return between == "-" or (bool(share) and (in_doubt or between != " "))


def _one_doubt(left: RegisterMatch, right: RegisterMatch) -> RegisterMatch:
    ids = tuple(sorted({*left.candidates, *right.candidates}))
    reasons = [match.doubt for match in (left, right) if match.doubt]
    return replace(left, end=max(left.end, right.end), candidates=ids, doubt=reasons[0] if reasons else LONGER)
