"""What lies behind, beside or between the parts of a file that its own program shows is read, or is said (17.50)."""

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from PIL import PngImagePlugin

from scr_docs.readers.read import Reading, read_surfaces
from tests.readers.hiding_places import WORD, pdf, picture, saved_over, shown_in_pdf, word, zipped

A, B = WORD[:4], WORD[4:]
_DRAWN = f"BT /F1 12 Tf 20 100 Td [({A}) -10 ({B})] TJ ET".encode()
_PAGE = f"<!doctype html><p>{A}<b>{B}</b></p>".encode()


def read(tmp_path: Path, name: str, data: bytes) -> Reading:
    path = tmp_path / name
    path.write_bytes(data)
    return read_surfaces(path, name)


def codes(reading: Reading) -> set[str]:
    return {found.code for found in (*reading.problems, *reading.notices)}


def _packed(first: bytes) -> bytes:
    """The PDF with its objects packed away in streams, as most programs write it."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(first)) as document:
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _filled(fill: Callable[[pikepdf.Pdf], None], content: bytes = b"") -> bytes:
    return _packed(pdf(fill, content))


def _stamped(content: bytes) -> Callable[[pikepdf.Pdf], None]:
    def fill(document: pikepdf.Pdf) -> None:
        look = document.make_stream(content)
        look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, Array([0, 0, 300, 300])
        look.Resources = document.pages[0].Resources
        stamp = Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=[0, 0, 300, 300], AP=Dictionary(N=look))
        document.pages[0].Annots = Array([document.make_indirect(stamp)])

    return fill


def _with_old_page(document: pikepdf.Pdf) -> None:
    content = document.make_stream(_DRAWN)
    old = Dictionary(Type=Name.Page, MediaBox=[0, 0, 300, 300], Resources=document.pages[0].Resources, Contents=content)
    document.Root.Old = document.make_indirect(old)


def _with_file(content: bytes, name: str) -> Callable[[pikepdf.Pdf], None]:
    def fill(document: pikepdf.Pdf) -> None:
        stream = document.make_stream(content)
        entry = Dictionary(Type=Name.Filespec, F=String(name), EF=Dictionary(F=stream))
        document.Root.AF = Array([document.make_indirect(entry)])

    return fill


def _with_note(document: pikepdf.Pdf) -> None:
    note = Dictionary(
        Type=Name.Annot, Subtype=Name.FreeText, Rect=[0, 0, 1, 1], RC=String(f"<p>{A}<span>{B}</span></p>")
    )
    document.pages[0].Annots = Array([document.make_indirect(note)])


def _with_form(document: pikepdf.Pdf) -> None:
    document.Root.AcroForm = Dictionary(XFA=document.make_stream(f"<p>{A}<span>{B}</span></p>".encode()))


def _with_script(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(f"x = '{A}' + '{B}'"))


def _with_layer_off(document: pikepdf.Pdf) -> None:
    layer = document.make_indirect(Dictionary(Type=Name.OCG, Name=String("x")))
    document.Root.OCProperties = Dictionary(OCGs=[layer], D=Dictionary(OFF=[layer]))
    document.pages[0].Resources.Properties = Dictionary(L=layer)


def _named(document: pikepdf.Pdf) -> None:
    document.Root.Dests = Dictionary({f"/{WORD}": Array([])})


def _png_with_text_behind() -> bytes:
    raw = picture("PNG")
    at = raw.index(b"IEND") - 4
    chunk = b"zTXtComment\x00\x00" + zlib.compress(WORD.encode())
    return raw[:at] + struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) + raw[at:]


def _png_with_numbers() -> bytes:
    block = b"Photoshop 3.0\x00" + WORD.encode()
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("Raw profile type iptc", f"\niptc\n    {len(block)}\n{block.hex()}\n", zip=True)
    return picture("PNG", pnginfo=chunks)


def _gzip_of(name: bytes, comment: bytes) -> bytes:
    packed = gzip.compress(b"x")
    return packed[:3] + b"\x18" + packed[4:10] + name + b"\x00" + comment + b"\x00" + packed[10:]


ROWS = {
    "PDF: stamp": ("a.pdf", _filled(_stamped(_DRAWN))),
    "PDF: stamp in hexadecimal": ("a.pdf", _filled(_stamped(f"BT /F1 12 Tf <{WORD.encode().hex()}> Tj ET".encode()))),
    "PDF: page taken out": ("a.pdf", _filled(_with_old_page)),
    "PDF: hidden layer": ("a.pdf", _filled(_with_layer_off, b"/OC /L BDC " + _DRAWN + b" EMC")),
    "PDF: outside the page": ("a.pdf", _packed(pdf(content=_DRAWN.replace(b"20 100 Td", b"2000 900 Td")))),
    "PDF: over a line's end": (
        "a.pdf",
        _packed(pdf(content=f"BT /F1 12 Tf 14 TL 20 100 Td ({A}-) Tj T* ({B} rang) Tj ET".encode())),
    ),
    "PDF: markup in a note": ("a.pdf", _filled(_with_note)),
    "PDF: form in XML": ("a.pdf", _filled(_with_form)),
    "PDF: script in pieces": ("a.pdf", _filled(_with_script)),
    "PDF: name of a place": ("a.pdf", _filled(_named)),
    "PDF: Word file in it": ("a.pdf", _filled(_with_file(word(f"<w:p><w:r><w:t>{WORD}</w:t></w:r></w:p>"), "a.docx"))),
    "PDF: page in it": ("a.pdf", _filled(_with_file(_PAGE, "a.html"))),
    "PDF: version without its last mark": (
        "a.pdf",
        saved_over(pdf(content=_DRAWN).replace(b"%%EOF", b"")),
    ),
    "PDF: archive behind it": ("a.pdf", pdf() + zipped(a_dot_txt=WORD * 3)),
    "PNG: archive behind it": ("a.png", picture("PNG") + zipped(a_dot_txt=WORD * 3)),
    "PNG: packed text behind the pixels": ("a.png", _png_with_text_behind()),
    "PNG: block of another format": ("a.png", _png_with_numbers()),
    "gzip: name of the file": ("a.gz", _gzip_of(WORD.encode(), b"x")),
    "gzip: comment": ("a.gz", _gzip_of(b"x", WORD.encode())),
    "ZIP: comment": ("a.zip", zipped(a_dot_txt="x")[:-2] + struct.pack("<H", len(WORD)) + WORD.encode()),
    "ZIP: page without an ending": ("a.zip", zipped(page=_PAGE)),
}


@pytest.mark.parametrize(("name", "data"), ROWS.values(), ids=ROWS.keys())
def test_the_word_is_read_behind_what_is_shown(tmp_path: Path, name: str, data: bytes) -> None:
    assert any(WORD in surface.text for surface in read(tmp_path, name, data).surfaces)


def _without_letters(document: pikepdf.Pdf) -> None:
    info = Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0)
    inner = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name.Invented, CIDSystemInfo=info)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type0, BaseFont=Name.Invented, Encoding=Name("/Identity-H"))
    font.DescendantFonts = Array([document.make_indirect(inner)])
    document.pages[0].Resources.Font.F2 = document.make_indirect(font)


def _unlisted() -> bytes:
    with_name, without = zipped(a_dot_txt=WORD * 3), zipped(b_dot_txt="x")
    return with_name[: with_name.index(b"PK\x01\x02")] + without


def _with_small_copy() -> bytes:
    small = picture("JPEG")
    first = b"II*\x00" + struct.pack("<IHIH", 8, 0, 14, 2)
    entries = struct.pack("<HHIIHHIII", 0x201, 4, 1, 44, 0x202, 4, 1, len(small), 0)
    return picture("JPEG", exif=b"Exif\x00\x00" + first + entries + small)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.pdf", pdf(content=b"0 0 m 90 90 l S"), "SCR492"),
        ("a.pdf", pdf(_without_letters, b"BT /F2 12 Tf 20 100 Td <002600450044> Tj ET"), "SCR492"),
        ("a.pdf", pdf(content=b"q 9 0 0 9 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"), "SCR492"),
        ("a.pdf", _filled(_with_old_page), "SCR408"),
        ("a.pdf", _filled(_with_file(b"{\\rtf1 x}", "a.rtf")), "SCR491"),
        ("a.png", picture("PNG") + zipped(a_dot_txt="x"), "SCR408"),
        ("a.jpg", _with_small_copy(), "SCR408"),
        ("a.zip", _unlisted(), "SCR490"),
    ],
    ids=[
        "lines only",
        "letters without a code",
        "inline picture",
        "old page",
        "RTF",
        "archive",
        "small copy",
        "unlisted",
    ],
)
def test_what_a_person_must_look_at_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, code: str
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert code in codes(read(tmp_path, name, data))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", _packed(pdf(content=shown_in_pdf("some words") + b" 0 0 m 90 90 l S"))),
        ("a.pdf", _packed(pdf())),
        ("a.zip", zipped(a_dot_zip=zipped(b_dot_txt="x"), c_dot_txt="y" * 5000)),
    ],
    ids=["words and lines", "empty page", "ZIP in a ZIP"],
)
def test_an_ordinary_file_is_read_without_a_word(tmp_path: Path, name: str, data: bytes) -> None:
    assert codes(read(tmp_path, name, data)) == set()


def test_a_picture_of_too_many_pixels_is_refused_in_good_time(tmp_path: Path) -> None:
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    data = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk)) + b"\x00" * 50
    assert "SCR490" in codes(read(tmp_path, "a.png", data))


def test_a_member_written_in_a_stream_is_no_hidden_member(tmp_path: Path) -> None:
    class OneWay(io.RawIOBase):
        """A file that cannot be sought in, so that lengths are written behind each member."""

        def __init__(self) -> None:
            self.data = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]
            self.data += data
            return len(data)

    out = OneWay()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "x" * 100)
        archive.writestr("b.txt", "y" * 100)
    assert codes(read(tmp_path, "a.zip", bytes(out.data))) == set()
