"""Front matter ``answers``: the place of an answer that has no heading of its own.

A review that came from Word rarely has a heading per question; ``answers: {q6: "4.2 Home visits"}`` says where question 6
is answered. Keys are numbers (``q6``, ``m4``, ``c1``) or ids (``wishes-and-feelings``).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scr_docs.conformance.answers import is_answered
from scr_docs.conformance.formats import DocumentFormat, Item
from scr_docs.conformance.headings import normalise_heading, same_place
from scr_docs.markdown.outline import Outline, Passage, Section
from scr_docs.model.finding import Finding, finding


@dataclass(frozen=True, slots=True)
class NamedPlaces:
    """The sections that front matter names, by item id, and what is wrong with the others.

    ``broken`` are ids of items whose place is not there or is empty; they have their finding already.
    """

    sections: Mapping[str, Section]
    broken: frozenset[str]
    findings: tuple[Finding, ...]


def read_named_places(path: str, outline: Outline, fmt: DocumentFormat, answers: object) -> NamedPlaces:
    """Resolve front matter ``answers`` (any value as YAML gave it, None when absent) against the document."""
    if answers is None:
        return NamedPlaces({}, frozenset(), ())
    if not isinstance(answers, Mapping):
        wrong = 'answers must be a mapping from a question to a heading, such as {q6: "4.2 Home visits"}'
        return NamedPlaces({}, frozenset(), (finding("SCR109", path, wrong, line=_line_of("answers", outline)),))
    return _resolve(path, outline, fmt, answers)


def _resolve(path: str, outline: Outline, fmt: DocumentFormat, answers: Mapping[object, object]) -> NamedPlaces:
    items = {name: item for item in fmt.walk() for name in item.names}
    sections: dict[str, Section] = {}
    broken: dict[str, Finding] = {}
    unknown: list[Finding] = []
    for key, place in answers.items():
        item = items.get(str(key))
        line = _line_of(str(key), outline)
        if item is None:
            message = "front matter answers names a question that this format does not have; use q1, q2, ... or its id"
            unknown.append(finding("SCR109", path, message, line=line))
        elif found := _named_section(outline, item, place):
            sections[item.id] = found
        else:
            broken[item.id] = _broken(path, line, item)
    return NamedPlaces(sections, frozenset(broken), (*broken.values(), *unknown))


def _broken(path: str, line: int, item: Item) -> Finding:
    message = f"not answered: {item.subject}; front matter answers names a heading that is not there or is empty"
    return finding("SCR109", path, message, line=line, paragraph=item.paragraph, section=item.id)


def _named_section(outline: Outline, item: Item, place: object) -> Section | None:
    """The first non-empty section with that heading: to the letter, else but for its numbering."""
    wanted = str(place)
    exact = (section for section in outline.sections if same_place(section.title, wanted))
    alike = (section for section in outline.sections if _alike(section.title, wanted))
    return next((section for found in (exact, alike) for section in found if _says(outline, section, item)), None)


def _alike(title: str, place: str) -> bool:
    words = normalise_heading(place)
    return words != "" and normalise_heading(title) == words


def _says(outline: Outline, section: Section, item: Item) -> bool:
    return is_answered(_passages(outline, section), item.prompt)


def _passages(outline: Outline, section: Section) -> Iterator[Passage]:
    for part in (section, *outline.children(section)):
        yield from part.passages


def _line_of(key: str, outline: Outline) -> int:
    """Line of the key in the front matter, else of the first line there."""
    pattern = re.compile(rf"""(?:^|[\s{{,"']){re.escape(key)}["']?\s*:""")
    lines = outline.front_matter_text.split("\n")
    found = next((at for at, line in enumerate(lines) if pattern.search(line)), 0)
    return outline.front_matter_line + found
