"""Marks of Markdown that are letters where they stand: the underscores of "k_thornbury@x.example", "lil_reaper_07"."""

import re
from typing import Final

_IN_ADDRESS: Final = re.compile(r"@|://|\b[\w-]+\.[a-z]{2,}/")
_LOGIN: Final = re.compile(r"(?=\w*\d)[A-Za-z\d]+(?:_+[A-Za-z\d]+)+(?:\.[a-z\d]{3,4})?")
"""``lil_reaper_07``, ``BM_21402_a.pdf``: without a digit it is as likely a word set apart by marks."""
_AROUND: Final = ".,;:!?()[]\"'“”‘’|"
_LONGEST_WORD: Final = 200


def is_letter(source: str, start: int, end: int) -> bool:
    """Whether the word around a run of marks is an e-mail address, a link, a login or a file's name.

    Args:
        source: Markdown.
        start: of the marks.
        end: of the marks.
    """
    before = re.search(r"\S*\Z", source[max(0, start - _LONGEST_WORD) : start])
    after = re.match(r"\S*", source[end : end + _LONGEST_WORD])
    halves = [half[0] if half else "" for half in (before, after)]
    login = _LOGIN.fullmatch(source[start:end].join(halves).strip(_AROUND))
    return login is not None or any(map(_IN_ADDRESS.search, halves))
