"""Which reader understands a file: by its first bytes, then by the ending of its name."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import PurePosixPath
from typing import Final

from scr_docs.readers.archives import read_packed, read_tar, read_zip
from scr_docs.readers.decoding import looks_like_text
from scr_docs.readers.html import read_html
from scr_docs.readers.json_text import read_json
from scr_docs.readers.known_bytes import PACKED, PDF, PICTURES, ZIP
from scr_docs.readers.mail import read_mail
from scr_docs.readers.office import is_office, read_office
from scr_docs.readers.pdf.structure import read_pdf
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

_TAR_MARK: Final = slice(257, 262)
_ENCODED: Final = frozenset({".rtf", ".ps", ".vcf", ".ics", ".ipynb", ".mbox", ".msg"})
"""Kinds that may be pure ASCII and still hide their text from somebody who reads them as text."""
_BLANK: Final = b"\xef\xbb\xbf \t\r\n"
_FOREIGN: Final = (b"{\\rtf", b"%!PS", b"7z\xbc\xaf", b"Rar!", b"\xd0\xcf\x11\xe0")
_MESSAGE: Final = re.compile(
    rb"(?:From [^\n]*\n)?(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){0,200}?"
    rb"(?:MIME-Version|Content-Transfer-Encoding):",
    re.IGNORECASE,
)
"""An e-mail message, whatever its file is called: headers, one of them saying how the rest is packed."""
_BEGINNINGS: Final[tuple[tuple[re.Pattern[bytes], Reader], ...]] = (
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE), read_html),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|svg|rss|feed|urlset)\b", re.IGNORECASE), read_xml),
)
"""Pages and XML under any other name: ``page.php``, ``feed`` without an ending, a copy that ends in ``.bak``."""


def reader_for(name: str, data: bytes, room: Room) -> Iterable[Piece]:
    """What the reader that understands the file finds in it.

    Raises:
        CannotRead: nothing here understands such a file; iterating raises what the reader raises.
    """
    if opener := _opener_for(name, data):
        return opener(data, room)
    if reader := _reader_of(name, data):
        return reader(data)
    raise CannotRead("", unknown_kind=True)


def _reader_of(name: str, data: bytes) -> Reader | None:
    """The reader for a text: by its ending, unless that says "plain text" and the beginning says something else."""
    suffix = PurePosixPath(name).suffix.lower()
    reader = READERS.get(suffix)
    if reader not in {None, read_text, read_markdown, read_lines}:
        return reader
    if data.lstrip(_BLANK).startswith(_FOREIGN):
        return None
    if _MESSAGE.match(data):
        return read_mail
    if reader or suffix in _ENCODED or not looks_like_text(data):
        return reader
    return next((read for start, read in _BEGINNINGS if start.match(data)), read_text)


def reads_tags(name: str, data: bytes) -> bool:
    """Whether the file's own reader takes tags out of its text, so that nobody else need."""
    return _opener_for(name, data) is None and _reader_of(name, data) in {read_html, read_xml, read_markdown}


def _opener_for(name: str, data: bytes) -> Opener | None:
    if data.startswith(ZIP):
        return read_office if is_office(_names_in(data)) else read_zip
    if PDF in data[:1024]:
        return read_pdf
    if data.startswith(PACKED) or PurePosixPath(name).suffix.lower() in {".gz", ".bz2", ".xz", ".svgz"}:
        return partial(read_packed, name)
    if data[_TAR_MARK] == b"ustar":
        return read_tar
    if data.startswith(PICTURES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP"):
        return lambda content, _room: read_picture(content)
    return None


def _names_in(data: bytes) -> frozenset[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as problem:
        raise CannotRead("the archive is damaged") from problem
