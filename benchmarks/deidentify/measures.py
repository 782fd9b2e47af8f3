"""The measures: which marked mentions are wholly masked, with the uncertainty of a sample.

A mention is found when every letter and digit of it is masked, whatever kind the detector takes it for, as in the Text
Anonymization Benchmark (Pilán et al. 2022, doi:10.1162/coli_a_00458). A leading title or article need not be.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from benchmarks.deidentify.gold import GoldDocument, GoldMention, Identifier

Spans = Sequence[tuple[int, int]]
"""What a detector would mask in one text, in code points; may overlap."""

_LEAD = re.compile(r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Professor|Prof|Judge|the|The)\.?\s+)+")
_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Share:
    """``part`` of ``whole``."""

    part: int
    whole: int

    @property
    def value(self) -> float:
        """Between 0 and 1; of nothing it is 1, since nothing was missed."""
        return self.part / self.whole if self.whole else 1.0

    def interval(self) -> tuple[float, float]:
        """Between which shares the truth lies with 95 % confidence (Wilson 1927)."""
        if not self.whole:
            return 0.0, 1.0
        n, p = self.whole, self.value
        middle = p + _Z**2 / (2 * n)
        reach = _Z * sqrt(p * (1 - p) / n + _Z**2 / (4 * n * n))
        scale = 1 + _Z**2 / n
        return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)


@dataclass(frozen=True, slots=True)
class Looked:
    """A document with what a detector would mask in it."""

    document: GoldDocument
    spans: Spans

    def found(self) -> Iterator[tuple[GoldMention, bool]]:
        """Each mention, and whether it is wholly masked."""
        text, mask = self.document.text, _mask(self.document.text, self.spans)
        for mention in self.document.mentions:
            lead = _LEAD.match(mention.text)
            start = mention.start + (lead.end() if lead and lead.end() < len(mention.text) else 0)
            yield mention, all(mask[at] or not text[at].isalnum() for at in range(start, mention.end))


def misses(looked: Iterable[Looked]) -> list[tuple[GoldDocument, GoldMention]]:
    """Every mention of which something stays, with its document."""
    return [(each.document, mention) for each in looked for mention, found in each.found() if not found]


def mention_recall(looked: Looked, after: float = 0.0) -> Share:
    """Share of the mentions found that begin after a part (0 to 1) of the text."""
    begin = after * len(looked.document.text)
    found = [found for mention, found in looked.found() if mention.start >= begin]
    return Share(sum(found), len(found))


def recall_by(looked: Iterable[Looked], attribute: str) -> dict[str, Share]:
    """Share of the mentions found for each kind or origin; mentions without one do not count."""
    counted: dict[str, list[bool]] = defaultdict(list)
    for each in looked:
        for mention, found in each.found():
            if value := getattr(mention, attribute):
                counted[value].append(found)
    return {value: Share(sum(found), len(found)) for value, found in sorted(counted.items())}


def entity_recall(looked: Iterable[Looked], identifier: Identifier) -> Share:
    """Share of the people, numbers and so on of which every mention in the document is found."""
    entities: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for each in looked:
        for mention, found in each.found():
            if mention.identifier == identifier:
                entities[each.document.name, mention.entity].append(found)
    return Share(sum(all(found) for found in entities.values()), len(entities))


def precision(looked: Iterable[Looked]) -> Share:
    """Share of the masked letters and digits that lie in a mention."""
    right = masked = 0
    for each in looked:
        text = each.document.text
        truth = _mask(text, [(mention.start, mention.end) for mention in each.document.mentions])
        letters = [at for at, hidden in enumerate(_mask(text, each.spans)) if hidden and text[at].isalnum()]
        masked += len(letters)
        right += sum(truth[at] for at in letters)
    return Share(right, masked)


def false_alarms(document: GoldDocument, spans: Spans) -> int:
    """How many places the spans cover that touch no mention, each run of overlapping spans counted once."""
    truth = _mask(document.text, [(mention.start, mention.end) for mention in document.mentions])
    return sum(not any(truth[start:end]) for start, end in _runs(spans))


def _runs(spans: Spans) -> Iterator[tuple[int, int]]:
    begun, reached = 0, -1
    for start, end in sorted(spans):
        if start >= reached and reached >= 0:
            yield begun, reached
        begun, reached = (start, end) if start >= reached else (begun, max(reached, end))
    if reached >= 0:
        yield begun, reached


def has_lead(name: str) -> bool:
    """Whether it begins with a title or an article, which need not be masked."""
    return _LEAD.match(name) is not None


def _mask(text: str, spans: Spans) -> bytearray:
    mask = bytearray(len(text))
    for start, end in spans:
        mask[start:end] = b"\1" * (end - start)
    return mask
