"""The texts to measure on, read from the folders beside this module."""

from functools import cache
from pathlib import Path

from benchmarks.deidentify.gold import GoldDocument, read_gold
from benchmarks.deidentify.long_review import long_review

_HERE = Path(__file__).parent


@cache
def short_documents() -> tuple[GoldDocument, ...]:
    """The documents written by hand, in the order of their names."""
    return tuple(read_gold(path.stem, _text(path)) for path in sorted((_HERE / "corpus").glob("*.md")))


@cache
def long_document() -> GoldDocument:
    """An overview report of more than sixty pages with identifiers to the last line."""
    return read_gold("long-review", long_review(_text(_HERE / "long_review.md")))


def documents() -> tuple[GoldDocument, ...]:
    """The whole corpus in which everything to be found is marked."""
    return (*short_documents(), long_document())


@cache
def anonymised_texts() -> dict[str, str]:
    """Texts as they are published, in which nothing is left to be found."""
    return {path.stem: _text(path) for path in sorted((_HERE / "anonymised").glob("*.md"))}


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
