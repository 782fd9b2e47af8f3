"""One finding a place: what several surfaces show at one place of a file is said once."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from scr_docs.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Noted:
    """A finding with what it is about: an entry of a register, or words (kept in memory only, never printed).

    ``page`` is the page of a site that it belongs to where that is not the file; ``raw``: found in the raw bytes.
    """

    finding: Finding
    about: tuple[str, ...]
    page: str | None = None
    raw: bool = False


def once_a_place(noted: Iterable[Noted]) -> tuple[Finding, ...]:
    """Sorted findings, one for each path, line and thing found.

    The raw bytes are a net below the other surfaces: they add only what those did not show, and the exact column.
    """
    kept: dict[tuple[object, ...], Finding] = {}
    of_line: dict[tuple[object, ...], list[tuple[object, ...]]] = {}
    for note in sorted(noted, key=lambda note: note.raw):
        found = note.finding
        place = (found.path, found.line, note.about)
        if note.raw and place in of_line:
            first = of_line[place][0]
            kept[first] = replace(kept[first], column=max(kept[first].column, found.column))
        elif (*place, note.page) not in kept:
            kept[*place, note.page] = found
            of_line.setdefault(place, []).append((*place, note.page))
    return tuple(sorted(kept.values()))
