"""The model as a recogniser of Presidio."""

from typing import Final

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from scr_docs.deidentify.presidio.own.model import OwnModel

ENTITY_OF_KIND: Final = {
    "person": "PERSON",
    "place": "LOCATION",
    "organisation": "ORGANIZATION",
    "date": "DATE_TIME",
    "age": "DATE_TIME",
    "duration": "DATE_TIME",
    "quantity": "NUMBER",
    "demographic": "CHARACTERISTIC",
    "address": "ADDRESS_GUESS",
    "code": "CODE_GUESS",
    "contact": "CONTACT_GUESS",
}


class OwnModelRecognizer(EntityRecognizer):  # type: ignore[misc]
    """Names, places and the rest as the model sees them; the score is a calibrated probability."""

    def __init__(self, model: OwnModel, language: str) -> None:
        self._model = model
        super().__init__(sorted(set(ENTITY_OF_KIND.values())), supported_language=language)

    def load(self) -> None:
        """Nothing to do: the model comes loaded."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:  # noqa: ARG002
        """What the model finds in a text, among the entities asked for.

        Raises:
            DetectorUnavailable: the model failed.
        """
        return [
            RecognizerResult(ENTITY_OF_KIND[guess.kind], guess.start, guess.end, guess.score)
            for guess in self._model.guesses(text)
            if ENTITY_OF_KIND[guess.kind] in entities
        ]
