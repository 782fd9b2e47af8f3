"""The language engine: an installed spaCy package, never downloaded, or spaCy's bare rules for cutting words."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib.util import find_spec

import spacy
from presidio_analyzer.nlp_engine import NerModelConfiguration, NlpArtifacts, SpacyNlpEngine

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
    return _loaded(SpacyNlpEngine, model, pipeline)


class _WordsOnlyEngine(SpacyNlpEngine):  # type: ignore[misc]
    """Cuts a text into words only when they are asked for; for each text it took longer than all rules of form."""

    def process_text(self, text: str, language: str) -> NlpArtifacts:
        """The words of a text, for later."""
        return _WordsWhenAsked(partial(super().process_text, text, language))

    def process_batch(self, texts: Iterable[str], language: str, **_: object) -> Iterator[tuple[str, NlpArtifacts]]:
        """Each text with its words, for later."""
        for text in texts:
            yield text, self.process_text(text, language)

    def _doc_to_nlp_artifact(self, doc: spacy.tokens.Doc, language: str) -> NlpArtifacts:
        # Presidio compares context words with lemmas: without a model, the word in lower case is its lemma.
        for token in doc:
            token.lemma_ = token.lower_
        return super()._doc_to_nlp_artifact(doc, language)


class _WordsWhenAsked(NlpArtifacts):  # type: ignore[misc]
    """What Presidio wants to know of a text, found out with the first question: context words may want it."""

    def __init__(self, read: Callable[[], NlpArtifacts]) -> None:
        self._read = read

    def __getattr__(self, name: str) -> object:
        """Python asks here for what is not there (yet)."""
        if name.startswith("_") or "tokens" in vars(self):
            raise AttributeError(name)
        self.__dict__.update(self._read().__dict__)
        return getattr(self, name)


def words_only_engine() -> SpacyNlpEngine:
    """Presidio's spaCy engine that cuts texts into words and looks for no names; nothing is loaded from disk."""
    return _loaded(_WordsOnlyEngine, LANGUAGE, spacy.blank(LANGUAGE))


def names_are_looked_for(engine: SpacyNlpEngine) -> bool:
    """Whether a loaded engine has a model that labels names."""
    return engine.nlp is not None and engine.nlp[LANGUAGE].has_pipe("ner")


def _loaded(kind: type[SpacyNlpEngine], model: str, pipeline: spacy.Language) -> SpacyNlpEngine:
    configuration = NerModelConfiguration(
        model_to_presidio_entity_mapping=dict(MODEL_LABELS), labels_to_ignore=sorted(IGNORED_LABELS)
    )
    engine = kind(models=[{"lang_code": LANGUAGE, "model_name": model}], ner_model_configuration=configuration)
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
