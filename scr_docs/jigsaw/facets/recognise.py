"""Every recogniser over one sentence; of two that claim the same words, the longer one has them."""

from collections.abc import Iterable
from typing import Final

from scr_docs.jigsaw.facets.ages import find_age
from scr_docs.jigsaw.facets.found import Found, Recogniser
from scr_docs.jigsaw.facets.heritage import find_ethnicity, find_faith, find_language
from scr_docs.jigsaw.facets.listed import find_condition, find_event, find_family_shape, find_injury, find_place
from scr_docs.jigsaw.facets.occupations import find_occupation
from scr_docs.jigsaw.facets.sex import find_sex
from scr_docs.jigsaw.facets.times import find_times

RECOGNISERS: Final[tuple[Recogniser, ...]] = (
    find_age,
    find_sex,
    find_times,
    find_place,
    find_ethnicity,
    find_faith,
    find_language,
    find_family_shape,
    find_condition,
    find_occupation,
    find_injury,
    find_event,
)
"""A function a family; a new family of facets is a new line here."""


def facets_in(sentence: str, more: Iterable[Found] = ()) -> tuple[Found, ...]:
    """All facts of a sentence by their place.

    Args:
        sentence: plain text.
        more: facts that were found with knowledge of the people in the sentence (`find_apposed`).
    """
    found = [*(each for find in RECOGNISERS for each in find(sentence)), *more]
    kept: list[Found] = []
    taken = bytearray(len(sentence))
    for each in sorted(found, key=lambda each: (each.start - each.end, each.start, each.family != "injury")):
        if not any(taken[each.start : each.end]):
            taken[each.start : each.end] = b"x" * (each.end - each.start)
            kept.append(each)
    return tuple(sorted(kept, key=lambda each: each.start))
