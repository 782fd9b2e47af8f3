"""What somebody seems to be, from the words beside the name."""

import pytest

from scr_docs.model.mention import Kind
from scr_docs.model.suggestion import Sighting
from scr_docs.suggestions.group import Group
from scr_docs.suggestions.roles import role_of


def group(*sentences: str, kind: Kind = "person") -> Group:
    parts = [sentence.replace("<<", ">>").split(">>") for sentence in sentences]
    return Group(kind, tuple(Sighting(kind, "a.md", 1, name, before, after) for before, name, after in parts))


@pytest.mark.parametrize(
    ("sentence", "role", "pseudonym"),
    [
        ("She lived with her mother, >>Stacey Thornbury<<.", "mother", "Mother"),
        ("She saw the health visitor, >>Ngozi Amadi<<, twice.", "health visitor", "Health Visitor"),
        ("Health Visitor >>Amadi<< came.", "health visitor", "Health Visitor"),
        (">>PC Nowak<< came.", "police officer", "Police Officer"),
        (">>Dr Farah Siddiqui<< wrote.", "doctor", "Doctor"),
        ("A neighbour called >>May<< rang.", "neighbour", "Neighbour"),
        ("Then >>Faith Ezenwa<<, a family support worker, came.", "family support worker", "Family Support Worker"),
        ("Then >>Ola<< (the school nurse) came.", "school nurse", "School Nurse"),
        ("Her maternal grandmother, >>Maureen<<, rang.", "maternal grandmother", "Maternal Grandmother"),
        ("Her former partner, >>Leanne Stubbs<<, rang.", "former partner", "Former Partner"),
        (">>Uncle Will<< rang.", "uncle", "Uncle"),
        ("She said that >>Tegan<<'s grandmother rang.", "child", "Child"),
    ],
)
def test_the_role_of_a_person(sentence: str, role: str, pseudonym: str) -> None:
    found = role_of(group(sentence))
    assert found is not None
    assert (found.words, found.pseudonym) == (role, pseudonym)


@pytest.mark.parametrize(
    "sentence",
    [
        ">>Liam<< rang.",
        ">>Stacey<<, her mother's friend and a dog came.",
        "The stepmotherly >>Ola<< came.",
        "He told >>Denise<<'s mother.",
        ">>Kayla<< was in the mother and baby unit.",
    ],
)
def test_where_nothing_is_said_nothing_is_guessed(sentence: str) -> None:
    assert role_of(group(sentence)) is None


def test_most_places_decide() -> None:
    said = ["her mother, >>Stacey<<, came"] * 2 + ["her aunt, >>Stacey<<, came"]
    found = role_of(group(*said))
    assert found
    assert found.words == "mother"


@pytest.mark.parametrize(
    ("kind", "name", "pseudonym"),
    [
        ("organisation", "St Aidan's C of E Primary School", "Primary School"),
        ("organisation", "Hollowbrook Academy", "School"),
        ("organisation", "Tannery Lane Surgery", "GP Practice"),
        ("place", "Pennywort Close", "Street"),
        ("place", "Nether Wickle", None),
    ],
)
def test_what_a_place_or_organisation_is_stands_in_its_name(kind: Kind, name: str, pseudonym: str | None) -> None:
    found = role_of(group(f"at >>{name}<<", kind=kind))
    assert (found.pseudonym if found else None) == pseudonym
