"""Words as they are compared across documents and pages, and the digest by which a release remembers kept words."""

import hashlib
from collections.abc import Iterable

from scr_docs.markdown.folding import fold
from scr_docs.names.words import word_keys


def normalised(text: str) -> str:
    """The words of a text as they are compared: without case, accents, punctuation and entities."""
    return " ".join(word_keys(fold(text).text))


def settled_digest(text: str) -> str:
    """What a manifest records of words that a decision keeps: SHA-256 of their normalised form."""
    return digest_of_keys(word_keys(fold(text).text))


def digest_of_keys(keys: Iterable[str]) -> str:
    """As `settled_digest`, for keys of words that were read already."""
    return hashlib.sha256(" ".join(keys).encode()).hexdigest()
