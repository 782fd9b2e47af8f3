"""Jigsaw identification: harmless facts that together point to one person (17.50: the summary is anonymised)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from scr_docs.model.sourced import FORBID_EXTRA, Sourced

Family = Literal[
    "age",
    "sex",
    "time of death",
    "birth",
    "date",
    "place",
    "ethnicity",
    "faith",
    "language",
    "family shape",
    "condition",
    "occupation",
    "injury",
    "event",
    "quotation",
]
"""What a fact is about. ``time of death`` is also the month in which the board was told: it gives the other away."""

TOGETHER: Final = "together"
"""What stands for a document's id where all documents of a case that may be public are looked at together."""
ALREADY_PUBLIC: Final = "already-public.md"
"""The panel's file, as a source of facts: it holds names, so that its sentences are never shown."""

Rule = Literal["time of death", "few people", "few families", "quotations", "named already"]
"""Why a combination is one; `scr_docs.jigsaw.combine` and `scr_docs.jigsaw.named_already` say when."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One fact that a text discloses, at one place. ``value`` is always of the tool's own vocabulary, never quoted.

    ``start`` and ``end`` (exclusive) are offsets in the anonymised text. ``share`` is the rough part of the population
    for which it is true, 1 when it is not weighed. ``instead`` is what could be printed at this place ("" to leave the
    words out, None where nothing can be changed), and ``then`` the share that would be left.
    """

    family: Family
    value: str
    start: int
    end: int
    line: int
    share: float = 1.0
    instead: str | None = ""
    then: float = 1.0
    aspect: str = ""
    """Facts of one aspect overlap (faith and ethnicity) and are weighed once, by the rarest."""
    people: tuple[str, ...] = ()
    """Ids of the register: whom the sentence speaks of."""
    about_family: bool = True
    """Whether it is said of the family, when nobody in particular is named."""
    sentence: str = field(default="", repr=False)
    """The sentence of the anonymised text in which it stands."""
    document: str = ""
    """Where it stands, when several documents are looked at together: an id, or `ALREADY_PUBLIC`."""
    rough: bool = False
    """Whether no published figure was found for the share."""


@dataclass(frozen=True, slots=True)
class Step:
    """One generalisation: what to print instead of a value, in how many places and characters of the text.

    Without ``instead`` the words are left out.
    """

    family: Family
    value: str
    instead: str
    places: int
    characters: int
    lines: tuple[int, ...]
    breaks: bool
    """Whether the combination is gone when nothing else is changed."""


@dataclass(frozen=True, slots=True)
class Source:
    """Lines of one document that contribute to a combination of several documents."""

    __pydantic_config__ = FORBID_EXTRA

    document: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Combination:
    """Facets that together may identify. ``person`` is an id of the register; None: the family, or the document.

    ``expected`` is a rough number of people (or families) in the area of whom all of it is true; None where it is
    always taken for one. ``cheapest`` are the steps that break it with the least change, empty where none do.
    ``fingerprint`` changes when the facts or the sentences that disclose them change; it holds no words.
    """

    person: str | None
    rule: Rule
    facets: tuple[Facet, ...]
    expected: float | None
    fingerprint: str
    steps: tuple[Step, ...] = ()
    cheapest: tuple[Step, ...] = ()

    @property
    def families(self) -> tuple[Family, ...]:
        """What the facts are about, each once, in the order of the alphabet: as a decision names them."""
        return tuple(sorted({facet.family for facet in self.facets}))

    @property
    def rough(self) -> tuple[Family, ...]:
        """Those of them of whose shares one or more has no published source."""
        return tuple(sorted({facet.family for facet in self.facets if facet.rough}))

    @property
    def lines(self) -> tuple[int, ...]:
        """Lines of the anonymised text that contribute; pronouns stand on nearly every line and are left out."""
        return _lines(self.facets)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The same by document, where several are looked at together; one that tells a sex only is one of them too."""
        documents = {facet.document for facet in self.facets if facet.document}
        return tuple(
            Source(document, _lines(facet for facet in self.facets if facet.document == document))
            for document in sorted(documents, key=papers_last)
        )


def papers_last(document: str) -> tuple[bool, str]:
    """By which documents are sorted: our own by id, then what the papers told."""
    return document == ALREADY_PUBLIC, document


def _lines(facets: Iterable[Facet]) -> tuple[int, ...]:
    return tuple(sorted({facet.line for facet in facets if facet.family != "sex"}))


@dataclass(frozen=True, slots=True)
class Profile:
    """All that a document discloses about one person of the register (None: about nobody in particular)."""

    person: str | None
    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class JigsawReport:
    """What one anonymised document discloses, person by person, and the combinations that a person must decide on."""

    document: str
    profiles: tuple[Profile, ...]
    combinations: tuple[Combination, ...]
    population: int
    """People in the area of the board, as the estimates assume."""


@dataclass(frozen=True, slots=True)
class CombinationDecision(Sourced):
    """The recorded answer to a combination (``decisions.yml``, ``combinations``).

    ``accept``: it may stand. ``generalise``: the author will change the text; it is open until the text has changed.
    ``person`` is left out when the combination is the family's or the document's. ``document`` is `TOGETHER` for a
    combination that only several documents make.
    """

    __pydantic_config__ = FORBID_EXTRA

    document: str
    facets: tuple[Family, ...]
    decide: Literal["accept", "generalise"]
    reason: str
    by: str
    on: date
    fingerprint: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class StoredCombination:
    """A combination without words: what the checks know of it. ``lines`` are those of the anonymised text."""

    __pydantic_config__ = FORBID_EXTRA

    person: str | None
    rule: Rule
    families: tuple[Family, ...]
    lines: tuple[int, ...]
    fingerprint: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredJigsaw:
    """``build/redacted/<case>/<document>.jigsaw.json``, or that of all documents together (`TOGETHER`).

    ``text_hash`` is of the anonymised text, or one for all that is looked at together. ``made_with`` is a digest of
    what else the report depends on: the tool's code and word lists, and the population of the area.
    """

    __pydantic_config__ = FORBID_EXTRA

    case: str
    document: str
    text_hash: str
    combinations: tuple[StoredCombination, ...]
    made_with: str = ""
