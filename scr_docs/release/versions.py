"""Which versions of tool, detector and model take part, for the record; without loading any of them."""

from importlib.metadata import PackageNotFoundError, version
from typing import Final

_PACKAGES: Final = ("scr-docs", "presidio-analyzer", "presidio-anonymizer", "spacy")


def versions_used(model: str | None = None) -> tuple[tuple[str, str], ...]:
    """Name and version of each package, and of the language model's; "not installed" where it is none."""
    return tuple((package, _version(package)) for package in (*_PACKAGES, *([model] if model else [])))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
