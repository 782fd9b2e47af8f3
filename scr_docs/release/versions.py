"""Which versions of tool, detector and model take part, for the record; without loading any of them."""

from importlib.metadata import PackageNotFoundError, version
from typing import Final

from scr_docs.deidentify.detecting.setting import read_setting

_PACKAGES: Final = ("scr-docs", "presidio-analyzer", "presidio-anonymizer", "spacy")
_OF_OWN_MODEL: Final = ("onnxruntime", "tokenizers")


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
        return "not installed"
