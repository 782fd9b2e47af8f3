"""Make scores honest (one temperature), then choose a threshold for each kind: recall first, precision after it.

Both are chosen on one half of the held-out texts (`validation`); `evaluate` reports on the other.
"""

from pathlib import Path
from runpy import run_path
from typing import Final

import numpy as np

from scr_docs.deidentify.presidio.own.model import OwnModel
from scr_docs.deidentify.presidio.own.spans import Calibration, probabilities
from training.encoding import NOT_COUNTED, _labels
from training.examples import Example
from training.validation import TunableDetector, Validation, false_doubts, predicted, recall, with_threshold

LOWEST_QUASI: Final = 0.92
LOWEST_PRECISION: Final = 0.72
_START: Final = 0.1
_GRID: Final = (0.1, 0.2, 0.3, 0.4, 0.5)
_TEMPERATURES: Final = tuple(round(1 + step / 10, 1) for step in range(31))


def temperature(model: OwnModel, examples: list[Example]) -> float:
    """The temperature under which the right labels of unseen texts were least surprising."""
    rows, answers = [], []
    for example in examples:
        pieces, logits = model.read(example.text)
        labels = np.array(_labels(example, pieces.places), dtype=int)
        rows.append(logits[labels != NOT_COUNTED])
        answers.append(labels[labels != NOT_COUNTED])
    logits, answer = np.concatenate(rows), np.concatenate(answers)
    places = np.arange(len(answer))
    surprise = {
        each: float(-np.log(probabilities(logits, each)[places, answer] + 1e-12).mean()) for each in _TEMPERATURES
    }
    return min(surprise, key=surprise.__getitem__)


def calibration_on(model: OwnModel, texts: Validation, scorer: Path) -> Calibration:
    """Temperature and thresholds, chosen on these texts."""
    return thresholds(model, texts, scorer, temperature(model, texts.paragraphs()))


def thresholds(model: OwnModel, texts: Validation, scorer: Path, degrees: float) -> Calibration:
    """From one low threshold for all, raise that of one kind after another where it is worth it.

    A shortfall of quasi-identifiers found weighs most, then one of precision, then missed mentions and false doubts.
    """
    score = run_path(str(scorer))["score"]
    detector = TunableDetector(model)

    def worth(calibration: Calibration) -> float:
        detector.calibration = calibration
        figures = score(texts.judgments, predicted(detector, texts.judgments))
        doubts = false_doubts(detector, [*texts.quiet, *texts.written])
        found = [*recall(detector, texts.cases).values(), *recall(detector, texts.written).values()]
        share = sum(hit for hit, _ in found) / sum(of for _, of in found)
        short = 20 * max(0.0, LOWEST_QUASI - figures["quasi"]) + 5 * max(0.0, LOWEST_PRECISION - figures["precision"])
        return figures["direct"] + figures["person"] + 4 * share - short - doubts / 50

    best = Calibration(degrees, dict.fromkeys(model.kinds, _START))
    value = worth(best)
    for kind in model.kinds:
        for threshold in _GRID:
            tried = with_threshold(best, kind, threshold)
            if (now := worth(tried)) > value + 1e-6:
                best, value = tried, now
    return best
