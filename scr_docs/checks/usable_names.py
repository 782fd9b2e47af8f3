"""Written forms that would replace half the text: a single letter, or a small word of every sentence (17.50).

They come of a slip: "and" between two names, a letter typed at the wrong question. "An" and "My" with a capital are
names.
"""

import re
from collections.abc import Iterator
from typing import Final

from scr_docs.model.finding import Finding, finding
from scr_docs.model.register import Register

_ONE_LETTER: Final = re.compile(r"[A-Za-z0-9]\W*")
_SMALL_WORDS: Final = frozenset(
    "a an and are as at be been but by did do for from had has have he her hers him his i in is it its me my no not of "
    "on or our she so that the their them then there they this to us was we were what when which who with you "
    "your".split()
)


def unusable_names(register: Register, path: str) -> Iterator[Finding]:
    """One finding (SCR312) for each entry with such a form; it is not quoted."""
    for entry in register.entries().values():
        if any(_ONE_LETTER.fullmatch(name) or name in _SMALL_WORDS for name in entry.names):
            message = "one of `names` is a single letter or a small word of every sentence; take it out"
            yield finding("SCR312", path, message, line=entry.line, column=1)
