"""The language model: an installed spaCy package, never downloaded."""

from importlib.util import find_spec

import spacy
from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine

from scr_docs.deidentify.presidio.entities import IGNORED_LABELS, MODEL_LABELS, REQUIRED_OF_MODEL
from scr_docs.errors import DetectorUnavailable

LANGUAGE = "en"


def load_engine(model: str) -> SpacyNlpEngine:
    """Presidio's spaCy engine around an installed model.

    The pipeline is handed over loaded, since `SpacyNlpEngine.load` runs pip for a model that it does not find.

    Raises:
        DetectorUnavailable: not installed, not loadable, or without the labels that names need.
    """
    pipeline = _load_pipeline(model)
    _require_labels(model, set(pipeline.pipe_labels.get("ner", ())))
    configuration = NerModelConfiguration(
        model_to_presidio_entity_mapping=dict(MODEL_LABELS), labels_to_ignore=sorted(IGNORED_LABELS)
    )
    engine = SpacyNlpEngine(
        models=[{"lang_code": LANGUAGE, "model_name": model}], ner_model_configuration=configuration
    )
    engine.nlp = {LANGUAGE: pipeline}
    return engine


def _load_pipeline(model: str) -> spacy.Language:
    # A bare name only: a path or a dotted name would load whatever lies there.
    if not model.isidentifier() or find_spec(model) is None:
        raise DetectorUnavailable(
            f"the language model {model} is not installed: install the package that provides it "
            f"(pip install {model.replace('_', '-')}), or name an installed one in board.yml, detector: model:"
        )
    try:
        # Lemmas and grammar feed nothing that we read.
        return spacy.load(model, exclude=["lemmatizer", "tagger", "parser", "attribute_ruler"])
    except (OSError, ValueError, ImportError) as error:
        raise DetectorUnavailable(
            f"the language model {model} is installed but could not be loaded ({type(error).__name__}): "
            "install the version that fits the installed spaCy"
        ) from error


def _require_labels(model: str, labels: set[str]) -> None:
    unknown = labels - set(MODEL_LABELS) - IGNORED_LABELS
    found = {MODEL_LABELS[label] for label in labels if label in MODEL_LABELS}
    if unknown or not found >= REQUIRED_OF_MODEL:
        raise DetectorUnavailable(
            f"the language model {model} does not label people, places and organisations in a way that this tool "
            "knows: name another in board.yml, detector: model:"
        )
