"""The table in the README, between two markers, so that a command writes it and a test reads it."""

from pathlib import Path
from typing import Final

from benchmarks.deidentify.figures import Results
from benchmarks.deidentify.table import breakdown, summary

README: Final = Path(__file__).parents[2] / "README.md"
_BEGIN: Final = "<!-- benchmark: written by `python -m benchmarks.deidentify --write-readme` -->\n"
_END: Final = "<!-- /benchmark -->\n"


def readme_part(results: Results) -> str:
    """What stands between the markers."""
    return f"""
{summary(results)}

<details><summary>Recall per kind and per origin of the name, in the reviews written by hand</summary>

{breakdown(results)}

</details>

"""


def part_in(readme: str) -> str:
    """What stands between the markers of a README.

    Raises:
        ValueError: it has not exactly one of each.
    """
    return _parts(readme)[1]


def write_readme(results: Results, path: Path = README) -> None:
    """Put the table into the README."""
    before, _, after = _parts(path.read_text(encoding="utf-8"))
    path.write_text(before + readme_part(results) + after, encoding="utf-8")


def _parts(readme: str) -> tuple[str, str, str]:
    if readme.count(_BEGIN) != 1 or readme.count(_END) != 1:
        raise ValueError("the README needs one place for the benchmark, between its two markers")
    begin, end = readme.index(_BEGIN) + len(_BEGIN), readme.index(_END)
    return readme[:begin], readme[begin:end], readme[end:]
