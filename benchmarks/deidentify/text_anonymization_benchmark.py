"""The Text Anonymization Benchmark: court judgments, with measures that are not ours.

Its texts and its score (Pilán et al. 2022, doi:10.1162/coli_a_00458) are no part of this project: a folder holds them
as ``data/tab-dev.jsonl`` and ``tools/tab_score.py``. All kinds that ``scr-docs mentions`` lists count as masked there,
quantities and durations too. Only judgments that our model was never trained on are read, for every detector.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from runpy import run_path
from typing import Any, Final

from benchmarks.deidentify.detectors import Measured
from benchmarks.deidentify.figures import Tab

_HELD_OUT: Final = Path(__file__).parents[2] / "training" / "data" / "tab-validation-ids.txt"


@dataclass(frozen=True, slots=True)
class Judgments:
    """The texts with what is to be masked in them, and the function that scores a proposal."""

    gold: list[dict[str, Any]]
    score: Callable[[list[dict[str, Any]], dict[str, Any]], dict[str, float]]

    @property
    def size(self) -> str:
        """How much was read."""
        return f"{len(self.gold)} judgments, {sum(len(row['text'].split()) for row in self.gold):,} words"


def read_judgments(folder: Path) -> Judgments:
    """The benchmark of a folder.

    Raises:
        FileNotFoundError: it is not there; the message names the file.
    """
    data, tool = folder / "data" / "tab-dev.jsonl", folder / "tools" / "tab_score.py"
    for path in (data, tool):
        if not path.is_file():
            raise FileNotFoundError(f"{path} is not there")
    held_out = frozenset(_HELD_OUT.read_text(encoding="utf-8").split())
    rows = map(json.loads, data.read_text(encoding="utf-8").splitlines())
    gold = [row for row in rows if row["id"] in held_out]
    if len(gold) != len(held_out):
        raise FileNotFoundError(f"{data}: not all of the judgments that are held out of training are there")
    return Judgments(gold, run_path(str(tool))["score"])


def tab_of(detector: Measured, judgments: Judgments) -> Tab:
    """What a detector masks in the judgments, scored."""
    masked = {row["id"]: [list(span) for span in detector.everything(row["text"])] for row in judgments.gold}
    return Tab(**judgments.score(judgments.gold, masked))
