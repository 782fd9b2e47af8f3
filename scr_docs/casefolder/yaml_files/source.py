"""YAML with the place of every key and value, read so that nothing is taken for something else.

Every plain value stays a string (somebody's name may be ``No`` or ``On``); the types at the door turn strings into
dates and numbers. Anchors, tags, several documents and keys that stand twice are refused. Messages name a line and
never quote it: PyYAML's own print the line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from scr_docs.model.finding import Finding, finding

Path = tuple[str | int, ...]

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Ten times faster where libyaml is built in; only events are taken from it, so that both read the same."""
_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_NOT_TEXT: Final = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DEEPEST: Final = 20


@dataclass(frozen=True, slots=True)
class YamlSource:
    """Plain data (dicts, lists, strings, None) and the line and column of each value, by its path."""

    shown: str
    data: Any = field(repr=False)
    places: dict[Path, tuple[int, int]] = field(repr=False)
    problems: tuple[Finding, ...] = ()

    def place(self, path: Path) -> tuple[int, int]:
        """Line and column of a value, or of the nearest thing that holds it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))


def read_yaml(text: str, shown: str, first_line: int = 1) -> YamlSource:
    """Read a YAML text.

    Args:
        text: the YAML.
        shown: path as messages print it.
        first_line: the line of the file on which the text starts (front matter starts on line 2).

    Returns:
        The data, with every problem at once; after a syntax error, what stood before it is not returned.
    """
    reader = _Reader(shown, first_line)
    if character := _NOT_TEXT.search(text):
        before = text[: character.start()]
        reader.report_at(
            before.count("\n") + first_line,
            character.start() - (before.rfind("\n") + 1) + 1,
            "holds a character that is not text; delete it",
        )
        return YamlSource(shown, None, {}, tuple(reader.problems))
    try:
        data = reader.read(yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError as error:
        reader.report_syntax(error, text)
        data = None
    return YamlSource(shown, data, reader.places, tuple(reader.problems))


class _Reader:
    """Walks the events of one text and notes places and problems."""

    def __init__(self, shown: str, first_line: int) -> None:
        self.shown = shown
        self.first_line = first_line
        self.places: dict[Path, tuple[int, int]] = {}
        self.problems: list[Finding] = []

    def read(self, events: Iterator[Event]) -> Any:
        data = None
        documents = 0
        for event in events:
            documents += isinstance(event, DocumentStartEvent)
            if isinstance(event, NodeEvent):
                value = self._value(event, events, ())
                data = value if documents == 1 else data
            if documents == 2 and isinstance(event, DocumentStartEvent):
                self._report(event, "a second document starts here (`---`); keep one in a file")
        return data

    def _value(self, event: Event, events: Iterator[Event], path: Path) -> Any:
        self.places.setdefault(path, self._place(event))
        self._refuse_what_hides(event)
        if isinstance(event, ScalarEvent):
            return _scalar(event)
        if len(path) > _DEEPEST:
            self._report(event, "is nested too deep to be a case file")
            return _skip(event, events)
        if isinstance(event, SequenceStartEvent):
            return list(self._items(events, path))
        return dict(self._pairs(events, path)) if isinstance(event, MappingStartEvent) else None

    def _refuse_what_hides(self, event: Event) -> None:
        """What makes a text mean something else than it says where it stands."""
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            self._report(event, "anchors and aliases (`&`, `*`) are not used in case files; write the value out")
        elif getattr(event, "tag", None):
            self._report(event, "tags (`!`) are not used in case files; put text that starts with `!` in quotes")

    def _items(self, events: Iterator[Event], path: Path) -> Iterator[Any]:
        for number, event in enumerate(events):
            if isinstance(event, CollectionEndEvent):
                return
            yield self._value(event, events, (*path, number))

    def _pairs(self, events: Iterator[Event], path: Path) -> Iterator[tuple[str, Any]]:
        keys: set[str] = set()
        for event in events:
            if isinstance(event, CollectionEndEvent):
                return
            if not isinstance(event, ScalarEvent):
                self._report(event, "a key must be a single word")
                _skip(event, events)
                _skip(next(events), events)
                continue
            self._refuse_what_hides(event)
            key = str(event.value)
            if key in keys:
                self._report(event, "this key stands twice in the same place; keep one")
            keys.add(key)
            self.places[*path, key] = self._place(event)
            yield key, self._value(next(events), events, (*path, key))

    def _place(self, event: Event) -> tuple[int, int]:
        mark = event.start_mark
        return (mark.line + self.first_line, mark.column + 1) if mark else (self.first_line, 1)

    def _report(self, event: Event, message: str) -> None:
        self.report_at(*self._place(event), message)

    def report_at(self, line: int, column: int, message: str) -> None:
        self.problems.append(finding("SCR111", self.shown, message, line=line, column=column))

    def report_syntax(self, error: yaml.YAMLError, text: str) -> None:
        lines = text.splitlines()
        mark, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
        # A quotation mark that is never closed is noticed at the end of the file; where it opens is what helps.
        mark = begun if begun and (mark is None or mark.line >= len(lines)) else mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        message = "is not valid YAML from here on: look for a missing quote, colon or a wrong indentation"
        if line < len(lines) and lines[line].lstrip(" ").startswith("\t"):
            message = "is not valid YAML from here on: indent with spaces, not with a tab"
        self.report_at(line + self.first_line, column + 1, message)


def _scalar(event: ScalarEvent) -> str | None:
    is_plain = not event.style
    return None if is_plain and event.value in _NULLS else str(event.value)


def _skip(event: Event, events: Iterator[Event]) -> None:
    """Pass over a value with everything in it."""
    depth = int(isinstance(event, CollectionStartEvent))
    while depth:
        event = next(events)
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
