"""What was measured, as ``results.json`` holds it: counts and ratios, never a word of a text."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from benchmarks.deidentify.measures import Share

RESULTS: Final = Path(__file__).parent / "results.json"
TAB, SCR, UNSEEN, LONG, ANONYMISED = "judgments", "reviews", "unseen documents", "long report", "anonymised pages"
"""The parts of the table."""


@dataclass(frozen=True, slots=True)
class Rate:
    """``count`` in so many ``words``."""

    count: int
    words: int

    @property
    def per_thousand(self) -> float:
        """How many in 1,000 words."""
        return 1000 * self.count / self.words


@dataclass(frozen=True, slots=True)
class Tab:
    """The measures of the Text Anonymization Benchmark, 0 to 1 (Pilán et al. 2022)."""

    direct: float
    quasi: float
    person: float
    precision: float


@dataclass(frozen=True, slots=True)
class Prose:
    """How a detector fares in documents of casework. ``false_questions``: those that touch nothing marked."""

    direct: Share
    quasi: Share
    precision: Share
    false_questions: Rate


@dataclass(frozen=True, slots=True)
class Cost:
    """Words a second, words a CPU second and the highest memory of a process, as multiples of stock Presidio's.

    All on the same machine, with as many threads as each takes.
    """

    pace: float
    speed: float
    memory: float


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything measured of one detector. ``tab`` is None where a register is needed or TAB is not there."""

    version: str
    tab: Tab | None
    reviews: Prose
    unseen: Prose
    kinds: dict[str, Share]
    origins: dict[str, Share]
    long_whole: Share
    long_last_tenth: Share
    questions_on_anonymised: Rate
    cost: Cost


@dataclass(frozen=True, slots=True)
class Results:
    """The figures of each detector by its name, in the order of the columns."""

    texts: dict[str, str]
    """What was read, with its size, by the name of its part of the table."""
    detectors: dict[str, Figures]


_RESULTS: Final = TypeAdapter(Results)


def read_results(path: Path = RESULTS) -> Results:
    """The figures that were stored last."""
    return _RESULTS.validate_json(path.read_bytes())


def write_results(results: Results, path: Path = RESULTS) -> None:
    """Store figures, one a line."""
    path.write_bytes(_RESULTS.dump_json(results, indent=2) + b"\n")
