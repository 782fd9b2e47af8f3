"""Whether the plan carries out the recommendations, and they are few (SCR220 to SCR223; 17.39, 17.46, 17.51)."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final

from scr_docs.checks.due import when_due
from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, finding
from scr_docs.recommendations.trace import Trace, reference_key, trace_recommendations
from scr_docs.timescales.stage import Stage, stage_of

FEW: Final = 10
"""The procedure asks for few (17.39, 17.53) and gives no number; more than this and none is followed to its end."""


def check_recommendations(case: Case, today: date) -> tuple[Finding, ...]:
    """From the reports' tables to the plan and back; the plan's signatures; actions past their day."""
    trace = trace_recommendations(case)
    stage = stage_of(case, today)
    return (
        *(when_due(found, Stage.PUBLICATION, stage) for found in _without_action(case, trace)),
        *_unfounded(case, trace),
        *_overdue(case, today),
        *_twice(trace),
        *_too_many(trace),
        *(when_due(found, Stage.PUBLICATION, stage) for found in _not_signed_up(case)),
    )


def _without_action(case: Case, trace: Trace) -> Iterator[Finding]:
    """The board's plan must carry out the overview report's; an agency may follow its own by itself (17.44)."""
    if case.plan is None:
        return
    for traced in trace.traced:
        if traced.actions:
            continue
        made = traced.recommendation
        if made.document == "overview-report":
            yield finding("SCR220", made.path, "no action of action-plan.yml carries this out", line=made.line)
        else:
            message = "no action of action-plan.yml carries this out; the agency follows it by itself"
            yield finding("SCR220", made.path, message, line=made.line, severity="info", paragraph="17.44")


def _unfounded(case: Case, trace: Trace) -> Iterator[Finding]:
    """Silent while a report could not be read: that is the error, and what it recommends is not known."""
    unread = {problem.path for problem in case.problems if problem.code == "SCR110" and problem.path.endswith(".md")}
    if unread:
        return
    for action in trace.unfounded:
        yield finding("SCR221", action.path, "no report makes the recommendation that this names", line=action.line)


def _overdue(case: Case, today: date) -> Iterator[Finding]:
    for action in case.plan.actions if case.plan else ():
        if action.status == "open" and action.by < today:
            message = "still open, and past its day; record what was done, or agree a new day"
            yield finding("SCR222", action.path, message, line=action.line)


def _twice(trace: Trace) -> Iterator[Finding]:
    keys = Counter((row.recommendation.document, reference_key(row.recommendation.ref)) for row in trace.traced)
    for row in trace.traced:
        made = row.recommendation
        if made.ref and keys[made.document, reference_key(made.ref)] > 1:
            yield finding("SCR103", made.path, "another row of this document has the same Ref", line=made.line)


def _too_many(trace: Trace) -> Iterator[Finding]:
    made = [row.recommendation for row in trace.traced if row.recommendation.document == "overview-report"]
    if len(made) > FEW:
        message = f"{len(made)} recommendations; they should be few, focused and specific"
        yield finding("SCR223", made[0].path, message, line=made[0].line)


def _not_signed_up(case: Case) -> Iterator[Finding]:
    if case.plan is None:
        return
    path = case.shown("action-plan.yml")
    if not case.plan.signed_up:
        yield finding("SCR116", path, "say which organisations signed up to the plan (signed_up)", paragraph="17.46")
    for signed in case.plan.signed_up:
        if signed.on is None:
            message = "say when this organisation signed up to the plan (on)"
            yield finding("SCR116", path, message, line=signed.line, paragraph="17.46")
    if not case.plan.monitored_by:
        message = "say who monitors and reviews the plan (monitored_by)"
        yield finding("SCR116", path, message, paragraph="17.46")
