"""Verbatim quotations: six words in a row can be searched for on the web and lead to where they were said before."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from scr_docs.jigsaw.facets.found import Found

SHORTEST: Final = 6
"""Words of a quotation that make it searchable: about as many as a search engine needs to find one page."""

_QUOTED: Final = re.compile(r"\"([^\"]+)\"|(?<!\w)'((?:[^']|'(?=\w)){1,1000})'(?!\w)")
_WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def find_quotations(text: str, hidden: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """Quotations in a paragraph of at least `SHORTEST` words in a row.

    Args:
        text: the plain text of a paragraph; quotation marks are straight.
        hidden: places of pseudonyms and masks, which stand there in place of what was said.
    """
    for match in _QUOTED.finditer(text):
        group = 1 if match[1] else 2
        count = longest_run(text, match.start(group), match.end(group), hidden)
        if count >= SHORTEST:
            yield quotation(count, match.start(group), match.end(group))


def longest_run(text: str, start: int, end: int, hidden: Sequence[tuple[int, int]]) -> int:
    """Words in a row in ``text[start:end]`` that no pseudonym or mask breaks."""
    longest = run = 0
    for word in _WORD.finditer(text, start, end):
        broken = any(left < word.end() and word.start() < right for left, right in hidden)
        run = 0 if broken else run + 1
        longest = max(longest, run)
    return longest


def quotation(count: int, start: int, end: int) -> Found:
    """A quotation as a fact; its words are nobody's vocabulary, so it is known by their number."""
    return Found("quotation", f"{count} words", start, end, 1.0, "", 1.0, "quotation")
