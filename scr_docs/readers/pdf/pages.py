"""What a PDF draws → its text, by PDFium: on its pages, and beside them (stamps, forms that no page uses, old pages).

Letters that are drawn as lines, or in a code that nobody can turn into letters, are given on as a picture of the page.
"""

import io
from collections.abc import Iterator, Sequence
from typing import Final

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from scr_docs.readers.surface import CannotRead, Member, Notice, Piece, Surface

_HYPHEN: Final = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line: it may belong to the word or only part it."""
_DRAWN: Final = frozenset({pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING, pdfium.FPDF_PAGEOBJ_FORM})
_WIDEST: Final = 2000
"""Pixels of the picture of a page at its longer side, enough for letters to be recognised."""


def read_pages(data: bytes) -> Iterator[Piece]:
    """The text of each page as it can be copied out, also from under a box; pages without letters as pictures.

    Raises:
        CannotRead: PDFium cannot open it.
    """
    try:
        document = pypdfium2.PdfDocument(data)
        try:
            for number in range(len(document)):
                yield from _page(document[number], f"page {number + 1}")
        finally:
            document.close()
    except pypdfium2.PdfiumError as problem:
        raise CannotRead("the text of its pages could not be read") from problem


def read_beside_pages(document: pikepdf.Pdf, on_pages: Sequence[str]) -> Iterator[Piece]:
    """Text that is drawn, and stands on no page: looks of notes and form fields, unused drawings, pages taken out.

    Args:
        document: open.
        on_pages: the texts of its pages, which are not said again.

    Raises:
        CannotRead: a drawing is damaged.
    """
    spare = pikepdf.new()
    if _collect(document, spare):
        yield Notice("SCR408", "the file keeps pages that it does not show; print it into a new PDF")
    if not spare.pages:
        return
    out = io.BytesIO()
    spare.save(out)
    seen = " ".join(" ".join(on_pages).split())
    for piece in read_pages(out.getvalue()):
        if isinstance(piece, Surface) and " ".join(piece.text.split()) not in seen:
            yield Surface(0, piece.what, piece.text, block=piece.block, part="drawn beside its pages")


def _page(page: pypdfium2.PdfPage, part: str) -> Iterator[Piece]:
    letters = page.get_textpage()
    text = letters.get_text_range().replace("\r\n", "\n")
    yield Surface(0, "visible text", text.replace(_HYPHEN, ""), block=True, part=part)
    if _HYPHEN in text:
        yield Surface(0, "visible text", text.replace(_HYPHEN, "-"), part=part)
    if _has_other_letters(letters) or (not text.strip() and any(each.type in _DRAWN for each in page.get_objects())):
        yield Member("page.png", _picture_of(page), f"{part} as it looks")


def _has_other_letters(letters: pypdfium2.PdfTextPage) -> bool:
    """Whether letters on the page stand in a code that says nothing about which letters they are."""
    return any(pdfium.FPDFText_HasUnicodeMapError(letters.raw, at) == 1 for at in range(letters.count_chars()))


def _picture_of(page: pypdfium2.PdfPage) -> bytes:
    out = io.BytesIO()
    page.render(scale=_WIDEST / max(1, *page.get_size())).to_pil().save(out, "PNG")
    return out.getvalue()


def _collect(document: pikepdf.Pdf, spare: pikepdf.Pdf) -> int:
    """Put every drawing on a page of its own in ``spare``; the number of pages that the document does not show."""
    shown = {page.obj.objgen for page in document.pages}
    taken_out = 0
    for value in document.objects:
        if isinstance(value, pikepdf.Stream):
            if value.get("/Subtype") == "/Form":
                _draw(spare, value)
        elif isinstance(value, pikepdf.Dictionary) and value.get("/Type") == "/Page" and value.objgen not in shown:
            spare.pages.append(pikepdf.Page(value))
            taken_out += 1
    return taken_out


def _draw(spare: pikepdf.Pdf, form: pikepdf.Stream) -> None:
    page = spare.add_blank_page()
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Form=spare.copy_foreign(form)))
    page.Contents = spare.make_stream(b"/Form Do")
