"""Names of the people found in a document in links, user names and accounts: "x.example/kayleigh.t", "tmoyo3"."""

import re
from collections.abc import Iterator
from typing import Final

from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.words import squeeze, word_keys

_LOGIN: Final = re.compile(r"(?<![\w@./])(?P<letters>[A-Za-z]{5,20})\d{0,3}(?![\w@])")
_SHORTEST_SURNAME: Final = 4
_GLUED: Final = re.compile(r"\w[\w.@:/~%?=&#-]*")
_TRAILING: Final = "@.:~%?=&#-"
_SHORTEST_GLUED: Final = 6


class GluedNames:
    """Names written as one word, by their first letters, and the accounts that offices make of them.

    Args:
        names: of people, as written, without titles.
    """

    def __init__(self, names: set[str]) -> None:
        self._logins = frozenset(key for name in names for key in _logins(name))
        self._by_beginning: dict[str, list[str]] = {}
        for key in {key for name in names for key in _glued(name)}:
            self._by_beginning.setdefault(key[:_SHORTEST_GLUED], []).append(key)

    def find(self, text: str) -> Iterator[Detection]:
        """Proposals in one text."""
        yield from self._links(text) if self._by_beginning else ()
        yield from self._accounts(text) if self._logins else ()

    def _accounts(self, text: str) -> Iterator[Detection]:
        for match in _LOGIN.finditer(text):
            if match["letters"].casefold() in self._logins:
                yield Detection(*match.span(), "contact", "user name", "pattern", "GLUED_NAME")

    def _links(self, text: str) -> Iterator[Detection]:
        for match in _GLUED.finditer(text):
            word = match[0].rstrip(_TRAILING)
            if len(word) > _SHORTEST_GLUED and self._holds(word):
                detail = "link" if "/" in word else "user name"
                yield Detection(match.start(), match.start() + len(word), "contact", detail, "pattern", "GLUED_NAME")

    def _holds(self, word: str) -> bool:
        if not (any(mark in word for mark in "@._~") or any(map(str.isdigit, word))):
            return False
        key = squeeze(word)
        beginnings = (key[at : at + _SHORTEST_GLUED] for at in range(len(key) - _SHORTEST_GLUED + 1))
        return any(name in key for beginning in beginnings for name in self._by_beginning.get(beginning, ()))


def _glued(name: str) -> Iterator[str]:
    """The name as one word, and a double one in it ("Mary-Jo") as it is in logins."""
    for part in (name, *(word for word in name.split() if "-" in word)):
        key = squeeze(part)
        if len(key) >= _SHORTEST_GLUED and not is_everyday(key):
            yield key


def _logins(name: str) -> Iterator[str]:
    """How offices name accounts: ``tmoyo`` and ``moyot`` for Themba Moyo."""
    keys = word_keys(name)
    if len(keys) > 1 and len(keys[-1]) >= _SHORTEST_SURNAME:
        yield from (f"{keys[0][0]}{keys[-1]}", f"{keys[-1]}{keys[0][0]}")
