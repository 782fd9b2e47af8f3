"""One finding a place: what several surfaces show at one place of a file is said once."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from scr_docs.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a finding and where they stand, kept in memory only, so that a person can accept exactly them.

    ``value`` is what is compared: the words without case and marks, or a digest of a whole file. ``surroundings`` is a
    hash of the words around them. The other three are for a person at a terminal.
    """

    value: str = field(repr=False)
    surroundings: str
    before: str = field(default="", repr=False)
    words: str = field(default="", repr=False)
    after: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Noted:
    """A finding with what it is about: an entry of a register, or words (kept in memory only, never printed).

    ``page`` is the page of a site that it belongs to where that is not the file; ``raw``: found in the raw bytes.
    ``said`` is None for what nobody can accept.
    """

    finding: Finding
    about: tuple[str, ...] = field(repr=False)
    page: str | None = None
    raw: bool = False
    said: Said | None = None


def accept_nothing(_note: Noted) -> bool:
    """Nobody has accepted anything."""
    return False


def once_a_place(noted: Iterable[Noted], accepts: Callable[[Noted], bool] = accept_nothing) -> tuple[Noted, ...]:
    """Sorted notes that nobody accepted, one for each path, line and thing found.

    The raw bytes are a net below the other surfaces: they add only what those did not show, and the exact column. Where
    what those show was accepted, they add what stands there more often than that.
    """
    kept: dict[tuple[object, ...], Noted] = {}
    of_line: dict[tuple[object, ...], list[tuple[object, ...]]] = {}
    shown, raw = Counter[tuple[object, ...]](), Counter[tuple[object, ...]]()
    for note in sorted(noted, key=lambda note: note.raw):
        place = (note.finding.path, note.finding.line, note.about)
        (raw if note.raw else shown)[place] += 1
        if note.raw and place in of_line:
            first = kept[of_line[place][0]]
            column = max(first.finding.column, note.finding.column)
            kept[of_line[place][0]] = replace(first, finding=replace(first.finding, column=column))
        elif note.raw and raw[place] <= shown[place]:
            continue
        elif (*place, note.page) not in kept and not accepts(note):
            kept[*place, note.page] = note
            of_line.setdefault(place, []).append((*place, note.page))
    return tuple(sorted(kept.values(), key=lambda note: note.finding))
