"""Any file → its surfaces. A new kind of file is one small module and one row of ``READERS``."""

import stat
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from scr_docs.model.finding import Finding, finding
from scr_docs.readers.decoding import looks_like_text, raw_texts
from scr_docs.readers.html import read_html
from scr_docs.readers.json_text import read_json
from scr_docs.readers.surface import CannotRead, Surface
from scr_docs.readers.text import read_lines, read_markdown, read_script, read_style, read_text
from scr_docs.readers.xml import read_xml

LARGEST = 50 * 1024 * 1024
"""Bytes of a file, packed or unpacked, beyond which it is not read but reported."""

Reader = Callable[[bytes], Iterable[Surface]]

READERS: dict[str, Reader] = {
    **dict.fromkeys((".html", ".htm", ".xhtml"), read_html),
    **dict.fromkeys((".md", ".markdown"), read_markdown),
    **dict.fromkeys((".txt", ".text", ".rst", ".log"), read_text),
    **dict.fromkeys((".json", ".map", ".webmanifest", ".geojson"), read_json),
    **dict.fromkeys((".xml", ".svg", ".rss", ".atom"), read_xml),
    **dict.fromkeys((".yml", ".yaml", ".csv", ".tsv", ".toml", ".ini", ".cfg"), read_lines),
    **dict.fromkeys((".js", ".mjs", ".cjs"), read_script),
    ".css": read_style,
}
_ENCODED = frozenset({".eml", ".mht", ".mhtml", ".rtf", ".ps", ".pdf", ".vcf", ".ics", ".ipynb", ".odt", ".fodt"})
"""Kinds that may be pure ASCII and still hide their text from somebody who reads them as text."""
_MAGIC = (b"%PDF", b"{\\rtf", b"%!PS", b"PK\x03\x04", b"MIME-Version")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds, and what kept it from being read whole: findings SCR490 and SCR491."""

    surfaces: tuple[Surface, ...]
    problems: tuple[Finding, ...] = ()


def read_surfaces(path: Path, shown: str) -> Reading:
    """Read a file of any kind; content never makes this raise.

    Args:
        path: a file.
        shown: its path as messages print it.
    """
    try:
        data = _bytes_of(path)
        name, data, packed = _unpacked(path.name, data)
    except CannotRead as problem:
        return Reading((), (_unread(problem, shown),))
    surfaces, problems = _structured(name, data, shown)
    surfaces += [Surface(1, "raw bytes", text) for text in raw_texts(data)]
    if packed:
        surfaces = [replace(surface, line=0) for surface in surfaces]
    return Reading(tuple(surfaces), problems)


def _bytes_of(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise CannotRead("it is neither a file nor a folder")
        if status.st_size > LARGEST:
            raise CannotRead(f"it is larger than {LARGEST // 1024 // 1024} MB")
        return path.read_bytes()
    except OSError as problem:
        raise CannotRead("it could not be opened") from problem


def _unpacked(name: str, data: bytes) -> tuple[str, bytes, bool]:
    """Undo gzip, also one inside another; never more than ``LARGEST`` bytes are unpacked."""
    packed = False
    for _ in range(3):
        suffix = PurePosixPath(name).suffix.lower()
        if suffix not in {".gz", ".svgz"} and not data.startswith(b"\x1f\x8b"):
            return name, data, packed
        data, packed = _gunzip(data), True
        name = name[: -len(suffix)] + (".svg" if suffix == ".svgz" else "") if suffix in {".gz", ".svgz"} else name
    raise CannotRead("it is packed more than twice")


def _gunzip(data: bytes) -> bytes:
    out = b""
    try:
        while data:
            unpacker = zlib.decompressobj(wbits=31)
            out += unpacker.decompress(data, LARGEST + 1 - len(out))
            if len(out) > LARGEST:
                raise CannotRead(f"unpacked it is larger than {LARGEST // 1024 // 1024} MB")
            if not unpacker.eof:
                raise CannotRead("it is packed and breaks off")
            data = unpacker.unused_data.lstrip(b"\x00")
    except zlib.error as problem:
        raise CannotRead("it could not be unpacked") from problem
    return out


def _structured(name: str, data: bytes, shown: str) -> tuple[list[Surface], tuple[Finding, ...]]:
    try:
        return list(_reader_for(name, data)(data)), ()
    except CannotRead as problem:
        return [], (_unread(problem, shown),)


def _reader_for(name: str, data: bytes) -> Reader:
    suffix = PurePosixPath(name).suffix.lower()
    if data.startswith(_MAGIC):
        raise CannotRead("", unknown_kind=True)
    if reader := READERS.get(suffix):
        return reader
    if suffix not in _ENCODED and looks_like_text(data):
        return read_text
    raise CannotRead("", unknown_kind=True)


def _unread(problem: CannotRead, shown: str) -> Finding:
    if problem.unknown_kind:
        return finding("SCR491", shown, "this kind of file cannot be read, so a person must look at it or take it out")
    return finding("SCR490", shown, f"the file was not checked: {problem.reason}; mend it or take it out")
