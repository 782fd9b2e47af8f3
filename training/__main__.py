"""`python -m training`: make the training set, train, export, calibrate, ship and evaluate, in that order."""

import argparse
import logging
import subprocess
import sys
from pathlib import Path
from typing import Final

from scr_docs.deidentify.presidio.own.model import OwnModel
from training.calibrate import calibration_on
from training.export import SHIPPED, export, ship, write_calibration
from training.judgments import training_judgments
from training.train import Settings, train
from training.validation import Validation, validation

_A_FEW_STEPS: Final = Settings(epochs=1, case_texts=12, quiet_texts=4, written=0.02)


def main() -> None:
    """Read the arguments and run every step; `--skip-training` starts from the weights that lie there."""
    arguments = _arguments()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    judgments, scorer = arguments.shared / "data" / "tab-dev.jsonl", arguments.shared / "tools" / "tab_score.py"
    weights, files = arguments.folder / "training", arguments.folder / "model"
    learnt, texts = training_judgments(judgments), validation(judgments).half("choosing")
    if arguments.try_out:
        learnt, texts = learnt[:1], Validation(texts.judgments[:1], texts.cases[:8], texts.quiet[:8], texts.written[:1])
    if not arguments.skip_training:
        train(learnt, _A_FEW_STEPS if arguments.try_out else Settings(), weights)
    export(weights, files)
    model = OwnModel({name: (files / name).read_bytes() for name in SHIPPED})
    chosen = calibration_on(model, texts, scorer)
    write_calibration(files, chosen.temperature, dict(chosen.thresholds))
    if not arguments.try_out:
        ship(files)
        # In a new process, which reads the new hashes.
        subprocess.run([sys.executable, "-m", "training.evaluate", str(arguments.shared)], check=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--shared", type=Path, default=Path("../shared"), help="holds data/tab-dev.jsonl, tools/tab_score.py"
    )
    parser.add_argument("--folder", type=Path, default=Path("build"))
    parser.add_argument("--skip-training", action="store_true")
    parser.add_argument(
        "--try", dest="try_out", action="store_true", help="a few steps of each kind; nothing is shipped"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
