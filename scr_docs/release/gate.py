"""One condition of a release, and how it stands for one document today (17.50)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from scr_docs.model.finding import Finding
from scr_docs.release.candidate import Candidate


@dataclass(frozen=True, slots=True)
class Gate:
    """One condition of a release. ``opens`` says who opens it; ``shut`` yields a finding for each thing in the way.

    ``of_text``: it is about the anonymised text, so that without one nothing can be said.
    """

    condition: str
    opens: str
    shut: Callable[[Candidate, date], Iterator[Finding]]
    of_text: bool = False

    def look(self, candidate: Candidate, today: date) -> "GateStanding":
        """How the gate stands for a document on a day."""
        return GateStanding(self, tuple(self.shut(candidate, today)))


@dataclass(frozen=True, slots=True)
class GateStanding:
    """A gate that was looked at; it is open when nothing is in the way, and that is known."""

    gate: Gate
    in_the_way: tuple[Finding, ...]
    is_known: bool = True

    @property
    def is_open(self) -> bool:
        """Whether the document may pass."""
        return self.is_known and not self.in_the_way
