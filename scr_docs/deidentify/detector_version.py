"""Name and version of everything that a detector's answers depend on, without loading it."""

import hashlib
from functools import cache
from importlib.metadata import packages_distributions, version
from typing import Final

from scr_docs import __version__
from scr_docs.deidentify.detecting.setting import read_setting
from scr_docs.deidentify.presidio.own.hashes import SHA256
from scr_docs.errors import DetectorUnavailable
from scr_docs.shipped import digest_of_code

_DEPENDS_ON: Final = ("deidentify", "markdown", "names")
"""The packages whose code and word lists decide what is found."""


@cache
def rules_digest() -> str:
    """Short digest of our own code and word lists that detection depends on, alike in a wheel and a checkout.

    A changed rule makes stored results and releases stale: a warning, since what was released stays as it was read.
    """
    return digest_of_code(*_DEPENDS_ON)


@cache
def detector_version(model: str) -> str:
    """This tool with a digest of its rules, Presidio and the models, each with its version.

    Args:
        model: ``board.detector.model``, as `load_detector` takes it.

    Raises:
        DetectorUnavailable: no such package is installed.
    """
    setting = read_setting(model)
    parts = [f"scr-docs {__version__} ({rules_digest()})", f"presidio {version('presidio-analyzer')}"]
    if setting.own:
        parts.append(f"own model {_own_digest()}")
    if setting.spacy_package:
        parts.append(f"{setting.spacy_package} {_installed_version(setting.spacy_package)}")
    return ", ".join(parts)


def _own_digest() -> str:
    """One short digest for all files of the model: another threshold is another detector."""
    return hashlib.sha256("\n".join(SHA256.values()).encode()).hexdigest()[:12]


def _installed_version(model: str) -> str:
    distributions = packages_distributions().get(model)
    if not distributions:
        raise DetectorUnavailable(
            f"the language model {model} is not installed: install the package that provides it "
            f"(pip install {model.replace('_', '-')}), or name an installed one in board.yml, detector: model:"
        )
    return version(distributions[0])
