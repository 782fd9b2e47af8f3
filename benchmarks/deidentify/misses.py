"""``python -m benchmarks.deidentify.misses``: every mistake that our detector makes without a register.

For whoever works on it.

Prints file, line, kind and words of what stays, and of what is asked about and is nothing; of ``corpus/`` and ``seen/``
only. The documents in ``unseen/`` keep their worth as long as nobody reads their mistakes.
"""

from collections.abc import Iterator

from benchmarks.deidentify.corpus import seen_documents, short_documents
from benchmarks.deidentify.detectors import DETECTORS, WITHOUT_REGISTER, Measured
from benchmarks.deidentify.gold import GoldDocument
from benchmarks.deidentify.measures import Looked, false_alarms, misses
from scr_docs.markdown.lines import Lines


def mistakes(detector: Measured, document: GoldDocument) -> Iterator[str]:
    """A line for each mention that stays and each false doubt, in that order."""
    for _, mention in misses([Looked(document, detector.masked(document))]):
        yield _line(document, mention.start, "missed", mention.kind, mention.text)
    for start, end in detector.questions(document):
        if false_alarms(document, [(start, end)]):
            yield _line(document, start, "asked", "nothing", document.text[start:end])


def _line(document: GoldDocument, start: int, mistake: str, kind: str, words: str) -> str:
    line = document.lines_above + Lines(document.text).at(start)[0]
    return f"{document.name}:{line} {mistake} {kind} {words!r}"


def main() -> None:
    detector = DETECTORS[WITHOUT_REGISTER]()
    for document in (*short_documents(), *seen_documents()):
        for mistake in mistakes(detector, document):
            print(mistake)


if __name__ == "__main__":
    main()
