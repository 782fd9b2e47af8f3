"""The texts to measure on, read from the folders beside this module."""

from functools import cache
from pathlib import Path

from benchmarks.deidentify.gold import GoldDocument, read_gold
from benchmarks.deidentify.long_document import long_source

_HERE = Path(__file__).parent


@cache
def short_documents() -> tuple[GoldDocument, ...]:
    """The documents written by hand, in the order of their names."""
    return _read("corpus")


@cache
def long_document() -> GoldDocument:
    """A report of sixty pages, with identifiers to its last."""
    return read_gold("long-report", long_source())


@cache
def seen_documents() -> tuple[GoldDocument, ...]:
    """Documents by another hand whose mistakes are read when the detector is worked on."""
    return _read("seen")


@cache
def unseen_documents() -> tuple[GoldDocument, ...]:
    """Documents by another hand of which nobody who works on the detector has read a mistake: figures only."""
    return _read("unseen")


def gold_documents() -> tuple[GoldDocument, ...]:
    """All texts in which something is to be found."""
    return (*short_documents(), long_document())


@cache
def anonymised_pages() -> tuple[GoldDocument, ...]:
    """Pages as boards publish them: nothing is to be found, so each question is one too many."""
    return _read("anonymised")


def _read(folder: str) -> tuple[GoldDocument, ...]:
    paths = sorted((_HERE / folder).glob("*.md"))
    return tuple(read_gold(path.stem, path.read_text(encoding="utf-8")) for path in paths)
