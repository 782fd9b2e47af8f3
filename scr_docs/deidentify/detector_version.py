"""Name and version of everything that a detector's answers depend on, without loading it."""

import hashlib
from functools import cache
from importlib.metadata import packages_distributions, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from scr_docs import __version__
from scr_docs.errors import DetectorUnavailable

_DEPENDS_ON: Final = ("deidentify", "markdown", "names")
"""The packages whose code and word lists decide what is found."""
_SHORT: Final = 10


@cache
def rules_digest() -> str:
    """Short digest of our own code and word lists that detection depends on, alike in a wheel and a checkout.

    A changed rule makes stored results and releases stale: a warning, since what was released stays as it was read.
    """
    root, digest = files("scr_docs"), hashlib.sha256()
    for package in _DEPENDS_ON:
        for name, content in sorted(_sources(root / package, package)):
            digest.update(f"{name}\0{hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()[:_SHORT]


def _sources(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        name = f"{path}/{entry.name}"
        if entry.is_dir():
            found += _sources(entry, name)
        elif entry.name.endswith((".py", ".txt")):
            # A checkout on Windows may have other line ends.
            found.append((name, entry.read_bytes().replace(b"\r\n", b"\n")))
    return found


@cache
def detector_version(model: str) -> str:
    """This tool with a digest of its rules, Presidio and the installed model, each with its version.

    Args:
        model: import name of the spaCy package.

    Raises:
        DetectorUnavailable: no such package is installed.
    """
    distributions = packages_distributions().get(model)
    if not distributions:
        raise DetectorUnavailable(
            f"the language model {model} is not installed: install the package that provides it "
            f"(pip install {model.replace('_', '-')}), or name an installed one in board.yml, detector: model:"
        )
    own = f"scr-docs {__version__} ({rules_digest()})"
    return f"{own}, presidio {version('presidio-analyzer')}, {model} {version(distributions[0])}"
