"""A name found once is that name everywhere in the document."""

import pytest

from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.detecting.recurrence import with_recurrences
from scr_docs.deidentify.detector_version import rules_digest
from scr_docs.deidentify.word_lists.proposals import propose
from scr_docs.model.mention import Kind


def _added(texts: list[str], name: str, kind: Kind) -> list[str]:
    """Words that recur, when the detector found only ``name``, in the first text."""
    start = texts[0].index(name)
    found = [[Detection(start, start + len(name), kind, "", "model")], *([] for _ in texts[1:])]
    results = with_recurrences(texts, found)
    return [text[one.start : one.end] for text, result in zip(texts, results, strict=True) for one in result][1:]


@pytest.mark.parametrize(
    ("found", "kind", "later", "added"),
    [
        ("Mehmet Canpolat", "person", "A list: Canpolat, Rees.", ["Canpolat"]),
        ("Mrs Wojtkowiak", "person", "WOJTKOWIAK was told.", ["WOJTKOWIAK"]),
        ("Barrowdene Primary", "organisation", "To Barrowdene Primary again.", ["Barrowdene Primary"]),
        ("Ms Hope", "person", "Hope is not lost.", []),
        ("Core Group", "organisation", "The Core Group met.", []),
        ("Ms Plumley", "person", "a plumley tree; Plumley fruit", []),
    ],
)
def test_names_recur(found: str, kind: Kind, later: str, added: list[str]) -> None:
    assert _added([f"It was {found} who rang.", later], found, kind) == added


@pytest.mark.parametrize(
    ("line", "entity", "words"),
    [
        ("It was Gurdeep Singh who rang.", "LISTED_PERSON", ["Gurdeep Singh"]),
        ("the Kayleigh Thornbury Trust", "LISTED_PERSON", []),
        ("will hope and may", "LISTED_PERSON", []),
        ("They moved from Loughborough.", "LISTED_PLACE", ["Loughborough"]),
        ("She lived in Reading then.", "LISTED_PLACE", ["Reading"]),
        ("Reading was hard for her.", "LISTED_PLACE", []),
        ("a deal over a sandwich in a bath", "LISTED_PLACE", []),
        ("Mr Lincoln came.", "LISTED_PLACE", []),
        ("the family is Polish and Roman Catholic", "DESCRIPTION", ["Polish", "Roman Catholic"]),
        ("a Somali national", "DESCRIPTION", ["Somali national"]),
        ("He worked as a florist.", "DESCRIPTION", ["florist"]),
        ("the florist was shut; polish the floor", "DESCRIPTION", []),
        ("the Polish Government", "DESCRIPTION", []),
    ],
)
def test_lists_propose(line: str, entity: str, words: list[str]) -> None:
    assert [line[start:end] for name, start, end in propose(line) if name == entity] == words


def test_the_digest_of_the_rules_is_short_and_stable() -> None:
    assert rules_digest() == rules_digest()
    assert len(rules_digest()) == 10
