"""All places there are, with one invented person each."""

from collections.abc import Sequence
from typing import Final

from scr_docs.self_test.canary import make_canaries
from scr_docs.self_test.file_places import FILE_PLACES
from scr_docs.self_test.output_places import OUTPUT_PLACES
from scr_docs.self_test.place import FilePlace, Group, OutputPlace, Place, Planted, RendererPlace, TextPlace
from scr_docs.self_test.renderer_places import RENDERER_PLACES
from scr_docs.self_test.text_places import FRONT_MATTER_PLACES, SNIPPET, TEXT_PLACES

PLACES: Final[tuple[Place, ...]] = (
    *FRONT_MATTER_PLACES,
    *TEXT_PLACES,
    SNIPPET,
    *FILE_PLACES,
    *RENDERER_PLACES,
    *OUTPUT_PLACES,
)
"""A new place is one row in one of these tables."""

_GROUPS: Final[dict[type[Place], Group]] = {
    TextPlace: "in the text of a document",
    FilePlace: "in another file of the case",
    RendererPlace: "printed by a hostile plugin, hook or theme",
    OutputPlace: "laid into the built site",
}


def plant(seed: int, places: Sequence[Place] = PLACES) -> tuple[Planted, ...]:
    """One person a place; the same seed gives the same people."""
    return tuple(map(Planted, places, make_canaries(len(places), seed)))


def group_of(place: Place) -> Group:
    """Under which heading of the table a place stands."""
    return _GROUPS[type(place)]
