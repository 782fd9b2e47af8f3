"""Strings of a program that are written in pieces (``'a' + 'b'``, or over a line's end) → each whole."""

import re
from collections.abc import Iterator
from typing import Final

from scr_docs.readers.decoding import undo_escapes

_STRING: Final = re.compile(r"'(?:[^'\\\n]|\\[\s\S])*'|\"(?:[^\"\\\n]|\\[\s\S])*\"|`(?:[^`\\]|\\[\s\S])*`")
_JOINED: Final = re.compile(r"\s*\+\s*")
_GOES_ON: Final = re.compile(r"\\\r?\n")


def strings_in_pieces(script: str) -> Iterator[tuple[int, str]]:
    """Line (from 1) and text of every string that a reader of the source would not find in one run."""
    line, counted = 1, 0
    run: list[re.Match[str]] = []
    for string in _STRING.finditer(script):
        if run and not _JOINED.fullmatch(script, run[-1].end(), string.start()):
            yield from _whole(run, line)
            run = []
        if not run:
            line += script.count("\n", counted, string.start())
            counted = string.start()
        run.append(string)
    yield from _whole(run, line)


def _whole(run: list[re.Match[str]], line: int) -> Iterator[tuple[int, str]]:
    written = "".join(string[0][1:-1] for string in run)
    if len(run) > 1 or _GOES_ON.search(written):
        yield line, undo_escapes(_GOES_ON.sub("", written)).replace("\n", " ")
