"""How a name sounds, roughly: ``Kayleigh``, ``Caley`` and ``Kaylee`` alike, ``Stacey`` and ``Stacie`` (17.50).

Written down by ear a name may have more slips than a slip of the pen has.
"""

import re
from functools import lru_cache
from typing import Final

_RULES: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^(?:kn|gn)", "n"),
        (r"^wr", "r"),
        (r"ph", "f"),
        (r"sch", "sh"),
        (r"(?<=[rkw])h|^h(?=[^aeiouy])", ""),
        (r"ck|q(?:u(?=[ei]))?|c(?![eiyh])|x", "k"),
        (r"c(?=[eiy])|z", "s"),
        (r"(?:eigh|ey|ee|ea|ei|ie|i|y)$", "i"),
        (r"ah$", "a"),
        (r"gh(?=t|$)", ""),
        (r"(?:ai|ay|ae|ei|ey)", "a"),
        (r"(?:ea|ee|ie|y)", "i"),
        (r"(?:oo|ou|ue|ew)", "u"),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(4096)
def sound_of(key: str) -> str:
    """The sound of a word, by its key (``names.words.word_key``); equal sounds may be one name."""
    for pattern, sound in _RULES:
        key = pattern.sub(sound, key)
    return key
