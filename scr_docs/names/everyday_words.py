"""Everyday English words: what looks like a misspelled name but is just a word ("Stages" beside Stacey)."""

from functools import cache
from importlib.resources import files


def is_everyday(key: str) -> bool:
    """Whether the key of a word (``words.word_key``) is an everyday English word of four letters or more."""
    return key in _everyday_words() or (key.endswith("our") and f"{key[:-3]}or" in _everyday_words())


@cache
def _everyday_words() -> frozenset[str]:
    lines = files("scr_docs.names").joinpath("everyday_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
