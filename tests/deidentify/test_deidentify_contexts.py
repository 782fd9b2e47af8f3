"""A decision stands while its context stands: as `redact` hashes it, so the check finds it (SCR325)."""

from dataclasses import replace
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from scr_docs.checks.decisions import check_decisions
from scr_docs.compose.documents import compose_document, composed_documents
from scr_docs.model.case import Case
from scr_docs.model.document import Document
from scr_docs.model.finding import Finding
from scr_docs.model.plan import Action, ActionPlan
from scr_docs.model.register import Decision
from tests.deidentify.test_deidentify_decisions import decision
from tests.deidentify.tiny_case import PatternDetector, redact

DETECTOR = PatternDetector(person="Gethin Prys|Caoimhe", organisation="Marlow House")
PIECES = [
    "Gethin Prys",
    "Caoimhe",
    "Marlow House",
    "Hope is",
    "Ms Connors",
    "Bridget",
    "St Aidan's",
    "4 May 2024",
    "met",
]
MARKS = [" ", " ", " ", "\n", "\n\n", " **", "** ", " | ", "\n# ", ". ", ", ", "\n- ", "\n> ", " &amp; ", " [x](y.md) "]
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(MARKS)).map("".join), max_size=12).map("".join)


def case_with(text: str, decisions: list[Decision]) -> Case:
    document = Document("executive-summary", "executive-summary", "executive-summary.md", text)
    return Case("x", "cases/x", None, None, tuple(decisions), (document,), (), None, (), {}, ())


def spent_in(case: Case) -> tuple[Finding, ...]:
    return check_decisions(case, composed_documents(case))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_the_context_of_every_doubt_stands_in_the_document(source: str) -> None:
    doubts = redact(source, detector=DETECTOR).doubts
    decisions = [decision(doubt.text, "keep", context=doubt.context) for doubt in doubts]
    assert [found.code for found in spent_in(case_with(source, decisions))] == []


@settings(max_examples=200, deadline=None)
@given(TEXTS)
# The words of a later decision stand here too, in another context: they must not hide the answer to the shorter ones.
@example("Gethin Prys, Bridget\nmet. Gethin Prys Bridget\n\n")
@example("Caoimhe Ms Connors Gethin Prys Caoimhe Ms Connors ")
def test_answered_doubts_are_not_raised_again(source: str) -> None:
    doubts = redact(source, detector=DETECTOR).doubts
    decisions = [decision(doubt.text, "keep", context=doubt.context) for doubt in doubts]
    left = redact(source, decisions=decisions, detector=DETECTOR).doubts
    assert not {(doubt.text, doubt.context) for doubt in left} & {(doubt.text, doubt.context) for doubt in doubts}


def test_a_changed_neighbour_asks_again() -> None:
    source = "Bridget said that Caoimhe left."
    (doubt,) = redact(source, detector=DETECTOR).doubts
    kept = decision("Caoimhe", "keep", context=doubt.context)
    changed = source.replace("said", "wrote")
    assert [each.text for each in redact(changed, decisions=[kept], detector=DETECTOR).doubts] == ["Caoimhe"]
    assert [each.code for each in spent_in(case_with(changed, [kept]))] == ["SCR325"]
    assert [each.code for each in spent_in(case_with("Nobody.", [kept]))] == ["SCR309"]
    free = replace(kept, context=None)
    assert spent_in(case_with(changed, [free])) == ()


def plan_with(evidence: str) -> ActionPlan:
    return ActionPlan(
        actions=(Action("OR-1", "Train everyone.", "LSCB", date(2026, 5, 1), "All are trained", evidence=evidence),)
    )


def test_words_that_stand_only_in_the_action_plan_are_words_of_a_document() -> None:
    """As `redact --document action-plan` hashes their context, so the check finds it, or misses it."""
    case = replace(case_with("Nobody is named.", []), plan=plan_with("Letter of Caoimhe to all."))
    (doubt,) = redact(compose_document(case, "action-plan").text, detector=DETECTOR).doubts
    kept = replace(case, decisions=(decision("Caoimhe", "keep", context=doubt.context),))
    assert spent_in(kept) == ()
    assert [each.code for each in spent_in(replace(kept, plan=plan_with("Note by Caoimhe.")))] == ["SCR325"]
    assert [each.code for each in spent_in(replace(kept, plan=plan_with("None yet.")))] == ["SCR309"]
    assert [each.code for each in spent_in(replace(kept, plan=None))] == ["SCR309"]
