"""The Text Anonymization Benchmark (Pilán et al. 2022, MIT): court judgments with what identifies people in them."""

import hashlib
import json
import random
import re
from collections.abc import Container
from pathlib import Path
from typing import Any, Final

from scr_docs.deidentify.kinds.time_expressions import classify_time
from training.examples import IGNORE, Example, Labelled, rewritten, with_free

FOLDER: Final = Path(__file__).parent
VALIDATION_IDS: Final = FOLDER / "data" / "tab-validation-ids.txt"

_KINDS: Final = {
    "PERSON": "person",
    "LOC": "place",
    "ORG": "organisation",
    "DEM": "demographic",
    "QUANTITY": "quantity",
    "CODE": "code",
    "MISC": "demographic",
}
"""MISC is what a person did or has: a diploma, a trade, a benefit."""
_ALWAYS_FOUND: Final = frozenset({"PERSON", "CODE"})
"""Types that a publication officer wants found even where the annotators saw no need to mask them."""
_NEITHER_WAY: Final = frozenset({"LOC"})
_PARAGRAPH: Final = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]+)*")
_NAME: Final = re.compile(r"[^\W\d_][^\W\d_]+(?:[-'’][^\W\d_]+)*")
_INITIALS: Final = 3
_HONORIFICS: Final = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Judge", "President", "Professor"})


def read_judgments(path: Path) -> list[dict[str, Any]]:
    """The judgments as they are distributed, one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def choose_validation(ids: list[str]) -> list[str]:
    """A third of the ids, by the order of their hashes, so that nobody chose them."""
    ranked = sorted(ids, key=lambda each: hashlib.sha256(each.encode()).hexdigest())
    return sorted(ranked[: len(ids) // 3])


def is_validation() -> frozenset[str]:
    """Ids of the judgments that are never trained on."""
    return frozenset(VALIDATION_IDS.read_text(encoding="utf-8").split())


def as_example(judgment: dict[str, Any]) -> Example:
    """A judgment with the kinds of this tool; of overlapping annotations the longer counts."""
    text = judgment["text"]
    wanted = [span for entity in judgment["entities"] if (span := _labelled(entity, text)) is not None]
    wanted.sort(key=lambda span: (span.kind == IGNORE, span.start - span.end))
    return Example(text, tuple(with_free((), wanted)))


def training_judgments(path: Path) -> list[Example]:
    """The judgments that are not held out."""
    held_out = is_validation()
    return [as_example(each) for each in read_judgments(path) if each["id"] not in held_out]


def with_standing(judgment: dict[str, Any]) -> Example:
    """As `as_example`, and what annotators marked as a mention but left standing is there to be ignored."""
    example = as_example(judgment)
    longest_first = sorted(judgment["entities"], key=lambda each: each["start"] - each["end"])
    standing = (Labelled(each["start"], each["end"], IGNORE) for each in longest_first)
    return Example(example.text, tuple(with_free(example.spans, standing)))


def _labelled(entity: dict[str, Any], text: str) -> Labelled | None:
    start, end, kind = entity["start"], entity["end"], entity["type"]
    if entity["identifier"] == "NO_MASK" and kind not in _ALWAYS_FOUND:
        return Labelled(start, end, IGNORE) if kind in _NEITHER_WAY else None
    if kind == "DATETIME":
        return Labelled(start, end, classify_time(text[start:end]))
    if kind == "MISC" and any(map(str.isdigit, text[start:end])):
        return Labelled(start, end, "code")
    return Labelled(start, end, _KINDS[kind])


def paragraphs(example: Example) -> list[Example]:
    """A judgment paragraph by paragraph, as the tool reads documents."""
    parts = []
    for match in _PARAGRAPH.finditer(example.text):
        inside = [span for span in example.spans if match.start() <= span.start and span.end <= match.end()]
        moved = (Labelled(span.start - match.start(), span.end - match.start(), span.kind) for span in inside)
        parts.append(Example(match.group(), tuple(moved)))
    return parts


def with_other_names(
    example: Example, names: list[str], places: list[str], rng: random.Random, only: Container[str] | None = None
) -> Example:
    """A text about other people elsewhere: each word of a name is exchanged, the same for the same.

    Args:
        example: the text.
        names: words to draw people's names from.
        places: to draw places from.
        rng: decides.
        only: exchange these words of people's names and nothing else.
    """
    person: dict[str, str] = {}
    place: dict[str, str] = {}

    def renamed(match: re.Match[str]) -> str:
        word = match[0]
        if _stays(word) or (only is not None and word not in only):
            return word
        new = person.setdefault(word, rng.choice(names))
        return new.upper() if word.isupper() else new

    new_words: dict[int, str] = {}
    for number, span in enumerate(example.spans):
        words = example.text[span.start : span.end]
        if span.kind == "person":
            new_words[number] = _NAME.sub(renamed, words)
        elif only is None and span.kind == "place" and _NAME.fullmatch(words):
            new_words[number] = place.setdefault(words, rng.choice(places))
        elif only is None and span.kind == "code":
            new_words[number] = re.sub(r"\d", lambda _: str(rng.randrange(10)), words)
    return rewritten(example, new_words)


def _stays(word: str) -> bool:
    """Titles, particles and names in lower case, initials."""
    return word in _HONORIFICS or word.islower() or (word.isupper() and len(word) <= _INITIALS)
