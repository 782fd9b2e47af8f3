"""Numbers and days of people of the register in a text, however their digits are grouped."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from scr_docs.deidentify.register.known_parties import KnownParty
from scr_docs.model.mention import Kind
from scr_docs.names.places_of_names import stands_alone
from scr_docs.names.words import Word, squeeze

_JOINT: Final = re.compile(r".?|[ ./\u2013\u2014-]{2,3}")


@dataclass(frozen=True, slots=True)
class KnownNumber:
    """Whose number a run of words is, the last of them ``last``; of a day the kind is "date"."""

    last: int
    kind: Kind
    entry: str


class KnownNumbers:
    """Numbers of any number of parties, ready for matching."""

    def __init__(self, parties: Iterable[KnownParty]) -> None:
        self._owners: dict[str, tuple[Kind, str]] = {}
        for party in parties:
            self._owners |= {squeeze(number): ("code", party.id) for number in party.identifiers}
            self._owners |= {f"{day:{form}}": ("date", party.id) for day in party.days for form in ("%Y%m%d", "%d%m%Y")}
        self._beginnings = {number[:end] for number in self._owners for end in range(1, len(number) + 1)}

    def at(self, text: str, words: Sequence[Word], at: int) -> KnownNumber | None:
        """The number that the word ``at`` of a text begins, if one is known that does."""
        squeezed = ""
        for last in range(at, len(words)):
            if last > at and not _JOINT.fullmatch(text, words[last - 1].end, words[last].start):
                return None
            squeezed += words[last].key
            if squeezed not in self._beginnings:
                return None
            if squeezed in self._owners and stands_alone(text, words[at].start, words[last].end):
                return KnownNumber(last, *self._owners[squeezed])
        return None
