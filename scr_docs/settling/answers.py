"""A person's answer to a question → recorded decisions, or an addition to the register (design, section 4)."""

from dataclasses import dataclass, field
from datetime import date

from scr_docs.casefolder.register.writing import Section
from scr_docs.model.register import Decision
from scr_docs.settling.questions import Question


@dataclass(frozen=True, slots=True)
class Keep:
    """The words stay as they are: at the places of the question, or everywhere in this case."""

    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class ReplaceByEntry:
    """They stand for an entry of the register, and its pseudonym is printed."""

    identity: str


@dataclass(frozen=True, slots=True)
class ReplaceByWords:
    """Other words are printed in their place."""

    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class NewEntry:
    """They name somebody or something new to the register; ``role`` is the kind of a place or organisation."""

    section: Section
    id: str
    pseudonym: str
    names: tuple[str, ...] = field(repr=False)
    role: str = ""
    line: int = 0
    """Of the file of answers that it was read from."""


@dataclass(frozen=True, slots=True)
class FurtherForm:
    """They are another way of writing an entry of the register."""

    section: Section
    id: str
    names: tuple[str, ...] = field(repr=False)
    line: int = 0


Decided = Keep | ReplaceByEntry | ReplaceByWords
Added = NewEntry | FurtherForm
Answer = Decided | Added


@dataclass(frozen=True, slots=True)
class Signature:
    """Why, by whom and when it was decided."""

    reason: str = field(repr=False)
    by: str
    on: date


def decisions_for(question: Question, answer: Decided, signature: Signature) -> tuple[Decision, ...]:
    """What is recorded: one decision for all the case, or one for each context of the question's places.

    Raises:
        ValueError: the answer is not allowed for this question.
    """
    if choice_of(answer) not in question.choices:
        raise ValueError("this answer is not allowed for this question")
    everywhere = answer.everywhere if isinstance(answer, Keep) else not question.tied
    contexts = [None] if everywhere else list(dict.fromkeys(place.context for place in question.places))
    return tuple(
        Decision(
            text=question.text,
            kind=question.kind,
            decide="keep" if isinstance(answer, Keep) else "replace",
            reason=signature.reason,
            by=signature.by,
            on=signature.on,
            identity=answer.identity if isinstance(answer, ReplaceByEntry) else None,
            with_=answer.words if isinstance(answer, ReplaceByWords) else None,
            context=context,
        )
        for context in contexts
    )


def choice_of(answer: Decided) -> str:
    """The name of the choice that an answer is."""
    if isinstance(answer, Keep):
        return "keep-everywhere" if answer.everywhere else "keep-here"
    return "entry" if isinstance(answer, ReplaceByEntry) else "words"
