"""The word lists as one of Presidio's recognisers."""

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from scr_docs.deidentify.presidio.model import LANGUAGE
from scr_docs.deidentify.word_lists.proposals import LISTED, propose


class ListRecognizer(EntityRecognizer):  # type: ignore[misc]  # Presidio is untyped
    """Given names, places and descriptions that public lists know."""

    def __init__(self) -> None:
        super().__init__(supported_entities=list(LISTED), name="ListRecognizer", supported_language=LANGUAGE)

    def load(self) -> None:
        """Nothing to load: the lists are read with the first text."""

    def analyze(
        self,
        text: str,
        entities: list[str],
        nlp_artifacts: NlpArtifacts | None = None,  # noqa: ARG002 Presidio's call
    ) -> list[RecognizerResult]:
        """Every proposal of the kinds asked for."""
        return [RecognizerResult(entity, start, end, 1.0) for entity, start, end in propose(text) if entity in entities]
