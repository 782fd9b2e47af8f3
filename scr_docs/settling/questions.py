"""Open doubts of redacted documents → questions for a person, equal ones together, with the allowed answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from scr_docs.checks.decisions import needs_context, terms_of
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.deidentify.settled import normalised
from scr_docs.markdown.outline import read_outline
from scr_docs.model.document import Document
from scr_docs.model.mention import Doubt, Kind, PublicDocument
from scr_docs.model.register import Register
from scr_docs.settling.surroundings import Surroundings, heading_above, sentence_around

Choice = Literal["keep-here", "keep-everywhere", "entry", "words", "new-entry", "further-form"]

_OF_THE_REGISTER: Final = frozenset({"person", "place", "organisation", "demographic", "address"})


@dataclass(frozen=True, slots=True)
class Place:
    """One place where a doubt is open. ``context`` is the hash that ties a decision to it."""

    document: str
    path: str
    line: int
    column: int
    heading: str = field(repr=False)
    surroundings: Surroundings = field(repr=False)
    context: str


@dataclass(frozen=True, slots=True)
class Question:
    """Equal doubts: the same words of the same kind, asked about once.

    ``known``: the words hold a name of the register or the case file, so that every answer is tied to its places.
    ``alone``: a person wants to answer for these places only.
    """

    text: str = field(repr=False)
    kind: Kind
    reason: str
    places: tuple[Place, ...]
    known: bool = False
    alone: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What makes two doubts equal: their words without case, accents and marks, and their kind."""
        return normalised(self.text), self.kind

    @property
    def tied(self) -> bool:
        """Whether an answer holds at these places only."""
        return self.known or self.alone

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The answers that are allowed. Words that a register knows may be kept at their places only (SCR308)."""
        everywhere: tuple[Choice, ...] = () if self.tied else ("keep-everywhere",)
        adding: tuple[Choice, ...] = ("new-entry", "further-form") if self.kind in _OF_THE_REGISTER else ()
        return ("keep-here", *everywhere, "entry", "words", *adding)


def questions_of(
    redacted: Sequence[tuple[Document, PublicDocument]], lexicon: Lexicon, register: Register
) -> tuple[Question, ...]:
    """The questions that documents of one case raise, in the order of their first places.

    Args:
        redacted: each document with what anonymising it left open.
        lexicon: what the case knows.
        register: the case's register.
    """
    questions: dict[tuple[str, str], Question] = {}
    terms = terms_of(register)
    for document, public in redacted:
        for doubt, place in _places(document, public.doubts):
            known = needs_context(doubt.text, terms) or bool(lexicon.names_in(doubt.text, prose=False))
            new = Question(doubt.text, doubt.kind, doubt.reason, (place,), known)
            before = questions.get(new.key)
            questions[new.key] = replace(before, places=(*before.places, place)) if before else new
    return tuple(questions.values())


def one_by_one(question: Question) -> tuple[Question, ...]:
    """A question for each place of a question."""
    return tuple(replace(question, places=(place,), alone=True) for place in question.places)


def _places(document: Document, doubts: Iterable[Doubt]) -> Iterable[tuple[Doubt, Place]]:
    outline = read_outline(document.text)
    for doubt in doubts:
        heading = heading_above(outline, doubt.line)
        around = sentence_around(document.text, doubt.start, doubt.end)
        yield doubt, Place(document.id, document.path, doubt.line, doubt.column, heading, around, doubt.context)
