"""Recommendations as tables of the reports, traced to the actions of the plan (17.36, 17.46)."""

from datetime import date

from scr_docs.model.case import Case
from scr_docs.model.document import Document, DocumentKind
from scr_docs.model.plan import Action, ActionPlan
from scr_docs.recommendations.table import read_recommendations
from scr_docs.recommendations.trace import trace_recommendations

OVERVIEW = """\
---
title: Overview report
---

## Recommendations

| Ref | Recommendation | Owner | By when | Intended outcome | How evaluated |
|---|---|---|---|---|---|
| OR-1 | Name *neglect* as neglect. | Social care | 30 April 2026 | Plans say it. | Audit |
| OR-2 | See the child \\| hear the child. | All | May 2026 | Heard. |
"""

REVIEW = """\
| How evaluated | By whom | No. | Recommended action |
|---|---|---|---|
| Survey | Head of hub | POL 1 | Search by address. |

| Source | What it says |
|---|---|
| Log | Nothing |

| What | Who | When |
|---|---|---|
| Briefing | Team | May |
"""


def document(kind: DocumentKind, text: str) -> Document:
    return Document(id=kind, kind=kind, path=f"cases/x/{kind}.md", text=text)


def action(ref: str) -> Action:
    return Action(recommendation=ref, action="Do it", owner="Board", by=date(2026, 9, 1), outcome="Done")


def case(*documents: Document, actions: tuple[Action, ...] = ()) -> Case:
    plan = ActionPlan(actions=actions)
    return Case("x", "cases/x", None, None, (), documents, (), plan, (), {}, ())


def test_the_table_of_the_contract() -> None:
    first, second = read_recommendations(document("overview-report", OVERVIEW))
    assert (first.document, first.path, first.line) == ("overview-report", "cases/x/overview-report.md", 9)
    assert (first.ref, first.text, first.owner) == ("OR-1", "Name neglect as neglect.", "Social care")
    assert (first.by_when, first.outcome, first.evaluated) == ("30 April 2026", "Plans say it.", "Audit")
    assert (second.text, second.evaluated, second.line) == ("See the child | hear the child.", "", 10)


def test_columns_in_any_order_and_usual_wordings_other_tables_left_alone() -> None:
    (only,) = read_recommendations(document("management-review", REVIEW))
    assert (only.ref, only.text, only.owner, only.evaluated) == ("POL 1", "Search by address.", "Head of hub", "Survey")
    assert (only.by_when, only.outcome) == ("", "")


def test_recommendations_without_references_are_read_and_trace_to_nothing() -> None:
    text = "| Recommendation | Owner |\n|---|---|\n| Train all staff. | Board |\n"
    (only,) = read_recommendations(document("overview-report", text))
    assert (only.ref, only.owner) == ("", "Board")


def test_trace() -> None:
    reports = (document("overview-report", OVERVIEW), document("management-review", REVIEW))
    trace = trace_recommendations(case(*reports, actions=(action("or 1"), action("OR-1"), action("OR-9"))))
    assert [(row.recommendation.ref, len(row.actions)) for row in trace.traced] == [
        ("OR-1", 2),
        ("OR-2", 0),
        ("POL 1", 0),
    ]
    assert [orphan.recommendation for orphan in trace.unfounded] == ["OR-9"]


def test_a_summary_repeats_and_makes_none() -> None:
    trace = trace_recommendations(case(document("executive-summary", OVERVIEW)))
    assert trace.traced == ()


def test_an_empty_reference_is_no_reference() -> None:
    text = OVERVIEW.replace("OR-1", "").replace("OR-2", "?")
    trace = trace_recommendations(case(document("overview-report", text), actions=(action("-"),)))
    assert all(row.actions == () for row in trace.traced)
