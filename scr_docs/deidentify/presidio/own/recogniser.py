"""The model as a recogniser of Presidio, which reads ahead while the rules are at work."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Final

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from scr_docs.deidentify.presidio.own.model import OwnModel
from scr_docs.deidentify.presidio.own.spans import Guess

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
_MOST_THREADS: Final = 4
"""More would take the machine from whoever else works on it."""


class OwnModelRecognizer(EntityRecognizer):  # type: ignore[misc]
    """Names, places and the rest as the model sees them; the score is a calibrated probability."""

    def __init__(self, model: OwnModel, language: str) -> None:
        self._model = model
        self._ahead: dict[str, Future[list[Guess]]] = {}
        super().__init__(sorted(set(ENTITY_OF_KIND.values())), supported_language=language)

    def load(self) -> None:
        """Nothing to do: the model comes loaded."""

    @contextmanager
    def reading_ahead(self, texts: Iterable[str]) -> Iterator[None]:
        """Have other threads read texts that will be asked for inside the block, best in this order.

        What is found is the same, since each text is read alone; onnxruntime lets Python go on while it computes.
        """
        with ThreadPoolExecutor(min(_MOST_THREADS, os.cpu_count() or 1)) as threads:
            self._ahead = {text: threads.submit(self._model.guesses, text) for text in dict.fromkeys(texts)}
            try:
                yield
            finally:
                self._ahead = {}
                threads.shutdown(cancel_futures=True)

    def analyze(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:  # noqa: ARG002
        """What the model finds in a text, among the entities asked for.

        Raises:
            DetectorUnavailable: the model failed.
        """
        return [
            RecognizerResult(ENTITY_OF_KIND[guess.kind], guess.start, guess.end, guess.score)
            for guess in self._guesses(text)
            if ENTITY_OF_KIND[guess.kind] in entities
        ]

    def _guesses(self, text: str) -> list[Guess]:
        ahead = self._ahead.get(text)
        return ahead.result() if ahead else self._model.guesses(text)
