"""Plain text with its places in the source, and the marks of Markdown that it leaves out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from scr_docs.markdown.folding import Folded, Glyph, collect

SegmentKind = Literal["prose", "code", "alt", "target", "title", "id", "html", "front-matter"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of Markdown that the plain text leaves out, and the source span of the mark it belongs to."""

    start: int
    end: int
    opens: bool
    partner: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Segment:
    """Plain text that a detector reads in one go, with its places in the source."""

    kind: SegmentKind
    folded: Folded
    marks: tuple[Mark, ...] = ()

    @property
    def text(self) -> str:
        """The plain text."""
        return self.folded.text


NOWHERE = (-1, -1)
"""The partner of a mark that always stays where it is: a tag, the number of a footnote."""
_HIDING = re.compile(r"\*+|~~|`+|</?[A-Za-z][A-Za-z0-9]*>")


def without_marks(kind: SegmentKind, folded: Folded) -> Segment:
    """A title, an attribute list (``{#id .class}``), front matter: marks and tags hide a name there too."""
    marks: list[Mark] = []
    last: re.Match[str] | None = None
    kept: list[Glyph] = []
    at = 0
    for match in _HIDING.finditer(folded.text):
        kept += _glyphs(folded, at, match.start())
        at = match.end()
        span = folded.span(*match.span())
        if match[0][0] == "<":
            marks.append(Mark(*span, opens=match[0][1] != "/", partner=NOWHERE))
        elif last and last[0] == match[0]:
            partner = folded.span(*last.span())
            marks += [Mark(*partner, opens=True, partner=span), Mark(*span, opens=False, partner=partner)]
            last = None
        else:
            last = match
    return Segment(kind, collect([*kept, *_glyphs(folded, at, len(folded.text))]), tuple(marks))


def _glyphs(folded: Folded, start: int, end: int) -> Iterator[Glyph]:
    return zip(folded.text[start:end], folded.starts[start:end], folded.ends[start:end], strict=True)
