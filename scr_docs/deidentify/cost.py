"""redactions + source → what they cost, paragraph by paragraph, so that a reader sees when one has become empty."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from scr_docs.model.cost import Act, FactCost, ParagraphCost
from scr_docs.model.mention import Redaction

_ACTS: dict[str, Act] = {"date-policy": "generalised", "age-band": "generalised", "kind": "generalised"}
_HEADING = re.compile(r" {0,3}#{1,6}(?:\s|$)")
_GONE = frozenset({"removed", "masked"})


def cost_of(source: str, redactions: Sequence[Redaction]) -> tuple[ParagraphCost, ...]:
    """The cost for every paragraph of a source that lost anything.

    Args:
        source: the document as it was written.
        redactions: what was printed in its place, with offsets and lines of the source.
    """
    lines = source.split("\n")
    inside: dict[tuple[int, int], list[Redaction]] = defaultdict(list)
    paragraphs = list(_paragraphs(lines))
    at = 0
    for redaction in sorted(redactions, key=lambda each: (each.start, -each.end)):
        while at + 1 < len(paragraphs) and paragraphs[at][1] < redaction.line:
            at += 1
        inside[paragraphs[at]].append(redaction)
    return tuple(
        ParagraphCost(
            first,
            last,
            _substance("\n".join(lines[first - 1 : last])),
            _facts(source, inside[first, last]),
            heading=_is_heading(lines[first - 1]),
        )
        for first, last in sorted(inside)
    )


def _paragraphs(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last line of each heading, and of each run of other lines that are not blank; lines start at 1."""
    apart = [number for number, line in enumerate(lines, 1) if not line.strip() or _is_heading(line)]
    for before, after in pairwise([0, *apart, len(lines) + 1]):
        if before and _is_heading(lines[before - 1]):
            yield before, before
        if after - before > 1:
            yield before + 1, after - 1


def _is_heading(line: str) -> bool:
    return _HEADING.match(line) is not None


def _facts(source: str, redactions: Iterable[Redaction]) -> tuple[FactCost, ...]:
    """A span that was changed twice, because what was printed first was read again, counts once, as it ended."""
    counted: dict[tuple[Act, str], list[FactCost]] = defaultdict(list)
    ended: list[Redaction] = []
    for redaction in redactions:
        if ended and redaction.start < ended[-1].end:
            ended[-1] = redaction if redaction.rule in _GONE else ended[-1]
        else:
            ended.append(redaction)
    for redaction in ended:
        act: Act = "removed" if redaction.rule in _GONE else _ACTS.get(redaction.rule, "replaced")
        characters = _substance(source[redaction.start : redaction.end])
        counted[act, redaction.kind].append(FactCost(act, redaction.kind, 1, characters))
    return tuple(
        FactCost(facts[0].act, facts[0].kind, len(facts), sum(fact.characters for fact in facts))
        for _, facts in sorted(counted.items())
    )


def _substance(text: str) -> int:
    """Letters and digits of a text."""
    return sum(char.isalnum() for char in text)
