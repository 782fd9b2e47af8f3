"""Presidio's own recognisers as one, which asks each of them only about texts in which it could find something.

Most paragraphs hold no number of theirs, and asking all ten about each paragraph took as long as half of our own rules.
What is found is the same (a test compares them).
"""

from collections.abc import Sequence
from typing import Final

import regex
from presidio_analyzer import EntityRecognizer, PatternRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts
from presidio_analyzer.predefined_recognizers import (
    CreditCardRecognizer,
    IbanRecognizer,
    IpRecognizer,
    NhsRecognizer,
    PhoneRecognizer,
    UkDrivingLicenceRecognizer,
    UkNinoRecognizer,
    UkPassportRecognizer,
    UkPostcodeRecognizer,
    UkVehicleRegistrationRecognizer,
)

from scr_docs.deidentify.presidio.model import LANGUAGE

_PATTERNED: Final = (
    NhsRecognizer,
    UkNinoRecognizer,
    UkPassportRecognizer,
    UkDrivingLicenceRecognizer,
    UkVehicleRegistrationRecognizer,
    UkPostcodeRecognizer,
    IpRecognizer,
    IbanRecognizer,
    CreditCardRecognizer,
)
_MULTILINE: Final = regex.MULTILINE
"""Without `regex.IGNORECASE`, so that case counts: ignoring it, as Presidio does, made "s47 and" a number plate."""
_Part = tuple[EntityRecognizer, Sequence["regex.Pattern[str]"]]
"""A recogniser, and the patterns of which one is in every text in which it finds something."""
_DIGITS_OF_A_PHONE: Final = regex.compile(r"\d(?:[\Wx]{0,6}\d){4}", regex.IGNORECASE)
"""No country has a valid number that is shorter, with its code."""
_LONG: Final = 1000
"""Characters of a text that is handed on unseen, since Presidio looks with a clock and we do not."""


class PresidiosRecognizer(EntityRecognizer):  # type: ignore[misc]  # Presidio is untyped
    """What Presidio's recognisers for the United Kingdom, and for all countries, find."""

    def __init__(self) -> None:
        phone = _without_context(PhoneRecognizer(supported_regions=("GB",)))
        self._parts: list[_Part] = [(phone, (_DIGITS_OF_A_PHONE,)), *(_patterned(kind()) for kind in _PATTERNED)]
        entities = [entity for part, _ in self._parts for entity in part.supported_entities]
        super().__init__(entities, name="PresidiosRecognizer", supported_language=LANGUAGE)

    def load(self) -> None:
        """Nothing to load: the patterns are compiled already."""

    def analyze(
        self,
        text: str,
        entities: list[str],
        nlp_artifacts: NlpArtifacts | None = None,
    ) -> list[RecognizerResult]:
        """Every hit among the entities asked for."""
        # Made anew, since the analyzer drops results that bear the mark of a recogniser it does not hold.
        return [
            RecognizerResult(hit.entity_type, hit.start, hit.end, hit.score)
            for part, patterns in self._parts
            if len(text) > _LONG or any(pattern.search(text) for pattern in patterns)
            for hit in part.analyze(text, entities, nlp_artifacts)
            if hit.entity_type in entities
        ]


def _patterned(recogniser: PatternRecognizer) -> _Part:
    recogniser.global_regex_flags = _MULTILINE
    patterns = tuple(regex.compile(pattern.regex, _MULTILINE) for pattern in recogniser.patterns)
    return _without_context(recogniser), patterns


def _without_context(recogniser: EntityRecognizer) -> EntityRecognizer:
    # Context words only move a score, and every hit counts here whatever its score; skipping them saves time.
    recogniser.context = []
    return recogniser
