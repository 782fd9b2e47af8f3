"""One XML part of an office document → its texts: block by block, as shown, as accepted and as it was before changes.

A paragraph is read as its writer left it, and again without what tracked changes took out or put in, without hidden
runs and field codes: each of these may stand in the middle of a name. A block inside a block (a text box, a note) is
read by itself and left out of the outer one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from scr_docs.markdown.breaks import Cell
from scr_docs.readers.office_cells import OfficeCells, local
from scr_docs.readers.right_to_left import mark_turned
from scr_docs.readers.surface import FORCED_BREAK, Surface, What

_BLOCKS: Final = frozenset({"p", "h", "si", "is", "c", "f", "comment", "definedname", "text", "omath"})
"""Elements whose text reads as one piece: a paragraph, a heading, a shared string, a cell, a comment, a formula."""
_SPACES: Final = frozenset({"tab", "ptab", "s"})
_LINE_ENDS: Final = frozenset({"br", "cr", "line-break"})
_PEOPLE: Final = frozenset({"author", "creator", "lastmodifiedby", "initials", "username", "displayname"})
_TAKEN_OUT: Final = frozenset({"deltext", "movefrom", "del", "deletion"})
_PUT_IN: Final = frozenset({"ins", "moveto", "insertion"})
_FIELD_CODES: Final = frozenset({"instrtext", "delinstrtext"})
_OFF: Final = frozenset({"0", "false", "off"})
_PAGE_CODE: Final = re.compile(r"&(?:\"[^\"]*\"|[A-Z]|\d{1,3}|K[0-9A-F]{6})")
"""Formatting inside the headers and footers of Excel."""

_Said = tuple[str, frozenset[str]]
"""A piece of text with what is so of it: "out", "in" (tracked changes), "hidden", "turned" (shown in reverse)."""


@dataclass(slots=True)
class _Block:
    """A block while the part is walked through."""

    cell: Cell | None
    pieces: list[_Said] = field(default_factory=list)


def texts_of(root: Element, what: What, cells: OfficeCells) -> Iterator[Surface]:
    """Blocks as wholes, every other text by itself, and every attribute.

    Args:
        root: of a part.
        what: the kind of surface where the part does not say another.
        cells: numbers those of all parts of the document; cells that touch may hold the two halves of a name.
    """
    walk = _Walk(cells)
    for said, is_block, name in walk.everything_below(root):
        if is_block:
            yield from _views(said, what)
        elif text := said.pieces[0][0].strip():
            kind: What = "metadata" if name in _PEOPLE else "hidden text" if name in _TAKEN_OUT else what
            yield Surface(0, kind, text, block=True)
            if (plain := _PAGE_CODE.sub("", text)) != text:
                yield Surface(0, kind, plain)
    for element in root.iter():
        for key, value in element.attrib.items():
            author = local(key) in _PEOPLE
            yield Surface(0, "metadata" if author else "attribute", value, block=author)


def hidden_runs(root: Element) -> Iterator[str]:
    """Texts of runs that Word does not show: marked as hidden, or written in white where nothing is shaded."""
    shaded = any(local(element.tag) == "shd" for element in root.iter())
    for element in root.iter():
        hidden = local(element.tag) == "r" and (_is_hidden(element) or (not shaded and _is_white(element)))
        if hidden and (text := "".join(element.itertext()).strip()):
            yield text


def _views(block: _Block, what: What) -> Iterator[Surface]:
    """The block as a whole, then as it reads with all changes accepted, and with all of them refused."""
    whole = _joined(block, frozenset())
    if whole:
        yield Surface(0, what, whole, block=True, cell=block.cell)
    others = dict.fromkeys(_joined(block, frozenset({gone, "hidden"})) for gone in ("out", "in"))
    yield from (Surface(0, what, text, block=True, cell=block.cell) for text in others if text not in {"", whole})


def _joined(block: _Block, without: frozenset[str]) -> str:
    kept = ((text, marks) for text, marks in block.pieces if not marks & without)
    return "".join(mark_turned(text) if text and "turned" in marks else text for text, marks in kept).strip()


class _Walk:
    """Goes through a part without recursion; each text goes to the block around it."""

    def __init__(self, cells: OfficeCells) -> None:
        self._cells = cells

    def everything_below(self, root: Element) -> Iterator[tuple[_Block, bool, str]]:
        """Every block once its end is reached, and every text outside one; with the name of the element."""
        stack: list[tuple[Element, _Block | None, frozenset[str], Cell | None, bool]]
        stack = [(root, None, frozenset(), None, False)]
        while stack:
            element, block, marks, cell, is_end = stack.pop()
            name = local(element.tag)
            if is_end and block is not None:
                yield block, True, name
                continue
            cell = self._cells.enter(element, name, cell)
            if name in _BLOCKS:
                block = _Block(cell)
                stack.append((element, block, marks, cell, True))
            inner = marks | _marks_of(element, name)
            yield from self._said(block, _own_text(element, name), inner, name)
            for child in reversed(element):
                # What follows a child belongs to the element around both.
                if child.tail:
                    stack.append((_tail_of(child), block, inner, cell, False))
                stack.append((child, block, inner, cell, False))

    @staticmethod
    def _said(block: _Block | None, text: str, marks: frozenset[str], name: str) -> Iterator[tuple[_Block, bool, str]]:
        if block is not None:
            block.pieces.append((text, marks))
        elif text.strip():
            yield _Block(None, [(text, marks)]), False, name


def _tail_of(child: Element) -> Element:
    tail = Element("tail")
    tail.text = child.tail
    return tail


def _own_text(element: Element, name: str) -> str:
    before = " " if name in _SPACES else FORCED_BREAK if name in _LINE_ENDS else "-" if name == "nobreakhyphen" else ""
    return before + (element.text or "")


def _marks_of(element: Element, name: str) -> frozenset[str]:
    marks = {"out"} if name in _TAKEN_OUT else {"in"} if name in _PUT_IN else set()
    if name in _FIELD_CODES or (name == "r" and _is_hidden(element)):
        marks.add("hidden")
    if name == "bdo" and _value(element) == "rtl":
        marks.add("turned")
    return frozenset(marks)


def _is_hidden(run: Element) -> bool:
    return any(local(inner.tag) == "vanish" and _value(inner) not in _OFF for inner in _settings(run))


def _is_white(run: Element) -> bool:
    return any(local(inner.tag) == "color" and _value(inner) == "ffffff" for inner in _settings(run))


def _settings(run: Element) -> Iterator[Element]:
    return (inner for child in run if local(child.tag) == "rpr" for inner in child)


def _value(element: Element) -> str:
    return next((value.casefold() for key, value in element.attrib.items() if local(key) == "val"), "")
