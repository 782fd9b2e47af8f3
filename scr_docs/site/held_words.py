"""Which files of a site hold words of one document: its own page, and what quotes, lists or indexes it.

Whoever takes a document down has to know: search engines and archives keep each of these files by itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from scr_docs.errors import UnreadableInput
from scr_docs.markdown.plain_view import plain_view
from scr_docs.names.words import word_keys
from scr_docs.readers.read import read_surfaces
from scr_docs.readers.walk import walk

_RUN: Final = 8
"""So many words in the same order are the document's, and no turn of phrase."""

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Holding:
    """A file of the site, by its path below it, and why it is in the list; ``is_page``: it is the document's own."""

    path: str
    why: str
    is_page: bool = False


def files_holding(site: Path, text: str, addresses: Sequence[str]) -> tuple[Holding, ...]:
    """Every file of a site that holds an address of the document or eight of its words in their order.

    Args:
        site: the site as it is served.
        text: the released text; empty where nobody has it any more: then addresses alone are looked for.
        addresses: where the document stands and stood, as `public_path` has it.

    Raises:
        UnreadableInput: a folder of the site cannot be listed.
    """
    runs = {run for segment in plain_view(text).segments for run in _runs(segment.text)}
    files = [found for found in walk(site, site.as_posix()) if not found.is_folder]
    return tuple(held for each in files if (held := _look(each.path, each.inside, runs, addresses)))


def _look(path: Path, inside: str, runs: set[Run], addresses: Sequence[str]) -> Holding | None:
    if inside.startswith(tuple(addresses)):
        return Holding(inside, "its page", is_page=True)
    try:
        reading = read_surfaces(path, inside)
    except UnreadableInput:
        return Holding(inside, "could not be read: look yourself")
    texts = [text for surface in reading.surfaces for text in (surface.text, surface.page or "")]
    if any(not runs.isdisjoint(_runs(text)) for text in texts):
        return Holding(inside, "holds words of it")
    if any(address in text for text in texts for address in addresses):
        return Holding(inside, "tells its address")
    return Holding(inside, "could not be read: look yourself") if reading.problems else None


def _runs(text: str) -> Iterator[Run]:
    words = word_keys(text)
    return (words[at : at + _RUN] for at in range(len(words) - _RUN + 1))
