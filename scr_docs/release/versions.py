"""Which versions of tool, detector and renderer took part, for the record; without loading any of them."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version

_PACKAGES = ("scr-docs", "presidio-analyzer", "presidio-anonymizer", "spacy", "mkdocs", "mkdocs-material")


@cache
def versions_used() -> tuple[tuple[str, str], ...]:
    """Name and version of each package; "unknown" for one without metadata."""
    return tuple((package, _version(package)) for package in _PACKAGES)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
