"""Steps that are or were late (SCR210, SCR211); lateness is a warning while it lasts and a notice afterwards."""

from datetime import date

from scr_docs.counted import counted
from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, finding
from scr_docs.timescales.timescales import Timescale, timescales_of


def check_timescales(case: Case, today: date) -> tuple[Finding, ...]:
    """Every timescale of the procedure that was missed (17.21, 17.22, 17.41, 17.43)."""
    if case.file is None:
        return ()
    path = case.shown("case.yml")
    return tuple(_late(step, path, today) for step in timescales_of(case.file, today) if step.late)


def _late(step: Timescale, path: str, today: date) -> Finding:
    code = "SCR211" if step.paragraph == "17.41" else "SCR210"
    if step.done is None:
        message = f"overdue by {counted((today - step.due).days, 'day')}: {step.name}"
        return finding(code, path, message, line=step.line, paragraph=step.paragraph)
    message = f"late by {counted((step.done - step.due).days, 'day')}: {step.name}"
    return finding(code, path, message, line=step.line, paragraph=step.paragraph, severity="info")
