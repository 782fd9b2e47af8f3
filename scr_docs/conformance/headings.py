"""Headings made comparable: without numbering, case, punctuation, "&" for "and", or a leading article.

Reviews come from Word with headings such as "4.2 Wishes & Feelings" or "Question 6: WISHES AND FEELINGS".
"""

import re
from functools import lru_cache
from typing import Final

from scr_docs.markdown.folding import fold

_NUMBERING: Final = re.compile(
    r"""[\W_]*(?:
        (?:section|part|chapter|paragraph|para|appendix|annex|item|matter|question|q|bullet)\.?\s*
            (?:c?\d{1,3}(?:\.\d{1,3})*[a-z]?|[a-z])\b[\W_]*
      | \(?\d{1,3}(?:\.\d{1,3})*[a-z]?(?:\s*[.):–—-]+\s*|\s+)
      | \(?(?:[a-z]|[ivx]{1,5}|c\d{1,3})(?:\)|\.|:|\s[–—-])\s*
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_LABEL: Final = re.compile(r"\W*(?:(?:question|q)\.?\s*(?P<question>c?\d{1,3})|(?P<own>c\d{1,3}))\b", re.IGNORECASE)
_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=\w)|(?<=s)'(?=\s|$)")
_ARTICLE: Final = re.compile(r"the (?=.)")


@lru_cache(maxsize=8192)
def normalise_heading(title: str) -> str:
    """The words of a heading in lower case, one space apart, without numbering.

    A heading that is nothing but numbering keeps it: "Question 6" stays "question 6".
    """
    words = _words(title)
    rest = fold(title).text
    while (match := _NUMBERING.match(rest)) and _words(rest[match.end() :]):
        rest = rest[match.end() :]
        words = _words(rest)
    return words


def label_of(title: str) -> str:
    """``q6`` for "Question 6: ..." or "Q6 ...", ``c1`` for "c1. ..." or "Question c1"; empty without such a label."""
    match = _LABEL.match(fold(title).text)
    if not match:
        return ""
    name = (match["question"] or match["own"]).lower()
    return name if name.startswith("c") else f"q{int(name)}"


def same_place(title: str, place: str) -> bool:
    """Whether ``place``, as front matter names it, is this heading to the letter, but for case and white space."""
    return fold(title).text.casefold() == fold(place).text.casefold()


def _words(text: str) -> str:
    plain = _APOSTROPHE.sub("", fold(text).text.casefold().replace("&", " and "))
    return _ARTICLE.sub("", " ".join(re.findall(r"[^\W_]+", plain)), count=1)
