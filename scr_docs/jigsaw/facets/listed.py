"""The families that are found by their word lists alone: shape of the family, conditions, injuries, places, events."""

from collections.abc import Iterator

from scr_docs.jigsaw.facets.found import Found
from scr_docs.jigsaw.facets.times import DAYS
from scr_docs.jigsaw.facets.word_lists import as_found, found_in, read_list


def find_family_shape(sentence: str) -> Iterator[Found]:
    """Twins, order of birth, half-siblings, adoption; the group of an entry is its aspect."""
    yield from found_in(read_list("family_shape"), sentence, "family shape")


def find_condition(sentence: str) -> Iterator[Found]:
    """Illnesses and impairments; each is an aspect of its own, since a person may have several."""
    words = read_list("conditions")
    for start, end, entry in words.find(sentence):
        yield as_found(words, start, end, entry, "condition", entry.value)


def find_injury(sentence: str) -> Iterator[Found]:
    """Methods of injury, in the words of the external causes of ICD-10."""
    yield from found_in(read_list("injuries"), sentence, "injury", "injury")


def find_place(sentence: str) -> Iterator[Found]:
    """Kinds of place in which few people live."""
    yield from found_in(read_list("places"), sentence, "place")


def find_event(sentence: str) -> Iterator[Found]:
    """Events that are remembered; days of the year are dates (`times`)."""
    words = read_list("events")
    for start, end, entry in words.find(sentence):
        if entry.group != DAYS:
            yield as_found(words, start, end, entry, "event", entry.value)
