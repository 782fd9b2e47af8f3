"""What the model is tuned and measured on: judgments, frames and names that it never saw."""

import hashlib
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, get_args

import numpy as np
from presidio_analyzer import RecognizerResult

from scr_docs.deidentify.detecting.detection import Detection, Detector
from scr_docs.deidentify.mentions import mentions_of
from scr_docs.deidentify.presidio.detector import _detections, _order
from scr_docs.deidentify.presidio.own.model import OwnModel
from scr_docs.deidentify.presidio.own.recogniser import ENTITY_OF_KIND
from scr_docs.deidentify.presidio.own.spans import Calibration, guesses
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.model.mention import Mention
from training.examples import IGNORE, Example
from training.judgments import as_example, is_validation, paragraphs, read_judgments
from training.layouts import case_text, quiet_text
from training.rules import rules_alone
from training.written import written_documents

CASE_TEXTS: Final = 250
QUIET_TEXTS: Final = 400
_SEED: Final = 2026
Half = Literal["choosing", "reported"]
_HALVES: Final[tuple[Half, Half]] = get_args(Half)
NAMING: Final = frozenset({"person", "place", "organisation", "demographic", "address", "code", "contact"})
"""Kinds whose unknown mentions a person is asked about."""


@dataclass(frozen=True, slots=True)
class Validation:
    """``judgments`` as they are distributed; ``cases`` and ``quiet`` of held-out frames and names.

    ``written``: held-out documents that were written by hand.
    """

    judgments: list[dict]
    cases: list[Example]
    quiet: list[Example]
    written: list[Example]

    def paragraphs(self) -> list[Example]:
        """Everything as paragraphs."""
        long = [*map(as_example, self.judgments), *self.written]
        return [part for each in long for part in paragraphs(each)] + self.cases + self.quiet

    def half(self, which: Half) -> "Validation":
        """Every second text: one half to choose thresholds on, the other to report what they are worth."""
        start = _HALVES.index(which)
        ranked = sorted(self.judgments, key=lambda each: hashlib.sha256(each["id"].encode()).hexdigest())
        rest = (texts[start::2] for texts in (self.cases, self.quiet, self.written))
        return Validation(ranked[start::2], *rest)


def validation(path: Path) -> Validation:
    """The held-out texts, the same ones each time."""
    rng = random.Random(_SEED)
    cases = [case_text(rng, "held-out") for _ in range(CASE_TEXTS)]
    quiet = [each for _ in range(QUIET_TEXTS) if not (each := quiet_text(rng, "held-out")).spans]
    judgments = [each for each in read_judgments(path) if each["id"] in is_validation()]
    return Validation(judgments, cases, quiet, list(written_documents("held-out")))


class TunableDetector:
    """The whole detector with another calibration each time; rules and model look at a text once only."""

    version = "tunable"

    def __init__(self, model: OwnModel) -> None:
        self._model, self.calibration = model, model.calibration
        self._rules = rules_alone()
        self._by_rules: dict[str, list[Detection]] = {}
        self._read: dict[str, tuple] = {}

    def detect(self, texts: Sequence[str]) -> list[list[Detection]]:
        """As `Detector.detect`."""
        new = [text for text in dict.fromkeys(texts) if text not in self._read]
        self._by_rules.update(zip(new, self._rules.detect(new), strict=True))
        self._read.update((text, self._model.read(text)) for text in new)
        return [self._of(text) for text in texts]

    def _of(self, text: str) -> list[Detection]:
        found = guesses(text, *self._read[text], self._model.kinds, self.calibration)
        hits = [RecognizerResult(ENTITY_OF_KIND[each.kind], each.start, each.end, each.score) for each in found]
        return sorted({*self._by_rules[text], *_detections(text, 0, hits)}, key=_order)


def predicted(detector: Detector, judgments: list[dict]) -> dict[str, list[list[int]]]:
    """Masked spans of judgments, as ``tab_score.py`` takes them."""
    return {
        each["id"]: [[found.start, found.end] for found in mentions_of(each["text"], Lexicon(), detector)]
        for each in judgments
    }


def false_doubts(detector: Detector, texts: list[Example]) -> float:
    """Names found where nothing is to be found, for each 1,000 words."""
    words = sum(len(each.text.split()) for each in texts)
    found = sum(
        each.kind in NAMING and not _touches(example, each) for example in texts for each in _found(detector, example)
    )
    return 1000 * found / words


def _found(detector: Detector, example: Example) -> list[Mention]:
    return mentions_of(example.text, Lexicon(), detector)


def _touches(example: Example, found: Mention) -> bool:
    return any(span.start < found.end and found.start < span.end for span in example.spans)


def recall(detector: Detector, cases: list[Example]) -> Mapping[str, tuple[int, int]]:
    """By kind: how many mentions are wholly found, of how many."""
    counts: dict[str, tuple[int, int]] = {}
    for example in cases:
        mask = np.zeros(len(example.text), dtype=bool)
        for found in _found(detector, example):
            mask[found.start : found.end] = True
        for span in example.spans:
            if span.kind != IGNORE:
                whole = all(mask[at] or not example.text[at].isalnum() for at in range(span.start, span.end))
                found_so_far, of = counts.get(span.kind, (0, 0))
                counts[span.kind] = (found_so_far + whole, of + 1)
    return counts


def with_threshold(calibration: Calibration, kind: str, threshold: float) -> Calibration:
    """The calibration with another threshold for one kind."""
    return Calibration(calibration.temperature, {**calibration.thresholds, kind: threshold})
