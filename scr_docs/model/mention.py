"""A mention is a place in a text where someone or something is named; a redaction is what was done about it."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal[
    "person",
    "place",
    "organisation",
    "date",
    "age",
    "address",
    "code",
    "contact",
    "demographic",
    "quantity",
    "duration",
]

MentionSource = Literal["register", "case-file", "decision", "pattern", "model"]


@dataclass(frozen=True, slots=True)
class Why:
    """How a mention came about and what would be printed for it, without any word of the text.

    ``rule`` is of a closed vocabulary for each source: the kind of written form (register, case file), the name of the
    recogniser (pattern, model), or ``line N of decisions.yml``. ``printed`` None means that the words stay as they are.
    """

    rule: str
    printed: str | None
    word: str
    """On whose word: ``register``, ``decision``, ``date-policy``, …, as in `Redaction.rule`."""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of a source text. ``start`` and ``end`` (exclusive) count code points of the text as read.

    Raises:
        ValueError: the span and the text that it claims to hold differ in length.
    """

    start: int
    end: int
    line: int
    column: int
    kind: Kind
    source: MentionSource
    text: str = field(repr=False)
    """The words found; never printed, never stored."""
    identity: str | None = None
    """Id of the register entry, where exactly one is meant."""
    detail: str = ""
    """What kind of code, contact or date: ``"NHS number"``, ``"date of birth"``; or why it is doubtful."""
    candidates: tuple[str, ...] = ()
    """Ids of register entries between which the text does not decide."""
    why: Why | None = None

    def __post_init__(self) -> None:
        if self.end - self.start != len(self.text) or self.start < 0:
            raise ValueError("the span of a mention does not fit its text")


@dataclass(frozen=True, slots=True)
class Redaction:
    """What was printed in place of one mention, and on whose word."""

    start: int
    end: int
    line: int
    column: int
    kind: Kind
    printed: str
    rule: Literal["register", "kind", "case-file", "decision", "date-policy", "age-band", "removed", "masked"]
    identity: str | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """An open question for a person; it is printed masked until ``decisions.yml`` answers it (design, principle 2).

    ``context`` is the hash of the surrounding words that a decision may be tied to.
    """

    start: int
    end: int
    line: int
    column: int
    kind: Kind
    reason: str
    """Why it was raised, without the words: ``"unknown person"``, ``"a name of two entries of the register"``."""
    context: str
    text: str = field(repr=False, default="")


@dataclass(frozen=True, slots=True)
class PublicDocument:
    """An anonymised document with the record of how it came about. ``text`` is what would be published."""

    id: str
    text: str
    redactions: tuple[Redaction, ...]
    doubts: tuple[Doubt, ...]
