"""From a whole case to proposals: what the case knows is never proposed, and a proposal breaks no rule of `check`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.reading import read_case
from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.register.lexicon import lexicon_of
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.document import Document
from scr_docs.model.register import Person, Register
from scr_docs.model.suggestion import Role, Sighting, Suggestion
from scr_docs.names.words import word_keys
from scr_docs.names.written_forms import forms_of_person
from scr_docs.settling.additions import problems_of_additions
from scr_docs.suggestions.gather import as_written, gather
from scr_docs.suggestions.propose import propose, propose_all, with_rows_to_fill_in
from scr_docs.suggestions.suggest import suggestions_of

CASE = """\
id: 2026-07
title: Child R
dates: {notified: 2026-01-12}
panel: [{name: Ifeoma Blessed, organisation: Police}]
"""
REGISTER = """\
people:
  child-r: {pseudonym: Child R, role: subject child, names: [Kayleigh Maughan, Kayleigh]}
  mother: {pseudonym: Mother, role: mother, names: [Bronagh Maughan, Bronagh]}
"""
DECISIONS = "decisions: [{text: Gethin, kind: person, decide: keep, reason: r, by: b, on: 2026-02-03}]\n"
CHRONOLOGY = "date,source,event\n2025-03-01,Log,Zofia Nowak rang\n"
PLAN = """\
actions:
  - recommendation: OR-1
    action: Thank Hodan Warsame
    owner: Police
    by: 2026-12-01
    outcome: o
"""


class Names:
    """A detector that takes every run of capitalised words for a person."""

    version = "names 1"

    def detect(self, texts: Sequence[str]) -> list[list[Detection]]:
        runs = re.compile(r"[A-ZŁŚ][\w-]+(?: [A-ZŁŚ][\w-]+)*")
        return [[Detection(*found.span(), "person", "", "model") for found in runs.finditer(text)] for text in texts]


@pytest.fixture
def folder(tmp_path: Path) -> CaseFolder:
    case = tmp_path / "2026-07"
    (case / "chronology").mkdir(parents=True)
    files = {
        "case.yml": CASE,
        "identities.yml": REGISTER,
        "decisions.yml": DECISIONS,
        "action-plan.yml": PLAN,
        "chronology/police.csv": CHRONOLOGY,
        "executive-summary.md": "# A\n\nthen Grace Osei, Bronagh, Gethin, Ifeoma Blessed and Kayliegh rang.\n",
    }
    for name, text in files.items():
        (case / name).write_text(text, encoding="utf-8")
    return CaseFolder(case)


def suggestions(case: Case) -> tuple[Suggestion, ...]:
    lexicon = lexicon_of(case, Board())
    return suggestions_of(gather(case, lexicon, Names()), case.register or Register(), lexicon)


def test_every_text_of_the_case_is_read_and_nothing_that_it_knows_is_proposed(folder: CaseFolder) -> None:
    found = suggestions(read_case(folder))
    places = {
        (name, Path(each.sightings[0].path).name, each.sightings[0].line) for each in found for name in each.names
    }
    assert {
        ("Grace Osei", "executive-summary.md", 3),
        ("Kayliegh", "executive-summary.md", 3),
        ("Zofia Nowak", "police.csv", 2),
    } <= places
    assert not any(name in {"Bronagh", "Gethin", "Ifeoma Blessed"} for name, *_ in places)
    assert any("Warsame" in name and place == "action-plan.yml" for name, place, _ in places)


def test_a_misspelling_is_proposed_as_a_further_form_of_the_entry(folder: CaseFolder) -> None:
    close = {each.names: each.close_to for each in suggestions(read_case(folder))}
    assert close["Kayliegh",] == ("child-r",)
    assert close["Grace Osei",] == ()


def test_somebody_of_the_same_surname_is_said_to_share_it(folder: CaseFolder) -> None:
    (folder.path / "executive-summary.md").write_text("# A\n\nthen Ciara Maughan rang.\n", encoding="utf-8")
    (found, *_) = suggestions(read_case(folder))
    assert (found.names, found.close_to, set(found.shares_with)) == (("Ciara Maughan",), (), {"child-r", "mother"})


@pytest.mark.parametrize(
    ("found", "names"),
    [
        ("Zofia's telephone", [("Zofia",)]),
        ("Zofia's", [("Zofia's",)]),
        ("Zofia. A log said that he lived with her and left", []),
    ],
)
def test_what_a_detector_takes_in_beside_a_name_is_no_part_of_it(found: str, names: list[tuple[str, ...]]) -> None:
    class Whole(Names):
        def detect(self, texts: Sequence[str]) -> list[list[Detection]]:
            return [[Detection(0, len(found), "person", "", "model")] if found in text else [] for text in texts]

    document = Document("executive-summary", "executive-summary", "a.md", f"{found} so.\n")
    case = Case("c", "c", None, Register(), (), (document,), (), None, (), {}, ())
    lexicon = lexicon_of(case, Board())
    assert [each.names for each in suggestions_of(gather(case, lexicon, Whole()), Register(), lexicon)] == names


GIVEN = ["Ayaan", "Hodan", "Zofia", "Bronagh", "Gurdeep", "Siân", "Agnieszka"]
SURNAMES = ["Warsame", "Nowak", "Ní Bhriain", "Sandhu", "Mongan-Maughan"]
NAMES = st.builds("{} {}".format, st.sampled_from(GIVEN), st.sampled_from(SURNAMES))
WRITTEN = st.one_of(NAMES, st.sampled_from(GIVEN), st.sampled_from(SURNAMES).map("Ms {}".format))


@given(st.lists(NAMES, max_size=4), st.lists(WRITTEN, min_size=1, max_size=8))
@settings(deadline=None, max_examples=60)
def test_no_suggestion_names_what_the_register_knows(known: list[str], written: list[str]) -> None:
    entries = {f"p-{n}": Person(pseudonym=f"Person {n}", names=(name,)) for n, name in enumerate(known)}
    document = Document("executive-summary", "executive-summary", "a.md", "then " + ", then ".join(written) + ".\n")
    case = Case("c", "c", None, Register(people=entries), (), (document,), (), None, (), {}, ())
    forms = {form.words for key, person in entries.items() for form in forms_of_person(key, person.names)}
    for suggestion in suggestions(case):
        for name in suggestion.names:
            assert word_keys(name.removeprefix("Ms ")) not in forms


@given(st.lists(WRITTEN, min_size=1, max_size=8))
@settings(deadline=None, max_examples=30)
def test_proposals_break_no_rule_even_all_together(written: list[str]) -> None:
    document = Document("executive-summary", "executive-summary", "a.md", "then " + ", then ".join(written) + ".\n")
    case = Case("c", "c", None, Register(), (), (document,), (), None, (), {}, ())
    entries = propose_all(suggestions(case), case)
    assert problems_of_additions(case, entries) == ()


def test_a_pseudonym_is_the_role_and_the_next_free_number(folder: CaseFolder) -> None:
    case = read_case(folder)
    uncle = Suggestion("person", ("Will Maughan",), (Sighting("person", "a.md", 1, "Will Maughan"),))
    visitor = replace(uncle, role=Role("health visitor", "Health Visitor", "health-visitor"))
    mother = replace(uncle, role=Role("mother", "Mother", "mother", once=True))
    father = replace(uncle, role=Role("father", "Father", "father", once=True))
    proposed = [propose(each, case) for each in (uncle, visitor, mother, father)]
    assert [(each.id, each.pseudonym) for each in proposed] == [
        ("person-1", "Person 1"),
        ("health-visitor-1", "Health Visitor 1"),
        ("mother-1", "Mother 1"),
        ("father", "Father"),
    ]


def test_a_role_that_is_a_name_of_the_register_is_not_proposed() -> None:
    cook = Suggestion("person", ("Anna Cook",), (), Role("cook", "Cook", "cook"))
    case = Case("c", "c", None, Register(), (), (), (), None, (), {}, ())
    assert propose(cook, case).pseudonym == "Person 1"


def test_rows_to_fill_in_have_no_pseudonym_yet() -> None:
    case = Case(
        "c", "c", None, Register(people={"x": Person(pseudonym="X", names=("Ola",))}), (), (), (), None, (), {}, ()
    )
    entries = propose_all([Suggestion("person", ("Ilka Roth",), ())], case)
    filled = with_rows_to_fill_in(case.register or Register(), entries)
    assert {key: (each.pseudonym, each.names) for key, each in filled.people.items()} == {
        "x": ("X", ("Ola",)),
        "person-1": ("", ("Ilka Roth",)),
    }


@pytest.mark.parametrize(
    ("found", "written"),
    [
        ("Hodan crying", "Hodan"),
        ("Zbish shuts Noor", "Zbish"),
        ("Mr Olufunmilola may", "Mr Olufunmilola"),
        ("Dr Sharmeen Quader MBBS MRCPCH", "Dr Sharmeen Quader"),
        ("Stacey's telephone", "Stacey"),
        ("Anas al-Mutawakkil", "Anas al-Mutawakkil"),
        ("Peter van der Berg", "Peter van der Berg"),
        ("Rhodri ap Gwilym", "Rhodri ap Gwilym"),
        ("Mary van", "Mary"),
        ("paddy joe", "paddy joe"),
        ("BA", "BA"),
    ],
)
def test_a_name_is_proposed_without_the_words_that_a_model_took_along(found: str, written: str) -> None:
    assert as_written(found, "person") == written
