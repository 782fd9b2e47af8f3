"""Presidio's analyzer with the recognisers that this tool wants, and only those."""

from typing import Final

from presidio_analyzer import (
    AnalyzerEngine,
    EntityRecognizer,
    RecognizerRegistry,
    RecognizerResult,
)
from presidio_analyzer.context_aware_enhancers import LemmaContextAwareEnhancer
from presidio_analyzer.nlp_engine import NlpArtifacts, SpacyNlpEngine
from presidio_analyzer.predefined_recognizers import SpacyRecognizer

from scr_docs.deidentify.presidio.entities import ENTITIES, MODEL_LABELS, ONLY_OWN_MODEL, ONLY_SPACY
from scr_docs.deidentify.presidio.forms import FormRecognizer
from scr_docs.deidentify.presidio.lists import ListRecognizer
from scr_docs.deidentify.presidio.model import LANGUAGE, names_are_looked_for
from scr_docs.deidentify.presidio.own.model import OwnModel
from scr_docs.deidentify.presidio.own.recogniser import OwnModelRecognizer
from scr_docs.deidentify.presidio.presidios import PresidiosRecognizer
from scr_docs.deidentify.presidio.recognisers.agency_references import AGENCY_REFERENCE_FORMS
from scr_docs.deidentify.presidio.recognisers.contact import CONTACT_FORMS
from scr_docs.deidentify.presidio.recognisers.house_numbers import HOUSE_NUMBER_FORMS
from scr_docs.deidentify.presidio.recognisers.initials import INITIALS_FORMS
from scr_docs.deidentify.presidio.recognisers.names import NAME_FORMS
from scr_docs.deidentify.presidio.recognisers.numbers_of_people import PERSONAL_NUMBER_FORMS
from scr_docs.deidentify.presidio.recognisers.organisations import ORGANISATION_FORMS
from scr_docs.deidentify.presidio.recognisers.places import PLACE_FORMS
from scr_docs.deidentify.presidio.recognisers.quantities import QUANTITY_FORMS
from scr_docs.deidentify.presidio.recognisers.record_fields import RECORD_FIELD_FORMS
from scr_docs.deidentify.presidio.recognisers.references import REFERENCE_FORMS
from scr_docs.deidentify.presidio.recognisers.time import TIME_FORMS
from scr_docs.deidentify.presidio.recognisers.user_names import USER_NAME_FORMS
from scr_docs.errors import DetectorUnavailable

ALL_FORMS: Final = (
    *TIME_FORMS,
    *PERSONAL_NUMBER_FORMS,
    *REFERENCE_FORMS,
    *CONTACT_FORMS,
    *PLACE_FORMS,
    *NAME_FORMS,
    *ORGANISATION_FORMS,
    *AGENCY_REFERENCE_FORMS,
    *HOUSE_NUMBER_FORMS,
    *INITIALS_FORMS,
    *USER_NAME_FORMS,
    *RECORD_FIELD_FORMS,
    *QUANTITY_FORMS,
)


def build_analyzer(nlp_engine: SpacyNlpEngine, own: OwnModel | None = None) -> AnalyzerEngine:
    """The analyzer over the loaded models, with every recogniser live and none of another country.

    Args:
        nlp_engine: spaCy with or without a model of names.
        own: the model that ships with this tool, if it is to look.

    Raises:
        DetectorUnavailable: the entities that are live are not those of `entities.ENTITIES`.
    """
    spacy_looks = names_are_looked_for(nlp_engine)
    models = [_spacy_recogniser()] if spacy_looks else []
    models += [OwnModelRecognizer(own, LANGUAGE)] if own else []
    registry = RecognizerRegistry(recognizers=[*models, *_recognisers()], supported_languages=[LANGUAGE])
    analyzer = AnalyzerEngine(
        registry=registry,
        nlp_engine=nlp_engine,
        supported_languages=[LANGUAGE],
        context_aware_enhancer=_ContextWhereWanted(),
    )
    require_entities(analyzer, expected_entities(spacy_looks=spacy_looks, own=own is not None))
    return analyzer


def expected_entities(*, spacy_looks: bool, own: bool) -> frozenset[str]:
    """The rows of `entities.ENTITIES` that must be live with these models."""
    absent = (frozenset() if spacy_looks else ONLY_SPACY) | (frozenset() if own else ONLY_OWN_MODEL)
    return frozenset(ENTITIES) - absent


def require_entities(analyzer: AnalyzerEngine, expected: frozenset[str]) -> None:
    """See that exactly the expected entities are live: a changed Presidio must not go unseen.

    Raises:
        DetectorUnavailable: one is missing, or there is another.
    """
    live = set(analyzer.get_supported_entities(LANGUAGE))
    if live != expected:
        missing, extra = sorted(expected - live), sorted(live - expected)
        raise DetectorUnavailable(
            f"Presidio's live entities are not the expected ones (missing: {missing}, unexpected: {extra}): "
            "install the version of presidio-analyzer that the lock file names"
        )


class _ContextWhereWanted(LemmaContextAwareEnhancer):  # type: ignore[misc]
    """Presidio copies every result deeply before it looks for context words; ours want none (`presidios`)."""

    def enhance_using_context(
        self,
        text: str,
        raw_results: list[RecognizerResult],
        nlp_artifacts: NlpArtifacts,
        recognizers: list[EntityRecognizer],
        context: list[str] | None = None,
    ) -> list[RecognizerResult]:
        """The results with their scores raised by context words, where a recogniser has any."""
        if not any(recogniser.context for recogniser in recognizers):
            return raw_results
        raised: list[RecognizerResult] = super().enhance_using_context(
            text, raw_results, nlp_artifacts, recognizers, context
        )
        return raised


def _spacy_recogniser() -> EntityRecognizer:
    return SpacyRecognizer(supported_language=LANGUAGE, supported_entities=sorted(set(MODEL_LABELS.values())))


def _recognisers() -> list[EntityRecognizer]:
    return [ListRecognizer(), FormRecognizer(ALL_FORMS), PresidiosRecognizer()]
