"""All that the word lists propose for one text, read once."""

from collections.abc import Iterator

from scr_docs.deidentify.word_lists.descriptions import find_descriptions
from scr_docs.deidentify.word_lists.people import find_people
from scr_docs.deidentify.word_lists.places import find_places
from scr_docs.deidentify.word_lists.unknown_words import find_unknown_words
from scr_docs.names.words import read_words

LISTED = ("LISTED_PERSON", "LISTED_PLACE", "DESCRIPTION", "UNKNOWN_WORD")
"""What is proposed, by the names that the detector's table of entities knows."""


def propose(text: str) -> Iterator[tuple[str, int, int]]:
    """Entity, start and end of every proposal, grouped by entity."""
    words = read_words(text)
    for entity, find in zip(LISTED, (find_people, find_places, find_descriptions, find_unknown_words), strict=True):
        for start, end in find(text, words):
            yield entity, start, end
