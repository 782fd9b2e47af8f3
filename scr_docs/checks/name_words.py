"""Which words of a register are names: what a pseudonym, an id or a title may not contain (design, section 5).

Words are compared without case and accents. Role and kind words name nobody; words that are also names (Hope, May) do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Final

from scr_docs.model.register import Person, Register
from scr_docs.names.words import squeeze
from scr_docs.names.written_forms import PARTICLES, is_initials

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SHORTEST: Final = 2
_SHORTEST_OF_THING: Final = 3


def words_of(text: str) -> tuple[str, ...]:
    """Runs of letters, an apostrophe inside counting as a letter."""
    return tuple(_WORD.findall(text))


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a register, as keys of words, and whole names of several words as runs of keys."""

    words: frozenset[str] = field(repr=False)
    wholes: frozenset[tuple[str, ...]] = field(repr=False)

    def stand_in(self, text: str) -> bool:
        """Whether a text contains a name, word by word; a possessive ``s`` does not hide it."""
        keys = [squeeze(re.sub(r"['’]s?$", "", word)) for word in words_of(text)]
        runs = {tuple(keys[start:end]) for start in range(len(keys)) for end in range(start + 2, len(keys) + 1)}
        return bool(self.words.intersection(keys) or self.wholes & runs)

    def stand_in_id(self, text: str) -> bool:
        """Whether an id contains a name: as a word of it, or run together (``kayleighthornbury``, ``sthornbury``)."""
        keys = [key for key in map(squeeze, re.findall(r"[^\W\d_]+", text)) if key not in role_words()]
        return self.stand_in(re.sub(r"[\W\d_]+", " ", text)) or any(self._is_run_together(key) for key in keys)

    def _is_run_together(self, key: str) -> bool:
        halves = ((key[:at], key[at:]) for at in range(1, len(key)))
        return any(
            (left in self.words and (right in self.words or len(right) == 1 < len(left) - 1))
            or (right in self.words and len(left) == 1 < len(right) - 1)
            for left, right in halves
        )


def names_of(register: Register) -> Names:
    """Every word of the register that is a name."""
    of_people = {
        word for person in register.people.values() for name in person.names for word in _words_of_person(name)
    }
    exempt = role_words() | {
        word for entry in register.entries().values() for word in _words_of_kind(entry) if word not in of_people
    }
    of_things = {word for name in _names_of_things(register) for word in _words_of_thing(name)}
    wholes = {tuple(map(squeeze, words_of(name))) for entry in register.entries().values() for name in entry.names}
    named = frozenset((of_people | of_things) - exempt)
    return Names(named, frozenset(whole for whole in wholes if len(whole) > 1 and not set(whole) <= exempt))


def _names_of_things(register: Register) -> Iterator[str]:
    yield from (name for place in register.places.values() for name in place.names)
    yield from (name for organisation in register.organisations.values() for name in organisation.names)


def initials_of(person: Person) -> frozenset[str]:
    """Initials of given names and surnames, singly and together (``k``, ``t``, ``kt``)."""
    return frozenset(letter for name in person.names for letter in _initials_of_name(name))


def role_words(*groups: str) -> frozenset[str]:
    """Role and kind words, of these groups or of all."""
    listed = _listed()
    return frozenset().union(*(listed[group] for group in groups or listed))


@cache
def _listed() -> dict[str, frozenset[str]]:
    text = files("scr_docs.checks").joinpath("role_words.txt").read_text(encoding="utf-8")
    blocks = text.split("\n== ")[1:]
    return {block.split("\n", 1)[0]: frozenset(block.split("\n", 1)[1].split()) for block in blocks}


def _words_of_person(name: str) -> Iterator[str]:
    if is_initials(name):
        yield squeeze(name)
        return
    parts = name.split()
    for place, part in enumerate(parts):
        key = squeeze(part)
        if key in role_words("titles") or (key in PARTICLES and 0 < place < len(parts) - 1):
            continue
        yield from (half for half in map(squeeze, [part, *words_of(part)]) if len(half) >= _SHORTEST)


def _words_of_thing(name: str) -> Iterator[str]:
    """Words with a capital: the others say what kind of thing it is."""
    for word in words_of(name):
        key = squeeze(re.sub(r"['’]s?$", "", word))
        if word[0].isupper() and len(key) >= _SHORTEST_OF_THING:
            yield key


def _words_of_kind(entry: object) -> Iterator[str]:
    """Words of ``role`` or ``kind`` that are written small; one with a capital may be a name."""
    written = getattr(entry, "role", "") or getattr(entry, "kind", "")
    yield from (squeeze(word) for word in words_of(written) if word.islower())


def _initials_of_name(name: str) -> Iterator[str]:
    """Of the given name and the surname, either half of a double surname, and all of them together."""
    if is_initials(name):
        yield from (*squeeze(name), squeeze(name))
        return
    parts = [part for part in name.split() if squeeze(part) and squeeze(part) not in role_words("titles", "kin")]
    if not parts:
        return
    surname = next((n for n, part in enumerate(parts) if n and squeeze(part) in PARTICLES), len(parts) - 1)
    begins = {parts[surname], *(half for half in parts[-1].split("-") if len(parts) > 1 and squeeze(half))}
    yield from (squeeze(part)[0] for part in (parts[0], *begins))
    if len(parts) > 1:
        yield "".join(squeeze(part)[0] for part in parts)
        yield from (squeeze(parts[0])[0] + squeeze(part)[0] for part in begins)
