"""What breaks models: capitals, lower case, lost titles, typing errors, curly quotes, remnants of Markdown."""

import random
import re
from collections.abc import Callable, Iterator
from typing import Final

from training.examples import Example, Labelled

_TITLE: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|PC|DC|DS)\.? (?=[^\W\d_])")


def disturbed(example: Example, rng: random.Random, capitals: float = 0.06) -> Example:
    """The example as a hurried person may have typed it; most stay as they are."""
    if rng.random() < capitals:
        return Example(_same_length(example.text.upper(), example.text), example.spans)
    if rng.random() < capitals / 2:
        return lowered(example)
    if rng.random() < 0.25:
        example = Example(example.text.replace("'", "’").replace('"', "“"), example.spans)
    if rng.random() < 0.1:
        example = edited(example, _TITLE.finditer, "")
    if rng.random() < 0.08:
        example = _emphasis(example, rng)
    if rng.random() < 0.12:
        example = _typing_errors(example, rng)
    return example


def lowered(example: Example) -> Example:
    """The example as somebody types it who has no time for capitals."""
    return Example(_same_length(example.text.lower(), example.text), example.spans)


def _same_length(new: str, old: str) -> str:
    """ß has two capitals, and offsets must stay."""
    return new if len(new) == len(old) else old


def edited(example: Example, find: Callable[[str], Iterator[re.Match[str]]], new: str) -> Example:
    """Replace every match, from the end, and move the spans along."""
    text, spans = example.text, list(example.spans)
    for match in reversed(list(find(text))):
        text, spans = _replaced(text, spans, match.start(), match.end(), new)
    return Example(text, tuple(span for span in spans if span.start < span.end))


def _replaced(text: str, spans: list[Labelled], start: int, end: int, new: str) -> tuple[str, list[Labelled]]:
    shift = len(new) - (end - start)

    def moved(at: int, edge: int) -> int:
        return at if at <= edge else max(start, at + shift)

    spans = [Labelled(moved(span.start, start), moved(span.end, start), span.kind) for span in spans]
    return text[:start] + new + text[end:], spans


def _emphasis(example: Example, rng: random.Random) -> Example:
    """Marks of Markdown around a mention, or one that lost its partner."""
    if not example.spans:
        return example
    span = rng.choice(example.spans)
    mark = rng.choice(("**", "_", "*", "`"))
    text, spans = _replaced(example.text, list(example.spans), span.end, span.end, "")
    text = text[: span.start] + mark + text[span.start : span.end] + mark + text[span.end :]
    grown = len(mark)
    return Example(
        text,
        tuple(
            Labelled(each.start + grown, each.end + grown, each.kind)
            if each == span
            else each
            if each.end <= span.start
            else Labelled(each.start + 2 * grown, each.end + 2 * grown, each.kind)
            for each in spans
        ),
    )


def _typing_errors(example: Example, rng: random.Random) -> Example:
    """Two letters of a word change places, once to three times; the length stays."""
    letters = list(example.text)
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(1, max(2, len(letters) - 2))
        pair = letters[at : at + 2]
        if len(pair) == 2 and all(map(str.isalpha, pair)) and letters[at - 1].isalpha():
            letters[at : at + 2] = reversed(pair)
    return Example("".join(letters), example.spans)
