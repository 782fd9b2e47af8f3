"""Names of a register by what a word that nearly is one of them has in common with it: letters, sound, a short form.

Of a place or an organisation only long words that are no everyday word count: ``Barrowdeen`` for Barrowdene School.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from scr_docs.deidentify.register.known_parties import KnownParty
from scr_docs.deidentify.sector_words import is_sector_phrase
from scr_docs.names.diminutives import called_also
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.slips import MOST_SLIPS, may_be_slips, rests
from scr_docs.names.sounds import sound_of
from scr_docs.names.word_names import next_word_settles
from scr_docs.names.words import read_words
from scr_docs.names.written_forms import WrittenForm, forms_of_person

SHORTEST: Final = 4
_SHORTEST_OF_THING: Final = 6
_SHORTEST_RUN_ON: Final = 5
_RUNS_ON: Final = frozenset("and are at but did had has have in is rang that to who will with would".split())

_Index = dict[str, set[str]]


class NearIndex:
    """Ids of entries that a word nearly names, whatever the size of the register."""

    def __init__(self, parties: Iterable[KnownParty]) -> None:
        self._parties = tuple(parties)

    def named(self, key: str) -> tuple[str, ...]:
        """Ids of entries of which a word, of four letters or more, is a name."""
        return tuple(sorted(self._entries.get(key, ())))

    def is_name(self, key: str) -> bool:
        """Whether a word alone is somebody's or something's name; ``Shea`` of O'Shea is not."""
        return key in self._entries and key not in self._halves

    def misspelled(self, key: str) -> tuple[str, ...]:
        """Ids of entries of which it is a name with slips in it, written by ear, or run on into the next word."""
        by_slip = {name for rest in self._rests(key) for name in self._by_rest.get(rest, ()) if may_be_slips(key, name)}
        by_ear = self._by_sound.get(sound_of(key), set())
        stem = key.removesuffix("s")
        near = self._ids({name for name in by_slip | by_ear if name != stem} | set(self._run_on(key)))
        return tuple(sorted({*near, *self._halves.get(key, ())}))

    def called(self, key: str) -> tuple[str, ...]:
        """Ids of people whom a word may call for short, or in full where the register has the short form."""
        return tuple(sorted(self._by_call.get(key, ())))

    def _rests(self, key: str) -> Iterator[str]:
        """None of a word that is too long for a name with slips: of a line of letters they would fill a library."""
        return rests(key) if len(key) <= self._longest + MOST_SLIPS else iter(())

    def _run_on(self, key: str) -> Iterator[str]:
        """``Staceyrang``: the name, and a word that goes on from a name."""
        for end in range(_SHORTEST_RUN_ON, min(len(key) - 2, self._longest) + 1):
            if key[:end] in self._entries and (key[end:] in _RUNS_ON or next_word_settles(key[end:])):
                yield key[:end]

    def _ids(self, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({entry for name in names for entry in self._entries[name]}))

    @cached_property
    def _entries(self) -> _Index:
        """Ids by each single word of a name that is long enough to be recognised with a slip in it."""
        entries: _Index = defaultdict(set)
        for party in self._parties:
            for word in _words_of_thing(party) if party.kind != "person" else ():
                entries[word].add(party.id)
        for form, word in self._words_of_people:
            entries[word].add(form.entry)
        return entries

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._entries), default=0)

    @cached_property
    def _halves(self) -> _Index:
        """Words that stand in names of people and are none alone: ``O'Shea`` without its O, ``McDonagh`` cut short."""
        alone = {form.words[0] for form in self._forms_of_people if len(form.words) == 1}
        halves: _Index = defaultdict(set)
        for form, word in self._words_of_people:
            if word not in alone:
                halves[word].add(form.entry)
        return halves

    @cached_property
    def _by_rest(self) -> _Index:
        names: _Index = defaultdict(set)
        for name in self._entries:
            for rest in rests(name):
                names[rest].add(name)
        return names

    @cached_property
    def _by_sound(self) -> _Index:
        names: _Index = defaultdict(set)
        for name in self._entries:
            names[sound_of(name)].add(name)
        return names

    @cached_property
    def _by_call(self) -> _Index:
        ids: _Index = defaultdict(set)
        for form in self._forms_of_people:
            if len(form.words) == 1 and form.shape != "surname":
                for other in called_also(form.words[0]):
                    ids[other].add(form.entry)
        return ids

    @cached_property
    def _forms_of_people(self) -> tuple[WrittenForm, ...]:
        people = (party for party in self._parties if party.kind == "person")
        forms = (form for party in people for form in forms_of_person(party.id, party.names))
        return tuple(form for form in forms if not form.capitals)

    @cached_property
    def _words_of_people(self) -> tuple[tuple[WrittenForm, str], ...]:
        each = ((form, word) for form in self._forms_of_people for word in form.words)
        return tuple((form, word) for form, word in each if len(word) >= SHORTEST and word.isalpha())


def _words_of_thing(party: KnownParty) -> Iterator[str]:
    """Words by which a place or an organisation is told from others of its kind."""
    for word in (word for name in party.names for word in read_words(name)):
        is_name = word.text[0].isupper() and word.key.isalpha() and not is_sector_phrase(word.text)
        if is_name and len(word.key) >= _SHORTEST_OF_THING and not is_everyday(word.key):
            yield word.key
