"""Misspelled names: ``Kayliegh``, ``Thornberry``, ``Kayl3igh`` are asked about, never left and never guessed (17.50).

Every name of the register is indexed by what is left of it when a letter or two are dropped, and a word of the text is
looked up by what is left of it (Garbe's symmetric deletion): the cost is the text's, whatever the size of the register.
Of a place or an organisation only long words that are no everyday word count: ``Barrowdeen`` for Barrowdene School.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations

from scr_docs.deidentify.register.known_parties import KnownParty
from scr_docs.deidentify.register.matching import RegisterMatch
from scr_docs.deidentify.sector_words import is_sector_phrase
from scr_docs.names.digits_for_letters import words_with_digits
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.word_names import WORD_NAMES
from scr_docs.names.words import Word, read_parts, read_words
from scr_docs.names.written_forms import forms_of_person

MISSPELLED = "a misspelled name of the register, by the look of it"
_SHORTEST = 4
_SHORTEST_OF_ONE_SLIP = 5
_SHORTEST_OF_TWO_SLIPS = 8
_SHORTEST_OF_THING = 6


class NearNames:
    """Names of the register, ready for words that nearly are one of them."""

    def __init__(self, parties: Iterable[KnownParty]) -> None:
        self._parties = {party.id: party for party in parties if party.source == "register"}
        self._seen: dict[str, tuple[str, ...]] = {}

    @cached_property
    def _entries(self) -> dict[str, set[str]]:
        """Ids by each single word of a name that is long enough to be recognised with a slip in it."""
        entries: dict[str, set[str]] = defaultdict(set)
        for party in self._parties.values():
            for word in _words_of_person(party) if party.kind == "person" else _words_of_thing(party):
                entries[word].add(party.id)
        return entries

    @cached_property
    def _names_by_rest(self) -> dict[str, list[str]]:
        rests: dict[str, list[str]] = defaultdict(list)
        for name in self._entries:
            for rest in _rests(name):
                rests[rest].append(name)
        return rests

    def entries_named(self, key: str) -> tuple[str, ...]:
        """Ids of entries of which a word is a name."""
        return tuple(sorted(self._entries.get(key, ())))

    def find(self, text: str, *, prose: bool) -> list[RegisterMatch]:
        """Words that nearly are a name: in prose those with a capital or a digit, in file names and the like all."""
        misspelled = [
            self._match(word, ids)
            for word in read_parts(text)
            if (word.text[0].isupper() or not prose) and (ids := self._ids_near(word, prose=prose))
        ]
        with_digits = [
            self._match(word, ids)
            for word, readings in words_with_digits(text)
            if (ids := tuple(sorted({entry for key in readings for entry in self._entries.get(key, ())})))
        ]
        return [*with_digits, *(one for one in misspelled if not any(_overlap(one, other) for other in with_digits))]

    def _match(self, word: Word, ids: tuple[str, ...]) -> RegisterMatch:
        kind = self._parties[ids[0]].kind
        return RegisterMatch(word.start, word.end, kind, ids, "part", MISSPELLED, "misspelling")

    def _ids_near(self, word: Word, *, prose: bool) -> tuple[str, ...]:
        if len(word.key) < _SHORTEST or word.key in self._entries or not word.key.isalpha():
            return ()
        if word.key not in self._seen:
            self._seen[word.key] = self._look_up(word)
        return self._seen[word.key] if prose or len(word.key) >= _SHORTEST_OF_ONE_SLIP else ()

    def _look_up(self, word: Word) -> tuple[str, ...]:
        stem = word.key.removesuffix("s")
        if any(is_everyday(key) or key in WORD_NAMES for key in (word.key, stem)) or is_sector_phrase(word.text):
            return ()
        names = {name for rest in _rests(word.key) for name in self._names_by_rest.get(rest, ())}
        near = [name for name in names if name != stem and slips(word.key, name) <= _slips_allowed(word.key, name)]
        return tuple(sorted({entry for name in near for entry in self._entries[name]}))


def _words_of_person(party: KnownParty) -> Iterator[str]:
    forms = [form for form in forms_of_person(party.id, party.names) if not form.capitals]
    return (word for form in forms for word in form.words if len(word) >= _SHORTEST and word.isalpha())


def _words_of_thing(party: KnownParty) -> Iterator[str]:
    """Words by which a place or an organisation is told from others of its kind."""
    for word in (word for name in party.names for word in read_words(name)):
        is_name = word.text[0].isupper() and word.key.isalpha() and not is_sector_phrase(word.text)
        if is_name and len(word.key) >= _SHORTEST_OF_THING and not is_everyday(word.key):
            yield word.key


def _overlap(one: RegisterMatch, other: RegisterMatch) -> bool:
    return one.start < other.end and other.start < one.end


def _rests(key: str) -> Iterator[str]:
    """What is left of a word without up to one letter, of a long one without up to two."""
    yield key
    for dropped in range(1, 3 if len(key) >= _SHORTEST_OF_TWO_SLIPS - 1 else 2):
        for kept in combinations(key, len(key) - dropped):
            yield "".join(kept)


def _slips_allowed(word: str, name: str) -> int:
    """Two in a long name that begins alike; in one of four letters only two that changed places."""
    shorter = min(len(word), len(name))
    if shorter >= _SHORTEST_OF_TWO_SLIPS and word[0] == name[0]:
        return 2
    return int(shorter >= _SHORTEST_OF_ONE_SLIP or sorted(word) == sorted(name))


def slips(left: str, right: str) -> int:
    """Letters dropped, added, changed or swapped with their neighbour between two words (optimal string alignment)."""
    before: Sequence[int] = ()
    row: Sequence[int] = range(len(right) + 1)
    for i, a in enumerate(left, 1):
        above, row_before, current = before, row, [i]
        for j, b in enumerate(right, 1):
            cost = min(row_before[j] + 1, current[j - 1] + 1, row_before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, above[j - 2] + 1)
            current.append(cost)
        before, row = row_before, current
    return row[-1]
