"""PDF → surfaces: page text as it can be copied out (also from under a box), every object, attachments, old revisions.

pikepdf opens the structure, PDFium gives the text of pages.
"""

import io
import logging
import re
from collections.abc import Iterator
from typing import Any, Final

import pikepdf
import pypdfium2

from scr_docs.readers.decoding import raw_texts
from scr_docs.readers.room import Room
from scr_docs.readers.surface import CannotRead, Member, Notice, Piece, Surface

# What qpdf logs may quote the file; its warnings are asked for instead.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())
logging.getLogger("pikepdf").propagate = False

_END: Final = re.compile(rb"%%EOF[\r\n]*")
_MOST_REVISIONS: Final = 20
_LONGEST_RAW: Final = 1_000_000
_PICTURES: Final = {"/DCTDecode": ".jpg", "/JPXDecode": ".jp2"}


def read_pdf(data: bytes, room: Room) -> Iterator[Piece]:
    """Surfaces of a PDF file, of what it was before it was last saved, and of the files attached to it.

    Raises:
        CannotRead: it is damaged or locked with a password.
        Overfull: it unpacks to too much.
    """
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            yield from _objects(document, room)
            linearized = document.is_linearized
            if document.get_warnings():
                yield Notice("SCR490", "it is damaged in places, so not all of it was read; print it into a new PDF")
    except (pikepdf.PasswordError, pikepdf.PdfError, RuntimeError, ValueError, KeyError, OverflowError) as problem:
        raise CannotRead("it is damaged, or locked with a password") from problem
    yield from _pages(data)
    yield from _revisions(data, linearized=linearized)


def _pages(data: bytes) -> Iterator[Surface]:
    try:
        document = pypdfium2.PdfDocument(data)
        try:
            for number in range(len(document)):
                text = document[number].get_textpage().get_text_range()
                yield Surface(0, "visible text", text.replace("\r\n", "\n"), block=True, part=f"page {number + 1}")
        finally:
            document.close()
    except pypdfium2.PdfiumError as problem:
        raise CannotRead("the text of its pages could not be read") from problem


def _objects(document: pikepdf.Pdf, room: Room) -> Iterator[Piece]:
    """Strings and streams of every object: metadata, annotations, outlines, form fields, structure tree, scripts."""
    for value in document.objects:
        yield from (Surface(0, "metadata", text, block=True) for text in _strings(value))
        if isinstance(value, pikepdf.Stream):
            yield from _stream(value, room)
    root = document.Root
    if "/OCProperties" in root:
        yield Notice("SCR408", "the file has layers, which may be hidden")
    if document.attachments:
        yield Notice("SCR408", "the file has other files attached")


def _strings(value: Any) -> Iterator[str]:
    """Strings of one object; what it refers to is an object of its own."""
    waiting = [value]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, pikepdf.String):
            yield str(inner)
        elif isinstance(inner, pikepdf.Array):
            waiting += [each for each in inner if not getattr(each, "is_indirect", False)]
        elif isinstance(inner, (pikepdf.Dictionary, pikepdf.Stream)):
            waiting += [each for _, each in inner.items() if not getattr(each, "is_indirect", False)]


def _stream(stream: pikepdf.Stream, room: Room) -> Iterator[Piece]:
    kind, picture = stream.get("/Type"), stream.get("/Subtype") == "/Image"
    if picture:
        yield from _picture(stream)
        return
    try:
        content = stream.read_bytes()
    except pikepdf.PdfError:
        yield Notice("SCR490", "a part of it could not be unpacked, so it was not checked")
        return
    content = room.unpack(io.BytesIO(content), len(stream.read_raw_bytes()))
    if kind == "/EmbeddedFile":
        yield Member("attachment", content, "an attached file")
    elif kind == "/Metadata":
        yield Member("metadata.xml", content, "its metadata")
    else:
        yield from (Surface(0, "raw bytes", text[:_LONGEST_RAW]) for text in raw_texts(content))


def _picture(stream: pikepdf.Stream) -> Iterator[Piece]:
    filters = stream.get("/Filter")
    last = str(filters[-1] if isinstance(filters, pikepdf.Array) and len(filters) else filters)
    if last in _PICTURES:
        yield Member(f"picture{_PICTURES[last]}", stream.read_raw_bytes(), "a picture in it")
    else:
        yield Notice("SCR492", "the file holds a picture that was not read; a person must look at it")


def _revisions(data: bytes, *, linearized: bool) -> Iterator[Piece]:
    """What the file was before each time that it was saved over: a word deleted then is still in it."""
    ends = [match.end() for match in _END.finditer(data)][:-1]
    if linearized:
        ends = ends[1:]
    if len(ends) > _MOST_REVISIONS:
        yield Notice("SCR490", f"it was saved over more than {_MOST_REVISIONS} times; print it into a new PDF")
        return
    for number, end in enumerate(ends, 1):
        yield Notice("SCR408", "the file keeps earlier versions of itself; print it into a new PDF")
        yield Member("earlier.pdf", data[:end], f"earlier version {number}")
