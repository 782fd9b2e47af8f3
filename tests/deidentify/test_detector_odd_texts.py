"""Texts that nobody foresaw: nothing is dropped, places are right, time and memory stay within bounds."""

import subprocess
import sys
import unicodedata
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scr_docs.deidentify.mentions import mentions_of
from scr_docs.deidentify.presidio.detector import PresidioDetector, load_detector
from scr_docs.deidentify.presidio.own.model import OwnModel, load_own_model
from scr_docs.deidentify.register.known_parties import KnownParty
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.model.mention import Mention

NAME = "Deeqa Warsame"
REGISTER = Lexicon([KnownParty("child", "person", ("Kayleigh-Ann Thornbury", "Kayleigh"), "Child A", "register", ())])


@cache
def detector() -> PresidioDetector:
    return load_detector("own")


@cache
def model() -> OwnModel:
    return load_own_model()


def found(text: str) -> tuple[Mention, ...]:
    return mentions_of(text, REGISTER, detector())


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\t \n\n\r\n  \u00a0\u2003",
        "\x00",
        "\x00\x00 \x00",
        "\u0301",
        "\u0301 \u0301\u0327",
        "\ufeff",
        "😀 👩‍👧",
    ],
)
def test_where_nobody_is_named_nothing_is_found(text: str) -> None:
    assert found(text) == ()


BESIDE = [
    "😀👩‍👧👨‍👩‍👧‍👦 ",
    "\x00\x00",
    "علي و فاطمة. ",
    "\u202bשלום\u202c ",
    "\u0301\u0327 ",
    "e\u0301\u0301\u0301 ",
    "𝔘𝔫𝔦 ",
    "\r\n\r\n",
    "line one\r\nline two\r\n\r\n",
    "\u2028",
    " \t \u00a0 ",
    "\u200b\u2060\ufeff",
]


@pytest.mark.parametrize("before", BESIDE, ids=ascii)
def test_a_name_is_found_at_its_place_whatever_stands_before_it(before: str) -> None:
    text = f"{before}The visit was by {NAME}.\r\nThen Zofia Kaczmarek rang.\r\n"
    mentions = {mention.text: mention for mention in found(text)}
    for name in (NAME, "Zofia Kaczmarek"):
        one = mentions[name]
        assert text[one.start : one.end] == name
        line = text.count("\n", 0, one.start)
        assert (one.line, one.column) == (line + 1, one.start - (text.rfind("\n", 0, one.start) + 1) + 1)


def test_line_ends_change_places_and_nothing_else() -> None:
    text = f"# Summary\n\nOn 12 March 2024 {NAME} rang.\n\n| who | when |\n|---|---|\n| Zofia Nowak | 3 May 2024 |\n"
    unix, windows = found(text), found(text.replace("\n", "\r\n"))
    assert [(each.text, each.line, each.column, each.kind) for each in unix] == [
        (each.text, each.line, each.column, each.kind) for each in windows
    ]
    assert len(unix) >= 4


@pytest.mark.parametrize("written", ["José Martínez", "Siân Ó Brádaigh", "Zoë Dvořák"])
def test_accents_may_be_characters_of_their_own(written: str) -> None:
    text = unicodedata.normalize("NFD", f"It was {written} who rang.")
    assert unicodedata.normalize("NFD", written) in {mention.text for mention in found(text)}


LINES = [("A", 100_000), ("1/", 20_000), ("word ", 100_000), ("Aa-", 20_000), ("| a ", 20_000), ("é", 20_000)]


@pytest.mark.parametrize(("piece", "length"), LINES)
def test_a_long_line_is_read_to_its_end(piece: str, length: int) -> None:
    line = (piece * length)[:length]
    names = {mention.text for mention in found(f"{line} and then {NAME} rang Kayleigh.") if mention.start >= length}
    assert {NAME, "Kayleigh"} <= names


TEXTS = st.text(max_size=120) | st.lists(
    st.sampled_from([*BESIDE, NAME, "Kayleigh", " ", "-", "_", "'s", "\u0301", "x1"]) | st.characters(), max_size=8
).map("".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
@example("¼")
@example("¼0U")
def test_in_any_text_every_mention_lies_inside_and_none_overlap(text: str) -> None:
    mentions = found(text)
    assert all(mention.text == text[mention.start : mention.end] != "" for mention in mentions)
    assert all(left.end <= right.start for left, right in pairwise(mentions))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
@example("Deeqa Warsame\u0301s rang")
@example("\u0301Kayleigh\u0301")
def test_in_any_text_the_model_guesses_at_whole_words(text: str) -> None:
    for guess in model().guesses(text):
        inside = text[guess.start : guess.end]
        assert inside[0].isalnum()
        assert not (guess.start and text[guess.start - 1].isalnum())
        assert not text[guess.end : guess.end + 1].isalnum()
        assert not "\u0300" <= text[guess.end : guess.end + 1] <= "\u036f"


def test_memory_grows_slower_than_the_text() -> None:
    # In a process of its own: the most that was ever held is a figure of the process.
    program = """
import resource
from scr_docs.deidentify.mentions import mentions_of
from scr_docs.deidentify.presidio.detector import load_detector
from scr_docs.deidentify.register.lexicon import Lexicon
detector = load_detector("own")
def most(visits):
    said = (f"On visit {number} Deeqa Warsame was seen at home, and all was well." for number in range(visits))
    assert len(mentions_of("\\n\\n".join(said), Lexicon(), detector)) >= visits
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
short = most(150)
assert most(1500) < short * 1.25, "ten times the text took more memory"
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
