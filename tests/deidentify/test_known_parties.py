"""Who may be named in public: the board, the agencies and the author where the case says so (17.39); others by role."""

from dataclasses import replace
from datetime import date

import pytest

from scr_docs.deidentify.deidentify import anonymise
from scr_docs.deidentify.register.known_parties import parties_of_case_file
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.model.board import Board
from scr_docs.model.case_file import CaseFile, Dates, Publication
from scr_docs.model.mention import PublicDocument
from scr_docs.model.taking_part import Agency, OverviewAuthor, PanelMember, Reviewer
from tests.deidentify.tiny_case import PatternDetector

BOARD = Board(name="Barrowdene and Marsh Local Safeguarding Children Board")
FILE = CaseFile(
    id="2026-09",
    title="Child A",
    dates=Dates(notified=date(2026, 1, 12)),
    agencies=(Agency("housing", "Barrowdene Homes", Reviewer("Nia Prydderch", "Service Manager")),),
    overview_author=OverviewAuthor("Dr Ifor Pritchard"),
    panel=(PanelMember("Ayaan Warsame", "Police"),),
)
NOBODY_NAMED = replace(FILE, publication=Publication(named=()))


def redact(text: str, file: CaseFile = FILE) -> PublicDocument:
    lexicon = Lexicon(tuple(parties_of_case_file(file, None, BOARD)))
    detector = PatternDetector(organisation="Barrowdene(?: [A-Z&]\\w*| and)*", person="Nia Prydderch|Ayaan Warsame")
    return anonymise("executive-summary", text, lexicon, file.publication, detector)


@pytest.mark.parametrize(
    "text",
    [
        "The Barrowdene and Marsh Local Safeguarding Children Board agreed.",
        "The Barrowdene & Marsh LSCB agreed.",
        "The Barrowdene and Marsh Safeguarding Children Board agreed.",
        "Barrowdene Homes wrote a review.",
        "Dr Ifor Pritchard wrote it.",
    ],
)
def test_who_is_named_stands_as_written_without_a_doubt(text: str) -> None:
    public = redact(text)
    assert (public.text, public.doubts) == (text, ())


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("It was agreed by the Barrowdene & Marsh LSCB.", "It was agreed by the board."),
        ("Barrowdene Homes wrote a review.", "An agency wrote a review."),
        ("It was by Dr Ifor Pritchard.", "It was by the independent author."),
    ],
)
def test_who_is_not_named_is_printed_by_role_without_a_doubt(text: str, printed: str) -> None:
    public = redact(text, NOBODY_NAMED)
    assert (public.text, public.doubts) == (printed, ())


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("It was seen by Nia Prydderch.", "It was seen by Service Manager, Barrowdene Homes."),
        ("It was seen by Ayaan Warsame.", "It was seen by panel member, Police."),
    ],
)
def test_everyone_else_of_the_case_file_is_printed_by_role_and_organisation(text: str, printed: str) -> None:
    public = redact(text)
    assert (public.text, public.doubts) == (printed, ())


def test_another_body_of_the_area_is_asked_about() -> None:
    assert [doubt.kind for doubt in redact("The Barrowdene Gazette wrote.").doubts] == ["organisation"]
