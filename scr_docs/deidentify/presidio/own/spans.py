"""From what the model says about pieces of words to spans of whole words with a score that means something."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from scr_docs.deidentify.presidio.own.pieces import Pieces
from scr_docs.names.written_forms import ABBREVIATED_TITLES

Numbers = NDArray[np.floating[Any]]
_LETTERS: Final = r"(?:[^\W_][\u0300-\u036f]*)+"
"""An accent that is a character of its own belongs to its letter and ends no word."""
_WORD: Final = re.compile(rf"{_LETTERS}(?:['’\u2010\u2011-]{_LETTERS})*")


_NAMES: Final = frozenset({"person"})
_JOINT_OF_NAMES: Final = re.compile(r"[^\w\n]{0,4}(?:(?:and|at|de|for|of|or|the|to)[^\w\n]{1,2}){0,2}")
_JOINT: Final = re.compile(r"(?:(?![.!?][ \"')])[^\n]){0,40}")


@dataclass(frozen=True, slots=True)
class Calibration:
    """``temperature`` makes the model's certainty honest; ``thresholds`` say from which certainty a kind counts.

    Both were chosen on texts that the model was not trained on (``MODEL_CARD.md``).
    """

    temperature: float
    thresholds: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Guess:
    """``start`` to ``end`` of a text names something of ``kind``, with that probability."""

    start: int
    end: int
    kind: str
    score: float


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    kind: str
    score: float
    begins: bool


def probabilities(logits: Numbers, temperature: float) -> Numbers:
    """The model's raw output as probabilities of labels."""
    scaled = logits / temperature
    powers = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    result: Numbers = powers / powers.sum(axis=-1, keepdims=True)
    return result


def guesses(
    text: str, pieces: Pieces, logits: Numbers, kinds: tuple[str, ...], calibration: Calibration
) -> list[Guess]:
    """The spans of whole words that reach the threshold of their kind.

    Args:
        text: as it was cut into ``pieces``.
        pieces: of the text.
        logits: a row for each piece; columns are no mention, then beginning and inside of each kind.
        kinds: in the order of the columns.
        calibration: of the model.
    """
    labels = probabilities(logits, calibration.temperature)
    found: list[list[_Word]] = []
    for word in _words(text, pieces, labels, kinds):
        if word.score < calibration.thresholds[word.kind]:
            continue
        if found and not word.begins and _follows(text, found[-1][-1], word):
            found[-1].append(word)
        else:
            found.append([word])
    return [_joined(words) for words in found]


def _words(text: str, pieces: Pieces, labels: Numbers, kinds: tuple[str, ...]) -> Iterator[_Word]:
    """Every word with its likeliest kind; the certainty of a word is the mean over its pieces."""
    found = list(_pieces_of_words(text, pieces))
    if not found:
        return
    first, last = np.array([each[2] for each in found]), np.array([each[3] for each in found])
    sums = np.vstack([np.zeros(labels.shape[1]), np.cumsum(labels, axis=0, dtype=np.float64)])
    means = (sums[last] - sums[first]) / (last - first)[:, None]
    best = (means[:, 1::2] + means[:, 2::2]).argmax(axis=1)
    begins = labels[first, 1 + 2 * best] > labels[first, 2 + 2 * best]
    columns = best.tolist(), (1 - means[:, 0]).tolist(), begins.tolist()
    for (start, end, _, _), kind, score, begin in zip(found, *columns, strict=True):
        yield _Word(start, end, kinds[kind], score, begin)


def _pieces_of_words(text: str, pieces: Pieces) -> Iterator[tuple[int, int, int, int]]:
    """Of each word its span in the text and among the pieces."""
    number, places = 0, pieces.places
    for match in _WORD.finditer(text):
        while number < len(places) and places[number][1] <= match.start():
            number += 1
        first = number
        while number < len(places) and places[number][0] < match.end():
            number += 1
        if first < number:
            yield match.start(), match.end(), first, number


def _follows(text: str, before: _Word, word: _Word) -> bool:
    """Whether two words are one mention, though the model may not be sure of a word between them.

    A name is joined over small words only; a date or a description over a few words of one sentence.
    """
    joint = _JOINT_OF_NAMES if word.kind in _NAMES else _JOINT
    if before.kind != word.kind or (word.kind in _NAMES and _ends_a_sentence(text, before)):
        return False
    return bool(joint.fullmatch(text, before.end, word.start))


def _ends_a_sentence(text: str, word: _Word) -> bool:
    """A stop behind a word that is no initial and no title: "in front of the TV. Will said"."""
    stop = text[word.end : word.end + 2] in {". ", "! ", "? "}
    return stop and word.end - word.start > 1 and text[word.start : word.end].casefold() not in ABBREVIATED_TITLES


def _joined(words: list[_Word]) -> Guess:
    score = sum(word.score for word in words) / len(words)
    return Guess(words[0].start, words[-1].end, words[0].kind, score)
