"""`mentions --why`: which rule found a mention, what would be printed, and on whose word; never its words."""

from dataclasses import asdict, replace
from pathlib import Path

import pytest

from scr_docs.deidentify.mentions import MentionCache, mentions_of
from scr_docs.deidentify.register.known_parties import KnownParty
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.deidentify.register.near_names import MISSPELLED
from scr_docs.model.mention import Mention, Why
from scr_docs.model.register import Decision
from tests.deidentify.test_deidentify_decisions import decision
from tests.deidentify.tiny_case import PARTIES, PatternDetector


def why_of(source: str, *decisions: Decision) -> list[Why | None]:
    detector = PatternDetector(person="Gethin Prys")
    return [each.why for each in mentions_of(source, Lexicon(PARTIES, decisions), detector)]


SEVERAL = "a name of several entries of the register"


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("Bridget Connors left.", Why("full name", "Mother", "register")),
        ("Connors, Bridget", Why("full name, surname first", "Mother", "register")),
        ("B. Connors left.", Why("name with an initial", "Mother", "register")),
        ("Then Bridget left.", Why("given name", "Mother", "register")),
        ("Then Roisin left.", Why("half of a double name", "Child A", "register")),
        ("Ms Wójcik left.", Why("surname", "Social Worker 1", "register")),
        ("RC left.", Why("initials", "Child A", "register")),
        ("MałgorzataWójcik left.", Why("full name, as one word", "Social Worker 1", "register")),
        ("the Wójciks left.", Why("family", "Social Worker 1", "register")),
        ("from 14 Mill Lane", Why("full name", "the family home", "register")),
        ("NHS 999 123 4560", Why("number", "[number removed]", "removed")),
        ("Ms Connors left.", Why("surname", "[name]", "masked", SEVERAL)),
        ("Brigdet left.", Why("misspelling", "[name]", "masked", MISSPELLED)),
        ("by Ayaan Warsame", Why("full name", "panel member, Police", "case-file")),
        ("by Dr Ifor Pritchard", Why("name with its title", None, "case-file")),
        ("Gethin Prys rang.", Why("", "[name]", "masked", "person that nobody has decided on")),
    ],
)
def test_a_mention_says_how_it_was_found_and_what_is_printed(source: str, why: Why) -> None:
    assert why_of(source) == [why]


def test_a_short_form_of_a_place_is_named_as_one() -> None:
    school = KnownParty("school", "organisation", ("Barrowdene Primary School",), "School 1", "register")
    (mention,) = mentions_of("seen at Barrowdene.", Lexicon((school,)), PatternDetector())
    assert mention.why == Why("short form of its name", "School 1", "register")


def test_a_decision_is_named_by_its_line() -> None:
    kept = replace(decision("Gethin Prys", "keep"), line=7)
    assert why_of("Gethin Prys rang.", kept) == [Why("line 7 of decisions.yml", None, "decision")]


def test_the_cache_carries_it(tmp_path: Path) -> None:
    cache, text = MentionCache(tmp_path, "salt"), "Bridget met RC."
    looked = mentions_of(text, Lexicon(PARTIES), PatternDetector())

    def never() -> tuple[Mention, ...]:
        raise AssertionError("it was looked at before")

    assert cache.get(text, lambda: looked) == looked
    again = cache.get(text, never)
    assert [asdict(each) for each in again] == [asdict(each) for each in looked]
    assert not any(b"Bridget" in path.read_bytes() for path in tmp_path.iterdir())
