"""A name that others have told already is proposed like every other one, and marked where it is surely meant."""

import pytest

from scr_docs.deidentify.register.known_parties import parties_of_register
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.model.mention import Kind
from scr_docs.model.register import Person, Register
from scr_docs.model.suggestion import Suggestion
from scr_docs.suggestions.told_already import mark_told

REGISTER = Register(
    people={
        "child-r": Person(pseudonym="Child R", names=("Kayleigh Maughan", "Kayleigh")),
        "mother": Person(pseudonym="Mother", names=("Bronagh Maughan", "Bronagh")),
    }
)
SUGGESTIONS: dict[str, tuple[Kind, tuple[str, ...]]] = {
    "visitor": ("person", ("Ngozi Amadi", "Mrs Amadi")),
    "uncle": ("person", ("Will Maughan",)),
    "aunt": ("person", ("Faith Amadi-Nowak",)),
    "neighbour": ("person", ("Siân ap Rhys",)),
    "school": ("organisation", ("Ysgol y Felin",)),
    "site": ("address", ("4 Cae Glas",)),
}


def told(text: str) -> dict[str, tuple[int, ...]]:
    suggestions = [Suggestion(kind, names, ()) for kind, names in SUGGESTIONS.values()]
    marked = mark_told(suggestions, Lexicon(list(parties_of_register(REGISTER))), text)
    assert [each.names for each in marked] == [names for _, names in SUGGESTIONS.values()]
    return {key: each.told_already for key, each in zip(SUGGESTIONS, marked, strict=True) if each.told_already}


@pytest.mark.parametrize(
    ("papers", "where"),
    [
        ("", {}),
        ("A child died.\n", {}),
        ("Ngozi Amadi was seen.\n", {"visitor": (1,)}),
        ("# Courier\n\n**Ngozi** Amadi's car, and NGOZI AMADI.\n\nThen Mrs Amadi left.\n", {"visitor": (3, 5)}),
        ("The town has hope and faith.\n", {}),
        ("Faith Amadi-Nowak spoke in court.\n", {"aunt": (1,)}),
        ("Sian ap Rhys lives next door.\n", {"neighbour": (1,)}),
        ("Pupils of Ysgol y Felin sang at 4 Cae Glas.\n", {"school": (1,), "site": (1,)}),
        # Whom the register knows is no suggestion, and a surname of three people is nobody's.
        ("Kayleigh Maughan and Bronagh.\n\nMr Maughan wept.\n", {}),
        ("Will Maughan wept.\n", {"uncle": (1,)}),
    ],
)
def test_it_is_marked_with_the_lines_that_name_it(papers: str, where: dict[str, tuple[int, ...]]) -> None:
    assert told(papers) == where
