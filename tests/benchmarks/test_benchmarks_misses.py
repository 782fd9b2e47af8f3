"""Whoever works on the detector reads its mistakes by file, line and words."""

from dataclasses import dataclass

from benchmarks.deidentify.gold import GoldDocument, read_gold
from benchmarks.deidentify.measures import Spans
from benchmarks.deidentify.misses import mistakes

SOURCE = """---
document: letter
people:
  mother: welsh
---
Nia came late.

{{mother:Nia Pugh}} came on {{date:4 May 2021}}.
"""


@dataclass(frozen=True)
class FindsTheFirstWord:
    """Masks the first word and asks about it."""

    version: str = "first word"

    def everything(self, text: str) -> Spans:
        return [(0, len(text.split(maxsplit=1)[0]))]

    def masked(self, document: GoldDocument) -> Spans:
        return self.everything(document.text)

    def questions(self, document: GoldDocument) -> Spans:
        return self.everything(document.text)


def test_what_stays_and_what_is_asked_for_nothing_is_listed_by_line() -> None:
    assert list(mistakes(FindsTheFirstWord(), read_gold("letter", SOURCE))) == [
        "letter:8 missed person 'Nia Pugh'",
        "letter:8 missed date '4 May 2021'",
        "letter:6 asked nothing 'Nia'",
    ]
