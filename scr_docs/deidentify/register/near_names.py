"""Words that nearly are a name of the register: asked about, never left and never guessed (17.50).

Misspelled (``Kayliegh``, ``Thornberry``, ``Kayl3igh``), written by ear (``Caley``), in two words (``Kay Leigh``), run
on into the next (``Kayleighrang``), or what people call somebody for short (``Beth`` for Elizabeth).
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from scr_docs.deidentify.register.known_parties import KnownParty
from scr_docs.deidentify.register.matching import RegisterMatch
from scr_docs.deidentify.register.near_index import SHORTEST, NearIndex
from scr_docs.deidentify.sector_words import is_sector_phrase
from scr_docs.names.digits_for_letters import words_with_digits
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.look_alikes import mixes_scripts
from scr_docs.names.word_names import WORD_NAMES, reads_as_name
from scr_docs.names.words import Word, read_parts, read_words

MISSPELLED = "a misspelled name of the register, by the look of it"
CALLED = "a name that somebody of the register may be called by"
_SHORTEST_IN_ADDRESSES = 5
_SHORTEST_OF_TWO_WORDS = 6


class NearNames:
    """Names of the register, ready for words that nearly are one of them."""

    def __init__(self, parties: Iterable[KnownParty]) -> None:
        self._parties = {party.id: party for party in parties if party.source == "register"}
        self._index = NearIndex(self._parties.values())
        self._seen: dict[str, tuple[str, ...]] = {}

    def entries_named(self, key: str) -> tuple[str, ...]:
        """Ids of entries of which a word is a name."""
        return self._index.named(key)

    def find(self, text: str, *, prose: bool) -> list[RegisterMatch]:
        """Words that nearly are a name: in prose those with a capital or a digit, in file names and the like all."""
        found: list[RegisterMatch] = []
        parts = read_parts(text) if self._parties else []
        for match in (
            ()
            if not self._parties
            else (
                *self._with_digits(text),
                *self._in_two_words(text, parts),
                *self._misspelled(read_words(text), prose=prose),
                *self._misspelled(parts, prose=prose),
                *(self._called(text, parts) if prose else ()),
            )
        ):
            if not any(_overlap(match, other) for other in found):
                found.append(match)
        return found

    def _with_digits(self, text: str) -> Iterator[RegisterMatch]:
        for word, readings in words_with_digits(text):
            if ids := tuple(sorted({entry for key in readings for entry in self._index.named(key)})):
                yield self._match(word.start, word.end, ids)

    def _in_two_words(self, text: str, words: Sequence[Word]) -> Iterator[RegisterMatch]:
        """``Kay Leigh``; without both capitals that is chance."""
        for left, right in pairwise(words):
            key = left.key + right.key
            capitals = left.text[0].isupper() and right.text[0].isupper()
            if not capitals or len(key) < _SHORTEST_OF_TWO_WORDS or text[left.end : right.start] != " ":
                continue
            if ids := self._index.named(key):
                yield self._match(left.start, right.end, ids)

    def _misspelled(self, words: Sequence[Word], *, prose: bool) -> Iterator[RegisterMatch]:
        for word in words:
            named = word.text[0].isupper() or not prose or mixes_scripts(word.text)
            if named and (ids := self._ids_near(word, prose=prose)):
                yield self._match(word.start, word.end, ids)

    def _called(self, text: str, words: Sequence[Word]) -> Iterator[RegisterMatch]:
        """One that is also a word or a name for things (``Bill``) only where a person must be meant."""
        for at, word in enumerate(words):
            if not word.text[0].isupper() or not (ids := self._index.called(word.key)):
                continue
            only_a_name = not (is_everyday(word.key) or word.key in WORD_NAMES or word.text.isupper())
            if only_a_name or (reads_as_name(text, words, at) and not is_sector_phrase(word.text)):
                yield RegisterMatch(word.start, word.end, "person", ids, "part", CALLED, "what somebody is called")

    def _match(self, start: int, end: int, ids: tuple[str, ...]) -> RegisterMatch:
        return RegisterMatch(start, end, self._parties[ids[0]].kind, ids, "part", MISSPELLED, "misspelling")

    def _ids_near(self, word: Word, *, prose: bool) -> tuple[str, ...]:
        if len(word.key) < SHORTEST or self._index.is_name(word.key) or not word.key.isalpha():
            return ()
        if word.key not in self._seen:
            self._seen[word.key] = self._look_up(word)
        return self._seen[word.key] if prose or len(word.key) >= _SHORTEST_IN_ADDRESSES else ()

    def _look_up(self, word: Word) -> tuple[str, ...]:
        stem = word.key.removesuffix("s")
        if any(is_everyday(key) or key in WORD_NAMES for key in (word.key, stem)) or is_sector_phrase(word.text):
            return ()
        return self._index.misspelled(word.key)


def _overlap(one: RegisterMatch, other: RegisterMatch) -> bool:
    return one.start < other.end and other.start < one.end
