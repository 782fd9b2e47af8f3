"""Presidio's anonymizer as the hand that writes: it replaces spans of a text, and decides nothing.

Its own ways of resolving are switched off or given nothing to resolve (it walks from end to start, merges neighbours of
one type over a space, and hands overlaps to both operators): spans come in resolved, each as a type of its own.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from presidio_anonymizer import AnonymizerEngine, OperatorConfig, RecognizerResult


@dataclass(frozen=True, slots=True)
class Replacement:
    """``start:end`` of a text becomes ``words``."""

    start: int
    end: int
    words: str


def substitute(text: str, replacements: Sequence[Replacement]) -> str:
    """Write replacements, which must not overlap, into a text.

    Raises:
        ValueError: two of them overlap.
    """
    ordered = sorted(replacements, key=lambda each: each.start)
    if any(left.end > right.start for left, right in itertools.pairwise(ordered)):
        raise ValueError("replacements overlap")
    if not ordered:
        return text
    spans = [RecognizerResult(f"MENTION_{number}", each.start, each.end, 1.0) for number, each in enumerate(ordered)]
    operators = {f"MENTION_{number}": _operator(each.words) for number, each in enumerate(ordered)}
    return str(AnonymizerEngine().anonymize(text, spans, operators, merge_entities_with_spaces=False).text)


def _operator(words: str) -> OperatorConfig:
    # Presidio's `replace` prints the type of the entity in place of an empty string.
    return OperatorConfig("custom", {"lambda": lambda _: words})
