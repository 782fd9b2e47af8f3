"""Text as a reader sees it, with the way back to the characters it came from.

Word writes curly apostrophes and non-breaking spaces, web pages write entities and percent codes, and soft hyphens or
zero-width characters split a name for every search (measured: each of them hides a name from a plain word list).
Folding undoes them and keeps, for every character, where it came from.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.entities import html5

INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)
_LIKENESS = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\uff07\u00b4", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2212\ufe63\uff0d", "-"),
}
_ENTITY = r"&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_PERCENT = r"(?:%(?:25)*[0-9A-Fa-f]{2})+"
_PLAIN = r"[A-Za-z0-9,.;:'\"()?/@#$^>|-]+"
"""What stands for itself, here and in Markdown, wherever it stands."""
PIECE = re.compile(
    rf"(?P<plain>{_PLAIN}(?: {_PLAIN})*(?![\u0300-\u036f]))|(?P<entity>{_ENTITY})|(?P<percent>{_PERCENT})"
    rf"|(?P<hyphen>\u00ad(?=[ \t]*(?:[\r\n]|\Z)))|(?P<invisible>[{INVISIBLE}]+)"
    r"|(?P<space>[\s\x00-\x1f]+)|.[\u0300-\u036f]*",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Folded:
    """Plain text; ``starts[i]`` and ``ends[i]`` (exclusive) bound the source characters that ``text[i]`` stands for."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Source span of the non-empty plain span ``text[start:end]``."""
        return self.starts[start], self.ends[end - 1]


Glyph = tuple[str, int, int]
"""One plain character with the source span that it stands for."""


_SPACE: Glyph = (" ", 0, 0)


def collect(glyphs: list[Glyph]) -> Folded:
    """Put glyphs together, one space for several, none at either end."""
    before = [_SPACE, *glyphs]
    kept = [glyph for last, glyph in zip(before, glyphs, strict=False) if glyph[0] != " " or last[0] != " "]
    if kept and kept[-1][0] == " ":
        kept.pop()
    chars, starts, ends = zip(*kept, strict=True) if kept else ((), (), ())
    return Folded("".join(chars), starts, ends)


def fold_piece(match: re.Match[str], base: int) -> Iterable[Glyph]:
    """Plain characters of one match of ``PIECE``; ``base`` is the source offset of the text that was matched."""
    start, end = base + match.start(), base + match.end()
    if match["plain"]:
        return zip(match[0], range(start, end), range(start + 1, end + 1), strict=True)
    return _folded_piece(match, start, end)


def _folded_piece(match: re.Match[str], start: int, end: int) -> Iterator[Glyph]:
    if match["hyphen"]:
        # At a line's end a soft hyphen is seen: "Thorn-" above, "bury" below.
        yield "-", start, end
        return
    if match["invisible"]:
        return
    if match["percent"]:
        yield from _percent_decoded(match[0], start)
        return
    if match["space"]:
        yield " ", start, end
        return
    if match["entity"] and not _is_entity(match[0]):
        # ``R&D; Hope`` holds no entity: each of its characters stands for itself.
        yield from ((char, start + number, start + number + 1) for number, char in enumerate(match[0]))
        return
    piece = html.unescape(match[0]) if match["entity"] else match[0]
    yield from _as_read(piece, start, end)


def _as_read(piece: str, start: int, end: int) -> Iterator[Glyph]:
    # First, since compatibility folding would turn the accent of "O´Brien" into a space.
    for char in unicodedata.normalize("NFKC", piece.replace("\u00b4", "'")):
        if not re.match(f"[{INVISIBLE}]", char):
            yield _LIKENESS.get(char, " " if char.isspace() or char < " " else char), start, end


def _percent_decoded(written: str, start: int) -> Iterator[Glyph]:
    """Characters of a run of percent-encoded bytes (also encoded twice); what decodes to no text stays as written."""
    codes = list(re.finditer(r"%(?:25)*([0-9A-Fa-f]{2})", written))
    decoded = bytes(int(code[1], 16) for code in codes).decode("utf-8", "surrogateescape")
    first = 0
    for char in decoded:
        last = first + len(char.encode("utf-8", "surrogateescape")) - 1
        span = codes[first].start(), codes[last].end()
        if char.isprintable() or char.isspace():
            yield from _as_read(char, start + span[0], start + span[1])
        else:
            yield from ((sign, start + at, start + at + 1) for at, sign in enumerate(written[slice(*span)], span[0]))
        first = last + 1


def _is_entity(written: str) -> bool:
    return written[1] == "#" or written[1:] in html5


def fold(text: str, base: int = 0) -> Folded:
    """Fold entities, look-alike quotes and hyphens, invisible characters and white space of a plain text.

    Args:
        text: any text.
        base: source offset of its first character; the result's offsets start there.
    """
    return collect([glyph for match in PIECE.finditer(text) for glyph in fold_piece(match, base)])


def fold_address(text: str, base: int = 0) -> Folded:
    """Fold a link target or file name: as ``fold``, with ``_`` and ``+`` read as a space."""
    glyphs = (glyph for match in PIECE.finditer(text) for glyph in fold_piece(match, base))
    return collect([(" " if char in "_+" else char, start, end) for char, start, end in glyphs])
