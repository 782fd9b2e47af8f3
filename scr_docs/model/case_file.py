"""``case.yml``: what the board has decided, asked and done in one case (design, section 4)."""

import datetime as dt
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from scr_docs.model.before_publication import Briefed, Copy, FamilyTold, IntruderTest, Override, Represented
from scr_docs.model.sourced import FORBID_EXTRA, Sourced
from scr_docs.model.taking_part import Agency, Contributor, OverviewAuthor, PanelMember


@dataclass(frozen=True, slots=True)
class Subject(Sourced):
    """Whose board leads: residence (17.10), looked after (17.11), setting (17.33, 17.47)."""

    __pydantic_config__ = FORBID_EXTRA

    residence: str = ""
    looked_after_by: str | None = None
    setting: Literal["family", "institution", "custody"] = "family"


@dataclass(frozen=True, slots=True)
class OtherChildren(Sourced):
    """That other children at risk were considered at once (17.7)."""

    __pydantic_config__ = FORBID_EXTRA

    considered_on: date
    by: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class ChairDecision(Sourced):
    """The recommendation and the chair's decision (17.5-17.9, 17.13-17.16)."""

    __pydantic_config__ = FORBID_EXTRA

    outcome: Literal["review", "smaller-audit", "none"]
    recommended_on: date | None = None
    criteria: tuple[str, ...] = ()
    by: str = "chair"
    reason: str = ""
    inspectorate_told_on: date | None = None


@dataclass(frozen=True, slots=True)
class Dates(Sourced):
    """The clock of the review (17.21, 17.22)."""

    __pydantic_config__ = FORBID_EXTRA

    notified: date
    decided: date | None = None
    management_reviews_due: date | None = None
    completed: date | None = None


@dataclass(frozen=True, slots=True)
class TimescaleChange(Sourced):
    """Another date for completion, agreed with the inspectorate (17.22)."""

    __pydantic_config__ = FORBID_EXTRA

    agreed_on: date
    with_: str
    new_date: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Meeting(Sourced):
    """A meeting of the panel or the board (17.17, 17.41, 17.43, 17.45)."""

    __pydantic_config__ = FORBID_EXTRA

    date: dt.date
    kind: Literal["management-reviews", "draft-overview", "board", "other"] = "other"
    papers_sent: dt.date | None = None
    minutes_to_chair: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Scope(Sourced):
    """The period that the review covers (17.19)."""

    __pydantic_config__ = FORBID_EXTRA

    from_: date
    to: date


@dataclass(frozen=True, slots=True)
class Question(Sourced):
    """A question of this case's own, beside those of 17.36 (17.34). ``agencies``: ids, or all."""

    __pydantic_config__ = FORBID_EXTRA

    id: str
    text: str
    agencies: Literal["all"] | tuple[str, ...] = "all"


@dataclass(frozen=True, slots=True)
class Restriction(Sourced):
    """A court's reporting restriction; it outlasts the trial."""

    __pydantic_config__ = FORBID_EXTRA

    court: str
    until: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Proceeding(Sourced):
    """Court proceedings related to the case (17.23, 17.50)."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["criminal", "coroner", "family"]
    status: Literal["open", "concluded"] = "open"
    concluded: date | None = None
    restrictions: tuple[Restriction, ...] = ()


@dataclass(frozen=True, slots=True)
class Publication(Sourced):
    """How this case is published (17.50). ``anchor`` is private and never staged."""

    __pydantic_config__ = FORBID_EXTRA

    slug: str | None = None
    not_before: date | None = None
    anchor: date | None = field(default=None, repr=False)
    dates: Literal["month-year", "year", "relative"] = "month-year"
    named: tuple[Literal["board", "agencies", "overview_author"], ...] = ("board", "agencies", "overview_author")
    gender_neutral: bool = False
    """The board has decided that sex identifies: neutral pseudonyms are printed, words that tell a sex are raised."""
    family_told: FamilyTold | None = None
    represented: tuple[Represented, ...] = ()
    briefed: tuple[Briefed, ...] = ()
    override: Override | None = None
    intruder_tests: tuple[IntruderTest, ...] = ()
    copies: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True)
class Waiver(Sourced):
    """One code silenced at one place, with reason, name and date. ``path_`` is relative to the case folder."""

    __pydantic_config__ = FORBID_EXTRA

    code: str
    path_: str
    reason: str
    by: str
    on: date
    section: str = ""


@dataclass(frozen=True, slots=True)
class CaseFile(Sourced):
    """``case.yml`` whole. ``title`` is the pseudonym of the subject child.

    ``key_recipients``: who, beside those of ``board.yml``, opens this case's encrypted register (public keys of age).
    """

    __pydantic_config__ = FORBID_EXTRA

    id: str
    title: str
    dates: Dates
    subject: Subject = Subject()
    other_children: OtherChildren | None = None
    decision: ChairDecision | None = None
    timescale_changes: tuple[TimescaleChange, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    scope: Scope | None = None
    questions: tuple[Question, ...] = ()
    agencies: tuple[Agency, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    overview_author: OverviewAuthor | None = None
    panel: tuple[PanelMember, ...] = ()
    proceedings: tuple[Proceeding, ...] = ()
    publication: Publication = Publication()
    waivers: tuple[Waiver, ...] = ()
    key_recipients: tuple[str, ...] = ()
