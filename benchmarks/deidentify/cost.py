"""What a detector costs: words a second, and the memory of a process that does nothing else."""

import resource
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from benchmarks.deidentify.corpus import gold_documents
from benchmarks.deidentify.detectors import DETECTORS


def peak_memory(name: str) -> int:
    """The highest resident memory of a fresh process that reads every text with one detector; the unit is the system's.

    Ask before this process itself has grown: on Linux a new process starts with the peak of the one that made it.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(_peak, name).result()


def _peak(name: str) -> int:
    detector = DETECTORS[name]()
    for document in gold_documents():
        detector.masked(document)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def words_of(texts: Iterable[str]) -> int:
    """How many words the texts have."""
    return sum(len(text.split()) for text in texts)
