"""Who is meant by the names of a case: variants together, namesakes apart."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scr_docs.model.mention import Kind
from scr_docs.model.suggestion import Sighting
from scr_docs.suggestions.group import Group, group_sightings


def people(*names: str) -> list[Sighting]:
    return [Sighting("person", "a.md", line, name) for line, name in enumerate(names, 1)]


def names_of(groups: Sequence[Group]) -> set[frozenset[str]]:
    return {frozenset(group.names) for group in groups}


@pytest.mark.parametrize(
    ("written", "groups"),
    [
        (
            ["Kayleigh Thornbury", "Kayleigh", "Ms Thornbury", "K. Thornbury"],
            [{"Kayleigh Thornbury", "Kayleigh", "Ms Thornbury", "K. Thornbury"}],
        ),
        (["Kayleigh", "Kayleigh Thornbury"], [{"Kayleigh", "Kayleigh Thornbury"}]),
        (
            ["Gurdeep Singh Sandhu", "Gurdeep Sandhu", "Mr Sandhu"],
            [{"Gurdeep Singh Sandhu", "Gurdeep Sandhu", "Mr Sandhu"}],
        ),
        (["Hope Mongan-Thornbury", "Hope Mongan", "Hope"], [{"Hope Mongan-Thornbury", "Hope Mongan", "Hope"}]),
        (["Siân Prosser", "Sian Prosser"], [{"Siân Prosser", "Sian Prosser"}]),
        (["William Maughan", "Will Maughan", "Uncle Will"], [{"William Maughan", "Will Maughan", "Uncle Will"}]),
        (["Agnieszka Nowak", "Agnieszka Novak"], [{"Agnieszka Nowak", "Agnieszka Novak"}]),
        (["PC Zofia Nowak", "PC Nowak"], [{"PC Zofia Nowak", "PC Nowak"}]),
        (["Ayaan Warsame", "Hodan Warsame"], [{"Ayaan Warsame"}, {"Hodan Warsame"}]),
        (
            ["Ayaan Warsame", "Hodan Warsame", "Ms Warsame", "Hodan"],
            [{"Ayaan Warsame"}, {"Hodan Warsame", "Hodan"}, {"Ms Warsame"}],
        ),
        (
            ["Kevin Thornbury", "Kayleigh Thornbury", "K. Thornbury"],
            [{"Kevin Thornbury"}, {"Kayleigh Thornbury"}, {"K. Thornbury"}],
        ),
        (["Ms Osei", "Osei"], [{"Ms Osei", "Osei"}]),
        (["Ms Osei", "Mr Osei"], [{"Ms Osei"}, {"Mr Osei"}]),
        (["Grace Osei", "Ms Osei", "Mr Osei"], [{"Grace Osei", "Ms Osei"}, {"Mr Osei"}]),
        (["Uncle Will", "Mr Will"], [{"Uncle Will"}, {"Mr Will"}]),
        (["Liam Crossdale", "Liam", "Liam", "Wants Liam"], [{"Liam Crossdale", "Liam"}]),
        (["Ubax Jaamac-Nuur", "Nurse Ubax"], [{"Ubax Jaamac-Nuur", "Nurse Ubax"}]),
        (["Rubaiyat Talukdar", "Sister Talukdar"], [{"Rubaiyat Talukdar", "Sister Talukdar"}]),
        (["Nurse Ubax", "Ubax Nuur", "Ubax Warsame"], [{"Ubax"}, {"Ubax Nuur"}, {"Ubax Warsame"}]),
        (["Sagal Cabdi Warfaa", "Sagal Cabdi"], [{"Sagal Cabdi Warfaa", "Sagal Cabdi"}]),
        (["Sagal Cabdi", "Sagal Cabdi Warfaa"], [{"Sagal Cabdi Warfaa", "Sagal Cabdi"}]),
        (["Hodan Cabdi Warfaa", "Sagal Cabdi"], [{"Hodan Cabdi Warfaa"}, {"Sagal Cabdi"}]),
        (["Dr Tse Ka-Hei", "Ka-Hei Tse"], [{"Dr Tse Ka-Hei", "Ka-Hei Tse"}]),
        (["NOWAK, ZOFIA", "Zofia Nowak", "Zofia"], [{"NOWAK, ZOFIA", "Zofia Nowak", "Zofia"}]),
        (["Senhora Brás", "Filomena Brás"], [{"Senhora Brás", "Filomena Brás"}]),
        (["HV Ms Martin", "Ceri Martin"], [{"HV Ms Martin", "Ceri Martin"}]),
    ],
)
def test_people(written: list[str], groups: list[set[str]]) -> None:
    assert names_of(group_sightings(people(*written))) == {frozenset(group) for group in groups}


def test_those_who_share_a_surname_are_said_to() -> None:
    first, second, third = group_sightings(people("Ayaan Warsame", "Hodan Warsame", "Dr Farah Siddiqui"))
    assert (first.has_namesake, second.has_namesake, third.has_namesake) == (True, True, False)


@pytest.mark.parametrize(
    ("kind", "written", "count"),
    [
        ("organisation", ["Hollowbrook Academy", "Hollowbrook", "the Hollowbrook Academy"], 1),
        ("organisation", ["St Aidan's Primary School", "St Aidan's Primary"], 1),
        ("organisation", ["St Mary's Church", "St Mary's School"], 2),
        ("place", ["North Street", "South Street"], 2),
        ("address", ["14 Mill Lane", "Mill Lane"], 2),
    ],
)
def test_places_and_organisations(kind: Kind, written: list[str], count: int) -> None:
    seen = [Sighting(kind, "a.md", line, name) for line, name in enumerate(written, 1)]
    assert len(group_sightings(seen)) == count


def test_a_word_taken_for_an_organisation_once_is_the_person_that_it_is_elsewhere() -> None:
    seen = [*people("Faith Ezenwa", "Faith"), Sighting("organisation", "a.md", 3, "Ezenwa")]
    (group,) = group_sightings(seen)
    assert (group.kind, set(group.names)) == ("person", {"Faith Ezenwa", "Faith", "Ezenwa"})


GIVEN = ["Ayaan", "Hodan", "Zofia", "Bronagh", "Gurdeep", "Faith", "May"]
SURNAMES = ["Warsame", "Nowak", "Maughan", "Sandhu", "Osei"]
NAMES = st.builds(" ".join, st.tuples(st.sampled_from(GIVEN), st.sampled_from(SURNAMES)))
FORMS = st.one_of(NAMES, st.sampled_from(GIVEN), st.sampled_from(SURNAMES).map("Ms {}".format))


@given(st.lists(FORMS, max_size=12))
@settings(deadline=None)
def test_every_place_is_in_one_group_and_no_group_holds_two_full_names(written: list[str]) -> None:
    groups = group_sightings(people(*written))
    assert sorted(each.line for group in groups for each in group.sightings) == list(range(1, len(written) + 1))
    for group in groups:
        assert len({name for name in group.names if name.split()[0] in GIVEN and " " in name}) <= 1
