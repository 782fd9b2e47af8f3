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
from scr_docs.readers.decoding import raw_texts
from scr_docs.readers.office_cells import OfficeCells, SharedStrings, local
from scr_docs.readers.office_text import hidden_runs, texts_of
from scr_docs.readers.room import Room
from scr_docs.readers.surface import CannotRead, Member, Notice, Piece, Surface, What

_CHANGED: Final = frozenset(
    {"ins", "del", "movefrom", "moveto", "tracked-changes", "insertion", "deletion", "revisions"}
)
_XML: Final = frozenset({".xml", ".rels", ".vml", ".rdf"})
_XML_BEGINS: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml\b")
_PRINTER: Final = re.compile(r"printerSettings\d*\.bin$", re.IGNORECASE)
"""What Excel keeps of the printer: its name and a block of numbers, not packed."""
_HIDDEN_ATTRIBUTES: Final = (
    ("state", ("hidden", "veryHidden")),
    ("hidden", ("1", "true")),
    ("show", ("0", "false")),
    ("formatcode", (";;;",)),
)
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
    cells, strings = OfficeCells(), SharedStrings()
    for piece in _sheets_last(read_zip(data, room)):
        if not isinstance(piece, Member):
            # The parts' names are the format's, not a person's.
            if not (isinstance(piece, Surface) and piece.what == "file name"):
                yield piece
            continue
        yield from (Notice(code, message) for name, code, message in _PARTS if name.search(piece.name))
        if PurePosixPath(piece.name).suffix.lower() in _XML or _XML_BEGINS.match(piece.data):
            yield from _read_part(piece, cells, strings)
        elif _PRINTER.search(piece.name):
            yield from (Surface(0, "metadata", text) for text in raw_texts(piece.data))
        else:
            yield piece


def _sheets_last(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The sheets of a workbook after the texts that their cells name by number."""
    sheets: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Member) and b"sheetData" in piece.data:
            sheets.append(piece)
        else:
            yield piece
    yield from sheets


def _read_part(member: Member, cells: OfficeCells, strings: SharedStrings) -> Iterator[Piece]:
    try:
        root = fromstring(member.data, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as problem:
        raise CannotRead("a part of it is not well-formed XML") from problem
    strings.take(root)
    strings.fill_in(root)
    what: What = "metadata" if member.name.startswith(("docProps/", "meta.xml")) else "visible text"
    yield from texts_of(root, what, cells)
    yield from _hidden(root)
    if any(local(element.tag) in _CHANGED for element in root.iter()):
        yield Notice("SCR409", "the file keeps tracked changes: what was deleted is still in it; accept or reject them")


def _hidden(root: Element) -> Iterator[Piece]:
    """Hidden runs of Word, hidden sheets, rows and slides."""
    for text in hidden_runs(root):
        yield Surface(0, "hidden text", text, block=True)
        yield Notice("SCR408", "the file holds hidden text")
    for element in root.iter():
        attributes = {local(key): value for key, value in element.attrib.items()}
        if any(attributes.get(key) in values for key, values in _HIDDEN_ATTRIBUTES):
            yield Notice("SCR408", "the file holds hidden sheets, rows, columns, cells or slides")
