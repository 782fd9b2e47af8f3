"""A surface whose text is written in a notation of its own → the text as somebody would read it in the end.

A comment may hold HTML, a string of a program may be put together from pieces, an address (``data:``, ``javascript:``)
may hold a page. The reader of the file leaves them as they are written, and tags or quotation marks then stand in the
middle of a name.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final
from urllib.parse import unquote

from scr_docs.readers.html import blocks_of_html
from scr_docs.readers.right_to_left import in_order_of_reading
from scr_docs.readers.script_strings import strings_in_pieces
from scr_docs.readers.surface import Surface
from scr_docs.readers.tex import without_tex

_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,1000}>")
_ADDRESS: Final = re.compile(r"\s*(?:data:[^,]{0,200},|javascript:)", re.IGNORECASE)
_QUOTES: Final = re.compile(r"[\"'`]")
_NUMBERS: Final = re.compile(r"(?:\d{2,3}\s*,\s*){4}")


def in_other_notations(surface: Surface, *, tags_are_read: bool = False) -> Iterator[Surface]:
    """What the text says without tags, TeX and borders of strings, and from left to right, where that differs.

    These are for the register only (``block`` is False): no detector reads programs.

    Args:
        surface: of any file.
        tags_are_read: the surface is the whole of a page whose reader took its tags out.
    """
    if surface.what == "request":
        return
    written = surface.text
    text = unquote(written, errors="replace") if _ADDRESS.match(written) else written
    if not tags_are_read and _TAG.search(text):
        yield from (each for each in _without_tags(surface, text) if each.text not in written)
    yield from _as_shown(surface)
    if _QUOTES.search(text) or _NUMBERS.search(text):
        for line, string in strings_in_pieces(text):
            yield _at(surface, line, string)


def _as_shown(surface: Surface) -> Iterator[Surface]:
    """The letters in the order of reading, and the words of prose without the TeX in them."""
    written = surface.text
    texts = {in_order_of_reading(written), without_tex(written) if surface.block else written}
    yield from (replace(surface, text=text, block=False, cell=None) for text in sorted(texts - {written}))


def _without_tags(surface: Surface, text: str) -> Iterator[Surface]:
    for each in blocks_of_html(text):
        if each.text.strip() and each.what != "request":
            yield _at(surface, each.line, each.text)


def _at(surface: Surface, line: int, text: str) -> Surface:
    plain = text.replace("\n", " ")
    return replace(surface, line=surface.line and surface.line + line - 1, text=plain, block=False, cell=None)
