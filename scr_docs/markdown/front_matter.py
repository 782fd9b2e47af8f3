"""The front matter of a text, entry by entry: a key with its value, over as many lines as the value has.

Names hide there as in prose: over the lines of a folded value, and behind the escapes of a double-quoted one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scr_docs.markdown.folding import PIECE, Glyph, fold_piece

Slice = tuple[int, int]

_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?:.*?\r?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_LINE = re.compile(r"(?P<indent>[ \t]*)(?P<text>[^\n]*?)[ \t]*\r?(?:\n|\Z)")
_KEY = re.compile(
    r"[ \t]*(?:-[ \t]+)*(?:(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s:#\"'\[{|>&!][^:\n]*):(?:[ \t]+|(?=\r?$)))?", re.MULTILINE
)
_STARTS_ENTRY = re.compile(r"-(?:[ \t]|$)|[?#]|(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s:\"'\[{|>][^:\n]*):(?:[ \t]|$)")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*(?:[ \t]+#.*)?$")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")


@dataclass(frozen=True, slots=True)
class Entry:
    """``key`` and the lines of ``value``, without their indentation, as places in the source.

    ``style`` is the mark that the value starts with: a quotation mark, ``[`` or ``{`` of a flow, ``|`` or ``>`` of a
    block (then its lines follow), else "".
    """

    key: Slice
    value: tuple[Slice, ...]
    style: str

    @property
    def end(self) -> int:
        """Offset after the value."""
        return self.value[-1][1] if self.value else self.key[1]


def front_matter_end(source: str) -> int:
    """Offset after the closing line of the front matter, 0 when there is none."""
    match = _FRONT_MATTER.match(source)
    return match.end() if match else 0


def read_entries(source: str) -> list[Entry]:
    """The entries of a text's front matter, in their order; comments count as entries."""
    groups: list[list[tuple[int, Slice]]] = []
    for match in _LINE.finditer(source, 0, front_matter_end(source)):
        if not match["text"].strip("-.\ufeff"):
            continue
        line = (len(match["indent"]), match.span("text"))
        if groups and _continues(source, groups[-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_entry(source, [place for _, place in group]) for group in groups]


def _continues(source: str, group: list[tuple[int, Slice]], line: tuple[int, Slice]) -> bool:
    if line[0] <= group[0][0]:
        return False
    entry = _entry(source, [place for _, place in group])
    return entry.style in {"|", ">"} or _is_open(source, entry) or not _STARTS_ENTRY.match(source[slice(*line[1])])


def _is_open(source: str, entry: Entry) -> bool:
    """Whether a quoted value has not ended yet."""
    return entry.style in {'"', "'"} and not source[: entry.end].endswith(entry.style, entry.value[0][0] + 1)


def _entry(source: str, lines: list[Slice]) -> Entry:
    start, end = lines[0]
    match = _KEY.match(source, start, end)
    at = match.end() if match else start
    first = source[at:end]
    if _BLOCK_HEADER.fullmatch(first):
        return Entry((start, at), tuple(lines[1:]), first[0])
    value = ((at, end), *lines[1:]) if first else tuple(lines[1:])
    opening = source[value[0][0]] if value else ""
    return Entry((start, at), value, opening if opening in "\"'[{" else "")


def value_glyphs(source: str, entry: Entry) -> list[Glyph]:
    """The characters of a value without its quotation marks and with its escapes undone."""
    lines = list(entry.value)
    if entry.style in {'"', "'"}:
        lines[0] = (lines[0][0] + 1, lines[0][1])
        start, end = lines[-1]
        if start < end and source[end - 1] == entry.style:
            lines[-1] = (start, end - 1)
    glyphs: list[Glyph] = []
    for start, end in lines:
        glued = glyphs and entry.style == '"' and source[start - 1 : start] and glyphs[-1][0] == "\\"
        if glued:
            glyphs.pop()
        elif glyphs:
            glyphs.append((" ", glyphs[-1][2], start))
        glyphs += _glyphs(source, start, end, escaped=entry.style == '"')
    return glyphs


def _glyphs(source: str, start: int, end: int, *, escaped: bool) -> Iterator[Glyph]:
    at = start
    while at < end:
        escape = _ESCAPE.match(source, at, end) if escaped else None
        if escape:
            code = escape[1] or escape[2] or escape[3]
            yield _decoded(code, escape[4]), at, escape.end()
            at = escape.end()
        elif piece := PIECE.match(source, at, end):
            yield from fold_piece(piece, 0)
            at = piece.end()


def _decoded(code: str | None, letter: str) -> str:
    if code:
        return chr(int(code, 16)) if int(code, 16) < 0x110000 else "\ufffd"
    return letter if letter in '"\\/' else " "
