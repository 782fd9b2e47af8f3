"""detectors + texts → figures, all in one process, text by text side by side."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from time import perf_counter, process_time
from typing import Final

from benchmarks.deidentify.corpus import (
    anonymised_pages,
    gold_documents,
    long_document,
    short_documents,
    unseen_documents,
)
from benchmarks.deidentify.cost import peak_memory, words_of
from benchmarks.deidentify.detectors import DETECTORS, STOCK, WITH_REGISTER, Measured
from benchmarks.deidentify.figures import ANONYMISED, LONG, SCR, TAB, UNSEEN, Cost, Figures, Prose, Rate, Results
from benchmarks.deidentify.gold import GoldDocument
from benchmarks.deidentify.measures import (
    Looked,
    entity_recall,
    false_alarms,
    mention_recall,
    precision,
    recall_by,
)
from benchmarks.deidentify.text_anonymization_benchmark import Judgments, tab_of

_ROUNDS: Final = 3
"""Looks at every text: one alone said 1.9 in one run and 2.1 in the next."""


def measure(judgments: Judgments | None) -> Results:
    """Measure every detector; the Text Anonymization Benchmark where it is at hand."""
    memory = {name: peak_memory(name) for name in DETECTORS}
    detectors = {name: load() for name, load in DETECTORS.items()}
    looked, seconds, of_cpu = _look(detectors)
    cost = {
        name: Cost(seconds[STOCK] / seconds[name], of_cpu[STOCK] / of_cpu[name], memory[name] / memory[STOCK])
        for name in detectors
    }
    figures = {
        name: _figures(name, detector, looked[name], cost[name], judgments) for name, detector in detectors.items()
    }
    return Results(dict(_sizes(judgments)), figures)


def _look(
    detectors: Mapping[str, Measured],
) -> tuple[dict[str, list[Looked]], dict[str, float], dict[str, float]]:
    """What was found, seconds and CPU seconds; each text with each detector in turn, to share the machine's moods."""
    looked: dict[str, list[Looked]] = defaultdict(list)
    seconds: dict[str, float] = defaultdict(float)
    of_cpu: dict[str, float] = defaultdict(float)
    for detector in detectors.values():
        detector.masked(short_documents()[0])  # What is loaded at the first text is nobody's speed.
    for document in _ROUNDS * gold_documents():
        for name, detector in detectors.items():
            start, start_of_cpu = perf_counter(), process_time()
            spans = detector.masked(document)
            seconds[name] += perf_counter() - start
            of_cpu[name] += process_time() - start_of_cpu
            looked[name].append(Looked(document, spans))
    return {name: each[: len(gold_documents())] for name, each in looked.items()}, seconds, of_cpu


def _figures(name: str, detector: Measured, looked: list[Looked], cost: Cost, judgments: Judgments | None) -> Figures:
    *short, long = looked
    return Figures(
        version=detector.version,
        tab=tab_of(detector, judgments) if judgments and name != WITH_REGISTER else None,
        reviews=_prose(detector, short),
        unseen=_prose(detector, [Looked(one, detector.masked(one)) for one in unseen_documents()]),
        kinds=recall_by(short, "kind"),
        origins=recall_by(short, "origin"),
        long_whole=mention_recall(long),
        long_last_tenth=mention_recall(long, after=0.9),
        questions_on_anonymised=_false_questions(detector, anonymised_pages()),
        cost=cost,
    )


def _prose(detector: Measured, looked: list[Looked]) -> Prose:
    return Prose(
        direct=entity_recall(looked, "direct"),
        quasi=entity_recall(looked, "quasi"),
        precision=precision(looked),
        false_questions=_false_questions(detector, [each.document for each in looked]),
    )


def _false_questions(detector: Measured, documents: Sequence[GoldDocument]) -> Rate:
    count = sum(false_alarms(document, detector.questions(document)) for document in documents)
    return Rate(count, words_of(document.text for document in documents))


def _sizes(judgments: Judgments | None) -> Iterator[tuple[str, str]]:
    pages = anonymised_pages()
    if judgments:
        yield TAB, judgments.size
    for part, documents in ((SCR, short_documents()), (UNSEEN, unseen_documents())):
        yield part, f"{len(documents)} documents, {sum(len(one.mentions) for one in documents)} mentions"
    yield LONG, f"{words_of([long_document().text]):,} words, {len(long_document().mentions):,} mentions"
    yield ANONYMISED, f"{len(pages)} pages, {words_of(page.text for page in pages):,} words"
