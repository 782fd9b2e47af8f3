"""A place or organisation without a pseudonym is printed by its kind, with the article that the sentence wants."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_docs.deidentify.register.known_parties import KnownParty, parties_of_register
from scr_docs.model.register import OrganisationEntry, PlaceEntry, Register
from scr_docs.names.articles import as_known, with_article
from tests.deidentify.tiny_case import PARTIES, redact


def parties(*schools: str, kind: str = "primary school") -> tuple[KnownParty, ...]:
    organisations = {
        f"s-{number}": OrganisationEntry(names=(name,), kind=kind) for number, name in enumerate(schools, 1)
    }
    places = {"town": PlaceEntry(names=("Abermoelfryn",), kind="seaside town")}
    return (*PARTIES[:2], *parties_of_register(Register(organisations=organisations, places=places)))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("She was at St Bride's.", "She was at a primary school."),
        ("St Bride's rang.", "A primary school rang."),
        ("St Bride's rang. Nobody told St Bride's.", "A primary school rang. Nobody told the primary school."),
        ("She liked St Bride's. Her St Bride's teacher", "She liked a primary school. Her primary school teacher"),
        ("the St Bride's building", "a primary school building"),
        ("They moved to Abermoelfryn.", "They moved to a seaside town."),
        ("Bridget lived in Abermoelfryn, near St Bride's.", "Mother lived in a seaside town, near a primary school."),
    ],
)
def test_the_kind_is_printed_with_its_article(text: str, printed: str) -> None:
    public = redact(text, parties=parties("St Bride's"))
    assert public.text == printed
    assert public.doubts == ()
    assert redact(public.text, parties=parties("St Bride's")).text == printed


def test_the_redaction_says_that_it_was_generalised() -> None:
    (redaction,) = redact("at St Bride's", parties=parties("St Bride's")).redactions
    assert (redaction.rule, redaction.printed, redaction.identity) == ("kind", "a primary school", "s-1")


def test_of_two_of_one_kind_neither_is_ever_the_one() -> None:
    """ "The primary school" would make readers take two schools for one."""
    both = parties("St Bride's", "Ysgol Gwenllian")
    text = "St Bride's rang. Ysgol Gwenllian did not. St Bride's rang again."
    assert redact(text, parties=both).text == (
        "A primary school rang. A primary school did not. A primary school rang again."
    )


def test_a_link_target_does_not_introduce_it() -> None:
    text = "[map](maps/abermoelfryn.png)\n\nIn Abermoelfryn."
    printed = redact(text, parties=parties("St Bride's")).text
    assert "abermoelfryn" not in printed.lower()
    assert printed.endswith("In a seaside town.")


@pytest.mark.parametrize(
    ("kind", "printed"),
    [
        ("primary school", "a primary school"),
        ("independent school", "an independent school"),
        ("hostel", "a hostel"),
        ("university", "a university"),
        ("the local hospital", "the local hospital"),
        ("a park", "a park"),
    ],
)
def test_the_article_of_a_kind(kind: str, printed: str) -> None:
    assert with_article(kind) == printed


@given(st.text(alphabet="abcdehiou ", min_size=1, max_size=30).filter(str.strip))
def test_an_article_is_set_once(kind: str) -> None:
    assert with_article(with_article(kind)) == with_article(kind)
    assert as_known(as_known(kind)) == as_known(kind)
