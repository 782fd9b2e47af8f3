"""The identity register: who must not be recognised, and what is printed instead (``identities.yml``)."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from scr_docs.model.mention import Kind
from scr_docs.model.sourced import FORBID_EXTRA, Sourced


@dataclass(frozen=True, slots=True)
class Partner(Sourced):
    """A present or former partner of a person of the register; years for the genogram (17.39)."""

    __pydantic_config__ = FORBID_EXTRA

    id: str
    kind: Literal["married", "cohabiting", "separated", "divorced", "relationship"] = "relationship"
    from_: int | None = None
    to: int | None = None


@dataclass(frozen=True, slots=True)
class Person(Sourced):
    """Somebody of the case. ``names`` are written forms; the id is never a name."""

    __pydantic_config__ = FORBID_EXTRA

    pseudonym: str
    names: tuple[str, ...] = field(repr=False)
    role: str = ""
    born: date | None = field(default=None, repr=False)
    died: date | None = field(default=None, repr=False)
    sex: Literal["female", "male", "other", "unknown"] = "unknown"
    identifiers: tuple[str, ...] = field(default=(), repr=False)
    agency: str | None = None
    parents: tuple[str, ...] = ()
    parent_kind: Literal["birth", "adoptive", "foster"] = "birth"
    partners: tuple[Partner, ...] = ()
    twin_of: str | None = None
    unborn: bool = False
    household: str | None = None
    neutral_pseudonym: str = ""
    """Printed instead under ``publication.gender_neutral``; needed where the pseudonym tells a sex."""


@dataclass(frozen=True, slots=True)
class PlaceEntry(Sourced):
    """A place of the case: an address, a street, a town."""

    __pydantic_config__ = FORBID_EXTRA

    pseudonym: str = ""
    """May be left out where ``kind`` says enough: then "a primary school" is printed."""
    names: tuple[str, ...] = field(default=(), repr=False)
    """At least one; reading refuses an entry without."""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class OrganisationEntry(Sourced):
    """An organisation that would tell where the child lived: a school, a surgery, a hostel."""

    __pydantic_config__ = FORBID_EXTRA

    pseudonym: str = ""
    """May be left out where ``kind`` says enough: then "a primary school" is printed."""
    names: tuple[str, ...] = field(default=(), repr=False)
    """At least one; reading refuses an entry without."""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Register(Sourced):
    """``identities.yml`` whole, keyed by ids that are not names."""

    __pydantic_config__ = FORBID_EXTRA

    people: dict[str, Person] = field(default_factory=dict)
    places: dict[str, PlaceEntry] = field(default_factory=dict)
    organisations: dict[str, OrganisationEntry] = field(default_factory=dict)

    def entries(self) -> dict[str, Person | PlaceEntry | OrganisationEntry]:
        """Every entry by its id; reading refuses an id that stands in two of the three lists."""
        return {**self.people, **self.places, **self.organisations}


@dataclass(frozen=True, slots=True)
class Decision(Sourced):
    """The recorded answer to a doubt (``decisions.yml``). ``context`` ties it to the surrounding words."""

    __pydantic_config__ = FORBID_EXTRA

    text: str = field(repr=False)
    kind: Kind
    decide: Literal["keep", "replace"]
    reason: str
    by: str
    on: date
    identity: str | None = None
    with_: str | None = None
    context: str | None = None


@dataclass(frozen=True, slots=True)
class SamePersonDecision(Sourced):
    """The recorded answer whether a person of this case is one of another case's register (``same_people``).

    ``identity`` is an id of this case's register, ``case`` the id of the other case.
    """

    __pydantic_config__ = FORBID_EXTRA

    identity: str
    case: str
    decide: Literal["same", "different"]
    reason: str
    by: str
    on: date
