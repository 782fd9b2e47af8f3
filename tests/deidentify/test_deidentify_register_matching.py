"""Every written form of the register is found, the longest first, and nothing is guessed (17.50; design, section 5)."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_docs.deidentify.register.known_parties import KnownParty
from scr_docs.deidentify.register.matching import RegisterIndex


def person(key: str, *names: str, identifiers: tuple[str, ...] = ()) -> KnownParty:
    return KnownParty(key, "person", names, key, "register", identifiers)


INDEX = RegisterIndex(
    [
        person("child-a", "Roisin-Mae Connors", "Roisin-Mae", "Ro", "RC", identifiers=("999 123 4560",)),
        person("mother", "Bridget Connors", "Bridget"),
        person("sister", "Hope Connors", "Hope"),
        person("uncle", "Will Doherty"),
        person("neighbour", "May Okonkwo"),
        person("father", "Gurpreet Singh Sandhu"),
        person("officer-1", "Seán O'Brien"),
        person("officer-2", "Sam Smith"),
        person("nurse-1", "Sam"),
        person("worker", "Małgorzata Wójcik"),
        person("teacher", "Aisling Ní Bhriain"),
        KnownParty("home", "place", ("14 Mill Lane", "Mill Lane"), "the family home", "register"),
        KnownParty(
            "school", "organisation", ("St Aidan's C of E Primary School", "St Aidan's"), "School 1", "register"
        ),
    ]
)


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[match.start : match.end], match.candidates) for match in INDEX.find(text)]


@pytest.mark.parametrize(
    ("text", "words", "identity"),
    [
        ("Roisin-Mae Connors was seen", "Roisin-Mae Connors", "child-a"),
        ("Roisin Connors was seen", "Roisin Connors", "child-a"),
        ("Connors, Roisin-Mae", "Connors, Roisin-Mae", "child-a"),
        ("seen by ROISIN-MAE", "ROISIN-MAE", "child-a"),
        ("roisin went home", "roisin", "child-a"),
        ("RC told her", "RC", "child-a"),
        ("R.C. told her", "R.C.", "child-a"),
        ("seen by R.C. She left", "R.C", "child-a"),
        ("her mother Bridget Connors", "mother Bridget Connors", "mother"),
        ("to her mother. Bridget left", "Bridget", "mother"),
        ("Bridget's flat", "Bridget", "mother"),
        ("Mrs Bridget Connors", "Mrs Bridget Connors", "mother"),
        ("PC O'Brien attended", "PC O'Brien", "officer-1"),
        ("PC OBrien attended", "PC OBrien", "officer-1"),
        ("Sean O'Brien attended", "Sean O'Brien", "officer-1"),
        ("Mr Sandhu", "Mr Sandhu", "father"),
        ("Malgorzata Wojcik", "Malgorzata Wojcik", "worker"),
        ("Sam Smith rang", "Sam Smith", "officer-2"),
        ("999-123-4560", "999-123-4560", "child-a"),
        ("9991234560", "9991234560", "child-a"),
        ("at St. Aidan's C of E Primary School", "St. Aidan's C of E Primary School", "school"),
        ("at 14, Mill Lane", "14, Mill Lane", "home"),
        ("Uncle Will said", "Uncle Will", "uncle"),
        ("and Hope was there", "Hope", "sister"),
        ("Will's van", "Will", "uncle"),
        ("Ms Ní Bhriain", "Ms Ní Bhriain", "teacher"),
        ("ni bhriain rang", "ni bhriain", "teacher"),
    ],
)
def test_a_written_form_leads_to_its_entry(text: str, words: str, identity: str) -> None:
    assert (words, (identity,)) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "they hope that she may leave and will be seen",
        "in May the family moved",
        "since last May",
        "rc and r.c. in lower case",
        "a lane by the mill",
        "The sandhurst road",
        "Samantha rang",
        "Ni hao, she said",
    ],
)
def test_words_that_are_no_names_stay_quiet(text: str) -> None:
    assert found(text) == []


def test_initials_with_accents_are_no_everyday_words() -> None:
    index = RegisterIndex([person("pupil", "Áine Shanahan", "ÁS")])
    assert index.find("as she said, so it was") == []
    assert [match.candidates for match in index.find("then ÁS left")] == [("pupil",)]


@pytest.mark.parametrize("text", ["then Anna left", "then ANNA left", "anna left"])
def test_a_register_typed_in_capitals_names_people_all_the_same(text: str) -> None:
    assert RegisterIndex([person("pupil", "ANNA", "ANNA SHANAHAN")]).find(text)


def test_a_surname_of_several_people_has_several_candidates() -> None:
    assert found("seen with Ms Connors") == [("Ms Connors", ("child-a", "mother", "sister"))]


def test_the_same_given_name_of_two_people_has_two_candidates() -> None:
    assert found("Sam rang") == [("Sam", ("nurse-1", "officer-2"))]


@pytest.mark.parametrize("text", ["Will the plan work?", "They left. May we ask why?", "HOPE", "Hope and care"])
def test_a_word_name_at_the_start_of_a_sentence_is_doubtful(text: str) -> None:
    assert [match.doubt for match in INDEX.find(text)] == ["a word that is also a name"]


def test_a_plural_of_a_surname_is_a_mention_of_the_family() -> None:
    assert found("the Sandhus") == [("Sandhu", ("father",))]
    assert INDEX.find("a Mr Sandhus")[0].doubt


@pytest.mark.parametrize("text", ["roisinconnors", "img/RoisinConnors2.png", "bridget-connors", "gurpreetsinghsandhu"])
def test_full_names_are_found_without_their_spaces(text: str) -> None:
    assert INDEX.find_squeezed(text)


@given(st.text(alphabet="Bridget Connors'’-.,_\n", max_size=60))
def test_matches_never_overlap_and_lie_in_the_text(text: str) -> None:
    matches = INDEX.find(text)
    assert all(0 <= match.start < match.end <= len(text) for match in matches)
    assert all(left.end <= right.start for left, right in itertools.pairwise(matches))


@given(st.text(alphabet=" abcXYZ.,;\n", max_size=30), st.text(alphabet=" abcXYZ.,;\n", max_size=30))
def test_a_full_name_is_found_wherever_it_stands(before: str, after: str) -> None:
    text = f"{before} Małgorzata Wójcik {after}"
    assert any(match.candidates == ("worker",) for match in INDEX.find(text))
