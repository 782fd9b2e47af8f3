"""Values of a case → Markdown that prints them as they are: no value becomes a link, a heading, a cell or HTML."""

import re
from typing import Final

_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "`": "&#96;", "\\": "&#92;"}
_BACKSLASHED: Final = "*_[]{}|"
_SPECIAL: Final = re.compile(f"[{re.escape(''.join(_ENTITIES) + _BACKSLASHED)}]")
_BLOCK_START: Final = re.compile(r"(?P<mark>[#+\-!=~:?])|(?P<number>\d+)(?P<dot>[.)])(?=\s|$)")


class Markdown(str):
    """Text that is Markdown already and is printed without being escaped."""

    __slots__ = ()


def escape_markdown(value: object) -> str:
    """A value as one line of Markdown text.

    Special characters are escaped so that Python-Markdown and CommonMark both print what stood there; white space,
    line breaks too, becomes one space; None prints nothing. `Markdown` passes as it is.
    """
    if isinstance(value, Markdown):
        return value
    text = "" if value is None else " ".join(str(value).split())
    escaped = _SPECIAL.sub(lambda match: _ENTITIES.get(match[0]) or f"\\{match[0]}", text)
    return _BLOCK_START.sub(_escape_start, escaped, count=1) if _BLOCK_START.match(escaped) else escaped


def _escape_start(match: re.Match[str]) -> str:
    """What would begin a heading, list, quote or admonition at the start of a line."""
    if match["mark"]:
        return f"&#{ord(match['mark'])};"
    return f"{match['number']}&#{ord(match['dot'])};"
