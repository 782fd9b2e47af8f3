"""Text and files written in base64 inside another file: ``data:`` addresses, fonts, strings of programs, mail."""

import base64
import binascii
import re
from collections.abc import Iterator
from typing import Final

from scr_docs.readers.decoding import looks_like_text

_RUN: Final = re.compile(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{8,}(?:={1,2}|(?![A-Za-z0-9+/_=-]))")
_WRAPPED: Final = re.compile(r"(?<![A-Za-z0-9+/_-])(?:[A-Za-z0-9+/_-]{40,}\r?\n[ \t]*)+[A-Za-z0-9+/_-]+={0,2}")
_URL_ALPHABET: Final = str.maketrans("-_", "+/")
_WORD: Final = re.compile(r"[a-z]+|[A-Z][a-z]+|[A-Z]+|\d+")
_SHORTEST: Final = 8
_WRITTEN: Final = re.compile(rb"[\x20-\x7e\t\r\n]")
_MOSTLY: Final = 0.8


def encoded_contents(text: str) -> Iterator[tuple[int, bytes]]:
    """Line and content of every run that may be base64; a word that could be one too gives bytes that are no text.

    A run over several lines, as mail and certificates write it, is one; each part of an address is tried by itself too.
    """
    line, at = 1, 0
    for start, run in _runs(text):
        if content := _decoded(run):
            line += text.count("\n", at, start) if start >= at else -text.count("\n", start, at)
            at = start
            yield line, content


def _runs(text: str) -> Iterator[tuple[int, str]]:
    for run in _RUN.finditer(text):
        yield run.start(), run[0]
        parts = re.split("[/_+-]", run[0])
        yield from ((run.start(), part) for part in parts if len(parts) > 1 and len(part) >= _SHORTEST)
    for block in _WRAPPED.finditer(text):
        yield block.start(), "".join(block[0].split())


def _decoded(run: str) -> bytes | None:
    if _WORD.fullmatch(run):
        return None
    plain = run.rstrip("=").translate(_URL_ALPHABET)
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None


def text_of(content: bytes) -> str:
    """The decoded bytes as text; "" where they are none: UTF-8, UTF-16, or a code of one byte a letter."""
    if looks_like_text(content):
        return content.decode("utf-8-sig")
    if b"\x00" in content and len(content) % 2 == 0:
        for order in ("utf-16", "utf-16-be"):
            text = content.decode(order, "replace")
            if text.isprintable() and _is_mostly_written(text.encode("ascii", "replace")):
                return text
    elif len(content) >= _SHORTEST // 2 and _is_mostly_written(content):
        return content.decode("cp1252", "replace")
    return ""


def _is_mostly_written(content: bytes) -> bool:
    return len(_WRITTEN.findall(content)) >= _MOSTLY * len(content)
