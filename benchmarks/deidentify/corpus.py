"""The texts to measure on, read from the folders beside this module."""

from functools import cache
from pathlib import Path

from benchmarks.deidentify.gold import GoldDocument, read_gold

_HERE = Path(__file__).parent


@cache
def short_documents() -> tuple[GoldDocument, ...]:
    """The documents written by hand, in the order of their names."""
    return tuple(read_gold(path.stem, _text(path)) for path in sorted((_HERE / "corpus").glob("*.md")))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
