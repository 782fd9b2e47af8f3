r"""Strings of a program that are written in pieces or with escapes → each as it reads when the program runs.

``'a' + 'b'``, ``"a" "b"`` (style sheets, Python), ``"a"&"b"`` (formulas), ``['a', 'b'].join('')``, a string that goes
on over a line's end, ``\132`` and ``\g``, and lists of character codes.
"""

import re
from collections.abc import Iterator
from typing import Final

from scr_docs.readers.decoding import undo_escapes

_STRINGS: Final = {
    "'": re.compile(r"'(?:[^'\\\n]|\\[\s\S])*'"),
    '"': re.compile(r'"(?:[^"\\\n]|\\[\s\S])*"'),
    "`": re.compile(r"`(?:[^`\\]|\\[\s\S])*`"),
}
_QUOTE: Final = re.compile("['\"`]")
_SHORT: Final = r"'[^'\\\n]{0,200}'|\"[^\"\\\n]{0,200}\"|`[^`\\]{0,200}`"
_BETWEEN: Final = r"(?:\s|/\*[^*]{0,200}\*/)*"
_JOINED: Final = re.compile(rf"{_BETWEEN}(?:[+&]|\)?\s*\.concat\()?{_BETWEEN}")
_LISTED: Final = re.compile(
    rf"(?:\[|\bCONCAT(?:ENATE)?\()\s*(?P<strings>(?:{_SHORT})(?:\s*,\s*(?:{_SHORT})){{1,200}})\s*"
    r"(?:\]\s*\.join\(\s*(?:''|\"\"|``)\s*\)|\))",
    re.IGNORECASE,
)
_CODES: Final = re.compile(r"(?<![\d.])(?:\d{2,3}\s*,\s*){4,}\d{2,3}(?![\d.])")
_GOES_ON: Final = re.compile(r"\\\r?\n[ \t]*")
_INSERTED: Final = re.compile(r"\$\{\s*(['\"])([^'\"{}]*)\1\s*\}")
_ESCAPE: Final = re.compile(r"\\(?:(?P<octal>[0-3]?[0-7]{2})|(?P<itself>[A-Zac-eg-mo-qswyz]))")
"""Escapes of JavaScript beyond those of JSON: a code in octal; a letter that has no meaning of its own."""


def strings_in_pieces(script: str) -> Iterator[tuple[int, str]]:
    """Line (from 1) and text of every string that a reader of the source would not find in one run."""
    line, counted = 1, 0
    run: list[re.Match[str]] = []
    for string in _strings(script):
        if run and not _JOINED.fullmatch(script, run[-1].end(), string.start()):
            yield from _whole(run, line)
            run = []
        if not run:
            line += script.count("\n", counted, string.start())
            counted = string.start()
        run.append(string)
    yield from _whole(run, line)
    yield from _listed(script)


def _strings(script: str) -> Iterator[re.Match[str]]:
    """Every string. A mark that nothing closes is passed over, and looked at once however many stand behind it."""
    at = 0
    unclosed = dict.fromkeys(_STRINGS, 0)
    while mark := _QUOTE.search(script, at):
        at = mark.end()
        if mark.start() < unclosed[mark[0]]:
            continue
        if string := _STRINGS[mark[0]].match(script, mark.start()):
            yield string
            at = string.end()
        else:
            line_end = script.find("\n", at) if mark[0] != "`" else -1
            unclosed[mark[0]] = line_end if line_end >= 0 else len(script)


def _whole(run: list[re.Match[str]], line: int) -> Iterator[tuple[int, str]]:
    written = "".join(string[0][1:-1] for string in run)
    if len(run) > 1 or _GOES_ON.search(written) or _INSERTED.search(written) or _ESCAPE.search(written):
        yield line, _as_run(written)


def _as_run(written: str) -> str:
    plain = _ESCAPE.sub(_escaped, _INSERTED.sub(r"\2", _GOES_ON.sub("", written)))
    return undo_escapes(plain).replace("\n", " ")


def _escaped(match: re.Match[str]) -> str:
    return chr(int(match["octal"], 8)) if match["octal"] else match["itself"]


def _listed(script: str) -> Iterator[tuple[int, str]]:
    for match in _LISTED.finditer(script):
        pieces = (string[0][1:-1] for string in _strings(match["strings"]))
        yield script.count("\n", 0, match.start()) + 1, _as_run("".join(pieces))
    for match in _CODES.finditer(script):
        text = "".join(chr(int(code)) for code in match[0].split(","))
        if text.isprintable():
            yield script.count("\n", 0, match.start()) + 1, text
