"""Who takes part in a review, as ``case.yml`` lists them: agencies, others who report, author, panel (17.24-17.27)."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from scr_docs.model.sourced import FORBID_EXTRA, Sourced


@dataclass(frozen=True, slots=True)
class Reviewer(Sourced):
    """Who writes an agency's review; not involved, nor the practitioner's line manager (17.27)."""

    __pydantic_config__ = FORBID_EXTRA

    name: str = field(repr=False)
    role: str = ""
    directly_involved: bool = False
    line_manager_of_practitioner: bool = False
    login: str | None = None


@dataclass(frozen=True, slots=True)
class Interview(Sourced):
    """A written record of an interview, shared with the person interviewed (17.35)."""

    __pydantic_config__ = FORBID_EXTRA

    recorded_on: date
    shared_on: date | None = None


@dataclass(frozen=True, slots=True)
class Accepted(Sourced):
    """The senior officer's acceptance of the findings (17.30)."""

    __pydantic_config__ = FORBID_EXTRA

    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Agency(Sourced):
    """An agency that reviews its own management of the case (17.25)."""

    __pydantic_config__ = FORBID_EXTRA

    id: str
    name: str
    reviewer: Reviewer | None = None
    records_secured_on: date | None = None
    interviews: tuple[Interview, ...] = ()
    accepted: Accepted | None = None
    staff_debriefed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Contributor(Sourced):
    """Somebody else who reports: a designated doctor, a guardian, an expert (17.25, 17.38)."""

    __pydantic_config__ = FORBID_EXTRA

    id: str
    kind: str = ""
    path_: str = ""
    court_agreement_on: date | None = None


@dataclass(frozen=True, slots=True)
class OverviewAuthor(Sourced):
    """The independent author of the overview report (17.27)."""

    __pydantic_config__ = FORBID_EXTRA

    name: str = field(repr=False)
    employer: str = ""
    independent_of: Literal["all"] | tuple[str, ...] = ()
    login: str | None = None


@dataclass(frozen=True, slots=True)
class PanelMember(Sourced):
    """A member of the review panel; only these may see the case's internal site."""

    __pydantic_config__ = FORBID_EXTRA

    name: str = field(repr=False)
    organisation: str = ""
    role: str = "member"
    login: str | None = None
