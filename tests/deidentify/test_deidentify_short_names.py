"""A school is itself when it is called by its name alone, and a question where that may be another word (17.50)."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_docs.deidentify.register.known_parties import KnownParty
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.deidentify.register.short_names import GOES_ON, MAY_BE_ANOTHER
from scr_docs.names.short_names import short_names
from scr_docs.names.thing_words import TELLS_NOTHING
from tests.deidentify.tiny_case import redact


def organisation(key: str, printed: str, *names: str) -> KnownParty:
    return KnownParty(key, "organisation", names, printed, "register")


PARTIES = (
    organisation("school-1", "School 1", "Barrowdene Primary School"),
    organisation("school-2", "School 2", "St Bride's Church of England Primary School"),
    organisation("school-3", "School 3", "Riverside Primary School"),
    organisation("school-4", "School 4", "Thornbury Academy"),
    organisation("school-5", "School 5", "Oxley Junior School"),
    organisation("school-6", "School 6", "Leicester High School"),
    organisation("nursery-1", "Nursery 1", "Little Acorns Nursery"),
    organisation("practice", "the GP practice", "Wexcombe Medical Centre"),
    organisation("refuge", "the refuge", "Wexcombe House"),
    KnownParty("home", "place", ("14 Pennywort Lane, Hollowbrook",), "the family home", "register"),
    KnownParty("child-a", "person", ("Kayleigh Thornbury",), "Child A", "register"),
    KnownParty("board", "organisation", ("Oxley Safeguarding Children Board",), None, "case-file"),
)
SEVERAL = "a name of several entries of the register"


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("at Barrowdene the staff", "at School 1 the staff"),
        ("at barrowdene; BARROWDENE", "at School 1; School 1"),
        ("Barrowdene's head", "School 1's head"),
        ("Barrowdene Primary rang", "School 1 rang"),
        ("at Barrowdene school", "at School 1"),
        ("in Barrowdene School", "in School 1"),
        ("Year 6 Barrowdene pupils", "Year 6 School 1 pupils"),
        ("Barrowdene Head Teacher rang", "School 1 Head Teacher rang"),
        ("at St Bride's and St. Brides", "at School 2 and School 2"),
        ("Saint Bride's School", "School 2"),
        ("a place at Little Acorns", "a place at Nursery 1"),
        ("the Wexcombe Medical", "the GP practice"),
        ("[x](barrowdene.pdf)", "[x](school-1.pdf)"),
        ("# There {#barrowdene-notes}", "# There {#school-1-notes}"),
        ("Barrow-\ndene, Barrow&shy;dene, B\u0430rrowdene", "School 1, School 1, School 1"),
        ("*Barrow*dene and Barrow%64ene", "*School 1* and School 1"),
    ],
)
def test_a_short_name_is_printed_as_its_entry(source: str, printed: str) -> None:
    public = redact(source, parties=PARTIES)
    assert (public.text, public.doubts) == (printed, ())
    assert redact(public.text, parties=PARTIES).text == printed


@pytest.mark.parametrize(
    ("source", "printed", "reason"),
    [
        ("at Riverside they", "at \\[organisation\\] they", MAY_BE_ANOTHER),
        ("Riverside said so", "\\[organisation\\] said so", MAY_BE_ANOTHER),
        ("# Riverside", "# \\[organisation\\]", MAY_BE_ANOTHER),
        ("at Acorns", "at \\[organisation\\]", MAY_BE_ANOTHER),
        ("to Leicester", "to \\[organisation\\]", MAY_BE_ANOTHER),
        ("lived in Barrowdene", "lived in \\[organisation\\]", MAY_BE_ANOTHER),
        ("at Pennywort Lane", "at \\[place\\]", MAY_BE_ANOTHER),
        ("near Hollowbrook", "near \\[place\\]", MAY_BE_ANOTHER),
        ("at Wexcombe", "at \\[organisation\\]", SEVERAL),
        ("Thornbury rang", "\\[name\\] rang", SEVERAL),
        ("at Thornbury School", "at \\[organisation\\]", GOES_ON),
        ("Barrowdene Church was", "\\[organisation\\] was", GOES_ON),
        ("the Barrowdene police station", "the \\[organisation\\]", GOES_ON),
        ("Ms Barrowdene said", "Ms \\[organisation\\] said", GOES_ON),
        ("at New Barrowdene", "at New \\[organisation\\]", GOES_ON),
    ],
)
def test_a_short_name_that_may_be_another_is_asked_about(source: str, printed: str, reason: str) -> None:
    public = redact(source, parties=PARTIES)
    assert (public.text, [doubt.reason for doubt in public.doubts]) == (printed, [reason])
    assert redact(public.text, parties=PARTIES).text == printed


@pytest.mark.parametrize(
    ("source", "printed", "reasons"),
    [
        ("at Larkholme they", "at School 7 they", []),
        ("at Larkholme Primary they", "at School 7 they", []),
        ("at Larkholme school they", "at School 7 they", []),
        ("at Larkholme Church they", "at \\[organisation\\] they", [GOES_ON]),
    ],
)
def test_a_short_name_that_is_listed_goes_on_as_others_do(source: str, printed: str, reasons: list[str]) -> None:
    listed = organisation("school-7", "School 7", "Larkholme Primary School", "Larkholme")
    public = redact(source, parties=(listed,))
    assert (public.text, [doubt.reason for doubt in public.doubts]) == (printed, reasons)


@pytest.mark.parametrize(
    "text",
    [
        "the Primary School in School Road and the Medical Centre",
        "Riverside walks help. They sat by the riverside.",
        "little acorns grow",
        "people of Oxley, in Oxley",
        "see [x](riverside.md)",
        "The Bride left. The Church of England has a Lane.",
    ],
)
def test_words_of_the_kind_and_everyday_words_are_no_short_names(text: str) -> None:
    assert redact(text, parties=PARTIES).text == text


def test_the_area_of_a_board_that_hides_its_name_is_no_public_word() -> None:
    hidden = (*PARTIES[:-1], KnownParty("board", "organisation", ("Oxley Board",), "the board", "case-file"))
    assert redact("at Oxley", parties=hidden).text == "at School 5"


def test_thornbury_with_a_title_is_a_person() -> None:
    assert redact("Ms Thornbury rang", parties=PARTIES).text == "Child A rang"


NAME_WORDS = st.sampled_from(
    "Barrowdene Tolworth St Bride's Mill Lane 14 Primary School of The Holy & Acorns, Old".split()
)


@given(st.lists(NAME_WORDS, min_size=1, max_size=6).map(" ".join), st.booleans())
def test_no_short_name_is_made_of_words_of_the_kind_alone(name: str, address: bool) -> None:
    for short in short_names((name,), address=address):
        assert not TELLS_NOTHING.issuperset(short.words)
        assert short.words


@given(st.text(alphabet="Barrowdene Schol'\u2019-.,_\n", max_size=60))
def test_matches_never_overlap(text: str) -> None:
    matches = sorted(Lexicon(PARTIES).names_in(text, prose=True), key=lambda match: match.start)
    assert all(left.end <= right.start for left, right in pairwise(matches))
