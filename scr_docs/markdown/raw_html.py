"""Raw HTML and comments in a Markdown text, with their places (17.50: nothing hidden in what may be published).

What CommonMark takes for indented code may be a list's paragraph to Python-Markdown, so HTML counts there too; only
fenced code and code spans are safe.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from markdown_it.token import Token

from scr_docs.markdown.lines import Lines

HtmlKind = Literal["comment", "tag"]

_PIECE: Final = re.compile(r"(?P<comment><!--.*?(?:-->|\Z))|<(?:/?[A-Za-z][\w:-]*(?=[\s/>])|[?!])[^>]*>?", re.DOTALL)
_ELEMENTS: Final = frozenset(
    "a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center"
    " cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure"
    " font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label"
    " legend li link main map mark menu meta meter nav noframes noscript object ol optgroup option output p param"
    " picture pre progress q rp rt ruby s samp script search section select slot small source span strike strong"
    " style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul"
    " var video wbr".split()
)
"""Of HTML (WHATWG HTML, 4 and 16.2)."""


def is_element(name: str) -> bool:
    """Whether a tag of this name is one of HTML, and no word that somebody wrote between angles."""
    return name.casefold() in _ELEMENTS


@dataclass(frozen=True, slots=True)
class RawHtml:
    """Where a tag, a declaration or a comment starts; it holds no word of it."""

    line: int
    column: int
    what: HtmlKind


def text_of_html(html: str) -> str:
    """The words of a block of HTML, without tags and comments."""
    return _PIECE.sub(" ", html)


def raw_html_of(tokens: Sequence[Token], source: str) -> tuple[RawHtml, ...]:
    """Every tag and comment of a parsed text, in their order."""
    lines = Lines(source)
    found = (piece for token in tokens for piece in _pieces(token, source, lines))
    return tuple(
        RawHtml(*lines.at(start), "comment" if html.startswith("<!--") else "tag") for start, html in sorted(set(found))
    )


def _pieces(token: Token, source: str, lines: Lines) -> Iterator[tuple[int, str]]:
    """Offset in the source and text of every piece of HTML that a token holds."""
    if not token.map:
        return
    start, end = (_offset(line, source, lines) for line in token.map)
    if token.type in ("html_block", "code_block"):
        for match in _PIECE.finditer(source, start, end):
            yield match.start(), match[0]
    elif token.type == "inline":
        yield from _inline_pieces(token, source, start, end)


def _inline_pieces(token: Token, source: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The parser gives inline HTML no place: look for each piece after the one before it."""
    at = start
    for child in token.children or []:
        if child.type != "html_inline":
            continue
        # Line breaks inside a tag may carry other white space in the source (CRLF, a quote's marker).
        first_line = re.escape(child.content.split("\n", 1)[0])
        match = re.compile(first_line).search(source, at, end)
        place = match.start() if match else start
        at = match.end() if match else at
        yield place, child.content


def _offset(line: int, source: str, lines: Lines) -> int:
    return lines.offset(line + 1) if line <= source.count("\n") else len(source)
