"""Presidio as a `Detector`: texts in, detections out."""

from collections.abc import Iterable, Sequence
from contextlib import ExitStack

from presidio_analyzer import AnalyzerEngine, BatchAnalyzerEngine, RecognizerResult

from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.detecting.setting import read_setting
from scr_docs.deidentify.detector_version import detector_version
from scr_docs.deidentify.kinds.time_expressions import classify_time
from scr_docs.deidentify.presidio.alarms import alarms_raise
from scr_docs.deidentify.presidio.engine import build_analyzer
from scr_docs.deidentify.presidio.model import LANGUAGE, load_engine, words_only_engine
from scr_docs.deidentify.presidio.own.model import load_own_model
from scr_docs.deidentify.presidio.own.recogniser import OwnModelRecognizer
from scr_docs.deidentify.presidio.spans import meaning_of, refused, trimmed
from scr_docs.deidentify.presidio.windows import windows
from scr_docs.errors import DetectorUnavailable

_BATCH = 64
_BUILDING = "NAMED_BUILDING"
_UNKNOWN = "UNKNOWN_WORD"


class PresidioDetector:
    """What Presidio's recognisers, ours and a spaCy model find; one instance serves a whole run."""

    def __init__(self, analyzer: AnalyzerEngine, detector_version: str) -> None:
        self._analyzer = BatchAnalyzerEngine(analyzer)
        self._own = [each for each in analyzer.registry.recognizers if isinstance(each, OwnModelRecognizer)]
        self._version = detector_version

    @property
    def version(self) -> str:
        """This tool, Presidio and the model, each with its version."""
        return self._version

    def detect(self, texts: Sequence[str]) -> list[list[Detection]]:
        """For each text its detections, sorted by start, possibly overlapping, without exact duplicates.

        Raises:
            DetectorUnavailable: a pattern timed out, the model failed or anything warned; nothing counts as looked at.
        """
        pieces = [(number, offset, piece) for number, text in enumerate(texts) for offset, piece in windows(text)]
        # Once each: cells of a table come again and again.
        different = list(dict.fromkeys(piece for _, _, piece in pieces))
        hits = dict(zip(different, self._analyze(different), strict=True))
        found: list[set[Detection]] = [set() for _ in texts]
        for number, offset, piece in pieces:
            found[number].update(_detections(piece, offset, hits[piece]))
        return [sorted(_of_one_kind(detections), key=_order) for detections in found]

    def _analyze(self, texts: list[str]) -> list[list[RecognizerResult]]:
        with alarms_raise("looking at the text"), ExitStack() as ahead:
            for recogniser in self._own:
                ahead.enter_context(recogniser.reading_ahead(texts))
            try:
                # No score_threshold: one given here overrides every recogniser's own and drops postcodes (0.1).
                return list(self._analyzer.analyze_iterator(texts, language=LANGUAGE, batch_size=_BATCH))
            except (ValueError, RuntimeError, MemoryError, OSError) as error:
                # `from None`: spaCy's and Presidio's messages may quote the text.
                raise DetectorUnavailable(
                    f"the detector failed while looking at the text ({type(error).__name__})"
                ) from None


def load_detector(model: str) -> PresidioDetector:
    """Build the detector around its models. Takes a second or two; build it once.

    Args:
        model: ``board.detector.model``: ``own``, the import name of an installed spaCy package, or ``own+package``.

    Raises:
        DetectorUnavailable: the model is not installed or not usable, or Presidio is not the one that was expected.
    """
    with alarms_raise("loading"):
        setting = read_setting(model)
        engine = load_engine(setting.spacy_package) if setting.spacy_package else words_only_engine()
        analyzer = build_analyzer(engine, load_own_model() if setting.own else None)
    return PresidioDetector(analyzer, detector_version(model))


def _detections(text: str, offset: int, hits: Iterable[RecognizerResult]) -> Iterable[Detection]:
    for hit in sorted(hits, key=lambda hit: str(hit.entity_type)):
        meaning = meaning_of(hit.entity_type, text, hit.start, hit.end)
        start, end = trimmed(text, hit.start, hit.end, meaning)
        if start >= end or refused(hit.entity_type, text, start, end, hit.score):
            continue
        kind = classify_time(text[start:end]) if meaning.kind == "time" else meaning.kind
        yield Detection(offset + start, offset + end, kind, meaning.detail, meaning.source, hit.entity_type)


def _of_one_kind(detections: set[Detection]) -> Iterable[Detection]:
    """Of several names for the same words the best founded: a building by its last word, then a person, then others.

    A word that is only unknown counts where nothing else covers it: of "Thiago Nogueira" a model may see a half.
    """
    known = {at for found in detections if found.rule != _UNKNOWN for at in range(found.start, found.end)}
    detections = {found for found in detections if found.rule != _UNKNOWN or not known.issuperset(range(*_span(found)))}
    buildings = {(found.start, found.end) for found in detections if found.rule == _BUILDING}
    people = {(found.start, found.end) for found in detections if found.kind == "person"} - buildings
    for found in detections:
        span = found.start, found.end
        other = found.source == "model" and found.kind != "person" and span in people
        if not other and not (found.kind == "person" and span in buildings):
            yield found


def _span(found: Detection) -> tuple[int, int]:
    return found.start, found.end


def _order(detection: Detection) -> tuple[int, int, str, str, str]:
    return detection.start, -detection.end, detection.kind, detection.detail, detection.source
