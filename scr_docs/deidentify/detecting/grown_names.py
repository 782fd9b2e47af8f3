"""A person's name with the initial beside it: "Sandra D", "T Okafor", "Lovelace, J." are one mention each.

A detector often leaves the letter out, and a published "[name] H" still tells who it is to those who know.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.word_lists.people import is_given_name
from scr_docs.names.initials import ABBREVIATIONS
from scr_docs.names.word_names import WORD_NAMES, is_time
from scr_docs.names.written_forms import PARTICLES

_INITIAL_BEHIND: Final = re.compile(r",? (?:[B-HJ-Z]|[AI](?=[.\"”’]))(?![^\W_]|['’&/-])(?:(?:\.? ?[A-Z])+(?=\.))?")
_GIVEN_BEHIND: Final = re.compile(
    r", (?P<given>[^\W\d_a-z][\w'’-]+)(?=\s?[(;,.\n]|\s(?:To|Cc|Sent|Date|Subject):|\s?$)"
)
"""The order of lists: "Ollerenshaw, Faith;"."""
_ENDS_A_LIST: Final = frozenset(".\"”’')")
"""Behind "Vaughan, G": the letter is no beginning of the next item."""
_INITIAL_BEFORE: Final = re.compile(r"(?<![^\W_])(?<![&/.'’-])(?P<initials>(?:[B-HJ-Z]|[AI]\.)(?: ?[A-Z]\b)?)\.? ?$")
_PARTICLE_BEFORE: Final = re.compile(r"(?<![^\W_])(?P<particle>[A-Za-zÀ-ÿ]{1,3})[ -]$")
_WORD_BEFORE: Final = re.compile(r"(?:(?P<before>[^\W\d_]+) )?(?P<name>[A-Z][a-z]+) $")
"""A given name that is a word too, which models leave out: "Faith Connaughty"."""
_NUMBERED_BEFORE: Final = re.compile(
    r"\b(?:adult|annex|appendix|baby|category|child|class|family|figure|finding|form|grade|group|hepatitis|house|part|person|plan|school"
    r"|section|sibling|step|table|type|unit|vitamin|witness|worker|year) $",
    re.IGNORECASE,
)
_LOOK_BACK: Final = 40
_SHORTEST: Final = 2


def with_initials(text: str, detections: Sequence[Detection]) -> list[Detection]:
    """The detections of one text, each guessed person grown over a particle and the initials beside the name."""
    return [_grown(text, found) if _is_person(text, found) else found for found in detections]


def _is_person(text: str, found: Detection) -> bool:
    name = text[found.start : found.end]
    return found.kind == "person" and found.source == "model" and any(map(str.isupper, name)) and len(name) > _SHORTEST


def _grown(text: str, found: Detection) -> Detection:
    start = min(_starts_before(text, found.start))
    behind = _INITIAL_BEHIND.match(text, found.end)
    given = _GIVEN_BEHIND.match(text, found.end)
    if given and _is_given(given["given"]) and " " not in text[found.start : found.end].strip():
        return replace(found, start=start, end=given.end())
    comma = (
        behind is not None and behind[0].startswith(",") and text[behind.end() : behind.end() + 1] not in _ENDS_A_LIST
    )
    return replace(found, start=start, end=found.end if behind is None or comma else behind.end())


def _is_given(word: str) -> bool:
    return is_given_name(word) or word.casefold() in WORD_NAMES


def _starts_before(text: str, start: int) -> Iterator[int]:
    yield start
    before = text[max(0, start - _LOOK_BACK) : start]
    particle = _PARTICLE_BEFORE.search(before)
    if particle and particle["particle"].casefold() in PARTICLES and particle["particle"] != "o":
        yield start - len(before) + particle.start()
    given = _WORD_BEFORE.search(before)
    if given and given["name"].casefold() in WORD_NAMES and not _is_time(given["name"], given["before"]):
        yield start - len(before) + given.start("name")
    initial = _INITIAL_BEFORE.search(before)
    if initial and not _is_abbreviation(initial) and not _NUMBERED_BEFORE.search(before[: initial.start()]):
        yield start - len(before) + initial.start()


def _is_time(name: str, before: str | None) -> bool:
    return before is not None and is_time(name.casefold(), before.casefold())


def _is_abbreviation(initials: re.Match[str]) -> bool:
    """Letters that are nobody's initials: "in front of the TV. Will said"."""
    return initials["initials"].casefold() in ABBREVIATIONS
