"""Phrases of a list in the words of a text: from each word the longest phrase wins."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import pairwise
from typing import Final, Generic, TypeVar

from scr_docs.names.words import Word, word_keys

_Note = TypeVar("_Note")
_JOINTS: Final = frozenset({" ", "-", "'", "’", ". ", "."})


class Phrases(Generic[_Note]):
    """Phrases by their first word, the longest first. Each carries a note: what the list says about it."""

    def __init__(self, rows: Iterable[tuple[str, _Note]]) -> None:
        by_first: dict[str, dict[tuple[str, ...], _Note]] = defaultdict(dict)
        for phrase, note in rows:
            keys = word_keys(phrase)
            by_first[keys[0]][keys] = note
        self._by_first: dict[str, list[tuple[tuple[str, ...], _Note]]] = {
            first: sorted(phrases.items(), key=lambda item: -len(item[0])) for first, phrases in by_first.items()
        }

    def find(self, text: str, words: Sequence[Word]) -> Iterator[tuple[int, int, _Note]]:
        """First word, word after the last and note of every phrase; one never starts inside another."""
        at = 0
        while at < len(words):
            found = self._at(text, words, at)
            if found:
                yield at, *found
            at = found[0] if found else at + 1

    def _at(self, text: str, words: Sequence[Word], at: int) -> tuple[int, _Note] | None:
        for keys, note in self._by_first.get(words[at].key, ()):
            end = at + len(keys)
            if tuple(word.key for word in words[at:end]) == keys and _joined(text, words[at:end]):
                return end, note
        return None


def _joined(text: str, words: Sequence[Word]) -> bool:
    return all(text[left.end : right.start] in _JOINTS for left, right in pairwise(words))


def read_lines(package: str, name: str) -> Iterator[str]:
    """The entries of a word list of this tool: its lines without the comments at its head."""
    for line in (files(package) / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line
