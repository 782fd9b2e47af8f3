"""Name and version of everything that a detector's answers depend on, without loading it."""

from functools import cache
from importlib.metadata import packages_distributions, version

from scr_docs import __version__
from scr_docs.errors import DetectorUnavailable


@cache
def detector_version(model: str) -> str:
    """This tool, Presidio and the installed model, each with its version; looked up once a process.

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
    return f"scr-docs {__version__}, presidio {version('presidio-analyzer')}, {model} {version(distributions[0])}"
