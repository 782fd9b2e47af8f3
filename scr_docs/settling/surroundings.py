"""What a person needs to see of a document to answer a doubt: the sentence around it and the heading above it."""

import re
from dataclasses import dataclass, field
from typing import Final

from scr_docs.markdown.outline import Outline

_END_OF_SENTENCE: Final = re.compile(r"[.!?][\"'”’)\]*_]*\s+(?=[\"'“‘(\[*_]*[^\Wa-z_])")
_NEW_PARAGRAPH: Final = re.compile(r"\n[ \t>]*\n|\n(?=[ \t>]*(?:[-*+#|]|\d+[.)])\s?)")
_SPACE: Final = re.compile(r"\s+")
_MOST_EACH_SIDE: Final = 200
_CUT: Final = "… "


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words of a doubt between what stands before and after them in their sentence, each on one line."""

    before: str = field(repr=False)
    words: str = field(repr=False)
    after: str = field(repr=False)


def sentence_around(text: str, start: int, end: int) -> Surroundings:
    """The sentence of ``start:end``, as it is written; of a long one the two hundred characters on either side.

    Args:
        text: the document.
        start: offset of the first character of the doubt.
        end: offset after its last character.
    """
    before, after = _last_paragraph(text[:start]), _NEW_PARAGRAPH.split(text[end:], maxsplit=1)[0]
    ends = list(_END_OF_SENTENCE.finditer(before + text[start : start + 1]))
    before = before[ends[-1].end() :] if ends else before
    stop = _END_OF_SENTENCE.search(after)
    after = after[: stop.end()] if stop else after
    return Surroundings(_cut_left(_line(before).lstrip()), _line(text[start:end]), _cut_right(_line(after).rstrip()))


def heading_above(outline: Outline, line: int) -> str:
    """Title of the section that a line belongs to; empty before the first heading."""
    above = [section.title for section in outline.sections if section.line <= line]
    return above[-1] if above else ""


def _last_paragraph(text: str) -> str:
    breaks = list(_NEW_PARAGRAPH.finditer(text))
    return text[breaks[-1].end() :] if breaks else text


def _line(text: str) -> str:
    return _SPACE.sub(" ", text)


def _cut_left(text: str) -> str:
    if len(text) <= _MOST_EACH_SIDE:
        return text
    return _CUT + text[-_MOST_EACH_SIDE:].partition(" ")[2]


def _cut_right(text: str) -> str:
    if len(text) <= _MOST_EACH_SIDE:
        return text
    return text[:_MOST_EACH_SIDE].rpartition(" ")[0] + _CUT[::-1]
