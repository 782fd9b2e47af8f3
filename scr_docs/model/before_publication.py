"""What must have happened before publication, as ``case.yml`` records it under ``publication`` (17.46, 17.50)."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from scr_docs.model.sourced import FORBID_EXTRA, Sourced

GateName = Literal["structure", "jigsaw", "represented", "family", "briefed", "intruder-test"]
"""Gates that a board switches on in ``board.yml`` (``gates:``); all others are always there."""


@dataclass(frozen=True, slots=True)
class FamilyTold(Sourced):
    """The family was told the date and the content; or why not (17.46, 17.50)."""

    __pydantic_config__ = FORBID_EXTRA

    by: str
    on: date
    not_told_because: str = ""


@dataclass(frozen=True, slots=True)
class Represented(Sourced):
    """A contributor is satisfied that its information is fully and fairly represented (17.46).

    ``who`` is the id of an agency or of a contributor of the case.
    """

    __pydantic_config__ = FORBID_EXTRA

    who: str
    on: date


@dataclass(frozen=True, slots=True)
class Briefed(Sourced):
    """A body of ``board.yml: bodies_to_brief`` was told of the publication in advance (17.50)."""

    __pydantic_config__ = FORBID_EXTRA

    body: str
    on: date


@dataclass(frozen=True, slots=True)
class Override(Sourced):
    """The chair publishes although proceedings are open or reporting is restricted: why, in their own name (17.50)."""

    __pydantic_config__ = FORBID_EXTRA

    reason: str
    by: str = field(repr=False)
    on: date


@dataclass(frozen=True, slots=True)
class IntruderTest(Sourced):
    """Somebody without access to the case tried to find out who is meant; on which text, and with what result."""

    __pydantic_config__ = FORBID_EXTRA

    document: str
    sha256: str
    by: str
    on: date
    minutes: int
    identified: bool
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Copy(Sourced):
    """A copy that went to somebody: a repository, the inspectorate, the press. ``withdraw`` lists them (17.49)."""

    __pydantic_config__ = FORBID_EXTRA

    to: str
    on: date
    document: str = "executive-summary"
