"""All tables of forms as one of Presidio's recognisers.

Presidio's own `PatternRecognizer` keeps a clock, a log line and a record of its reasons for every pattern and text, and
each recogniser is asked, compared and tidied up after on its own: for short texts and a hundred patterns that took
longer than the patterns did. What is found is the same (a test compares them).
"""

from collections.abc import Iterator, Sequence
from typing import Final

import regex
from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from scr_docs.deidentify.presidio.cues import are_in, cues
from scr_docs.deidentify.presidio.model import LANGUAGE
from scr_docs.deidentify.presidio.recognisers.form import Form

_DIGIT: Final = regex.compile(r"\d")
_LONGEST_SEARCH: Final = 60
"""Seconds that one pattern may take for one text, as in Presidio; what takes longer ends the whole look."""
_SHORT: Final = 1000
"""Characters that no pattern takes long for (a test tries); looking at the clock costs a quarter of the time."""


class FormRecognizer(EntityRecognizer):  # type: ignore[misc]  # Presidio is untyped
    """What is written in one of the forms; every hit is sure (1.0), since a form carries its cue."""

    def __init__(self, forms: Sequence[Form]) -> None:
        # MULTILINE only, so that case counts: ignoring it, as Presidio does, made "s47 and" a number plate.
        compiled = [
            (form.digits, form.entity, regex.compile(pattern, regex.MULTILINE), cues(pattern))
            for form in forms
            for pattern in form.patterns
        ]
        self._patterns = [each[1:] for each in compiled]
        self._without_digit = [each[1:] for each in compiled if not each[0]]
        entities = list(dict.fromkeys(form.entity for form in forms))
        super().__init__(entities, name="FormRecognizer", supported_language=LANGUAGE)

    def load(self) -> None:
        """Nothing to load: the patterns are compiled already."""

    def analyze(
        self,
        text: str,
        entities: Sequence[str],
        nlp_artifacts: NlpArtifacts | None = None,  # noqa: ARG002 Presidio's call
    ) -> list[RecognizerResult]:
        """Every hit of every pattern among the entities asked for.

        Raises:
            TimeoutError: a pattern took too long; the text counts as unchecked.
        """
        return [RecognizerResult(entity, *span, 1.0) for entity, span in self._hits(text) if entity in entities]

    def _hits(self, text: str) -> Iterator[tuple[str, tuple[int, int]]]:
        timeout = _LONGEST_SEARCH if len(text) > _SHORT else None
        folded = text.casefold()
        for entity, pattern, needed in self._patterns if _DIGIT.search(text) else self._without_digit:
            if not are_in(needed, folded):
                continue
            for match in pattern.finditer(text, timeout=timeout):
                if match[0]:
                    yield entity, match.span()
