"""Recorded decisions answer doubts; on words of the register only in their context (design, sections 4 and 5)."""

from datetime import date
from typing import Literal

import pytest

from scr_docs.model.register import Decision
from tests.deidentify.tiny_case import PatternDetector, redact

DETECTOR = PatternDetector(person="Gethin Prys", organisation="Marlow House")


def decision(
    text: str,
    decide: Literal["keep", "replace"],
    *,
    identity: str | None = None,
    with_: str | None = None,
    context: str | None = None,
) -> Decision:
    return Decision(
        text=text,
        kind="person",
        decide=decide,
        reason="r",
        by="K. Rhys",
        on=date(2026, 3, 1),
        identity=identity,
        with_=with_,
        context=context,
    )


def test_kept_words_stay_and_ask_no_more() -> None:
    public = redact("Marlow House closed", decisions=[decision("Marlow House", "keep")], detector=DETECTOR)
    assert (public.text, public.doubts) == ("Marlow House closed", ())


def test_words_are_replaced_by_an_entry_or_by_other_words() -> None:
    decisions = [
        decision("Gethin Prys", "replace", identity="worker"),
        decision("Marlow House", "replace", with_="a home"),
    ]
    assert (
        redact("Gethin Prys of Marlow House", decisions=decisions, detector=DETECTOR).text
        == "Social Worker 1 of a home"
    )


def test_words_that_replace_are_fitted_into_the_sentence() -> None:
    decisions = [
        decision("Gethin Prys", "replace", with_="a worker"),
        decision("Marlow House", "replace", with_="a home"),
    ]
    text = "Gethin Prys lived at the Marlow House; his Marlow House shut."
    assert redact(text, decisions=decisions, detector=DETECTOR).text == "A worker lived at a home; his home shut."


def test_a_decision_with_a_context_holds_only_there() -> None:
    source = "Hope is not a plan."
    context = redact(source).doubts[0].context
    keep = decision("Hope", "keep", context=context)
    assert redact(source, decisions=[keep]).text == source
    elsewhere = redact("Hope is not our plan.", decisions=[keep])
    assert elsewhere.text == "\\[name\\] is not our plan."


def test_a_keep_of_a_register_name_without_context_counts_for_nothing() -> None:
    public = redact("then Bridget left", decisions=[decision("Bridget", "keep")])
    assert public.text == "then Mother left"


def test_a_decision_that_names_no_entry_is_a_doubt() -> None:
    public = redact(
        "Gethin Prys rang", decisions=[decision("Gethin Prys", "replace", identity="nobody")], detector=DETECTOR
    )
    assert public.text == "\\[name\\] rang"
    assert public.doubts[0].reason == "a decision that names no entry"


@pytest.mark.parametrize(
    "words",
    [
        "Roisin",
        "ROISIN CONNORS",
        "R\u00f3is\u00edn",
        "R. Connors",
        "roisin_c",
        "roisinconnors",
        "R o i s i n",
        "R\u043eisin",
        "Ro\u00adisin",
        "Ro\u200bisin",
        "**Ro**isin",
        "R<b>oi</b>sin",
        "Rois&iacute;n",
        "%52oisin",
        "R.C.",
        "Connorses",
        "Mill Ln",
        "St Aidans",
        "999-123-4560",
    ],
)
def test_words_that_the_register_knows_are_kept_nowhere_without_a_context(words: str) -> None:
    source = f"We saw {words} there."
    assert redact(source, decisions=[decision(words, "keep")]).text == redact(source).text != source
