"""`python -m training`: make the training set, train, export, calibrate, ship and evaluate, in that order."""

import argparse
import logging
from pathlib import Path

from scr_docs.deidentify.presidio.own.model import OwnModel
from training.calibrate import temperature, thresholds
from training.evaluate import evaluate
from training.export import SHIPPED, export, ship, write_calibration
from training.train import Settings, train, training_judgments
from training.validation import validation


def main() -> None:
    """Read the arguments and run every step; `--skip-training` starts from the weights that lie there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--shared", type=Path, default=Path("../shared"), help="holds data/tab-dev.jsonl, tools/tab_score.py"
    )
    parser.add_argument("--folder", type=Path, default=Path("build"))
    parser.add_argument("--skip-training", action="store_true")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    judgments, scorer = arguments.shared / "data" / "tab-dev.jsonl", arguments.shared / "tools" / "tab_score.py"
    weights, files = arguments.folder / "training", arguments.folder / "model"
    if not arguments.skip_training:
        train(training_judgments(judgments), Settings(), weights)
    export(weights, files)
    texts = validation(judgments)
    model = OwnModel({name: (files / name).read_bytes() for name in SHIPPED})
    chosen = thresholds(model, texts, scorer, temperature(model, texts.paragraphs()))
    write_calibration(files, chosen.temperature, dict(chosen.thresholds))
    ship(files)
    evaluate(judgments, scorer, files)


if __name__ == "__main__":
    main()
