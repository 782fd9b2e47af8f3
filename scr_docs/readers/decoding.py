"""Bytes → text. What a format says about its encoding is believed only where the bytes fit it."""

import codecs
import re
from collections.abc import Iterator
from urllib.parse import unquote

from scr_docs.readers.surface import CannotRead

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"(?:charset\s*=\s*[\"']?|@charset\s+[\"'])([A-Za-z0-9_.:-]{3,40})", re.IGNORECASE)
_WHERE_DECLARED = 4096
_ONE_BYTE_A_LETTER = ("cp1250", "iso-8859-2", "iso-8859-14", "cp1254", "mac_roman", "cp850")
"""Codes in which a text without a mark may be written: Polish and Czech, Welsh, Turkish, an old Macintosh, DOS."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_ESCAPE = re.compile(
    r"\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([0-9A-Fa-f]{2,6})[ \t]?|([/'\"-]))"
)
_ESCAPED = re.compile(r"%[0-9A-Fa-f]{2}|\\[0-9A-Fa-fux/'\"-]|&amp;")
_ROUNDS = 3
"""How often an encoding inside an encoding is undone."""


def decode(data: bytes) -> str:
    """Text of a file of a text format: by its byte-order mark, else UTF-8, else as it says itself, else Windows-1252.

    Raises:
        CannotRead: the bytes are no text in any of these.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    for candidate in (encoding,) if encoding else ("utf-8", *_declared_in(data), "cp1252", "latin-1"):
        try:
            text = data.decode(candidate)
        except (UnicodeError, LookupError):
            continue
        if not _CONTROL.search(text):
            return text
    raise CannotRead("it is not text in UTF-8, UTF-16 or Windows-1252")


def decode_as(data: bytes, encoding: str) -> bytes:
    """The bytes as UTF-8, where they are text in an encoding that something outside them names; else as they are."""
    try:
        return data.decode(encoding).encode()
    except (LookupError, UnicodeError):
        return data


def _declared_in(data: bytes) -> Iterator[str]:
    """The encoding that a page or a style sheet says it is written in, if it does; there may be no such one."""
    if match := _DECLARED.search(data[:_WHERE_DECLARED]):
        yield match[1].decode("ascii")


def looks_like_text(data: bytes) -> bool:
    """Whether bytes of an unknown kind are plain UTF-8 text without control characters."""
    try:
        return not _CONTROL.search(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return False


def raw_texts(data: bytes) -> Iterator[str]:
    """Everything that the bytes may say to somebody who looks at them raw, one text per way of decoding.

    UTF-16 is tried in both orders at both byte offsets, so that a string inside a binary file shows.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    try:
        yield data.decode(encoding or "utf-8")
    except UnicodeDecodeError:
        yield data.decode("utf-8", errors="replace")
        yield data.decode("latin-1")
        if b"\x00" not in data:
            yield from _other_readings(data)
    if b"\x00" in data:
        for order in ("utf-16-le", "utf-16-be"):
            yield data.decode(order, errors="replace")
            yield data[1:].decode(order, errors="replace")


def _other_readings(data: bytes) -> Iterator[str]:
    """The lines that are not plain ASCII in each code that they may be written in; every line stays on its line."""
    lines = [line if not line.isascii() else b"" for line in data.split(b"\n")]
    yield from (b"\n".join(lines).decode(code, errors="replace") for code in _ONE_BYTE_A_LETTER)


def undo_escapes(text: str) -> str:
    """Percent-encoding and the escapes of JavaScript, JSON and CSS undone, line by line, so that lines stay lines."""
    if not _ESCAPED.search(text):
        return text
    return "\n".join(_undo_in_line(line) if _ESCAPED.search(line) else line for line in text.split("\n"))


def _undo_in_line(line: str) -> str:
    for _ in range(_ROUNDS):
        undone = _ESCAPE.sub(_escaped_character, unquote(line, errors="replace")).replace("&amp;", "&")
        if undone == line:
            break
        line = undone
    return re.sub(r"[\r\n\x00-\x1f]", " ", line)


def _escaped_character(match: re.Match[str]) -> str:
    if match[5]:
        return match[5]
    code = int(match[1] or match[2] or match[3] or match[4], 16)
    return chr(code) if 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else " "
