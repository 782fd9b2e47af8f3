"""A case of a few invented people, and a detector for tests of everything around detectors."""

import re
from collections.abc import Sequence
from datetime import date

from scr_docs.deidentify.deidentify import anonymise
from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.register.known_parties import KnownParty
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.deidentify.rereading import Look
from scr_docs.model.case_file import Publication
from scr_docs.model.mention import PublicDocument
from scr_docs.model.register import Decision

PARTIES = (
    KnownParty(
        "child-a",
        "person",
        ("Roisin-Mae Connors", "Roisin", "RC"),
        "Child A",
        "register",
        ("999 123 4560",),
        (date(2019, 5, 4),),
    ),
    KnownParty("mother", "person", ("Bridget Connors", "Bridget"), "Mother", "register"),
    KnownParty("sister", "person", ("Hope Connors", "Hope"), "Sibling 1", "register"),
    KnownParty("worker", "person", ("Małgorzata Wójcik",), "Social Worker 1", "register"),
    KnownParty("home", "place", ("14 Mill Lane", "Mill Lane"), "the family home", "register"),
    KnownParty("school", "organisation", ("St Aidan's C of E Primary School", "St Aidan's"), "School 1", "register"),
    KnownParty("overview-author", "person", ("Dr Ifor Pritchard",), None, "case-file"),
    KnownParty("panel:1", "person", ("Ayaan Warsame",), "panel member, Police", "case-file"),
)


class PatternDetector:
    """Proposes what a list of patterns finds: enough to test what is done with proposals."""

    version = "patterns for tests"

    def __init__(self, **patterns: str) -> None:
        self._patterns = patterns

    def detect(self, texts: Sequence[str]) -> list[list[Detection]]:
        return [self._in(text) for text in texts]

    def _in(self, text: str) -> list[Detection]:
        return [
            Detection(match.start(), match.end(), kind, "", "model")  # type: ignore[arg-type] # kinds are written by tests
            for kind, pattern in self._patterns.items()
            for match in re.finditer(pattern, text)
        ]


def redact(
    source: str,
    *,
    decisions: Sequence[Decision] = (),
    publication: Publication | None = None,
    detector: PatternDetector | None = None,
    parties: Sequence[KnownParty] = PARTIES,
    looks: Sequence[Look] = (),
) -> PublicDocument:
    """Anonymise a text of the tiny case."""
    lexicon = Lexicon(parties, decisions)
    return anonymise(
        "executive-summary", source, lexicon, publication or Publication(), detector or PatternDetector(), looks
    )
