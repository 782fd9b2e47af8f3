"""Names and numbers in a text without its spaces ("kayleighthornbury"), looked up whatever the register's size."""

from collections import defaultdict
from collections.abc import Iterable

from scr_docs.names.words import squeeze


class SqueezedForms:
    """Forms without spaces, with the entries that they stand for."""

    def __init__(self, forms: Iterable[tuple[str, str]]) -> None:
        """Index pairs of a squeezed form and an entry's id."""
        self._entries: dict[str, set[str]] = defaultdict(set)
        for form, entry in forms:
            if form:
                self._entries[form].add(entry)
        self._lengths = sorted({len(form) for form in self._entries})

    def entries_in(self, text: str) -> tuple[str, ...]:
        """Ids of all entries one of whose forms stands anywhere in a text: a look-up a place and length of form."""
        squeezed = squeeze(text)
        found: set[str] = set()
        for length in self._lengths:
            for start in range(len(squeezed) - length + 1):
                found |= self._entries.get(squeezed[start : start + length], frozenset())
        return tuple(sorted(found))
