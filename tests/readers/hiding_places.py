"""Files with one word hidden in one place each: what a person sees, what is behind it, what was deleted from it."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable

import pikepdf
from openpyxl import Workbook
from openpyxl.comments import Comment
from PIL import Image, PngImagePlugin

WORD = "Zbigniewa"
"""The name that must be found; one that no format, program or library has in it by itself."""

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def zipped(**members: str | bytes) -> bytes:
    """A ZIP file; ``__`` in a keyword stands for ``/``, and the dot before the ending is written ``_dot_``."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return out.getvalue()


def word(body: str = "<w:p><w:r><w:t>text</w:t></w:r></w:p>", **parts: str) -> bytes:
    """A Word file with a body and other parts."""
    document = f"<w:document {_W}><w:body>{body}</w:body></w:document>"
    return zipped(**{"[Content_Types]_dot_xml": _TYPES, "word__document_dot_xml": document, **parts})


def word_part(content: str) -> str:
    return f"<w:part {_W}><w:p><w:r><w:t>{content}</w:t></w:r></w:p></w:part>"


def workbook(fill: Callable[[Workbook], None]) -> bytes:
    """An Excel file."""
    book = Workbook()
    fill(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def pdf(fill: Callable[[pikepdf.Pdf], None] | None = None, content: bytes = b"") -> bytes:
    """A PDF file of one page with Helvetica at hand."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(300, 300))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=document.make_indirect(font)))
    page.Contents = document.make_stream(content)
    if fill:
        fill(document)
    out = io.BytesIO()
    document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


def shown_in_pdf(text: str, before: str = "") -> bytes:
    return f"{before} BT /F1 12 Tf 20 100 Td ({text}) Tj ET".encode()


def saved_over(first: bytes) -> bytes:
    """The PDF file after an incremental save that emptied its page: the old content is still in it."""
    with pikepdf.open(io.BytesIO(first)) as document:
        number = document.pages[0].Contents.objgen[0]
        root, size = document.Root.objgen[0], len(document.objects) + 1
    before = int(first[first.rindex(b"startxref") :].split()[1])
    new = f"{number} 0 obj\n<< /Length 1 >>\nstream\n \nendstream\nendobj\n".encode()
    table = f"xref\n{number} 1\n{len(first):010} 00000 n \n"
    trailer = (
        f"trailer\n<< /Size {size} /Root {root} 0 R /Prev {before} >>\nstartxref\n{len(first) + len(new)}\n%%EOF\n"
    )
    return first + new + table.encode() + trailer.encode()


def _annotated(document: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], Contents=pikepdf.String(WORD)
    )
    document.pages[0].Annots = pikepdf.Array([document.make_indirect(note)])


def _attached(document: pikepdf.Pdf) -> None:
    document.attachments["notes.txt"] = f"seen with {WORD}".encode()


def _tagged(document: pikepdf.Pdf) -> None:
    figure = pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Figure, Alt=pikepdf.String(WORD))
    document.Root.StructTreeRoot = document.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot, K=document.make_indirect(figure))
    )


def _titled(document: pikepdf.Pdf) -> None:
    document.docinfo["/Title"] = WORD


def _with_xmp(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as metadata:
        metadata["dc:creator"] = [WORD]


def _bookmarked(document: pikepdf.Pdf) -> None:
    with document.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(WORD, 0))


def _scripted(document: pikepdf.Pdf) -> None:
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String(f"app.alert('{WORD}')"))
    document.Root.OpenAction = document.make_indirect(script)


def picture(kind: str, **how: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, kind, **how)
    return out.getvalue()


def png_text() -> PngImagePlugin.PngInfo:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", WORD, zip=True)
    return info


def exif(tag: int, value: object) -> Image.Exif:
    written = Image.Exif()
    written[tag] = value
    return written


def tarred(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo(name)
        info.size = len(content)
        archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def _cell(book: Workbook) -> None:
    book.worksheets[0]["B2"] = f"seen by {WORD}"


def _hidden_sheet(book: Workbook) -> None:
    sheet = book.create_sheet("old")
    sheet["A1"] = WORD
    sheet.sheet_state = "veryHidden"


def _sheet_name(book: Workbook) -> None:
    book.create_sheet(WORD)


def _note(book: Workbook) -> None:
    book.worksheets[0]["A1"].comment = Comment(WORD, "reviewer")


def _author(book: Workbook) -> None:
    book.properties.creator = WORD


def _header(book: Workbook) -> None:
    header = book.worksheets[0].oddHeader
    assert header is not None
    header.center.text = WORD


_RUN = f"<w:r><w:t>{WORD[:4]}</w:t></w:r><w:r><w:t>{WORD[4:]}</w:t></w:r>"
_HIDDEN = f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{WORD}</w:t></w:r>"
_DELETED = f'<w:del w:author="x"><w:r><w:delText>{WORD}</w:delText></w:r></w:del>'
_HEADERS = "From: a@example.org\nSubject: plan\nMIME-Version: 1.0\nContent-Type: text/html\n\n"
_MAIL = f"{_HEADERS}<p>seen with {WORD[:3]}<b>{WORD[3:]}</b></p>"

PLACES: dict[str, tuple[str, bytes]] = {
    "Word: split runs": ("a.docx", word(f"<w:p>{_RUN}</w:p>")),
    "Word: table cell": ("a.docx", word(f"<w:tbl><w:tr><w:tc><w:p>{_RUN}</w:p></w:tc></w:tr></w:tbl>")),
    "Word: header": ("a.docx", word(word__header1_dot_xml=word_part(WORD))),
    "Word: footer": ("a.docx", word(word__footer1_dot_xml=word_part(WORD))),
    "Word: footnote": ("a.docx", word(word__footnotes_dot_xml=word_part(WORD))),
    "Word: comment": ("a.docx", word(word__comments_dot_xml=word_part(WORD))),
    "Word: author of a comment": (
        "a.docx",
        word(word__comments_dot_xml=f'<w:comments {_W}><w:comment w:author="{WORD}"/></w:comments>'),
    ),
    "Word: deleted under tracked changes": ("a.docx", word(f"<w:p>{_DELETED}</w:p>")),
    "Word: hidden text": ("a.docx", word(f"<w:p>{_HIDDEN}</w:p>")),
    "Word: properties": ("a.docx", word(docProps__core_dot_xml=f"<core><creator>{WORD}</creator></core>")),
    "Word: picture inside": (
        "a.docx",
        word(word__media__image1_dot_jpeg=picture("JPEG", comment=WORD.encode())),  # type: ignore[arg-type]
    ),
    "Excel: cell": ("a.xlsx", workbook(_cell)),
    "Excel: hidden sheet": ("a.xlsx", workbook(_hidden_sheet)),
    "Excel: name of a sheet": ("a.xlsx", workbook(_sheet_name)),
    "Excel: note": ("a.xlsx", workbook(_note)),
    "Excel: properties": ("a.xlsx", workbook(_author)),
    "Excel: page header": ("a.xlsx", workbook(_header)),
    "Excel: pivot cache": (
        "a.xlsx",
        zipped(
            **{
                "[Content_Types]_dot_xml": _TYPES,
                "xl__pivotCache__pivotCacheDefinition1_dot_xml": f'<d><sharedItems><s v="{WORD}"/></sharedItems></d>',
            }
        ),
    ),
    "OpenDocument: paragraph": (
        "a.odt",
        zipped(mimetype="application/vnd.oasis.opendocument.text", content_dot_xml=f"<o><p>{WORD}</p></o>"),
    ),
    "PDF: page text": ("a.pdf", pdf(content=shown_in_pdf(WORD))),
    "PDF: text under a box": ("a.pdf", pdf(content=shown_in_pdf(WORD) + b" 0 0 0 rg 0 90 300 40 re f")),
    "PDF: invisible text": ("a.pdf", pdf(content=shown_in_pdf(WORD, "3 Tr"))),
    "PDF: title": ("a.pdf", pdf(_titled)),
    "PDF: XMP": ("a.pdf", pdf(_with_xmp)),
    "PDF: annotation": ("a.pdf", pdf(_annotated)),
    "PDF: structure tree": ("a.pdf", pdf(_tagged)),
    "PDF: bookmark": ("a.pdf", pdf(_bookmarked)),
    "PDF: script": ("a.pdf", pdf(_scripted)),
    "PDF: attachment": ("a.pdf", pdf(_attached)),
    "PDF: earlier version": ("a.pdf", saved_over(pdf(content=shown_in_pdf(WORD)))),
    "JPEG: EXIF description": ("a.jpg", picture("JPEG", exif=exif(0x010E, WORD))),
    "JPEG: Windows title": ("a.jpg", picture("JPEG", exif=exif(0x9C9B, WORD.encode("utf-16-le")))),
    "JPEG: comment": ("a.jpg", picture("JPEG", comment=WORD.encode())),
    "PNG: packed text": ("a.png", picture("PNG", pnginfo=png_text())),
    "TIFF: artist": ("a.tif", picture("TIFF", exif=exif(0x013B, WORD))),
    "ZIP: file": ("a.zip", zipped(notes_dot_txt=f"seen with {WORD}")),
    "ZIP: name of a file": ("a.zip", zipped(**{f"{WORD}_dot_txt": "x"})),
    "ZIP in a ZIP": ("a.zip", zipped(inner_dot_zip=zipped(notes_dot_txt=WORD))),
    "ZIP: Word file": ("a.zip", zipped(report_dot_docx=word(f"<w:p>{_RUN}</w:p>"))),
    "tar": ("a.tar", tarred("notes.txt", WORD.encode())),
    "tar: name of a file": ("a.tar", tarred(f"{WORD}.txt", b"x")),
    "tar, gzip": ("a.tgz", gzip.compress(tarred("notes.txt", WORD.encode()))),
    "bzip2": ("a.txt.bz2", bz2.compress(WORD.encode())),
    "xz": ("a.txt.xz", lzma.compress(WORD.encode())),
    "e-mail: part": ("a.eml", _MAIL.encode()),
    "e-mail: subject": ("a.eml", f"From: a@example.org\nSubject: {WORD}\n\nx".encode()),
    "base64 in a script": ("a.js", b"x = 'c2VlbiB3aXRoIFpiaWduaWV3YQ=='"),
    "picture in a data: address": ("a.css", b""),
}
