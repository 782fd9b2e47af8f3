"""XML (SVG, RSS, sitemaps) → surfaces. Entity declarations and outside references are refused, not followed."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from scr_docs.readers.html import blocks_of_html
from scr_docs.readers.requests import requested_by, requests_of_css
from scr_docs.readers.surface import CannotRead, Surface, What

_ADDRESSES = frozenset({"loc", "link", "guid", "id"})
"""Elements of sitemaps and feeds whose text is an address."""
_TIMES = frozenset({"lastmod", "pubdate", "lastbuilddate", "updated", "published"})
"""Elements of sitemaps and feeds that say when the site was built."""
_MARKUP = re.compile(r"<[a-zA-Z!/]|&[#\w]+;")
_INLINE = frozenset({"tspan", "textpath", "a", "b", "i", "em", "strong"})
_WHOLES = frozenset({"p", "h", "si", "is", "omath", "text"})
"""Elements of office documents in one XML file, and of drawings, whose text reads as one piece with all its runs."""
_LONGEST_WHOLE = 20_000
_ALL_WHOLES = 200_000_000
"""Characters put together again, once for each element around them; far more is a file made to do harm."""


def read_xml(data: bytes) -> Iterator[Surface]:
    """Surfaces of an XML file: text of each element, attributes, comments, processing instructions.

    Raises:
        CannotRead: it is not well-formed, declares entities, or is nested without end.
    """
    target = _Target()
    parser = DefusedXMLParser(target=target)
    target.expat = parser.parser
    try:
        parser.feed(data)
        parser.close()
    except (ParseError, DefusedXmlException, ValueError, LookupError) as problem:
        raise CannotRead("it is not well-formed XML, or declares entities") from problem
    return iter(target.surfaces)


class _Target:
    """What the parser calls; expat tells the line."""

    def __init__(self) -> None:
        self.expat: Any = None
        self.surfaces: list[Surface] = []
        self._open: list[str] = []
        self._text: list[str] = []
        self._line = 1
        self._wholes: list[_Whole] = []
        self._put_together = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins: its text so far is a block of its own, unless it goes on inside this element."""
        name, plain = _local(tag), {_local(key): value for key, value in attributes.items()}
        if name not in _INLINE:
            self._flush()
        self._open.append(name)
        line = self._now()
        self._wholes.append(_Whole(line))
        for key, value in plain.items():
            what: What = "id" if key == "id" else "link" if key in {"href", "src", "url"} else "attribute"
            self.surfaces.append(Surface(line, what, value))
        self._requests(line, requested_by(name, plain))

    def end(self, tag: str) -> None:
        """An element ends."""
        if _local(tag) not in _INLINE:
            self._flush()
        self._open.pop()
        self._close_whole(_local(tag))

    def data(self, text: str) -> None:
        """Text of an element; may come in pieces."""
        if self._wholes:
            self._wholes[-1].add(text)
        if not self._text:
            if not text.strip():
                return
            self._line = self._now()
        self._text.append(text)

    def comment(self, text: str) -> None:
        """A comment."""
        self.surfaces.append(Surface(self._now(), "comment", text, block=True))

    def pi(self, target: str, text: str = "") -> None:
        """A processing instruction, such as a link to a style sheet."""
        self.surfaces.append(Surface(self._now(), "attribute", f"{target} {text}"))

    def close(self) -> None:
        """The document ends."""
        self._flush()

    def _flush(self) -> None:
        text, self._text = "".join(self._text).strip(), []
        if not text:
            return
        element = self._open[-1] if self._open else ""
        if element in {"style", "script"}:
            self.surfaces.append(Surface(self._line, "style" if element == "style" else "script", text))
            self._requests(self._line, requests_of_css(text))
        elif element in _ADDRESSES:
            self.surfaces.append(Surface(self._line, "link", text))
        elif element in _TIMES:
            self.surfaces.append(Surface(self._line, "metadata", text))
        else:
            self.surfaces.append(Surface(self._line, "visible text", text, block=True))
            if _MARKUP.search(text):
                # Feeds carry pages written as text, in which a tag may split a name.
                self.surfaces.extend(replace(each, line=self._line) for each in blocks_of_html(text))

    def _close_whole(self, name: str) -> None:
        """An element with text and elements between it is read once more as one: its tags may stand inside a name."""
        whole = self._wholes.pop()
        text = "".join(whole.pieces)
        self._put_together += len(text)
        if self._put_together > _ALL_WHOLES:
            raise CannotRead("its elements are nested without end")
        if whole.has_elements and (whole.has_text or name in _WHOLES) and text.strip():
            self.surfaces.append(Surface(whole.line, "visible text", " ".join(text.split("\n")).strip()))
        if self._wholes:
            self._wholes[-1].take(text)

    def _requests(self, line: int, addresses: Iterator[str]) -> None:
        self.surfaces.extend(Surface(line, "request", address) for address in addresses)

    def _now(self) -> int:
        return int(self.expat.CurrentLineNumber)


class _Whole:
    """The text of an element that is open, with that of the elements in it."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.pieces: list[str] = []
        self.has_text = False
        self.has_elements = False

    def add(self, text: str) -> None:
        """Its own text; a line's end and what indents the next one only set elements apart."""
        if text.strip():
            self.has_text = True
            self.pieces.append(text)
        elif "\n" not in text:
            self.pieces.append(text)

    def take(self, text: str) -> None:
        """The text of an element in it."""
        self.has_elements = True
        if len(text) <= _LONGEST_WHOLE:
            self.pieces.append(text)


def _local(name: str) -> str:
    return name.rpartition("}")[2].casefold()
