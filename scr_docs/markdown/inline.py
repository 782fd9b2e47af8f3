"""One block as segments of plain text: its prose, and what hides behind it (link targets, titles, alt text, tags).

The scan is lexical. Whatever it does not recognise stays in the prose as it is, so that nothing is ever lost to a
detector; whatever it folds away (emphasis marks, brackets and targets of links) it remembers as a mark with a partner.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import ClassVar

from scr_docs.markdown.blocks import Block
from scr_docs.markdown.folding import PIECE, Glyph, collect, fold, fold_address, fold_piece
from scr_docs.markdown.front_matter import read_entries, value_glyphs
from scr_docs.markdown.letters_like_marks import is_letter
from scr_docs.markdown.raw_html import is_element
from scr_docs.markdown.segments import NOWHERE, Mark, Segment, SegmentKind, without_marks

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~]|\r?\n|\Z)")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_TAG = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9-]*)(?=[\s/>])(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_BLOCK_TAGS = re.compile(
    r"address|article|aside|blockquote|br|dd|details|div|dl|dt|fig\w+|footer|form|h[1-6]|header|hr|li|main|nav|ol|option|p"
    r"|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul",
    re.IGNORECASE,
)
_LINK_END = re.compile(
    r"\]\(\s*(?P<target><[^<>\n]*>|(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*)"
    r"(?:\s+(?P<title>\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'))?\s*\)"
)
_REFERENCE_END = re.compile(r"\]\[(?P<label>[^\[\]\n]*)\]")
_DEFINITION = re.compile(r"\[(?P<label>[^\^\]\n][^\]\n]*)\]:[ \t]*(?:<(?P<angled>[^<>\n]*)>|(?P<target>\S*))")
_ATTRIBUTES = re.compile(r"\{:?\s*(?P<list>[#.][^{}\n]*|[\w-]+=[^{}\n]*)\}")
_NOTE = re.compile(r"\[\^(?P<label>[^\s\[\]]+)\](?P<colon>:?)")
_RAISED_NUMBER = re.compile(r"<sup>(\d{1,3})</sup>", re.IGNORECASE)
_TICKS = re.compile(r"`+")
_EMPHASIS = re.compile(r"\*+|_+|~~|==")


class _Scanner:
    """Reads one block from left to right; a ``_take_…`` either moves on and returns True, or leaves all as it was."""

    def __init__(self, source: str, block: Block) -> None:
        self.source = source
        self.glyphs: list[Glyph] = []
        self.marks: list[Mark] = []
        self.beside: list[Segment] = []
        self.brackets: list[tuple[int, int, int]] = []
        """Open brackets: source start, source end, and the number of glyphs before the bracket."""
        self.open_emphasis: list[tuple[int, int]] = []
        self.at = self.end = 0
        self.block = block

    def scan(self) -> list[Segment]:
        for number, (start, end) in enumerate(self.block.slices):
            if number:
                self.glyphs.append((" ", self.end, start))
            self.at, self.end = start, end
            while self.at < self.end:
                self._take_one()
        prose = Segment("prose", collect(self.glyphs), tuple(self.marks))
        return [segment for segment in (prose, *self.beside) if segment.text]

    def _take_one(self) -> None:
        if not any(take(self) for take in self._TAKES.get(self.source[self.at], ())):
            self._take_text()

    def _take_text(self) -> None:
        match = PIECE.match(self.source, self.at, self.end)
        if match is None:
            raise AssertionError("every character is a piece of text")
        self.glyphs += fold_piece(match, 0)
        self.at = match.end()

    def _take_escape(self) -> bool:
        match = _ESCAPE.match(self.source, self.at, self.end)
        if match:
            # At a line's end it breaks the line.
            self.glyphs.append((match[1].strip() or " ", match.start(), match.end()))
            self.at = match.end()
        return bool(match)

    def _aside(self, kind: SegmentKind, start: int, end: int) -> None:
        address = kind in {"target", "id"}
        folded = (fold_address if address else fold)(self.source[start:end], start)
        self.beside.append(Segment(kind, folded) if address else without_marks(kind, folded))

    def _take_comment(self) -> bool:
        match = _COMMENT.match(self.source, self.at, self.end)
        if match:
            self._aside("html", *match.span(1))
            self.at = match.end()
        return bool(match)

    def _take_tag(self) -> bool:
        match = _TAG.match(self.source, self.at, self.end)
        if match:
            # "<Stacey> are you there": a page hides what it takes for a tag, but holds it.
            known = is_element(match["name"])
            self._aside("html", match.end("name") if known else match.start("name"), match.end() - 1)
            if _BLOCK_TAGS.fullmatch(match["name"]):
                self.glyphs.append((" ", match.start(), match.end()))
            opens = self.source[match.start() + 1] != "/"
            self.marks.append(Mark(match.start(), match.end(), opens=opens, partner=NOWHERE))
            self.at = match.end()
        return bool(match)

    def _take_note(self) -> bool:
        """The mark of a footnote, which may stand within a name, and the label before its text."""
        match = _NOTE.match(self.source, self.at, self.end)
        if not match or (not match["colon"] and f"[^{match['label']}]:" not in self.source):
            return False
        self._aside("id", *match.span("label"))
        self.marks.append(Mark(match.start(), match.end(), opens=False, partner=NOWHERE))
        self.at = match.end()
        return True

    def _take_raised_number(self) -> bool:
        """A footnote's number as HTML writes it: like the mark of a footnote it may stand within a name."""
        match = _RAISED_NUMBER.match(self.source, self.at, self.end)
        if match:
            self._aside("html", *match.span(1))
            self.marks.append(Mark(match.start(), match.end(), opens=False, partner=NOWHERE))
            self.at = match.end()
        return bool(match)

    def _take_definition(self) -> bool:
        match = _DEFINITION.match(self.source, self.at, self.end) if self.at == self.block.slices[0][0] else None
        if match:
            self._aside("id", *match.span("label"))
            self._aside("target", *match.span("angled" if match["angled"] else "target"))
            self.at = match.end()
        return bool(match)

    def _take_bracket(self) -> bool:
        opening = re.compile(r"!?\[").match(self.source, self.at, self.end)
        if opening:
            self.brackets.append((opening.start(), opening.end(), len(self.glyphs)))
            self.glyphs += [(char, opening.start() + n, opening.start() + n + 1) for n, char in enumerate(opening[0])]
            self.at = opening.end()
        return bool(opening)

    def _take_link_end(self) -> bool:
        match = _LINK_END.match(self.source, self.at, self.end) if self.brackets else None
        if match:
            target = match.span("target")
            if match["target"].startswith("<"):
                target = (target[0] + 1, target[1] - 1)
            self._aside("target", *target)
            if match["title"]:
                self._aside("title", match.start("title") + 1, match.end("title") - 1)
            self._close_bracket(match.end())
        return bool(match)

    def _take_reference_end(self) -> bool:
        match = _REFERENCE_END.match(self.source, self.at, self.end) if self.brackets else None
        if match:
            self._aside("id", *match.span("label"))
            self._close_bracket(match.end())
        return bool(match)

    def _close_bracket(self, end: int) -> None:
        """Fold the brackets of a link away; the words of a picture's alternative text become a segment of their own."""
        start, start_end, before = self.brackets.pop()
        inside = self.glyphs[before + (start_end - start) :]
        del self.glyphs[before:]
        opening, closing = (start, start_end), (self.at, end)
        if self.source[start] == "!":
            self.beside.append(Segment("alt", collect(inside)))
        else:
            self.glyphs += inside
            self.marks += [Mark(*opening, opens=True, partner=closing), Mark(*closing, opens=False, partner=opening)]
        self.at = end

    def _take_attributes(self) -> bool:
        match = _ATTRIBUTES.match(self.source, self.at, self.end)
        if match:
            self.beside.append(without_marks("id", fold_address(match["list"], match.start("list"))))
            self.at = match.end()
        return bool(match)

    def _take_ticks(self) -> bool:
        match = _TICKS.match(self.source, self.at, self.end)
        if match:
            self._pair(*match.span())
        return bool(match)

    def _take_emphasis(self) -> bool:
        match = _EMPHASIS.match(self.source, self.at, self.end)
        if not match:
            return False
        before = self.source[self.at - 1 : self.at] if self.at else ""
        after = self.source[match.end() : match.end() + 1]
        if match[0][0] == "_" and before.isalnum() and after.isalnum():
            joint = match[0] if is_letter(self.source, *match.span()) else " "
            self.glyphs += [(joint[:1], *match.span())]
            self.at = match.end()
        elif (before.isspace() or not before) and (after.isspace() or not after):
            return False
        else:
            self._pair(*match.span(), opens=bool(after) and not after.isspace(), closes=not before.isspace())
        return True

    def _pair(self, start: int, end: int, *, opens: bool = True, closes: bool = True) -> None:
        """Fold a run of marks away and find the partners of its parts, innermost first."""
        char = self.source[start]
        while start < end:
            last = self.open_emphasis[-1] if closes and self.open_emphasis else None
            if last is None or self.source[last[0]] != char:
                break
            self.open_emphasis.pop()
            size = min(last[1] - last[0], end - start)
            opening, closing = (last[1] - size, last[1]), (start, start + size)
            self.marks += [Mark(*opening, opens=True, partner=closing), Mark(*closing, opens=False, partner=opening)]
            if last[1] - last[0] > size:
                self.open_emphasis.append((last[0], last[1] - size))
            start += size
        if start < end and opens:
            self.open_emphasis.append((start, end))
        self.at = max(end, self.at)

    _TAKES: ClassVar[Mapping[str, tuple[Callable[["_Scanner"], bool], ...]]] = {
        "\\": (_take_escape,),
        "<": (_take_comment, _take_raised_number, _take_tag),
        "!": (_take_bracket,),
        "[": (_take_note, _take_definition, _take_bracket),
        "]": (_take_link_end, _take_reference_end),
        "{": (_take_attributes,),
        "`": (_take_ticks,),
        **dict.fromkeys("*_~=", (_take_emphasis,)),
    }
    """What to try at a character, one after another; every other character is text."""


def read_segments(source: str, block: Block) -> list[Segment]:
    """Segments of a block: its prose first, then everything that stands behind it."""
    segments = _Scanner(source, block).scan()
    if block.kind == "code":
        # What is code to one renderer is a list's paragraph to another, so marks are folded away here too.
        return [replace(segment, kind="code") if segment.kind == "prose" else segment for segment in segments]
    return segments


def read_front_matter(source: str) -> list[Segment]:
    """Segments of the front matter: each key and each value."""
    folded = []
    for entry in read_entries(source):
        folded += [fold(source[slice(*entry.key)], entry.key[0]), collect(value_glyphs(source, entry))]
    segments = [without_marks("front-matter", each) for each in folded]
    return [segment for segment in segments if segment.text]
