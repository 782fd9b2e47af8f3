"""The words around a mention, as a hash that a decision can be tied to (design, section 4).

When the words around it change, a decision with a context asks again. The mention itself is left out, so that the hash
does not help anyone to guess it.
"""

import hashlib

from scr_docs.deidentify.words import Word

_WORDS_EACH_SIDE = 5
_LENGTH = 16


def context_hash(words: list[Word], start: int, end: int) -> str:
    """Hash of up to five words before and five after the span ``start:end`` of the text that the words come from."""
    before = [word.key for word in words if word.end <= start][-_WORDS_EACH_SIDE:]
    after = [word.key for word in words if word.start >= end][:_WORDS_EACH_SIDE]
    return hashlib.sha256("\x1f".join([*before, "\x1e", *after]).encode()).hexdigest()[:_LENGTH]
