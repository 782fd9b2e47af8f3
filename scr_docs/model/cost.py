"""What anonymising took from a document, paragraph by paragraph: characters and facts, without a word of either."""

from dataclasses import dataclass
from typing import Final, Literal

from scr_docs.model.mention import Kind

Act = Literal["generalised", "replaced", "removed"]
ACTS: Final[tuple[Act, ...]] = ("generalised", "replaced", "removed")

MOSTLY_GONE: Final = 0.5
"""A paragraph of whose letters and digits this share is removed or masked has lost its substance. Names replaced by a
pseudonym and dates told more coarsely do not count: the reader still learns what happened.
"""

SHORTEST_TO_JUDGE: Final = 40
"""Letters and digits, about a line of a list: in less, one masked name is half of it and says nothing of the text."""


@dataclass(frozen=True, slots=True)
class FactCost:
    """``count`` facts of one kind, of ``characters`` letters and digits, that went one way."""

    act: Act
    kind: Kind
    count: int
    characters: int


@dataclass(frozen=True, slots=True)
class ParagraphCost:
    """A paragraph of the source, from ``line`` to ``last_line``; ``characters`` counts its letters and digits.

    A heading stands for itself, apart from the paragraph below it.

    Paragraphs without any redaction are not listed.
    """

    line: int
    last_line: int
    characters: int
    facts: tuple[FactCost, ...]
    heading: bool = False

    def facts_of(self, act: Act) -> int:
        """Number of facts that went this way."""
        return sum(fact.count for fact in self.facts if fact.act == act)

    def characters_of(self, act: Act) -> int:
        """Letters and digits that went this way."""
        return sum(fact.characters for fact in self.facts if fact.act == act)

    @property
    def mostly_gone(self) -> bool:
        """Whether at least `MOSTLY_GONE` of a paragraph that is no heading and not too short is removed or masked."""
        if self.heading or self.characters < SHORTEST_TO_JUDGE:
            return False
        return self.characters_of("removed") >= MOSTLY_GONE * self.characters
