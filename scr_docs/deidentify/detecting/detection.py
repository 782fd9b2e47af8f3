"""What a detector finds in a text beyond the register: a proposal, never a decision (design, principle 2)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from scr_docs.model.mention import Kind

DetectionSource = Literal["pattern", "model"]


@dataclass(frozen=True, slots=True)
class Detection:
    """A span of one text, ``start`` to ``end`` (exclusive) in code points of that text.

    ``detail`` is a key of ``kinds.printing`` ("NHS number", "postcode") or "" where the kind says it all; ``source``
    tells a rule of form ("pattern") from the language model ("model"). It holds no word of the text.

    Raises:
        ValueError: the span is empty or starts before the text.
    """

    start: int
    end: int
    kind: Kind
    detail: str
    source: DetectionSource
    rule: str = field(default="", compare=False)
    """Which recogniser or label found it; two that found the same are one detection."""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError("a detection needs a span of at least one character")


class Detector(Protocol):
    """Anything that finds mentions in plain text. This is the place where another detector plugs in."""

    @property
    def version(self) -> str:
        """Name and version of everything that the result depends on; another version makes results stale."""
        ...

    def detect(self, texts: Sequence[str]) -> list[list[Detection]]:
        """For each text its detections, sorted by start, possibly overlapping, without exact duplicates.

        Raises:
            DetectorUnavailable: a text could not be looked at whole; then no result is given for any.
        """
        ...
