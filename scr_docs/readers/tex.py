r"""TeX writes groups, commands and accents into the middle of a word (``{\bf One}da``), and prints it as one."""

import re
from typing import Final

_LETTER: Final = r"[^\W\d_]"
_MARKUP: Final = r"[{}$]|\\[A-Za-z]{1,30}\*?(?:[ \t]{1,3}|(?=[\\{}]))|\\[`'^\"~=./!()\[\]-]"
"""A brace, the border of a formula, a command by letters up to its brace or space, one by a mark (an accent)."""
_INSIDE_A_WORD: Final = re.compile(rf"(?<={_LETTER})(?:{_MARKUP}){{1,8}}(?={_LETTER})")


def without_tex(text: str) -> str:
    """The text without the TeX inside its words; where there is none, the same text."""
    return _INSIDE_A_WORD.sub("", text) if "\\" in text or "{" in text else text
