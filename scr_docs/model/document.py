"""Documents of a case: text as it was read, and what anonymising makes of it."""

from dataclasses import dataclass, field
from typing import Literal

DocumentKind = Literal[
    "terms-of-reference",
    "management-review",
    "contribution",
    "overview-report",
    "executive-summary",
    "learning-briefing",
    "action-plan",
]

PUBLISHABLE: frozenset[DocumentKind] = frozenset(
    {"executive-summary", "overview-report", "learning-briefing", "action-plan"}
)
"""Kinds that may ever be public; all others are internal in any form (design, section 5; 17.50)."""

FRONT_MATTER_KEYS: frozenset[str] = frozenset(
    {"title", "description", "case", "author", "date", "status", "notice", "answers"}
)
"""What the front matter of a publishable document may say; anything else could carry a name to the public (17.50)."""


@dataclass(frozen=True, slots=True)
class Document:
    """One report. ``id`` is the document id of the contract: ``executive-summary``, ``management-reviews/police``.

    ``text`` is the file decoded as UTF-8 without newline translation and without a leading BOM, front matter included;
    every offset in the product counts code points of it. ``path`` is as messages print it.
    """

    id: str
    kind: DocumentKind
    path: str
    text: str = field(repr=False)

    @property
    def publishable(self) -> bool:
        """Whether this kind of document may be public after release (17.50)."""
        return self.kind in PUBLISHABLE
