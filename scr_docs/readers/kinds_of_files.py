"""Which reader understands a file: by its first bytes, then by the ending of its name."""

import io
import zipfile
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import PurePosixPath
from typing import Final

from scr_docs.readers.archives import read_packed, read_tar, read_zip
from scr_docs.readers.decoding import looks_like_text
from scr_docs.readers.html import read_html
from scr_docs.readers.json_text import read_json
from scr_docs.readers.mail import read_mail
from scr_docs.readers.office import is_office, read_office
from scr_docs.readers.pdf import read_pdf
from scr_docs.readers.pictures import read_picture
from scr_docs.readers.room import Room
from scr_docs.readers.surface import CannotRead, Piece
from scr_docs.readers.text import read_lines, read_markdown, read_script, read_style, read_text
from scr_docs.readers.xml import read_xml

Reader = Callable[[bytes], Iterable[Piece]]
Opener = Callable[[bytes, Room], Iterable[Piece]]

READERS: Final[dict[str, Reader]] = {
    **dict.fromkeys((".html", ".htm", ".xhtml"), read_html),
    **dict.fromkeys((".md", ".markdown"), read_markdown),
    **dict.fromkeys((".txt", ".text", ".rst", ".log"), read_text),
    **dict.fromkeys((".json", ".map", ".webmanifest", ".geojson"), read_json),
    **dict.fromkeys((".xml", ".svg", ".rss", ".atom", ".fodt", ".fods"), read_xml),
    **dict.fromkeys((".yml", ".yaml", ".csv", ".tsv", ".toml", ".ini", ".cfg"), read_lines),
    **dict.fromkeys((".js", ".mjs", ".cjs"), read_script),
    **dict.fromkeys((".eml", ".mht", ".mhtml"), read_mail),
    ".css": read_style,
}
"""By the ending of the name. A new kind of file is one small module and one row here or in ``_opener_for``."""

_ZIP: Final = b"PK\x03\x04"
_PDF: Final = b"%PDF-"
_WEB_PICTURES: Final = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8")
_PICTURES: Final = (*_WEB_PICTURES, b"II*\x00", b"MM\x00*", b"BM", b"\x00\x00\x01\x00")
_PACKED: Final = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")
_TAR_MARK: Final = slice(257, 262)
_ENCODED: Final = frozenset({".rtf", ".ps", ".vcf", ".ics", ".ipynb", ".mbox", ".msg"})
"""Kinds that may be pure ASCII and still hide their text from somebody who reads them as text."""
_FOREIGN: Final = (b"{\\rtf", b"%!PS", b"MIME-Version", b"7z\xbc\xaf", b"Rar!", b"\xd0\xcf\x11\xe0")


def reader_for(name: str, data: bytes, room: Room) -> Iterable[Piece]:
    """What the reader that understands the file finds in it.

    Raises:
        CannotRead: nothing here understands such a file; iterating raises what the reader raises.
    """
    suffix = PurePosixPath(name).suffix.lower()
    if opener := _opener_for(name, data):
        return opener(data, room)
    if reader := READERS.get(suffix):
        return reader(data)
    if suffix not in _ENCODED and not data.startswith(_FOREIGN) and looks_like_text(data):
        return read_text(data)
    raise CannotRead("", unknown_kind=True)


def is_known(data: bytes) -> bool:
    """Whether bytes without a name are a picture, a PDF, an archive or an office document.

    By long beginnings only: two letters begin any bytes now and then.
    """
    return data.startswith((_ZIP, _PDF, *_WEB_PICTURES, *_PACKED))


def _opener_for(name: str, data: bytes) -> Opener | None:
    if data.startswith(_ZIP):
        return read_office if is_office(_names_in(data)) else read_zip
    if _PDF in data[:1024]:
        return read_pdf
    if data.startswith(_PACKED) or PurePosixPath(name).suffix.lower() in {".gz", ".bz2", ".xz", ".svgz"}:
        return partial(read_packed, name)
    if data[_TAR_MARK] == b"ustar":
        return read_tar
    if data.startswith(_PICTURES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP"):
        return lambda content, _room: read_picture(content)
    return None


def _names_in(data: bytes) -> frozenset[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as problem:
        raise CannotRead("the archive is damaged") from problem
