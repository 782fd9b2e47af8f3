"""Names and numbers in a text without its spaces ("kayleighthornbury"), looked up whatever the register's size."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from scr_docs.names.words import squeeze


class SqueezedForms:
    """Forms without spaces, with the entries that they stand for."""

    def __init__(self, forms: Iterable[tuple[str, str]]) -> None:
        """Index pairs of a squeezed form and an entry's id."""
        self._entries: dict[str, set[str]] = defaultdict(set)
        for form, entry in forms:
            if form:
                self._entries[form].add(entry)
        self._shortest = min(map(len, self._entries), default=0)
        lengths: dict[str, set[int]] = defaultdict(set)
        for form in self._entries:
            lengths[form[: self._shortest]].add(len(form))
        self._lengths = {beginning: sorted(found) for beginning, found in lengths.items()}

    def entries_in(self, text: str) -> tuple[str, ...]:
        """Ids of all entries one of whose forms stands anywhere in a text."""
        return tuple(sorted({entry for _, entries in self.places_in(squeeze(text)) for entry in entries}))

    def places_in(self, squeezed: str) -> Iterator[tuple[str, frozenset[str]]]:
        """Forms with their entries wherever they stand in a squeezed text: one look-up a place."""
        for start in range(len(squeezed) - self._shortest + 1 if self._entries else 0):
            for length in self._lengths.get(squeezed[start : start + self._shortest], ()):
                form = squeezed[start : start + length]
                if form in self._entries:
                    yield form, frozenset(self._entries[form])
