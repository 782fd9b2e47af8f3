"""The door to markdown-it: CommonMark with tables, and headings without a space after the ``#``."""

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

_GLUED: Final = re.compile(r"(#{1,6})([^#\s].*?)[ \t]*#*[ \t]*")


def _glued_heading(state: StateBlock, start_line: int, _end_line: int, silent: bool) -> bool:
    """``##Title`` is a paragraph in CommonMark and a heading in Python-Markdown, which prints the sites."""
    if state.is_code_block(start_line):
        return False
    match = _GLUED.fullmatch(state.src, state.bMarks[start_line] + state.tShift[start_line], state.eMarks[start_line])
    if not match:
        return False
    if silent:
        return True
    state.line = start_line + 1
    opening = state.push("heading_open", f"h{len(match[1])}", 1)
    opening.map = [start_line, state.line]
    opening.markup = match[1]
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = match[2], [start_line, state.line], []
    state.push("heading_close", f"h{len(match[1])}", -1).markup = match[1]
    return True


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    parser.block.ruler.after(
        "heading", "glued_heading", _glued_heading, {"alt": ["paragraph", "reference", "blockquote"]}
    )
    return parser


_PARSER: Final = _parser()


def parse_blocks(source: str) -> list[Token]:
    """Block tokens of a Markdown text; their ``map`` counts lines as line feeds of ``source``, from 0."""
    # markdown-it also ends a line at a lone carriage return; our line numbers do not.
    return _PARSER.parse(re.sub(r"\r(?!\n)", " ", source))
