"""Letters of other scripts that look like plain Latin ones: ``Kаyleigh`` with a Cyrillic а reads as Kayleigh.

A word that mixes scripts is nobody's real spelling, so it is always read as Latin; a word wholly of another script may
be a real name (Нина, Άννα), so its Latin reading is only ever tried beside it (Unicode UTS 39).
"""

import re
from functools import cache
from importlib.resources import files

_OF_OTHER_SCRIPTS = re.compile(r"[^\W\d_\u0000-\u02af\u1e00-\u1eff]")
_LETTERS = re.compile(r"[^\W\d_]+")


def without_mixed_scripts(text: str) -> str:
    """The text with look-alikes turned into Latin letters, in words that have plain Latin letters beside them."""
    return _LETTERS.sub(lambda word: _latin(word[0]) if re.search(r"[A-Za-z]", word[0]) else word[0], text)


def as_latin(word: str) -> str | None:
    """A word of one other script as it looks in Latin letters, or None where a letter of it has no look-alike."""
    latin = _latin(word)
    return latin if latin != word and latin.isascii() else None


def mixes_scripts(word: str) -> bool:
    """Whether a word has plain Latin letters beside letters of another script: somebody hides what it says."""
    return not word.isascii() and bool(re.search(r"[A-Za-z]", word)) and bool(_OF_OTHER_SCRIPTS.search(word))


def _latin(word: str) -> str:
    return word.translate(_table())


@cache
def _table() -> dict[int, str]:
    lines = files("scr_docs.names").joinpath("look_alikes.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split(" ", 1) for line in lines if not line.startswith("#"))
    return {ord(char): latin for latin, alike in rows for char in alike}
