"""What somebody is called for short: ``Beth`` for Elizabeth, ``Gosia`` for Małgorzata, ``Kate`` for Katie."""

from collections import defaultdict
from functools import cache
from importlib.resources import files


def called_also(given: str) -> frozenset[str]:
    """Keys of the names by which somebody of a given name, by its key, may be called as well."""
    return _alike().get(given, frozenset())


@cache
def _alike() -> dict[str, frozenset[str]]:
    """All names of a row may be one person's; of two spellings of a whole name one is a misspelling, if anything."""
    also: dict[str, set[str]] = defaultdict(set)
    for line in files("scr_docs.names").joinpath("diminutives.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        whole, short = ({*part.split()} for part in line.split(": "))
        for name in whole | short:
            also[name] |= (short | (whole if name in short else set())) - {name}
    return {name: frozenset(others) for name, others in also.items()}
