"""A name found once is that name everywhere in the document, wherever the detector saw it only in one place.

A model finds "Mehmet Canpolat" in a sentence that shows him acting and misses "Canpolat" in a list. What it found with
some certainty is looked for in all segments: people with each part of their name, places and organisations as a whole.
People are looked for in lower case too ("kayleigh went"), where the name is no word. Linear in the text: all names make
one index.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.sector_words import is_sector_phrase
from scr_docs.deidentify.word_lists.people import is_given_name
from scr_docs.deidentify.word_lists.phrases import Phrases
from scr_docs.model.mention import Kind
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.word_names import WORD_NAMES, reads_as_name
from scr_docs.names.words import Word, read_words
from scr_docs.names.written_forms import PARTICLES, TITLES

_KINDS: Final[tuple[Kind, ...]] = ("organisation", "place", "person")
"""Of a form found as several kinds the last here counts."""
_SHORTEST: Final = 3


def with_recurrences(texts: Sequence[str], detections: Sequence[Sequence[Detection]]) -> list[list[Detection]]:
    """The detections of every segment, with those that other segments (or places) of the document add.

    Args:
        texts: the plain text of each segment of one document.
        detections: what the detector found in each.

    Returns:
        For each segment its detections in their order, then the recurrences in the order of the text. A recurrence is a
        proposal like the model's (``source`` "model").
    """
    words = [read_words(text) for text in texts]
    everyday = {word.key for segment in words for word in segment if word.text.islower()}
    everyday -= _named_in_lower_case(texts, detections) | _after_a_title(texts, words)
    forms: dict[tuple[str, ...], tuple[str, Kind]] = {}
    for kind in _KINDS:
        for text, found in zip(texts, detections, strict=True):
            for detection in found:
                if detection.source == "model" and detection.kind == kind:
                    written = read_words(text[detection.start : detection.end])
                    forms |= {keys: (" ".join(keys), kind) for keys in _forms(written, kind, everyday)}
    forms |= {street: (" ".join(street), "place") for street in _streets(texts, detections)}
    index = Phrases((phrase, kind) for phrase, kind in forms.values())
    return [
        [*found, *_recurrences(text, segment, index, found)]
        for text, segment, found in zip(texts, words, detections, strict=True)
    ]


def _streets(texts: Sequence[str], detections: Sequence[Sequence[Detection]]) -> Iterator[tuple[str, ...]]:
    """The street of an address without its number: "a row at Cuckoo Drove"."""
    for text, found in zip(texts, detections, strict=True):
        for one in found:
            for part in text[one.start : one.end].split(",") if one.kind == "address" else ():
                named = [word for word in read_words(part) if not any(map(str.isdigit, word.text))]
                if len(named) > 1 and all(word.text[0].isupper() for word in named) and not is_sector_phrase(part):
                    yield tuple(word.key for word in named)


def _named_in_lower_case(texts: Sequence[str], detections: Sequence[Sequence[Detection]]) -> set[str]:
    """Words of found names that are no word beside: written small by somebody, or a given name and nothing else."""
    return {
        word.key
        for text, found in zip(texts, detections, strict=True)
        for one in found
        if one.kind == "person"
        for word in read_words(text[one.start : one.end])
        if word.text.islower() or _is_only_a_name(word.key)
    }


def _after_a_title(texts: Sequence[str], words: Sequence[Sequence[Word]]) -> set[str]:
    """Words in lower case that somebody is called by: ``nana joyce``, ``mrs begum``."""
    return {
        word.key
        for text, segment in zip(texts, words, strict=True)
        for before, word in pairwise(segment)
        if word.text.islower()
        and before.key in TITLES
        and text[before.end : word.start] in {" ", ". "}
        and len(word.key) > _SHORTEST
        and not _is_word(word.key)
    }


def _is_only_a_name(key: str) -> bool:
    return len(key) > _SHORTEST and is_given_name(key) and not is_everyday(key)


def _forms(words: Sequence[Word], kind: Kind, everyday: set[str]) -> Iterator[tuple[str, ...]]:
    """What to look for: the name as a whole, and of a person whose name is sure each part."""
    named = [word for word in words if word.key not in TITLES]
    if not named:
        return
    keys = tuple(word.key for word in named)
    whole = " ".join(word.text for word in named)
    if not is_sector_phrase(whole) and (len(named) > 1 or _stands_alone(named[0], everyday)):
        yield keys
    sure = len(named) < len(words) or (len(named) > 1 and any(is_given_name(word.text) for word in named))
    if kind == "person":
        yield from (
            (word.key,) for word in named if _stands_alone(word, everyday) and (sure or _is_no_word(named, word))
        )
        yield from ((word.key,) for word in named if word.key in WORD_NAMES and word.text[0].isupper())


def _is_no_word(named: Sequence[Word], word: Word) -> bool:
    """A part of a longer name that stands in no dictionary is a name by itself, also where no list knows it."""
    return len(named) > 1 and len(word.key) > _SHORTEST and not is_everyday(word.key)


def _stands_alone(word: Word, everyday: set[str]) -> bool:
    """Whether one word is name enough to be looked for: no everyday word, no abbreviation, no word of the sector."""
    return (
        len(word.text) >= _SHORTEST
        and word.text[0].isupper()
        and not (word.text.isupper() and len(word.text) <= _SHORTEST)
        and not any(word.key in words for words in (everyday, WORD_NAMES, PARTICLES, TITLES))
        and not is_sector_phrase(word.text)
    )


def _recurrences(
    text: str, words: Sequence[Word], index: Phrases[Kind], found: Sequence[Detection]
) -> Iterator[Detection]:
    seen = {at for one in found if one.kind in _KINDS for at in range(one.start, one.end)}
    for first, after, kind in index.find(text, words):
        start, end = words[first].start, words[after - 1].end
        if _is_written_as_a_name(text, words, first, after, kind) and not seen.issuperset(range(start, end)):
            yield Detection(start, end, kind, "", "model")


def _is_written_as_a_name(text: str, words: Sequence[Word], first: int, after: int, kind: Kind) -> bool:
    written = words[first:after]
    if len(written) == 1 and written[0].key in WORD_NAMES:
        return kind != "person" or reads_as_name(text, words, first)
    if written[0].text[0].isupper():
        return True
    many = len(written) > 1
    return (kind == "person" or many) and any(len(word.key) > _SHORTEST and not _is_word(word.key) for word in written)


def _is_word(key: str) -> bool:
    return is_everyday(key) or key in WORD_NAMES
