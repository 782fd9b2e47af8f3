"""HTML → surfaces: what is shown, block by block with inline tags folded, and everything that stands behind it."""

import re
import warnings
from collections.abc import Iterator
from dataclasses import replace

from bs4 import (
    BeautifulSoup,
    CData,
    Comment,
    MarkupResemblesLocatorWarning,
    NavigableString,
    Tag,
    XMLParsedAsHTMLWarning,
)
from bs4.element import PreformattedString, Script, Stylesheet

from scr_docs.readers.decoding import decode
from scr_docs.readers.html_cells import HtmlCells
from scr_docs.readers.html_showing import HtmlShowing, Layer
from scr_docs.readers.requests import requested_by, requests_of_css
from scr_docs.readers.right_to_left import mark_turned
from scr_docs.readers.script_strings import strings_in_pieces
from scr_docs.readers.surface import FORCED_BREAK, Surface, What

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark q ruby rb rt rp s samp small "
    "span strike strong sub sup time tt u var wbr img math tspan textpath".split()
)
_READ_OUT = frozenset("alt title aria-label aria-description placeholder summary label value content".split())
_LINKS = frozenset(
    "href src srcset imagesrcset action formaction data poster cite background longdesc manifest xlink:href".split()
)
_START_TAG = re.compile(r"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_WRITTEN_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>")


def read_html(data: bytes) -> Iterator[Surface]:
    """Surfaces of an HTML page.

    Raises:
        CannotRead: the bytes are no text.
    """
    return _Page(decode(data)).surfaces()


def blocks_of_html(fragment: str) -> Iterator[Surface]:
    """Surfaces of a piece of HTML inside another format, such as the text of a search index."""
    return _Page(fragment).surfaces()


class _Page:
    """One walk through the tree in the order of the source, counting lines on the way."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.lines = [0, *(match.end() for match in re.finditer("\n", source))]
        self.line = 1
        self.blocks: dict[int, Tag] = {}
        self.showing = HtmlShowing()
        self.cells = HtmlCells()
        self.open: dict[Layer, tuple[Tag, int, list[str]]] = {}

    def surfaces(self) -> Iterator[Surface]:
        """Every surface of the page."""
        for element in _parse(self.source).descendants:
            if isinstance(element, Tag):
                yield from self._tag(element)
            elif isinstance(element, NavigableString):
                yield from self._string(element)
                self.line += element.count("\n")
        for layer in tuple(self.open):
            yield from self._close(layer)

    def _tag(self, tag: Tag) -> Iterator[Surface]:
        self.line = tag.sourceline or self.line
        written = self._start_tag(tag)
        for name, text in _attributes(tag).items():
            what: What = "attribute" if name == "content" and _is_technical(tag) else _what(name)
            line = self.line + _breaks_before(name, written)
            yield Surface(line, what, text, block=what == "text attribute")
            if name == "srcdoc":
                yield from (replace(each, line=line) for each in blocks_of_html(text))
        yield from (Surface(self.line, "request", address) for address in requested_by(tag.name, _attributes(tag)))
        for layer, (_, _, parts) in self.open.items():
            if tag.name == "br" or not _is_inline(tag) or (layer == "reading" and tag.name == "ruby"):
                parts.append(FORCED_BREAK)
        self.cells.enter(tag)
        self.line += written.count("\n")

    def _start_tag(self, tag: Tag) -> str:
        """The start tag as it is written, which may go over several lines."""
        if tag.sourceline is None or tag.sourcepos is None or tag.sourceline > len(self.lines):
            return ""
        match = _START_TAG.match(self.source, self.lines[tag.sourceline - 1] + tag.sourcepos)
        return match[0] if match else ""

    def _string(self, text: NavigableString) -> Iterator[Surface]:
        if isinstance(text, Script):
            yield Surface(self.line, "script", str(text))
            yield from (Surface(self.line + line - 1, "script", part) for line, part in strings_in_pieces(text))
        elif isinstance(text, Stylesheet):
            yield Surface(self.line, "style", str(text))
            yield from (Surface(self.line, "request", address) for address in requests_of_css(text))
        elif isinstance(text, PreformattedString) and not isinstance(text, CData):
            yield Surface(self.line, "comment", str(text), block=isinstance(text, Comment))
        elif text.parent is not None:
            placed = text.parent.name == "text" and "\n" in text and not text.strip()
            # The pieces of a drawing's text stand where they say, not where a line of the source ends.
            yield from self._append(FORCED_BREAK + text if placed else text, text.parent)

    def _append(self, text: str, parent: Tag) -> Iterator[Surface]:
        showing, block = self.showing.of(parent), self._block_of(parent)
        layer = showing.layer
        if layer in self.open and self.open[layer][0] is not block:
            yield from self._close(layer)
        if layer not in self.open:
            stripped = text.lstrip()
            if not stripped:
                return
            self.open[layer] = block, self.line + text[: len(text) - len(stripped)].count("\n"), []
            text = stripped
        self.open[layer][2].append(mark_turned(text) if showing.turned else text)

    def _close(self, layer: Layer) -> Iterator[Surface]:
        if layer in self.open:
            block, line, parts = self.open.pop(layer)
            what: What = "hidden text" if layer == "hidden" else "visible text"
            text, cell = "".join(parts).rstrip(), self.cells.of(block)
            yield Surface(line, what, text, block=True, cell=cell)
            if _WRITTEN_TAG.search(text):
                # Tags that the page shows as text: whoever reads it reads a name through them.
                yield Surface(line, what, _WRITTEN_TAG.sub("", text), block=True, cell=cell)

    def _block_of(self, parent: Tag) -> Tag:
        """The nearest element that starts a block of its own."""
        path: list[Tag] = []
        while id(parent) not in self.blocks and _is_inline(parent) and parent.parent is not None:
            path.append(parent)
            parent = parent.parent
        block = self.blocks.get(id(parent), parent)
        self.blocks.update((id(tag), block) for tag in (*path, parent))
        return block


def _parse(source: str) -> BeautifulSoup:
    with warnings.catch_warnings():
        # Both warn that the text looks like something else; it is read as HTML on purpose.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        return BeautifulSoup(source, "html.parser", on_duplicate_attribute=_keep_both)


def _keep_both(attributes: dict[str, str], name: str, value: str) -> None:
    """A browser drops the second of two equal attributes; whoever reads the source does not."""
    attributes[name] = f"{attributes[name]} {value}"


def _attributes(tag: Tag) -> dict[str, str]:
    return {name: " ".join(value) if isinstance(value, list) else str(value) for name, value in tag.attrs.items()}


def _what(name: str) -> What:
    if name in _READ_OUT:
        return "text attribute"
    if name in _LINKS:
        return "link"
    return "id" if name in {"id", "name", "for"} else "attribute"


def _breaks_before(attribute: str, start_tag: str) -> int:
    """Line breaks between the start of a tag and one of its attributes."""
    match = re.search(rf"\s{re.escape(attribute)}[\s=>/]", start_tag, re.IGNORECASE) if "\n" in start_tag else None
    return start_tag.count("\n", 0, match.start() + 1) if match else 0


def _is_technical(meta: Tag) -> bool:
    """Whether a ``<meta>`` speaks to the browser and not about the page."""
    name = str(meta.get("name") or meta.get("property") or meta.get("itemprop") or "viewport").casefold()
    return name in {"viewport", "generator", "theme-color", "color-scheme", "robots", "format-detection"}


def _is_inline(tag: Tag) -> bool:
    """Whether words go on across the tag; elements that somebody made up (``x-y``) are inline to a browser."""
    return tag.name in _INLINE or "-" in tag.name
