"""The indefinite article that a kind of place or organisation takes: "a primary school", "an academy"."""

import re
from typing import Final

_VOWEL: Final = re.compile(r"(?i)[aeio]|u(?!ni|s[eu])")
_ARTICLE: Final = re.compile(r"(?i)(?:an?|the)\s+")


def with_article(words: str) -> str:
    """``"primary school"`` → ``"a primary school"``; words that begin with an article stay as they are."""
    words = words.strip()
    if not words or _ARTICLE.match(f"{words} "):
        return words
    return f"{'an' if _VOWEL.match(words) else 'a'} {words}"


def as_known(words: str) -> str:
    """``"a primary school"`` → ``"the primary school"``, for something that the reader has heard of before."""
    return f"the {_ARTICLE.sub('', f'{words.strip()} ', count=1).strip()}"
