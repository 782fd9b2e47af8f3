"""A name found once is that name everywhere in the document, wherever the detector saw it only in one place.

A model finds "Mehmet Canpolat" in a sentence that shows him acting and misses "Canpolat" in a list. What it found with
some certainty is looked for in all segments: people with each part of their name, places and organisations as a whole.
Linear in the text: all names make one index.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from scr_docs.deidentify.detection import Detection
from scr_docs.deidentify.sector_words import is_sector_phrase
from scr_docs.deidentify.word_lists.people import is_given_name
from scr_docs.deidentify.word_lists.phrases import Phrases
from scr_docs.model.mention import Kind
from scr_docs.names.word_names import WORD_NAMES
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
    forms: dict[tuple[str, ...], tuple[str, Kind]] = {}
    for kind in _KINDS:
        for text, found in zip(texts, detections, strict=True):
            for detection in found:
                if detection.source == "model" and detection.kind == kind:
                    written = read_words(text[detection.start : detection.end])
                    forms |= {keys: (" ".join(keys), kind) for keys in _forms(written, kind, everyday)}
    index = Phrases((phrase, kind) for phrase, kind in forms.values())
    return [
        [*found, *_recurrences(text, segment, index, found)]
        for text, segment, found in zip(texts, words, detections, strict=True)
    ]


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
    if kind == "person" and sure:
        yield from ((word.key,) for word in named if _stands_alone(word, everyday))


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
        if words[first].text[0].isupper() and not seen.issuperset(range(start, end)):
            yield Detection(start, end, kind, "", "model")
