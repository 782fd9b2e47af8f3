"""The formats of the procedure's documents, read from ``formats/*.yml``; the words there are for people to correct."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from scr_docs.casefolder.yaml_files.source import read_yaml
from scr_docs.conformance.headings import normalise_heading
from scr_docs.errors import UnreadableInput
from scr_docs.model.case_file import CaseFile, Question
from scr_docs.model.document import DocumentKind

Answer = Literal["prose", "parts", "recommendations", "revisions"]

_FORMATS: Final = Path(__file__).resolve().parent / "formats"


@dataclass(frozen=True, slots=True)
class Item:
    """A section or question of a format: what it asks, where it may stand and what counts as its answer."""

    id: str
    """What findings, waivers and front matter call it: ``wishes-and-feelings``."""
    heading: str
    """The heading that the scaffold writes."""
    paragraph: str
    """``"17.36, question 6"``."""
    subject: str
    """What messages call it: ``"wishes and feelings"``."""
    number: str = ""
    """A short name for front matter and labelled headings: ``q6``, ``m4``, ``c1``."""
    also: tuple[str, ...] = ()
    """Other wordings of the heading that count."""
    words: tuple[frozenset[str], ...] = ()
    """Sets of words; a heading that has every word of one set counts when no exact wording is there."""
    prompt: str = ""
    """The question as the author is asked it."""
    answer: Answer = "prose"
    optional: bool = False
    anywhere: bool = False
    """Whether it may stand in any order."""
    self_contained: bool = False
    """Whether headings inside it answer no other item: the summary in the overview report."""
    own_question: bool = False
    """Whether it is a question of the case's own, whose words no message may quote."""
    items: tuple["Item", ...] = ()

    @property
    def wordings(self) -> frozenset[str]:
        """Every accepted heading, normalised."""
        return frozenset(normalise_heading(wording) for wording in (self.heading, *self.also))

    @property
    def names(self) -> frozenset[str]:
        """What front matter ``answers`` may call it."""
        return frozenset(filter(None, (self.id, self.number)))

    def walk(self) -> Iterator["Item"]:
        """This item and everything inside it, in the order of the format."""
        yield self
        for item in self.items:
            yield from item.walk()


@dataclass(frozen=True, slots=True)
class DocumentFormat:
    """The outline of one kind of document."""

    kind: DocumentKind
    title: str
    paragraph: str
    sections: tuple[Item, ...]

    def walk(self) -> Iterator[Item]:
        """Every item in the order of the format, outer before inner."""
        for section in self.sections:
            yield from section.walk()


def has_format(kind: DocumentKind) -> bool:
    """Whether documents of this kind have an outline; an action plan is YAML and has none."""
    return (_FORMATS / f"{kind}.yml").is_file()


@cache
def load_format(kind: DocumentKind) -> DocumentFormat:
    """The format of one kind of document, read from the package's data once.

    Raises:
        UnreadableInput: the installation lacks the file, or it is not a format.
    """
    path = _FORMATS / f"{kind}.yml"
    try:
        source = read_yaml(path.read_text("utf-8"), path.name)
        data = source.data
        if source.problems:
            raise UnreadableInput(f"the shipped format {path.name} is not valid YAML; install scr-docs again")
        return DocumentFormat(data["kind"], data["title"], data["paragraph"], tuple(map(_item, data["sections"])))
    except (OSError, KeyError, TypeError) as error:
        raise UnreadableInput(
            f"the shipped format {path.name} is missing or no format; install scr-docs again"
        ) from error


def _item(data: Mapping[str, Any]) -> Item:
    flags = {flag: data[flag] == "true" for flag in ("optional", "anywhere", "self_contained") if flag in data}
    lists: dict[str, Any] = {
        "also": tuple(data.get("also", ())),
        "words": tuple(frozenset(words) for words in data.get("words", ())),
        "items": tuple(map(_item, data.get("items", ()))),
    }
    return Item(**{**data, **flags, **lists})


def with_own_questions(fmt: DocumentFormat, case_file: CaseFile | None, agency: str) -> DocumentFormat:
    """The management review's format with the case's own questions for this agency after those of 17.36 (17.34).

    Other kinds, and a case whose file could not be read, keep the format as it is.
    """
    if fmt.kind != "management-review" or case_file is None:
        return fmt
    own = tuple(_own_item(question) for question in questions_for(case_file, agency))
    return DocumentFormat(fmt.kind, fmt.title, fmt.paragraph, tuple(_joined(item, own) for item in fmt.sections))


def questions_for(case_file: CaseFile, agency: str) -> tuple[Question, ...]:
    """The case's own questions that are asked of this agency."""
    return tuple(asked for asked in case_file.questions if asked.agencies == "all" or agency in asked.agencies)


def _joined(item: Item, own: tuple[Item, ...]) -> Item:
    """The item with the own questions at the end of its analysis, wherever inside it that stands."""
    inner = tuple(_joined(part, own) for part in item.items)
    return replace(item, items=inner + own if item.id == "analysis" else inner)


def _own_item(question: Question) -> Item:
    return Item(
        id=question.id,
        number=question.id,
        heading=f"Question {question.id}: {question.text}",
        also=(question.text,),
        paragraph=f"17.34, question {question.id}",
        subject=f"this case's own question {question.id}",
        prompt=question.text,
        anywhere=True,
        own_question=True,
    )
