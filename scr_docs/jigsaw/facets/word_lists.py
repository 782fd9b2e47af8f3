"""The maintained lists of words, each entry with a rough share of the population and what could be printed instead.

A file has groups, ``== group | source``, and in them lines ``value; other form; … | share | instead | source``. Several
values of one share may stand in a line with `` / `` between: ``Rett syndrome / Angelman syndrome; Angelman's | …``. The
source of a line says table and year of the share, ``rough`` where none was found, ``not weighed`` for a share of 1;
that of a group says where such things are counted. A form with a capital counts in that case only ("Polish", not
"polish"); a line ``- phrase`` stays quiet and hides what is inside it.
``instead`` may be empty: then the words can only be left out. Shares are rounded on purpose.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Final

from scr_docs.jigsaw.facets.found import Found
from scr_docs.model.jigsaw import Family

_ROUGH: Final = "rough"


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a list. ``group`` names what a group has in common, ``source`` where the share was published."""

    value: str
    forms: tuple[str, ...]
    share: float
    instead: str
    group: str
    source: str

    @property
    def is_rough(self) -> bool:
        """Whether no published figure was found for the share."""
        return self.source == _ROUGH


@dataclass(frozen=True, slots=True)
class WordList:
    """A list as one pattern; ``entries`` by form, None for a phrase that stays quiet."""

    entries: dict[str, Entry | None]
    pattern: re.Pattern[str] = field(repr=False)

    def find(self, text: str) -> Iterator[tuple[int, int, Entry]]:
        """Places of the list's forms in a text, the longest form first."""
        for match in self.pattern.finditer(text):
            entry = self.entry(match[0])
            if entry is not None:
                yield match.start(), match.end(), entry

    def entry(self, written: str) -> Entry | None:
        """The entry of a form as it is written in a text."""
        key = _key(written)
        return self.entries.get(key) or self.entries.get(key.lower())

    def share_in(self, text: str) -> float:
        """The share of the rarest value in a text; 1 when it says none."""
        return min((entry.share for _, _, entry in self.find(text)), default=1.0)


def found_in(words: WordList, text: str, family: Family, aspect: str = "") -> Iterator[Found]:
    """Every place of a list in a sentence as a fact of one family; without an aspect, of that of the entry's group."""
    for start, end, entry in words.find(text):
        yield as_found(words, start, end, entry, family, aspect or entry.group)


def as_found(words: WordList, start: int, end: int, entry: Entry, family: Family, aspect: str) -> Found:
    """An entry at a place as a fact."""
    then = words.share_in(entry.instead)
    return Found(family, entry.value, start, end, entry.share, entry.instead, then, aspect, entry.is_rough)


@cache
def read_list(name: str) -> WordList:
    """A list that lies beside this module: ``read_list("faith")`` reads ``faith.txt``."""
    entries: dict[str, Entry | None] = {}
    group = ""
    for line in (files(__package__) / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            group = line.removeprefix("== ").partition(" | ")[0]
        elif line.startswith("- "):
            entries[_key(line[2:])] = None
        elif line and not line.startswith("#"):
            entries |= {_key(form): entry for entry in _entries(line, group) for form in entry.forms}
    return WordList(entries, _pattern(entries))


def _entries(line: str, group: str) -> Iterator[Entry]:
    values, share, instead, source = (part.strip() for part in line.split("|"))
    for value in values.split(" / "):
        written = tuple(form.strip() for form in value.split(";"))
        yield Entry(written[0], written, float(share), instead, group, source)


def _key(form: str) -> str:
    """One key for a form however it is spaced or hyphenated."""
    return re.sub(r"[\s-]+", " ", form)


def _pattern(forms: dict[str, Entry | None]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_form_pattern, longest_first))})(?!\w)")


def _form_pattern(form: str) -> str:
    written = re.escape(form).replace(r"\ ", r"[\s-]+")
    return written if any(map(str.isupper, form)) else f"(?i:{written})"
