"""Letters that are shown from right to left against their nature: the source has them in reverse (``hgielyaK``)."""

import re
from typing import Final

_BEGIN: Final = "\u202e"
_END: Final = "\u202c"
"""Unicode's right-to-left override, and the mark that ends it."""
_RUN: Final = re.compile(f"{_BEGIN}([^{_END}]*){_END}?")
_LINE: Final = re.compile("[^\n\u2028\u2029]+")


def mark_turned(text: str) -> str:
    """A text that its format shows from right to left, between the characters that say so in plain text."""
    return f"{_BEGIN}{text}{_END}"


def in_order_of_reading(text: str) -> str:
    """The text with every run that an override turns around as it is read, line by line; without one, the same text."""
    if _BEGIN not in text:
        return text
    return _RUN.sub(lambda run: _LINE.sub(lambda line: line[0][::-1], run[1]), text.replace(_END + _BEGIN, ""))
