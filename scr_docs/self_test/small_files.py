"""Small files of other kinds, byte by byte: pictures, PDF, Word and Excel with a text where no page shows it."""

import base64
import io
import struct
import zipfile
import zlib
from typing import Final

_PIXEL: Final = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQ"
    "Ew8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q=="
)
_W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_FONTS: Final = "<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
_TYPES: Final = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def png(comment: str) -> bytes:
    """A picture of one dot with a text chunk."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"tEXt", b"Comment\0" + comment.encode("latin-1")), (b"IDAT", zlib.compress(b"\0\0")))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*each) for each in (*chunks, (b"IEND", b"")))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def jpeg_exif(description: str) -> bytes:
    """A photograph with a description in its EXIF."""
    words = description.encode("ascii") + b"\0"
    directory = struct.pack("<HHHII", 1, 0x010E, 2, len(words), 26) + struct.pack("<I", 0)
    return _jpeg(0xE1, b"Exif\0\0II*\0" + struct.pack("<I", 8) + directory + words)


def jpeg_xmp(creator: str) -> bytes:
    """A photograph with its maker in XMP."""
    names = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    described = f'<rdf:RDF {names}><rdf:Description dc:creator="{creator}"/></rdf:RDF>'
    packet = f'<x:xmpmeta xmlns:x="adobe:ns:meta/">{described}</x:xmpmeta>'
    return _jpeg(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + packet.encode())


def jpeg_comment(comment: str) -> bytes:
    """A photograph with a comment."""
    return _jpeg(0xFE, comment.encode())


def _jpeg(marker: int, content: bytes) -> bytes:
    return _PIXEL[:2] + struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content + _PIXEL[2:]


def pdf(*, shown: str = "a visit", author: str = "the board") -> bytes:
    """A page that shows a text, and its author in the properties."""
    page = f"BT /F1 12 Tf 20 100 Td ({shown}) Tj ET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font {_FONTS} >> >>",
        f"<< /Length {len(page)} >>\nstream\n{page}\nendstream",
        f"<< /Author ({author}) >>",
    )
    written, offsets = "%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(f"{len(written):010} 00000 n \n")
        written += f"{number} 0 obj\n{each}\nendobj\n"
    size = len(objects) + 1
    table = f"xref\n0 {size}\n0000000000 65535 f \n{''.join(offsets)}"
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{len(written)}\n%%EOF\n"
    return (written + table + trailer).encode("ascii")


def zipped(members: dict[str, str | bytes]) -> bytes:
    """An archive; the same members give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def word(body: str = "", **parts: str) -> bytes:
    """A Word file: a paragraph of runs, and other parts by their names (``comments``, ``header1``)."""
    document = f"<w:document {_W}><w:body><w:p>{body}</w:p></w:body></w:document>"
    others = {f"word/{name}.xml": f"<w:part {_W}>{content}</w:part>" for name, content in parts.items()}
    return zipped({"[Content_Types].xml": _TYPES, "word/document.xml": document, **others})


def word_run(words: str, before: str = "") -> str:
    """A run of text, with its properties before it."""
    return f"<w:r>{before}<w:t>{words}</w:t></w:r>"


def word_deleted(words: str) -> str:
    """A run that was deleted under tracked changes."""
    return f'<w:del w:id="1" w:author="x"><w:r><w:delText>{words}</w:delText></w:r></w:del>'


def workbook(cell: str) -> bytes:
    """An Excel file with one cell, on a sheet that is not shown."""
    names = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    sheet = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{cell}</t></is></c></row>'
    return zipped(
        {
            "[Content_Types].xml": _TYPES,
            "xl/workbook.xml": f'<workbook {names}><sheets><sheet name="a" state="hidden"/></sheets></workbook>',
            "xl/worksheets/sheet1.xml": f"<worksheet {names}><sheetData>{sheet}</sheetData></worksheet>",
        }
    )
