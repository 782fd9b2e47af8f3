"""How much of the Text Anonymization Benchmark the detector finds without a register: direct, quasi, person, precision.

usage: tab.py [FOLDER]    with data/tab-dev.jsonl and tools/tab_score.py in it; ../shared unless told

The benchmark (Pilán et al. 2022, doi:10.1162/coli_a_00458) is 1,268 court judgments; its texts and measures are not
part of this project. All kinds that `scr-docs mentions` lists count as masked, quantities and durations too.
"""

import json
import sys
import time
from pathlib import Path
from runpy import run_path

from scr_docs.deidentify.lexicon import Lexicon
from scr_docs.deidentify.mentions import mentions_of
from scr_docs.deidentify.presidio.detector import load_detector
from scr_docs.model.board import DetectorSettings


def main(folder: Path) -> None:
    data, tool = folder / "data" / "tab-dev.jsonl", folder / "tools" / "tab_score.py"
    if not data.is_file() or not tool.is_file():
        sys.exit(f"not measured: {data} or {tool} is not there")
    gold = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines()]
    detector, nothing_known = load_detector(DetectorSettings().model), Lexicon()
    start = time.perf_counter()
    predicted = {
        row["id"]: [[found.start, found.end] for found in mentions_of(row["text"], nothing_known, detector)]
        for row in gold
    }
    words = sum(len(row["text"].split()) for row in gold)
    seconds = time.perf_counter() - start
    figures = run_path(str(tool))["score"](gold, predicted)
    print("  ".join(f"{name} {value:.3f}" for name, value in figures.items()))
    print(f"{len(gold)} judgments, {words} words, {words / seconds:.0f} words a second; {detector.version}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared"))
