"""Invented people, one a place; their names are made up letter by letter, so that nobody else's can be one of them."""

import base64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import Final
from urllib.parse import quote

_CONSONANTS: Final = "bdfgklmnprtvz"
_VOWELS: Final = "aeiou"
_INITIAL: Final = "z"
_SYLLABLES: Final = 6
_HALF: Final = 6


@dataclass(frozen=True, slots=True)
class Canary:
    """One invented person, known to a register under ``id``.

    Given and family name have twelve letters each. A half of six may be bold, or coded, and the other still tells who
    is meant: six letters of three made-up syllables stand in no text by chance. All have the same initials, so that two
    letters somewhere are nobody's.
    """

    id: str
    given: str
    family: str

    @property
    def name(self) -> str:
        """Both names, as in a report."""
        return f"{self.given} {self.family}"

    @property
    def slug(self) -> str:
        """As in a file name or an address."""
        return f"{self.given}-{self.family}".lower()

    @property
    def marks(self) -> tuple[str, str]:
        """The halves of the given name in small letters, by which it is known again however it was taken apart."""
        small = self.given.lower()
        return small[:_HALF], small[_HALF:]

    def words(self) -> Mapping[str, str]:
        """What a place is filled in with: the name as it is, and in disguises."""
        head, tail = self.given[:_HALF], self.given[_HALF:]
        return {
            "name": self.name,
            "given": self.given,
            "family": self.family,
            "slug": self.slug,
            "head": head,
            "tail": tail,
            "capitals": self.name.upper(),
            "percent": f"%{ord(self.given[0]):02X}{quote(self.given[1:])}",
            "entity": f"&#{ord(self.given[0])};{self.given[1:]}",
            "escape": f"\\u{ord(self.given[0]):04x}{self.given[1:]}",
            "base64": base64.b64encode(f"We met {self.name}.".encode()).decode(),
        }


def make_canaries(number: int, seed: int) -> Iterator[Canary]:
    """So many invented people, no two alike; the same seed gives the same people.

    Args:
        number: how many.
        seed: any number.
    """
    random = Random(seed)  # noqa: S311 - nothing here is secret
    taken: set[str] = set()
    for place in range(1, number + 1):
        given = _new(random, taken)
        yield Canary(f"canary-{place:03}", given, _new(random, taken))


def _new(random: Random, taken: set[str]) -> str:
    """A name of which neither half was given before."""
    while True:
        letters = _INITIAL + "".join(random.choice(_CONSONANTS) + random.choice(_VOWELS) for _ in range(_SYLLABLES))[1:]
        halves = {letters[:_HALF], letters[_HALF:]}
        if len(halves) > 1 and not halves & taken:
            taken |= halves
            return letters.capitalize()
