"""One row of a recogniser table: an entity and the forms in which it is written."""

from dataclasses import dataclass
from functools import partial
from typing import Final

SPACE: Final = r"[\s\u00a0]"
GAP: Final = r"[\s\u00a0.\u2010-\u2015-]{0,2}"
"""What people put between the groups of a number: spaces, dots, hyphens of every kind, or nothing."""
ALONE_BEFORE: Final = r"(?<![^\W_])"
ALONE_AFTER: Final = r"(?![^\W_])"
"""No letter or digit beside; an underscore is Markdown, not part of a word."""


def after(cue: str, words: str) -> str:
    """``words`` that follow a cue at once.

    They are looked for before the cue is: a cue alone, with a gap behind it, would be read backwards from every letter
    of a text. For words that begin with few characters of the text, such as digits.
    """
    return rf"(?={words})(?<={cue}){words}"


@dataclass(frozen=True, slots=True)
class Form:
    """``patterns`` are for the `regex` module (look-behind of any length), without flags, so that case counts.

    Every hit is reported, whatever Presidio's score for it: a form that needs more than its shape carries its cue.
    """

    entity: str
    patterns: tuple[str, ...]
    digits: bool = False
    """Whether no pattern matches anything without a digit, so that a text without one need not be tried."""


NumberForm: Final = partial(Form, digits=True)
