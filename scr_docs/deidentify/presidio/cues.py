"""Pattern → strings of which one stands in every text in which it matches, so that most texts need not be searched.

Looking for "passport" in a text takes a small part of the time of trying the pattern at each letter. What is found
is the same (a test compares them): the strings are read off the pattern's own tree, as Python's compiler sees it.
"""

import re
from collections.abc import Iterator
from re import _constants as op
from re import _parser as parser
from typing import Any, Final

Cues = tuple[str, ...]
_MOST: Final = 32
"""Of more strings each is looked for longer than the pattern takes."""
_SHORTEST: Final = 2
_REPEATS: Final = frozenset({op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT})


def cues(pattern: str) -> Cues:
    """Strings, case folded, of which every text with a match holds one when it is case folded; none where unknown."""
    try:
        tree = parser.parse(pattern)
    except re.error:
        return ()  # in `regex` only
    return tuple(sorted(_of_sequence(tree) or ()))


def are_in(needed: Cues, folded: str) -> bool:
    """Whether a case-folded text holds one of them, or none is needed."""
    return not needed or any(cue in folded for cue in needed)


def _of_sequence(tree: Any) -> frozenset[str] | None:
    """The best of what its parts need: the longest strings, then the fewest."""
    found = [needed for needed in _of_parts(tree) if len(needed) <= _MOST and _length(needed) >= _SHORTEST]
    return max(found, key=lambda needed: (min(_length(needed), 4), -len(needed)), default=None)


def _of_parts(tree: Any) -> Iterator[frozenset[str]]:
    run = ""
    for kind, value in tree:
        letter = _letter(kind, value)
        run += letter
        if not letter:
            if run:
                yield frozenset({run})
            run = ""
            if (needed := _of_part(kind, value)) is not None:
                yield needed
    if run:
        yield frozenset({run})


def _letter(kind: Any, value: Any) -> str:
    """The one letter that a part stands for, in either case; "" for another part."""
    letters = value if kind is op.IN else [(kind, value)]
    if any(each is not op.LITERAL for each, _ in letters):
        return ""
    folded = {chr(code).casefold() for _, code in letters}
    return folded.pop() if len(folded) == 1 else ""


def _of_part(kind: Any, value: Any) -> frozenset[str] | None:
    if kind is op.SUBPATTERN:
        return _of_sequence(value[-1])
    if kind is op.ATOMIC_GROUP:
        return _of_sequence(value)
    if kind is op.ASSERT:
        return _of_sequence(value[1])
    if kind in _REPEATS:
        return _of_sequence(value[2]) if value[0] else None
    return _of_branches(value[1]) if kind is op.BRANCH else None


def _of_branches(branches: Any) -> frozenset[str] | None:
    each = [_of_sequence(branch) for branch in branches]
    needed = [one for one in each if one is not None]
    return frozenset().union(*needed) if len(needed) == len(each) else None


def _length(needed: frozenset[str]) -> int:
    return min(map(len, needed), default=0)
