"""A report of sixty pages, built from sections written by hand: its people, places and numbers are new in each.

The sections in ``long_report/`` come round again, since sixty pages by hand would be written once and never reviewed;
what must be found in them does not. ``<mother>`` is a person of the section by her whole name, ``<mother:first>`` and
``<mother:title>`` are her other forms, and ``<date>`` or ``<phone>`` is another one each time. Nothing is left to
chance: the same text comes out on every machine.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Final

import yaml

from benchmarks.deidentify.invented import Person, invented, person

LEAST_WORDS: Final = 28_000
_FOLDER: Final = Path(__file__).parent / "long_report"
_PLACEHOLDER: Final = re.compile(r"<([a-z]+\d?)(?::(first|title))?>")


def long_source(least_words: int = LEAST_WORDS) -> str:
    """The report in the notation of `benchmarks.deidentify.gold`; whole sections until it has so many words."""
    writer = _Writer()
    sections: list[str] = []
    words = 0
    for number in count():
        if words >= least_words:
            break
        sections.append(writer.section(number))
        words += len(sections[-1].split())
    header = yaml.safe_dump({"document": "long report", "people": writer.origins}, sort_keys=False)
    return f"---\n{header}---\n# Overview report\n\nEveryone in it is invented.\n\n" + "\n".join(sections)


def templates() -> list[str]:
    """The sections as they were written, each beginning with its heading."""
    text = (_FOLDER / "sections.md").read_text(encoding="utf-8")
    return [f"## {part}" for part in text.removeprefix("## ").split("\n## ")]


@dataclass(slots=True)
class _Writer:
    """Counts what was used already, so that nothing is used twice."""

    origins: dict[str, str] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=count)
    _people: Iterator[int] = field(default_factory=count)
    _templates: list[str] = field(default_factory=templates)

    def section(self, number: int) -> str:
        people: dict[str, Person] = {}
        template = self._templates[number % len(self._templates)]
        return _PLACEHOLDER.sub(lambda match: self._words(match[1], match[2], number, people), template)

    def _words(self, role: str, form: str | None, section: int, people: dict[str, Person]) -> str:
        made = invented(role, next(self._numbers))
        if made is not None:
            kind, words = made
            return f"{{{{{kind}:{words}}}}}" if kind else words
        if role not in people:
            people[role] = person(next(self._people))
            self.origins[f"{role}-{section}"] = people[role].origin
        return f"{{{{{role}-{section}:{people[role].form(form)}}}}}"
