"""``board.yml``, ``detector: model:`` read: the model that ships with this tool, a spaCy package, or both."""

from dataclasses import dataclass
from typing import Final

from scr_docs.errors import DetectorUnavailable

OWN: Final = "own"


@dataclass(frozen=True, slots=True)
class DetectorSetting:
    """Whether our own model looks, and which spaCy package (its import name) besides, if any."""

    own: bool
    spacy_package: str | None


def read_setting(model: str) -> DetectorSetting:
    """``own``, ``en_core_web_sm`` or ``own+en_core_web_sm``.

    Raises:
        DetectorUnavailable: it names no model, or a place where one could lie.
    """
    first, plus, second = model.partition("+")
    own = first.strip() == OWN
    package = second.strip() if own else model
    # A bare name only: a path or a dotted name would load whatever lies there.
    if (plus or not own) and not package.isidentifier():
        raise DetectorUnavailable(
            "the language model that is set is not installed, nor could it be: write own, the import name of an "
            "installed spaCy package, or both as own+package in board.yml, detector: model:"
        )
    return DetectorSetting(own, package or None)
