"""What a recogniser hands back: a fact at a place of one sentence, not yet anybody's."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from scr_docs.model.jigsaw import Family


@dataclass(frozen=True, slots=True)
class Found:
    """A fact in ``sentence[start:end]``; the other fields are those of `scr_docs.model.jigsaw.Facet`."""

    family: Family
    value: str
    start: int
    end: int
    share: float = 1.0
    instead: str | None = ""
    then: float = 1.0
    aspect: str = ""
    rough: bool = False


Recogniser = Callable[[str], Iterator[Found]]
"""The plain text of one sentence → the facts of one family in it."""
