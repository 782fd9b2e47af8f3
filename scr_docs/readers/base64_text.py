"""Text and files written in base64 inside another file: ``data:`` addresses, fonts, strings of programs, mail."""

import base64
import binascii
import re
from collections.abc import Iterator
from typing import Final

_RUN: Final = re.compile(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{8,}={0,2}(?![A-Za-z0-9+/_=-])")
_URL_ALPHABET: Final = str.maketrans("-_", "+/")
_WORD: Final = re.compile(r"[a-z]+|[A-Z][a-z]+|[A-Z]+|\d+")


def encoded_contents(text: str) -> Iterator[tuple[int, bytes]]:
    """Line and content of every run that may be base64; a word that could be one too gives bytes that are no text."""
    line, at = 1, 0
    for run in _RUN.finditer(text):
        content = _decoded(run[0])
        if content:
            line += text.count("\n", at, run.start())
            at = run.start()
            yield line, content


def _decoded(run: str) -> bytes | None:
    if _WORD.fullmatch(run):
        return None
    plain = run.rstrip("=").translate(_URL_ALPHABET)
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None
