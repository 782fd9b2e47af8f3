"""The outline of a Markdown text: its sections, tables and raw HTML, each with its line.

CommonMark with tables, read by markdown-it, plus one thing in which Python-Markdown, which prints the sites, is laxer:
a heading may lack the space after its ``#``. Front matter is not parsed here, only cut off and counted.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from markdown_it.token import Token

from scr_docs.markdown.blocks import front_matter_end
from scr_docs.markdown.folding import fold
from scr_docs.markdown.parser import parse_blocks
from scr_docs.markdown.raw_html import RawHtml, raw_html_of, text_of_html

PassageKind = Literal["prose", "list", "quote", "row", "code", "html"]


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, list paragraph, table row, code block or block of HTML, as plain text on one line."""

    kind: PassageKind
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Row:
    """The plain text of a row's cells and the row's line."""

    cells: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table: header cells and rows; every row has as many cells as the header."""

    header: Row
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it up to the next heading.

    ``end_line`` is the last line of the section with its subsections. Headings inside lists and block quotes open none.
    """

    level: int
    title: str
    line: int
    end_line: int
    passages: tuple[Passage, ...]
    tables: tuple[Table, ...]

    @property
    def body(self) -> str:
        """The plain text below the heading, a line a passage, without subsections."""
        return "\n".join(passage.text for passage in self.passages)


@dataclass(frozen=True, slots=True)
class Outline:
    """A Markdown text by its headings. Lines start at 1 and count from the top of the file, front matter included."""

    front_matter_text: str
    """What stands between the fences of the front matter; empty without one."""
    front_matter_line: int
    """Line of the first line of ``front_matter_text``; 0 without front matter."""
    preamble: tuple[Passage, ...]
    """What stands before the first heading."""
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    raw_html: tuple[RawHtml, ...]
    last_line: int

    def children(self, section: Section) -> tuple[Section, ...]:
        """All sections below this one, at any depth."""
        return tuple(other for other in self.sections if section.line < other.line <= section.end_line)


def read_outline(text: str) -> Outline:
    """Read the outline of a Markdown text (a file decoded without newline translation, front matter included)."""
    body = front_matter_end(text)
    front = text[:body].rstrip("\n").split("\n")
    # Lines of front matter become empty ones, so that every line number is that of the file.
    source = "\n" * text.count("\n", 0, body) + text[body:]
    tokens = parse_blocks(source)
    reader = _Reader()
    reader.read(tokens)
    last_line = max(text.count("\n") + (not text.endswith("\n")), 1)
    return Outline(
        front_matter_text="\n".join(line.rstrip("\r") for line in front[1:-1]),
        front_matter_line=2 if body else 0,
        preamble=tuple(reader.preamble),
        sections=_with_ends(reader.sections, last_line),
        tables=tuple(reader.tables),
        raw_html=raw_html_of(tokens, source),
        last_line=last_line,
    )


class _Reader:
    """Walks the tokens once and collects; ends of sections are filled in afterwards."""

    def __init__(self) -> None:
        self.preamble: list[Passage] = []
        self.sections: list[Section] = []
        self.tables: list[Table] = []
        self._open: list[str] = []

    def read(self, tokens: Sequence[Token]) -> None:
        for at, token in enumerate(tokens):
            if token.nesting == 1:
                self._open.append(token.type)
            elif token.nesting == -1:
                self._open.pop()
            elif token.type == "inline" and self._open == ["heading_open"]:
                self._start_section(tokens[at - 1], token)
            elif token.type == "inline" and "table_open" in self._open:
                continue
            else:
                self._add(token)
            if token.type == "table_open":
                self._add_table(tokens, at)

    def _start_section(self, heading: Token, title: Token) -> None:
        line = _line(heading)
        self.sections.append(Section(int(heading.tag[1]), plain_text(title), line, 0, (), ()))

    def _add(self, token: Token) -> None:
        if token.type == "inline":
            kind: PassageKind = "quote" if "blockquote_open" in self._open else "prose"
            if "list_item_open" in self._open and kind == "prose":
                kind = "list"
            self._add_passages(Passage(kind, plain_text(token), _line(token)))
        elif token.type in ("fence", "code_block"):
            self._add_passages(Passage("code", fold(token.content).text, _line(token)))
        elif token.type == "html_block":
            self._add_passages(Passage("html", fold(text_of_html(token.content)).text, _line(token)))

    def _add_passages(self, *passages: Passage) -> None:
        kept = tuple(passage for passage in passages if passage.text)
        if self.sections:
            self.sections[-1] = replace(self.sections[-1], passages=self.sections[-1].passages + kept)
        else:
            self.preamble += kept

    def _add_table(self, tokens: Sequence[Token], start: int) -> None:
        rows = _rows(tokens, start)
        table = Table(rows[0], tuple(rows[1:]))
        self.tables.append(table)
        self._add_passages(*(Passage("row", " | ".join(filter(None, row.cells)), row.line) for row in rows))
        if self.sections:
            self.sections[-1] = replace(self.sections[-1], tables=(*self.sections[-1].tables, table))


def _rows(tokens: Sequence[Token], start: int) -> list[Row]:
    rows: list[Row] = []
    for token in tokens[start:]:
        if token.type == "tr_open":
            rows.append(Row((), _line(token)))
        elif token.type == "inline":
            rows[-1] = replace(rows[-1], cells=(*rows[-1].cells, plain_text(token)))
        elif token.type == "table_close":
            break
    return rows


def _with_ends(sections: Sequence[Section], last_line: int) -> tuple[Section, ...]:
    return tuple(replace(each, end_line=_end(each, sections[at:], last_line)) for at, each in enumerate(sections, 1))


def _end(section: Section, later: Sequence[Section], last_line: int) -> int:
    return next((other.line - 1 for other in later if other.level <= section.level), last_line)


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0


def plain_text(inline: Token) -> str:
    """What a reader reads of an inline token: no marks, no HTML, the alternative text of pictures."""
    parts = []
    for child in inline.children or []:
        if child.type in ("text", "code_inline", "text_special"):
            parts.append(child.content)
        elif child.type == "image":
            parts.append(plain_text(child) or child.content)
        elif child.type in ("softbreak", "hardbreak") or child.content.lower().startswith("<br"):
            parts.append(" ")
    return fold("".join(parts)).text
