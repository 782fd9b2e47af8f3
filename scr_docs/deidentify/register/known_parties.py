"""Everyone and everything that a case knows by name: the register, and the people whom the case file lists.

What is printed for each: the register's pseudonym; for people of the case file their role and organisation, unless
``publication.named`` says that they are printed as they are (17.39 lists contributors, panel and author).
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from scr_docs.model.board import Board
from scr_docs.model.case_file import CaseFile
from scr_docs.model.mention import Kind, MentionSource
from scr_docs.model.plan import ActionPlan
from scr_docs.model.register import OrganisationEntry, PlaceEntry, Register
from scr_docs.names.articles import as_known
from scr_docs.names.printed_kinds import printed_for
from scr_docs.names.sexes import sex_told_by

_BOARDS: Final = (
    ("Local Safeguarding Children Board", "LSCB"),
    ("Local Safeguarding Children Board", "Safeguarding Children Board"),
    ("Safeguarding Children Partnership", "SCP"),
)


@dataclass(frozen=True, slots=True)
class KnownParty:
    """A person, place or organisation with its written forms; ``printed`` None means that it stands as it is."""

    id: str
    kind: Kind
    names: tuple[str, ...] = field(repr=False)
    printed: str | None
    source: MentionSource
    identifiers: tuple[str, ...] = field(default=(), repr=False)
    days: tuple[date, ...] = field(default=(), repr=False)
    """Days of birth and death: never printed, whatever the date policy."""
    again: str | None = None
    """What is printed from the second mention in a document on, for what has only a kind ("the primary school")."""
    doubt: str = ""
    """Why nothing may be printed for it before a person has answered."""

    @property
    def by_kind(self) -> bool:
        """Whether the register generalises it to its kind, without a pseudonym of its own."""
        return self.again is not None


_NOT_NEUTRAL = "printing is gender-neutral and the register gives no neutral pseudonym"


def parties_of_register(register: Register, *, gender_neutral: bool = False) -> Iterator[KnownParty]:
    """The entries of the identity register, under ``publication.gender_neutral`` with their neutral pseudonyms."""
    for key, person in register.people.items():
        days = tuple(day for day in (person.born, person.died) if day)
        printed = (gender_neutral and person.neutral_pseudonym) or person.pseudonym
        doubt = _NOT_NEUTRAL if gender_neutral and sex_told_by(printed) else ""
        yield KnownParty(key, "person", person.names, printed, "register", person.identifiers, days, doubt=doubt)
    kinds = Counter(entry.kind for entry in _things(register).values() if not entry.pseudonym)
    for key, entry in _things(register).items():
        kind: Kind = "place" if key in register.places else "organisation"
        again = _again(entry, kinds) if not entry.pseudonym else None
        yield KnownParty(key, kind, entry.names, printed_for(entry), "register", again=again)


def _things(register: Register) -> dict[str, PlaceEntry | OrganisationEntry]:
    return {**register.places, **register.organisations}


def _again(entry: PlaceEntry | OrganisationEntry, kinds: Counter[str]) -> str:
    """Of two schools printed as "a primary school" neither is ever "the" one: readers would take them for one."""
    printed = printed_for(entry)
    return as_known(printed) if kinds[entry.kind] == 1 else printed


def parties_of_case_file(file: CaseFile, plan: ActionPlan | None, board: Board) -> Iterator[KnownParty]:
    """The board, agencies, author, reviewers, panel and signatories of the plan. Their ids hold no name."""
    named = file.publication.named
    yield _organisation("board", board.name, "board" in named, "the board", *_short_names(board.name))
    for agency in file.agencies:
        yield _organisation(f"agency:{agency.id}", agency.name, "agencies" in named, "an agency")
        if agency.reviewer:
            role = agency.reviewer.role or "reviewing officer"
            yield _person(f"reviewer:{agency.id}", agency.reviewer.name, _title(role, agency.name))
    if file.overview_author:
        printed = None if "overview_author" in named else "the independent author"
        yield _person("overview-author", file.overview_author.name, printed)
    for number, member in enumerate(file.panel, 1):
        role = "panel member" if member.role in {"", "member"} else member.role
        yield _person(f"panel:{number}", member.name, _title(role, member.organisation))
    for number, signed in enumerate(plan.signed_up if plan else (), 1):
        yield _person(f"signatory:{number}", signed.name, _title(signed.role, signed.organisation))


def _title(role: str, organisation: str) -> str:
    return ", ".join(part for part in (role, organisation) if part)


def _person(key: str, name: str, printed: str | None) -> KnownParty:
    return KnownParty(key, "person", (name,), printed, "case-file")


def _organisation(key: str, name: str, named: bool, otherwise: str, *also: str) -> KnownParty:
    return KnownParty(key, "organisation", (name, *also), None if named else otherwise, "case-file")


def _short_names(board: str) -> tuple[str, ...]:
    """``Barrowdene LSCB`` for the ``Barrowdene Local Safeguarding Children Board``: reports write both."""
    pairs = ((re.compile(rf"(?i)\b{long}\b"), short) for long, short in _BOARDS)
    return tuple(short_name for long, short in pairs if (short_name := long.sub(short, board)) != board)


def merge_parties(register: Iterator[KnownParty], case_file: Iterator[KnownParty]) -> tuple[KnownParty, ...]:
    """Both lists; a name that the register has is the register's, and one person of the case file counts once."""
    merged = list(register)
    taken = {name.casefold() for party in merged for name in party.names}
    for party in case_file:
        if not taken & {name.casefold() for name in party.names}:
            merged.append(party)
            taken |= {name.casefold() for name in party.names}
    return tuple(merged)
