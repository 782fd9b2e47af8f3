"""JSON → surfaces: every key and string; the pages of a search index are told apart by their ``location``."""

import json
from collections.abc import Iterator

from scr_docs.readers.decoding import decode
from scr_docs.readers.html import blocks_of_html
from scr_docs.readers.surface import CannotRead, Surface

_PROSE = frozenset({"title", "text", "tags"})
"""What readers of a page see of an entry of MkDocs' index."""
_PROSE_OF_ITEMS = _PROSE | {"path"}
"""In Zensical's index (``items``, version 0.0.73) the path of an entry is the list of titles above it."""


class _Pairs(list[tuple[str, object]]):
    """An object as its pairs, so that a key that stands twice is read twice."""


def read_json(data: bytes) -> Iterator[Surface]:
    """Surfaces of a JSON file. Entries with a ``location`` are those of a search index (MkDocs and its kin).

    Raises:
        CannotRead: it is not JSON.
    """
    text = decode(data)
    try:
        content = json.loads(text, object_pairs_hook=_Pairs)
    except (ValueError, RecursionError) as problem:
        raise CannotRead("it is not JSON") from problem
    return _Walk(text).surfaces(content)


class _Walk:
    """Goes through the values in the order of the file and finds the line of each."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.line = 1
        self.in_index = False
        self.in_items = False

    def surfaces(self, content: object) -> Iterator[Surface]:
        """Every key and string below ``content``."""
        keys = {key for key, _ in content} if isinstance(content, _Pairs) else set()
        self.in_items = {"config", "items"} <= keys
        self.in_index = self.in_items or {"config", "docs"} <= keys
        waiting: list[tuple[object, str, str | None]] = [(content, "", None)]
        while waiting:
            value, key, page = waiting.pop()
            if isinstance(value, _Pairs):
                page = _page_of(value, page)
                for name, inner in reversed(value):
                    waiting.append((inner, name, page))
                    waiting.append((_Key(name), "", page))
            elif isinstance(value, list):
                waiting += ((inner, key, page) for inner in reversed(value))
            elif isinstance(value, str):
                yield from self._string(value, key, page)

    def _string(self, value: str, key: str, page: str | None) -> Iterator[Surface]:
        line = self._line_of(value)
        if isinstance(value, _Key):
            yield Surface(line, "attribute", value, page)
        elif page is not None and key in (_PROSE_OF_ITEMS if self.in_items else _PROSE):
            yield from (
                Surface(line, "index" if inner.block else inner.what, inner.text.replace("\n", " "), page, inner.block)
                for inner in blocks_of_html(value)
            )
        elif key in {"location", "href", "url", "src", "path"}:
            yield Surface(line, "link", value, page)
        elif self.in_index:
            yield Surface(line, "attribute", value, page)
        else:
            yield Surface(line, "visible text", value.replace("\n", " "), page, block=True)

    def _line_of(self, value: str) -> int:
        """The line where the string stands; found forward from the last one, written with or without ASCII escapes."""
        for written in (json.dumps(value, ensure_ascii=False), json.dumps(value)):
            found = self.source.find(written, self.at)
            if found >= 0:
                self.line += self.source.count("\n", self.at, found)
                self.at = found
                break
        return self.line


class _Key(str):
    """A key among the values that wait to be read."""

    __slots__ = ()


def _page_of(pairs: _Pairs, outer: str | None) -> str | None:
    location = next((value for key, value in pairs if key == "location"), None)
    return location.partition("#")[0] if isinstance(location, str) else outer
