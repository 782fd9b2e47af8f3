"""Pseudonyms, ids, titles and addresses give nobody away (17.50); a register refers only to itself (17.39)."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_docs.checks.identities import check_identities
from scr_docs.checks.name_words import role_words
from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile, Dates, Publication
from scr_docs.model.finding import Finding
from scr_docs.model.register import OrganisationEntry, Partner, Person, PlaceEntry, Register
from scr_docs.names.words import squeeze


def case_with(
    people: dict[str, Person] | None = None,
    places: dict[str, PlaceEntry] | None = None,
    organisations: dict[str, OrganisationEntry] | None = None,
    **changes: object,
) -> Case:
    register = Register(people=people or {}, places=places or {}, organisations=organisations or {})
    file = CaseFile(id="2026-01", title="Child A", dates=Dates(notified=date(2026, 1, 12)), line=1)
    empty = Case("2026-01", "cases/2026-01", file, register, (), (), (), None, (), {}, ())
    return replace(empty, **changes)  # type: ignore[arg-type]  # each test names fields of a case


def person(pseudonym: str, *names: str, **more: object) -> Person:
    return Person(pseudonym=pseudonym, names=names, **more)  # type: ignore[arg-type]  # each test names its fields


def codes(case: Case) -> list[str]:
    return [found.code for found in check_identities(case)]


def test_a_good_register_has_no_finding() -> None:
    case = case_with(
        people={
            "child-a": person("Child A", "Kayleigh-Ann Thornbury", "Kayleigh", "KT", role="subject child"),
            "mother": person("Mother", "Stacey Thornbury", "Ms Thornbury", "Mum Stacey", role="mother"),
            "uncle": person("Maternal Uncle", "Uncle Will", "Will Thornbury", role="uncle"),
            "gp-1": person("GP 1", "Dr Farah Siddiqui"),
            "sw-1": person("Social Worker 1", "Summer Blakeney", "PC Nobody", role="professional", agency="csc"),
            "b": person("A neighbour of School 1's family", "Agnieszka Wrona"),
        },
        places={"home": PlaceEntry("the family home", ("14 Mill Lane", "Mill Lane"), "address")},
        organisations={
            "school-1": OrganisationEntry(
                "School 1", ("St Aidan's C of E Primary School", "St Aidan's"), "primary school"
            ),
            "hostel": OrganisationEntry("the hostel", ("Lantern House Hostel",), "hostel"),
            "court-1": OrganisationEntry("the Crown Court", ("Barrowdene Crown Court",), "court"),
        },
    )
    assert check_identities(case) == ()


def test_without_a_register_there_is_nothing_to_say() -> None:
    assert check_identities(case_with(register=None)) == ()


@pytest.mark.parametrize("second", ["School 1", "school 1", "SCHOOL  1", "School-1", "Schóol 1"])
def test_a_pseudonym_stands_once(second: str) -> None:
    places = {"a": PlaceEntry("School 1", ("Ysgol Glan",), line=4), "b": PlaceEntry(second, ("Ysgol Bryn",), line=9)}
    (found,) = check_identities(case_with(places=places))
    assert (found.code, found.path, found.line) == ("SCR301", "cases/2026-01/identities.yml", 9)
    assert "the entry on line 4 has the same pseudonym" in found.message


def test_pseudonyms_are_unique_over_all_three_lists() -> None:
    case = case_with(
        people={"x": person("The Club", "Xaawo")}, organisations={"y": OrganisationEntry("the club", ("Vale",))}
    )
    assert codes(case) == ["SCR301"]


@pytest.mark.parametrize(
    "pseudonym",
    [
        "Sukhdeep",
        "Aunt SUKHDEEP",
        "Sukhdeep's mother",
        "Sukhdeep’s mother",
        "the Dhaliwal family",
        "Mrs Dhaliwal-Singh",
        "Hope",
        "Baby Hope",
        "the Maire twin",
        "OBrien",
        "O'Brien's partner",
        "Mary-Kate",
        "SD's sister",
        "Mill Lane flat",
        "the house in Barrowdene",
        "Aidan's School",
        "Le",
    ],
)
def test_a_pseudonym_contains_no_name_of_anyone(pseudonym: str) -> None:
    people = {
        "x": person(pseudonym, "Zofia", line=7),
        "y": person("Adult 2", "Sukhdeep Dhaliwal", "SD"),
        "z": person("Adult 3", "Hope Connors", "Máire O'Brien", "Mary-Kate", "Anh Le"),
    }
    places = {"home": PlaceEntry("the home", ("14 Mill Lane", "Mill Lane", "Barrowdene"))}
    schools = {"s": OrganisationEntry("School 1", ("St Aidan's C of E Primary",))}
    (found,) = check_identities(case_with(people, places, schools))
    assert (found.code, found.line) == ("SCR302", 7)


@pytest.mark.parametrize("pseudonym", ["Mother", "the mother's partner", "Grandmother 1", "Mum", "Nan", "School 1"])
def test_role_and_kind_words_are_no_names(pseudonym: str) -> None:
    people = {"x": person(pseudonym, "Nan Mo", "Mum", "Sister Agnes")}
    schools = {"s": OrganisationEntry("the primary", ("The Park Primary School",))}
    assert codes(case_with(people, organisations=schools)) == []


LETTERS = [
    ("Child K", ("Kayleigh Thornbury",)),
    ("Child T", ("Kayleigh Thornbury",)),
    ("child t", ("Kayleigh Thornbury",)),
    ("Ms T", ("Ms Thornbury", "Stacey Thornbury")),
    ("Child W", ("Zuzanna Nowak-Wrona",)),
    ("Child L", ("Łucja Kamińska",)),
    ("Child S", ("Ślązak",)),
    ("Child O", ("Caoimhe O'Brien",)),
    ("Child B", ("Aisling Ní Bhriain",)),
    ("Child N", ("Aisling Ní Bhriain",)),
    ("Child V", ("Femke van den Berg",)),
    ("Child P", ("Jiwoo Park",)),
    ("Child M", ("Maxamed",)),
    ("Child C", ("Cabdi Maxamed Cali",)),
    ("Child KT", ("Kayleigh Thornbury",)),
    ("KT's mother", ("Kim Tran",)),
    ("Child K1", ("Kayleigh Thornbury",)),
    ("Child J", ("JB",)),
    ("A and B's father", ("Bryn Pugh",)),
]


@pytest.mark.parametrize(("pseudonym", "names"), LETTERS)
def test_a_letter_is_no_initial_of_the_person(pseudonym: str, names: tuple[str, ...]) -> None:
    assert "SCR303" in codes(case_with({"x": person(pseudonym, *names)}))


@pytest.mark.parametrize("form", ["B", "b.", "7", "and", "the", "her"])
def test_a_form_that_would_stand_in_every_sentence_is_refused(form: str) -> None:
    assert "SCR312" in codes(case_with({"x": person("Uncle", "Will Doran", form)}))


@pytest.mark.parametrize("form", ["An", "My", "Will", "Bo", "KT", "Ó", "王"])
def test_short_names_are_names(form: str) -> None:
    assert "SCR312" not in codes(case_with({"x": person("Uncle", "Will Doran", form)}))


NO_LETTERS = [
    ("Child A", ("Kayleigh-Ann Thornbury", "Kayleigh-Ann")),
    ("Adult M", ("Mr Crossdale", "Liam Crossdale")),
    ("Adult D", ("Dr Hugh Penhaligon",)),
    ("Adult U", ("Uncle Will",)),
    ("Child D", ("Femke van den Berg",)),
    ("A neighbour", ("Agnes Ahmed",)),
    ("GP 1", ("Grace Parry",)),
    ("SW 12", ("Sandra White",)),
    ("Mother", ("Mairead Burke",)),
    ("Mother's partner", ("Sam Patel",)),
    ("Sibling 2", ("Sian Evans",)),
]


@pytest.mark.parametrize(("pseudonym", "names"), NO_LETTERS)
def test_what_is_no_distinguishing_letter(pseudonym: str, names: tuple[str, ...]) -> None:
    assert "SCR303" not in codes(case_with({"x": person(pseudonym, *names)}))


PEOPLE = {"child-a": person("Child A", "Kayleigh Thornbury", "Hope", role="subject child")}


@pytest.mark.parametrize(
    "key", ["thornbury", "kayleigh-1", "child-hope", "KayleighThornbury", "kthornbury", "kayleight", "hope1"]
)
def test_a_register_id_contains_no_name(key: str) -> None:
    people = {**PEOPLE, key: person("Adult 1", "Nobody", line=8)}
    (found,) = check_identities(case_with(people))
    assert (found.code, found.line) == ("SCR304", 8)


@pytest.mark.parametrize("key", ["mother", "sw-1", "home", "child-b", "hv", "sibling-2", "other"])
def test_ids_of_roles_and_numbers_are_fine(key: str) -> None:
    people = {**PEOPLE, "x": person("Adult 2", "Mo Ther"), key: person("Adult 1", "Zzz")}
    assert codes(case_with(people)) == []


@pytest.mark.parametrize("case_id", ["thornbury", "2026-kayleigh", "hope-2026", "kt", "2026-kt"])
def test_a_case_id_contains_neither_name_nor_initials(case_id: str) -> None:
    (found,) = check_identities(case_with(PEOPLE, id=case_id))
    assert (found.code, found.path) == ("SCR304", "cases/2026-01/case.yml")


def file_of(case: Case, **changes: object) -> CaseFile:
    assert case.file is not None
    return replace(case.file, **changes)  # type: ignore[arg-type]  # each test names fields of the case file


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"title": "Kayleigh"}, "SCR304"),
        ({"title": "Child K"}, "SCR303"),
        ({"publication": Publication(slug="thornbury", line=4)}, "SCR304"),
        ({"publication": Publication(slug="kayleigh-review", line=4)}, "SCR304"),
    ],
)
def test_title_and_address_contain_no_name(change: dict[str, object], code: str) -> None:
    case = case_with(PEOPLE)
    assert codes(replace(case, file=file_of(case, **change))) == [code]


def test_a_random_address_is_fine() -> None:
    case = case_with(PEOPLE)
    assert codes(replace(case, file=file_of(case, publication=Publication(slug="k7rm")))) == []


def test_references_go_to_people_of_the_register() -> None:
    people = {
        "child-a": person("Child A", "Seren Pugh", parents=("mother", "nobody"), twin_of="child-a", line=2),
        "mother": person(
            "Mother", "Ffion", partners=(Partner(id="home", line=6), Partner(id="child-a")), twin_of="gone", line=5
        ),
    }
    found = check_identities(case_with(people, {"home": PlaceEntry("the home", ("Quill Court",))}))
    assert [(each.code, each.line) for each in found] == [("SCR310", 2), ("SCR310", 2), ("SCR310", 6), ("SCR310", 5)]
    assert [each.message.split()[0] for each in found] == ["`parents`", "`twin_of`", "`partners`", "`twin_of`"]


GIVEN = st.sampled_from(["Gurpreet", "Jędrzej", "Faadumo", "Gráinne", "Eluned", "Bridey-Mae", "Hope", "May", "Nevaeh"])
SURNAMES = st.sampled_from(
    ["Sahota", "Wiśniewski", "Nuur", "Ó Sé", "Prys-Lloyd", "Smith-Doran", "Will", "Faith", "Khan"]
)


def messages(findings: tuple[Finding, ...]) -> str:
    return " ".join(found.message for found in findings)


@given(
    given_name=GIVEN,
    surname=SURNAMES,
    shape=st.sampled_from(["{0}", "the {1} family", "{0}'s twin", "Baby {1}", "{0} {1}"]),
)
def test_every_name_in_a_pseudonym_is_found_and_never_told(given_name: str, surname: str, shape: str) -> None:
    case = case_with({"x": person(shape.format(given_name, surname), f"{given_name} {surname}")})
    found = check_identities(case)
    assert "SCR302" in [each.code for each in found]
    assert given_name not in messages(found)
    assert surname not in messages(found)


@given(given_name=GIVEN, surname=SURNAMES, mark=st.sampled_from(["Child {0}", "Ms {0}", "{0}'s twin", "Adult {0}1"]))
def test_every_initial_in_a_pseudonym_is_found(given_name: str, surname: str, mark: str) -> None:
    pair = given_name[0] + squeeze(surname)[0].upper()
    letters = [*pair, *([] if squeeze(pair) in role_words("roles") else [pair])]
    for letter in letters:
        case = case_with({"x": person(mark.format(letter), f"{given_name} {surname}")})
        assert "SCR303" in codes(case)
