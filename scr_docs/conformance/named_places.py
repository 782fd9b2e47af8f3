"""Front matter ``answers``: the place of an answer that has no heading of its own.

A review that came from Word rarely has a heading per question; ``answers: {q6: "4.2 Home visits"}`` says where
question 6 is answered. Keys are numbers (``q6``, ``m4``, ``c1``) or ids (``wishes-and-feelings``).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scr_docs.casefolder.yaml_files.source import YamlSource
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


def read_named_places(outline: Outline, fmt: DocumentFormat, front: YamlSource) -> NamedPlaces:
    """Resolve ``answers`` of the front matter against the document's headings."""
    answers = front.data.get("answers") if isinstance(front.data, dict) else None
    if answers is None:
        return NamedPlaces({}, frozenset(), ())
    if not isinstance(answers, dict):
        wrong = 'answers must be a mapping from a question to a heading, such as {q6: "4.2 Home visits"}'
        return NamedPlaces({}, frozenset(), (_scr109(front, ("answers",), wrong),))
    return _resolve(outline, fmt, front, answers)


def _resolve(outline: Outline, fmt: DocumentFormat, front: YamlSource, answers: Mapping[str, object]) -> NamedPlaces:
    items = {name: item for item in fmt.walk() for name in item.names}
    sections: dict[str, Section] = {}
    broken: dict[str, Finding] = {}
    unknown: list[Finding] = []
    for key, place in answers.items():
        item = items.get(key)
        if item is None:
            message = "front matter answers names a question that this format does not have; use q1, q2, ... or its id"
            unknown.append(_scr109(front, ("answers", key), message))
        elif found := _named_section(outline, item, place):
            sections[item.id] = found
        else:
            message = (
                f"not answered: {item.subject}; front matter answers names a heading that is not there or is empty"
            )
            broken[item.id] = _scr109(front, ("answers", key), message, item)
    return NamedPlaces(sections, frozenset(broken), (*broken.values(), *unknown))


def _scr109(front: YamlSource, place: tuple[str, ...], message: str, item: Item | None = None) -> Finding:
    line, column = front.place(place)
    paragraph, section = (item.paragraph, item.id) if item else (None, "")
    return finding("SCR109", front.shown, message, line=line, column=column, paragraph=paragraph, section=section)


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
