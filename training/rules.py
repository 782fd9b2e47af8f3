"""The tool's rules of form and lists, without a model: for what they know, nobody need mark texts by hand."""

from functools import cache

from scr_docs.deidentify.presidio.detector import PresidioDetector
from scr_docs.deidentify.presidio.engine import build_analyzer
from scr_docs.deidentify.presidio.model import words_only_engine
from scr_docs.deidentify.presidio.own.model import OwnModel
from scr_docs.deidentify.presidio.own.spans import Guess


class _NoModel(OwnModel):
    """Finds nothing, so that the rules can be asked alone."""

    def __init__(self) -> None:
        pass

    def guesses(self, text: str) -> list[Guess]:  # noqa: ARG002
        return []


@cache
def rules_alone() -> PresidioDetector:
    """The detector with a model that finds nothing."""
    return PresidioDetector(build_analyzer(words_only_engine(), _NoModel()), "rules")
