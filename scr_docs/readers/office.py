"""Word, Excel, PowerPoint and OpenDocument files → surfaces: every XML part, shown or not.

The libraries for these formats read what a reader of the document is shown. A check must see the rest too:
deleted words that are still there, hidden sheets, the rows that a pivot table keeps, who wrote it. So the parts are
read as XML.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from scr_docs.readers.archives import read_zip
from scr_docs.readers.room import Room
from scr_docs.readers.surface import CannotRead, Member, Notice, Piece, Surface, What

_BLOCKS: Final = frozenset({"p", "h", "si", "is", "c", "f", "comment", "definedname", "s"})
"""Elements whose text reads as one piece: a paragraph, a heading, a shared string, a cell, a comment."""
_BREAKS: Final = frozenset({"tab", "br", "cr", "line-break", "s"})
_PEOPLE: Final = frozenset({"author", "creator", "lastmodifiedby", "initials", "username", "displayname"})
_DELETED: Final = frozenset({"deltext", "movefrom", "del", "deletion"})
_CHANGED: Final = frozenset(
    {"ins", "del", "movefrom", "moveto", "tracked-changes", "insertion", "deletion", "revisions"}
)
_XML: Final = frozenset({".xml", ".rels", ".vml", ".rdf"})
_HIDDEN_ATTRIBUTES: Final = (("state", ("hidden", "veryHidden")), ("hidden", ("1", "true")), ("show", ("0", "false")))
_PARTS: Final = (
    (re.compile(r"comments|annotations|threadedComments", re.IGNORECASE), "SCR409", "the file holds comments"),
    (re.compile(r"pivotCache", re.IGNORECASE), "SCR408", "a pivot table keeps the rows that it was made from"),
    (re.compile(r"externalLink", re.IGNORECASE), "SCR408", "the file keeps values of another workbook"),
    (re.compile(r"notesSlide", re.IGNORECASE), "SCR408", "the file holds a speaker's notes"),
    (re.compile(r"vbaProject|macros", re.IGNORECASE), "SCR408", "the file holds macros"),
)


def is_office(names: frozenset[str]) -> bool:
    """Whether a ZIP file with members of these names is an office document."""
    return "[Content_Types].xml" in names or ("mimetype" in names and "content.xml" in names)


def read_office(data: bytes, room: Room) -> Iterator[Piece]:
    """Surfaces of all parts; pictures and files inside are members of their own.

    Raises:
        CannotRead: the file is damaged.
        Overfull: it unpacks to too much.
    """
    for piece in read_zip(data, room):
        if not isinstance(piece, Member):
            # The parts' names are the format's, not a person's.
            if not (isinstance(piece, Surface) and piece.what == "file name"):
                yield piece
            continue
        yield from (Notice(code, message) for name, code, message in _PARTS if name.search(piece.name))
        if PurePosixPath(piece.name).suffix.lower() in _XML:
            yield from _read_part(piece)
        else:
            yield piece


def _read_part(member: Member) -> Iterator[Piece]:
    try:
        root = fromstring(member.data, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as problem:
        raise CannotRead("a part of it is not well-formed XML") from problem
    yield from _texts(root, "metadata" if member.name.startswith(("docProps/", "meta.xml")) else "visible text")
    yield from _hidden(root)
    if any(_local(element.tag) in _CHANGED for element in root.iter()):
        yield Notice("SCR409", "the file keeps tracked changes: what was deleted is still in it; accept or reject them")


def _texts(root: Element, what: What) -> Iterator[Surface]:
    """Blocks as wholes, every other text by itself, and every attribute."""
    for element in root.iter():
        name = _local(element.tag)
        if name in _BLOCKS:
            if text := _joined(element).strip():
                yield Surface(0, what, text, block=True)
        elif (text := (element.text or "").strip()) and name not in {"t", "span", "a", "r"}:
            shown: What = "metadata" if name in _PEOPLE else "hidden text" if name in _DELETED else what
            yield Surface(0, shown, text, block=True)
        for key, value in element.attrib.items():
            author = _local(key) in _PEOPLE
            yield Surface(0, "metadata" if author else "attribute", value, block=author)


def _joined(element: Element) -> str:
    """The text of a block, over the borders of its runs."""
    pieces: list[str] = []
    for inner in element.iter():
        if _local(inner.tag) in _BREAKS:
            pieces.append(" ")
        pieces.append(inner.text or "")
        if inner is not element:
            pieces.append(inner.tail or "")
    return "".join(pieces)


def _hidden(root: Element) -> Iterator[Piece]:
    """Hidden runs of Word, hidden sheets, rows and slides."""
    for element in root.iter():
        if _local(element.tag) == "r" and any(_local(inner.tag) == "vanish" for inner in element.iter()):
            yield Surface(0, "hidden text", _joined(element), block=True)
            yield Notice("SCR408", "the file holds hidden text")
        attributes = {_local(key): value for key, value in element.attrib.items()}
        if any(attributes.get(key) in values for key, values in _HIDDEN_ATTRIBUTES):
            yield Notice("SCR408", "the file holds hidden sheets, rows, columns or slides")


def _local(name: object) -> str:
    return name.rpartition("}")[2].casefold() if isinstance(name, str) else ""
