"""A small invented case to look for, and a detector that knows three unregistered things."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scr_docs.deidentify.detecting.detection import Detection, Detector
from scr_docs.deidentify.register.known_parties import parties_of_case_file, parties_of_register
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.model.board import Board
from scr_docs.model.case_file import CaseFile, Dates
from scr_docs.model.finding import Finding
from scr_docs.model.mention import Kind
from scr_docs.model.register import Decision, OrganisationEntry, Person, PlaceEntry, Register
from scr_docs.model.taking_part import Agency, OverviewAuthor, PanelMember, Reviewer
from scr_docs.redaction_check.check import look_over
from scr_docs.redaction_check.known_words import KnownWords
from scr_docs.redaction_check.terms import CaseTerms, make_terms

REGISTER = Register(
    people={
        "child-a": Person(
            "Child A", ("Kayleigh-Ann Thornbury", "Kayleigh-Ann", "Kayleigh", "KT"), identifiers=("999 000 0018",)
        ),
        "mother": Person("Mother", ("Siân O'Brien", "Siân")),
        "sibling": Person("Sibling", ("Hope Mongan", "Hope")),
        "uncle": Person("Uncle", ("Gurpreet Singh Sandhu", "Gurpreet")),
        "aunt": Person("Aunt", ("Xawo",)),
    },
    places={"home": PlaceEntry("the family home", ("14 Mill Lane", "Mill Lane"))},
    organisations={"school-1": OrganisationEntry("School 1", ("St Aidan's Primary School", "St Aidan's"))},
)
OTHER_REGISTER = Register(
    people={
        "child-b": Person(
            "Child B", ("Wojciech Zieliński", "Wojciech", "May Zielińska", "May"), identifiers=("999 000 0077",)
        )
    },
)


def terms(case: str = "2026-01", register: Register = REGISTER, decisions: Sequence[Decision] = ()) -> CaseTerms:
    """A case with a register, an agency with a reviewer, a panel member and a named author."""
    file = CaseFile(
        id=case,
        title="Child A",
        dates=Dates(dt.date(2026, 1, 12)),
        agencies=(Agency("police", "Midshire Police", reviewer=Reviewer("Ruth Adeyemi", "Superintendent")),),
        overview_author=OverviewAuthor("Dr Helen Marsh", "independent"),
        panel=(PanelMember("Samuel Osei", "Police"),),
    )
    parties = [
        *parties_of_register(register),
        *parties_of_case_file(file, None, Board(name="Midshire Safeguarding Board")),
    ]
    return make_terms(case, Lexicon(parties, decisions))


def check_paths(
    paths: Sequence[Path], cases: Sequence[CaseTerms], detector: Detector, known: KnownWords
) -> tuple[Finding, ...]:
    """The findings in files and folders that no stage was printed from: every case's words block in every form."""
    return look_over([(path, path.as_posix()) for path in paths], None, cases, detector, known).findings


@dataclass
class ThreeWords:
    """Finds one unknown person, one phone number and dates; counts what it was asked."""

    version: str = "three words"
    asked: list[str] = field(default_factory=list)

    def detect(self, texts: Sequence[str]) -> list[list[Detection]]:
        """As the protocol says."""
        self.asked += texts
        return [sorted(self._in(text), key=lambda found: found.start) for text in texts]

    def _in(self, text: str) -> list[Detection]:
        patterns: list[tuple[str, Kind, str]] = [
            (r"Bronagh Nic Eoin|Child A\b", "person", ""),
            (r"07700 900\d{3}", "contact", "phone number"),
            (r"\d{1,2} March 2024|March 2024|May 2024", "date", ""),
        ]
        return [
            Detection(match.start(), match.end(), kind, detail, "model" if kind == "person" else "pattern")
            for pattern, kind, detail in patterns
            for match in re.finditer(pattern, text)
        ]
