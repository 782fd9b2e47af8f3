"""The words around a mention, as a hash that a decision can be tied to (design, section 4).

When the words around it change, a decision with a context asks again. The mention itself is left out, so that the hash
does not help anyone to guess it.
"""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from scr_docs.names.words import Word

_WORDS_EACH_SIDE = 5
_LENGTH = 16


def paragraph_hash(words: Sequence[Word]) -> str:
    """Hash of all words of a paragraph, for a decision that holds for the paragraph as a whole."""
    return hashlib.sha256("\x1f".join(word.key for word in words).encode()).hexdigest()[:_LENGTH]


def context_hash(words: Sequence[Word], start: int, end: int) -> str:
    """Hash of up to five words before and five after the span ``start:end`` of the text that the words come from."""
    first = bisect_right(words, start, key=lambda word: word.end)
    last = bisect_left(words, end, key=lambda word: word.start)
    before, after = words[max(0, first - _WORDS_EACH_SIDE) : first], words[last : last + _WORDS_EACH_SIDE]
    keys = [*(word.key for word in before), "\x1e", *(word.key for word in after)]
    return hashlib.sha256("\x1f".join(keys).encode()).hexdigest()[:_LENGTH]
