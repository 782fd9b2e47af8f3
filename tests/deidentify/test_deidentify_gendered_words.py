"""Where the board has decided that sex identifies: neutral pseudonyms are printed, words that tell a sex are raised."""

from datetime import date

import pytest

from scr_docs.deidentify.gendered_words import GenderLook
from scr_docs.deidentify.register.known_parties import KnownParty, parties_of_register
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.model.mention import PublicDocument
from scr_docs.model.register import Decision, Person, Register
from scr_docs.names.context import paragraph_hash
from scr_docs.names.sexes import sex_told_by
from scr_docs.names.words import read_words
from tests.deidentify.tiny_case import redact

REGISTER = Register(
    people={
        "mother": Person("Mother", ("Xaawo Warsame", "Xaawo"), sex="female", neutral_pseudonym="Parent 1"),
        "brother": Person("Brother", ("Keir Warsame", "Keir"), sex="male"),
        "child-a": Person("Child A", ("Summer Warsame",), sex="female"),
    }
)
NEUTRAL = tuple(parties_of_register(REGISTER, gender_neutral=True))
AS_USUAL = tuple(parties_of_register(REGISTER))


def neutral(text: str, *decisions: Decision, parties: tuple[KnownParty, ...] = NEUTRAL) -> PublicDocument:
    look = GenderLook(Lexicon(parties, decisions))
    return redact(text, parties=parties, decisions=decisions, looks=(look,))


def keep(text: str, context: str | None = None) -> Decision:
    return Decision(text, "demographic", "keep", "known anyway", "R", date(2026, 10, 1), context=context)


def test_the_neutral_pseudonym_is_printed() -> None:
    assert neutral("Xaawo's flat").text == "Parent 1's flat"
    assert redact("Xaawo's flat", parties=AS_USUAL).text == "Mother's flat"


def test_without_a_neutral_pseudonym_nothing_is_guessed() -> None:
    public = neutral("Keir rang.")
    assert public.text == "\\[name\\] rang."
    assert [doubt.kind for doubt in public.doubts] == ["person"]


def test_words_are_raised_once_a_paragraph_and_never_rewritten() -> None:
    text = "Xaawo said that she and her daughter left.\n\nHis school rang.\n\nNobody came.\n"
    public = neutral(text)
    assert public.text == text.replace("Xaawo", "Parent 1")
    assert [(doubt.line, doubt.text, doubt.kind) for doubt in public.doubts] == [
        (1, "she", "demographic"),
        (3, "His", "demographic"),
    ]
    assert public.doubts[0].reason.startswith("3 words")


def test_a_paragraph_is_kept_until_any_word_of_it_changes() -> None:
    (doubt,) = neutral("He rang her.").doubts
    assert doubt.context == paragraph_hash(read_words("He rang her."))
    assert neutral("He rang her.", keep("He", doubt.context)).doubts == ()
    assert len(neutral("He rang her sister.", keep("He", doubt.context)).doubts) == 1


def test_a_paragraph_is_known_by_what_was_written_not_by_what_is_printed() -> None:
    (doubt,) = neutral("Xaawo said that she left.").doubts
    assert doubt.context == paragraph_hash(read_words("Xaawo said that she left."))


def test_a_word_may_be_kept_everywhere() -> None:
    public = neutral("Her bag.\n\nHis bag.", keep("her"))
    assert [doubt.text for doubt in public.doubts] == ["His"]


@pytest.mark.parametrize("text", ["The women's refuge rang.", "Hershey and Hisham", "The theme", "A helper", "mankind"])
def test_words_that_tell_no_sex_of_anybody_are_quiet(text: str) -> None:
    assert neutral(text).doubts == ()


@pytest.mark.parametrize(
    ("pseudonym", "sex"),
    [
        ("Mother", "female"),
        ("Father 2", "male"),
        ("Maternal Uncle", "male"),
        ("Paternal Grandmother", "female"),
        ("Half-sister 1", "female"),
        ("Ms T", "female"),
        ("Mother's Partner", None),
        ("Mother's Brother", "male"),
        ("Sibling 1", None),
        ("Adult B", None),
        ("Team Manager 1", None),
        ("", None),
    ],
)
def test_which_sex_a_pseudonym_tells(pseudonym: str, sex: str | None) -> None:
    assert sex_told_by(pseudonym) == sex
