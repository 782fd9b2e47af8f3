"""Which versions of tool, detector and model take part, for the record; without loading any of them."""

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.deidentify.detecting.setting import read_setting
from scr_docs.deidentify.detector_version import detector_version
from scr_docs.errors import DetectorUnavailable

_PACKAGES: Final = ("scr-docs", "presidio-analyzer", "presidio-anonymizer", "spacy")
_OF_OWN_MODEL: Final = ("onnxruntime", "tokenizers")
_NOT_INSTALLED: Final = "not installed"


@dataclass(frozen=True, slots=True)
class MadeWith:
    """What an act of the ledger was made with: packages, the detector with its model, the hash of ``board.yml``."""

    versions: tuple[tuple[str, str], ...]
    detector: str
    configuration: str


def made_with(working: WorkingFolder) -> MadeWith:
    """What takes part today. A detector that is not installed is said so: a leak is taken down without one too."""
    model = working.board.detector.model
    try:
        return MadeWith(versions_used(model), detector_version(model), working.configuration)
    except DetectorUnavailable:
        return MadeWith(versions_used(), _NOT_INSTALLED, working.configuration)


def versions_used(model: str | None = None) -> tuple[tuple[str, str], ...]:
    """Name and version of each package, and of the language model's; "not installed" where it is none.

    Our own model has the version of this tool, whose hashes of it were checked when it was loaded.

    Raises:
        DetectorUnavailable: ``model`` is not written as a setting of models.
    """
    packages = list(_PACKAGES)
    if model:
        setting = read_setting(model)
        packages += _OF_OWN_MODEL if setting.own else ()
        packages += [setting.spacy_package] if setting.spacy_package else []
    return tuple((package, _version(package)) for package in packages)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return _NOT_INSTALLED
