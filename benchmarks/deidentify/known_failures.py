"""What the detector is known to miss, by document and place: a person reads the list, a test holds it to the truth.

``known_failures.yml`` names each direct identifier of the reviews written by hand that stays without a register.
``python -m benchmarks.deidentify.known_failures`` writes it anew; a reason (``why``) that somebody wrote is kept.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import yaml

from benchmarks.deidentify.corpus import short_documents
from benchmarks.deidentify.detectors import DETECTORS, WITHOUT_REGISTER, Measured
from benchmarks.deidentify.gold import GoldDocument, GoldMention
from benchmarks.deidentify.measures import Looked, misses
from scr_docs.markdown.lines import Lines
from scr_docs.names.word_names import WORD_NAMES
from scr_docs.names.words import read_words

KNOWN_FAILURES: Final = Path(__file__).parent / "known_failures.yml"
_TITLES: Final = frozenset({"Dr", "Mr", "Mrs", "Ms"})
_HEADING: Final = """\
# What scr-docs does not find without a register, of the direct identifiers in corpus/. A test runs each as an expected
# failure and breaks when one is found after all: run `python -m benchmarks.deidentify.known_failures`, which rewrites
# this file and keeps each `why`, and read what it changed.
"""


@dataclass(frozen=True, slots=True)
class KnownFailure:
    """A mention that is missed. ``id``: the document, who or what kind of thing, and which of its mentions (from 1)."""

    id: str
    document: str
    line: int
    kind: str
    why: str


def read_known_failures(path: Path = KNOWN_FAILURES) -> list[KnownFailure]:
    """The list as it stands."""
    return [KnownFailure(**row) for row in yaml.safe_load(path.read_text(encoding="utf-8")) or []]


def direct_misses(detector: Measured) -> dict[str, KnownFailure]:
    """What is missed now, by id, with the reason that can be told from the mention itself."""
    looked = [Looked(document, detector.masked(document)) for document in short_documents()]
    missed = {(document.name, mention.start) for document, mention in misses(looked) if mention.identifier == "direct"}
    rows = (row for document in short_documents() for row in _numbered(document))
    return {row.id: row for document, start, row in rows if (document, start) in missed}


def _numbered(document: GoldDocument) -> Iterator[tuple[str, int, KnownFailure]]:
    seen: Counter[str] = Counter()
    lines = Lines(document.text)
    for mention in document.mentions:
        who = mention.entity if mention.entity in document.declared else mention.kind
        seen[who] += 1
        line = document.lines_above + lines.at(mention.start)[0]
        row = KnownFailure(f"{document.name}/{who}/{seen[who]}", document.name, line, mention.kind, _why(mention))
        yield document.name, mention.start, row


def _why(mention: GoldMention) -> str:
    """What can be told from the mention itself; somebody may write a better reason into the file."""
    if mention.kind != "person":
        return f"a form of {mention.kind} that no recogniser knows"
    text = mention.text
    words = [word for word in read_words(text) if word.text not in _TITLES]
    reasons = (
        (all(len(word.text) <= 3 and word.text.isupper() for word in words), "initials"),
        (any(len(word.text) == 1 for word in words), "a name with an initial"),
        (text.islower(), "a name in lower case"),
        (text.isupper(), "a name in capitals"),
        (text[0] in '"“', "a nickname or a name misheard, in quotation marks"),
        (any(word.key in WORD_NAMES for word in words), "a name that is also a word"),
    )
    return next((why for holds, why in reasons if holds), "taken for no name by the language model")


def main() -> None:
    known = {row.id: row for row in read_known_failures()} if KNOWN_FAILURES.is_file() else {}
    found = direct_misses(DETECTORS[WITHOUT_REGISTER]())
    rows = [asdict(known.get(id_, row)) | {"line": row.line} for id_, row in found.items()]
    text = yaml.safe_dump(rows, sort_keys=False, allow_unicode=True, width=110)
    KNOWN_FAILURES.write_text(_HEADING + text, encoding="utf-8")
    gone, new = known.keys() - found.keys(), found.keys() - known.keys()
    print(f"{len(rows)} known failures; {len(gone)} taken out, {len(new)} new")


if __name__ == "__main__":
    main()
