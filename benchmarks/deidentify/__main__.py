"""``python -m benchmarks.deidentify``: measure every detector and print the table."""

import argparse
import sys
from pathlib import Path

from benchmarks.deidentify.figures import write_results
from benchmarks.deidentify.measure import measure
from benchmarks.deidentify.readme import write_readme
from benchmarks.deidentify.table import breakdown, summary
from benchmarks.deidentify.text_anonymization_benchmark import Judgments, read_judgments


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.deidentify", description=__doc__)
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path("../shared"),
        help="holds the Text Anonymization Benchmark: data/tab-dev.jsonl, tools/tab_score.py; ../shared unless told",
    )
    parser.add_argument("--write-readme", action="store_true", help="store the figures, and the table in README.md")
    asked = parser.parse_args(arguments)
    judgments = _judgments(asked.folder, asked.write_readme)
    results = measure(judgments)
    print(summary(results), breakdown(results), sep="\n\n", end="\n\n")
    for name, figures in results.detectors.items():
        print(f"{name}: {figures.version}")
    if asked.write_readme:
        write_results(results)
        write_readme(results)


def _judgments(folder: Path, needed: bool) -> Judgments | None:
    try:
        return read_judgments(folder)
    except FileNotFoundError as error:
        print(f"Text Anonymization Benchmark not measured: {error}\n", file=sys.stderr)
        if needed:
            sys.exit(2)  # A README with half of the table would read as if that half had not been promised.
        return None


if __name__ == "__main__":
    main()
