"""The action plan (17.46) and the recommendations that it carries out."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from scr_docs.model.sourced import FORBID_EXTRA, Sourced


@dataclass(frozen=True, slots=True)
class SignedUp(Sourced):
    """An organisation that signed up to the plan at a senior level (17.46)."""

    __pydantic_config__ = FORBID_EXTRA

    organisation: str
    name: str
    role: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Action(Sourced):
    """Who will do what, by when, with what intended outcome (17.46)."""

    __pydantic_config__ = FORBID_EXTRA

    recommendation: str
    action: str
    owner: str
    by: date
    outcome: str
    evaluated_by: str = ""
    urgent: bool = False
    started_before_report: bool = False
    status: Literal["open", "done", "dropped"] = "open"
    done_on: date | None = None
    evidence: str = ""
    outcome_achieved: str = ""


@dataclass(frozen=True, slots=True)
class ActionPlan(Sourced):
    """``action-plan.yml`` whole."""

    __pydantic_config__ = FORBID_EXTRA

    signed_up: tuple[SignedUp, ...] = ()
    monitored_by: str = ""
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True)
class Recommendation(Sourced):
    """One row of a report's table ``Ref | Recommendation | Owner | By when | Intended outcome | How evaluated``."""

    document: str
    ref: str
    text: str
    owner: str
    by_when: str
    outcome: str
    evaluated: str
