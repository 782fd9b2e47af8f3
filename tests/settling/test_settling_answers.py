"""Which answers a doubt allows, and what each becomes (design, section 4)."""

from datetime import date

import pytest

from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.model.document import Document
from scr_docs.model.register import Person, Register
from scr_docs.settling.answers import Keep, ReplaceByEntry, ReplaceByWords, Signature, decisions_for
from scr_docs.settling.questions import Question, one_by_one, questions_of
from tests.deidentify.tiny_case import PARTIES, PatternDetector, redact

SIGNED = Signature("a word", "K. Rhys", date(2026, 3, 1))
REGISTER = Register(people={"sister": Person(pseudonym="Sibling 1", names=("Hope Connors", "Hope"))})


def questions(source: str) -> tuple[Question, ...]:
    public = redact(source, detector=PatternDetector(person="Gethin Prys", date="New Year"))
    document = Document("executive-summary", "executive-summary", "executive-summary.md", source)
    return questions_of([(document, public)], Lexicon(PARTIES), REGISTER)


def test_equal_doubts_are_one_question() -> None:
    first, second = questions("# About\n\nGethin Prys left. Hope is not a plan. Gethin Prys\ncame.\n")
    assert [(place.line, place.heading) for place in first.places] == [(3, "About"), (3, "About")]
    around = second.places[0].surroundings
    assert (around.before, around.words, around.after) == ("", "Hope", " is not a plan.")


def test_words_of_the_register_are_kept_in_their_place_only() -> None:
    (question,) = questions("Hope is not a plan.")
    assert (question.known, "keep-everywhere" in question.choices) == (True, False)
    with pytest.raises(ValueError, match="not allowed"):
        decisions_for(question, Keep(everywhere=True), SIGNED)
    (kept,) = decisions_for(question, Keep(), SIGNED)
    assert kept.context == question.places[0].context


def test_an_answer_to_unknown_words_holds_everywhere_unless_it_is_for_one_place() -> None:
    (question,) = questions("Gethin Prys left. Then Gethin Prys came.")
    (everywhere,) = decisions_for(question, ReplaceByEntry("sister"), SIGNED)
    assert (everywhere.context, everywhere.identity, everywhere.decide) == (None, "sister", "replace")
    assert len(decisions_for(question, Keep(), SIGNED)) == 2
    one, _ = one_by_one(question)
    (here,) = decisions_for(one, ReplaceByWords("a man"), SIGNED)
    assert (here.context, here.with_) == (question.places[0].context, "a man")


def test_a_date_is_nothing_for_the_register() -> None:
    (question,) = [each for each in questions("At New Year she left.") if each.kind == "date"]
    assert not {"new-entry", "further-form"} & set(question.choices)
