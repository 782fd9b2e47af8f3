"""YAML with the place of every key and value, read so that nothing is taken for something else.

Every plain value stays a string (somebody's name may be ``No`` or ``On``); the types at the door turn strings into
dates and numbers. Anchors, tags, several documents and keys that stand twice are refused. Messages name a line and
never quote it: PyYAML's own print the line.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from scr_docs.model.finding import Finding, finding

Path = tuple[str | int, ...]

_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_DEEPEST: Final = 20


@dataclass(frozen=True, slots=True)
class YamlSource:
    """Plain data (dicts, lists, strings, None) and the line and column of each value, by its path."""

    shown: str
    data: Any = field(repr=False)
    places: dict[Path, tuple[int, int]]
    problems: tuple[Finding, ...] = ()

    def place(self, path: Path) -> tuple[int, int]:
        """Line and column of a value, or of the nearest thing that holds it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))


class _PlainLoader(yaml.SafeLoader):
    """Composes nodes only; no value is ever constructed from a tag."""


def read_yaml(text: str, shown: str, first_line: int = 1) -> YamlSource:
    """Read a YAML text.

    Args:
        text: the YAML.
        shown: path as messages print it.
        first_line: the line of the file on which the text starts (front matter starts on line 2).
    """
    reader = _Reader(shown, first_line)
    try:
        nodes = list(yaml.compose_all(text, _PlainLoader))
    except yaml.YAMLError as error:
        return YamlSource(shown, None, {}, (reader.syntax_problem(error, text),))
    except RecursionError:
        return YamlSource(shown, None, {}, (finding("SCR111", shown, "is nested too deep to be a case file"),))
    if len(nodes) > 1:
        reader.report(nodes[1], "a second document starts here (`---`); keep one in a file")
    data = reader.read(nodes[0], ()) if nodes and nodes[0] is not None else None
    return YamlSource(shown, data, reader.places, tuple(reader.problems))


class _Reader:
    """Walks the nodes of one text and notes places and problems."""

    def __init__(self, shown: str, first_line: int) -> None:
        self.shown = shown
        self.first_line = first_line
        self.places: dict[Path, tuple[int, int]] = {}
        self.problems: list[Finding] = []
        self.seen: set[int] = set()

    def read(self, node: Node, path: Path) -> Any:
        self.places.setdefault(path, self._place(node))
        if len(path) > _DEEPEST:
            self.report(node, "is nested too deep to be a case file")
            return None
        if isinstance(node, ScalarNode):
            return self._scalar(node)
        if id(node) in self.seen:
            self.report(node, "anchors and aliases (`&`, `*`) are not used in case files; write the value out")
            return None
        self.seen.add(id(node))
        if isinstance(node, SequenceNode):
            return [self.read(item, (*path, number)) for number, item in enumerate(node.value)]
        return dict(self._pairs(node, path)) if isinstance(node, MappingNode) else None

    def _scalar(self, node: ScalarNode) -> str | None:
        plain = node.style is None
        return None if plain and node.value in _NULLS else str(node.value)

    def _pairs(self, node: MappingNode, path: Path) -> Iterator[tuple[str, Any]]:
        keys: set[str] = set()
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self.report(key_node, "a key must be a single word")
                continue
            key = str(key_node.value)
            if key in keys:
                self.report(key_node, "this key stands twice in the same place; keep one")
            keys.add(key)
            self.places[*path, key] = self._place(key_node)
            yield key, self.read(value_node, (*path, key))

    def _place(self, node: Node) -> tuple[int, int]:
        return node.start_mark.line + self.first_line, node.start_mark.column + 1

    def report(self, node: Node, message: str) -> None:
        line, column = self._place(node)
        self.problems.append(finding("SCR111", self.shown, message, line=line, column=column))

    def syntax_problem(self, error: yaml.YAMLError, text: str) -> Finding:
        mark = getattr(error, "problem_mark", None)
        line = mark.line if mark else text.count("\n", 0, getattr(error, "position", 0))
        column = mark.column + 1 if mark else 0
        message = "is not valid YAML from here on: look for a missing quote, colon or a wrong indentation"
        return finding("SCR111", self.shown, message, line=line + self.first_line, column=column)
