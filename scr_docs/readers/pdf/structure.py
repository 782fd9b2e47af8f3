"""PDF → surfaces: page text as it can be copied out (also from under a box), every object, attachments, old revisions.

pikepdf opens the structure, PDFium gives the text of pages.
"""

import io
import logging
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, Final

import pikepdf

from scr_docs.readers.decoding import raw_texts
from scr_docs.readers.known_bytes import is_known
from scr_docs.readers.pdf.pages import read_beside_pages, read_pages
from scr_docs.readers.pictures import DAMAGED, MOST_PIXELS
from scr_docs.readers.room import Room
from scr_docs.readers.surface import CannotRead, Member, Notice, Piece, Surface

# What qpdf logs may quote the file; its warnings are asked for instead.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())
logging.getLogger("pikepdf").propagate = False

_END: Final = re.compile(rb"startxref\s+\d+\s*(?:%%EOF)?[\r\n]*")
_INLINE_PICTURE: Final = re.compile(rb"\bBI\s+/[A-Za-z]+\s[^\x80-\xff]{1,400}?\sID\s")
_MOST_REVISIONS: Final = 20
_UNOPENED: Final = (
    pikepdf.PasswordError,
    pikepdf.PdfError,
    RuntimeError,
    ValueError,
    KeyError,
    TypeError,
    OverflowError,
)
"""What pikepdf raises for a file that is damaged or locked."""
_PICTURES: Final = {"/DCTDecode": ".jpg", "/JPXDecode": ".jp2"}

_UNREAD_PICTURE: Final = Notice("SCR492", "the file holds a picture that was not read; a person must look at it")


def read_pdf(data: bytes, room: Room) -> Iterator[Piece]:
    """Surfaces of a PDF file, of what it was before it was last saved, and of the files attached to it.

    Raises:
        CannotRead: it is damaged or locked with a password.
        Overfull: it unpacks to too much.
    """
    pages: list[Piece] = []
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            yield from _objects(document, room)
            linearized = document.is_linearized
            pages += read_pages(data)
            yield from pages
            yield from read_beside_pages(document, [page.text for page in pages if isinstance(page, Surface)])
            if document.get_warnings():
                yield Notice("SCR490", "it is damaged in places, so not all of it was read; print it into a new PDF")
    except _UNOPENED as problem:
        raise CannotRead("it is damaged, or locked with a password") from problem
    yield from _revisions(data, linearized=linearized)


def _objects(document: pikepdf.Pdf, room: Room) -> Iterator[Piece]:
    """Strings and streams of every object: metadata, annotations, outlines, form fields, structure tree, scripts."""
    attached = dict(_attached(document))
    for value in document.objects:
        yield from (Surface(0, "metadata", text, block=True) for text in _strings(value))
        if isinstance(value, pikepdf.Stream):
            yield from _stream(value, attached.get(value.objgen), room)
    root = document.Root
    if "/OCProperties" in root:
        yield Notice("SCR408", "the file has layers, which may be hidden")
    if document.attachments:
        yield Notice("SCR408", "the file has other files attached")


def _attached(document: pikepdf.Pdf) -> Iterator[tuple[tuple[int, int], str]]:
    """The streams that are files in the file, whether or not they say so, with the ending of each one's name."""
    for entry in (inner for value in document.objects for inner in _direct(value)):
        files = entry.get("/EF") if isinstance(entry, pikepdf.Dictionary) else None
        if isinstance(files, pikepdf.Dictionary):
            suffix = PurePosixPath(str(entry.get("/UF", entry.get("/F", "")))).suffix
            yield from ((file.objgen, suffix) for _, file in files.items() if isinstance(file, pikepdf.Stream))


def _strings(value: Any) -> Iterator[str]:
    """Strings of one object."""
    return (str(inner) for inner in _direct(value) if isinstance(inner, pikepdf.String))


def _direct(value: Any) -> Iterator[Any]:
    """An object and everything written inside it; what it refers to is an object of its own."""
    waiting = [value]
    while waiting:
        inner = waiting.pop()
        yield inner
        if isinstance(inner, pikepdf.Array):
            waiting += [each for each in inner if not getattr(each, "is_indirect", False)]
        elif isinstance(inner, (pikepdf.Dictionary, pikepdf.Stream)):
            waiting += [each for _, each in inner.items() if not getattr(each, "is_indirect", False)]


def _stream(stream: pikepdf.Stream, attached: str | None, room: Room) -> Iterator[Piece]:
    kind, picture = stream.get("/Type"), stream.get("/Subtype") == "/Image"
    if picture:
        yield _picture(stream)
        return
    try:
        content = stream.read_bytes()
    except pikepdf.PdfError:
        yield Notice("SCR490", "a part of it could not be unpacked, so it was not checked")
        return
    content = room.unpack(io.BytesIO(content), len(stream.read_raw_bytes()))
    if attached is not None or kind == "/EmbeddedFile" or is_known(content):
        yield Member(f"attachment{attached or ''}", content, "an attached file")
    elif kind == "/Metadata":
        yield Member("metadata.xml", content, "its metadata")
    else:
        yield from (Surface(0, "raw bytes", text) for text in raw_texts(content))
        if _INLINE_PICTURE.search(content):
            yield _UNREAD_PICTURE


def _picture(stream: pikepdf.Stream) -> Piece:
    filters = stream.get("/Filter")
    last = str(filters[-1] if isinstance(filters, pikepdf.Array) and len(filters) else filters)
    if last in _PICTURES:
        return Member(f"picture{_PICTURES[last]}", stream.read_raw_bytes(), "a picture in it")
    if not 0 < int(stream.get("/Width", 0)) * int(stream.get("/Height", 0)) <= MOST_PIXELS:
        return _UNREAD_PICTURE
    out = io.BytesIO()
    try:
        pikepdf.PdfImage(stream).as_pil_image().save(out, "PNG")
    except (*DAMAGED, NotImplementedError, pikepdf.PdfError, pikepdf.models.image.UnsupportedImageTypeError):
        # Whatever keeps it from being a picture for us, a person can still look at it.
        return _UNREAD_PICTURE
    return Member("picture.png", out.getvalue(), "a picture in it")


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
