"""What ``redact`` left to decide: open doubts (SCR305), nothing redacted yet (SCR306), stale (SCR307); 17.50."""

from collections.abc import Iterator, Sequence
from datetime import date

from scr_docs.casefolder.inputs import input_hashes, source_file
from scr_docs.checks.due import when_due
from scr_docs.model.case import Case
from scr_docs.model.cost import ParagraphCost
from scr_docs.model.finding import Finding, finding
from scr_docs.model.mention import Doubt
from scr_docs.model.redacted import StoredRedaction
from scr_docs.timescales.stage import Stage, stage_of


def check_doubts(case: Case, today: date) -> tuple[Finding, ...]:
    """The state of every stored redaction, and the summary's that is missing: it is the one that must be public."""
    stage = stage_of(case, today)
    found = [*_not_redacted(case), *(each for stored in case.stored for each in _of(case, stored))]
    return tuple(when_due(each, Stage.PUBLICATION, stage) for each in found)


def open_doubt(path: str, doubt: Doubt) -> Finding:
    """A doubt as a finding about the document at ``path``, with the context that a decision may be tied to."""
    message = f"{doubt.reason} ({doubt.kind}): decide in decisions.yml or add it to identities.yml"
    message += f" (context {doubt.context})"
    return finding("SCR305", path, message, line=doubt.line, column=doubt.column)


def empty_paragraphs(path: str, cost: Sequence[ParagraphCost]) -> Iterator[Finding]:
    """Paragraphs of which little is left to read (SCR322)."""
    for paragraph in cost:
        if paragraph.mostly_gone:
            message = "half of this paragraph or more is removed or masked; rewrite it or leave it out"
            yield finding("SCR322", path, message, line=paragraph.line)


def is_stale(case: Case, stored: StoredRedaction) -> bool:
    """Whether anything that the redaction depends on changed since it was made."""
    return input_hashes(case, stored.document, stored.inputs.detector) != stored.inputs


def _not_redacted(case: Case) -> Iterator[Finding]:
    summary = case.document("executive-summary")
    known = {*case.released, *(stored.document for stored in case.stored)}
    if summary is not None and summary.id not in known:
        yield finding("SCR306", summary.path, f"not redacted yet; type: scr-docs redact {case.id}")


def _of(case: Case, stored: StoredRedaction) -> Iterator[Finding]:
    path = case.shown(source_file(stored.document))
    if is_stale(case, stored):
        message = f"the document or what it is redacted with changed since; type: scr-docs redact {case.id}"
        yield finding("SCR307", path, message)
        return
    yield from (open_doubt(path, doubt) for doubt in stored.doubts)
    yield from empty_paragraphs(path, stored.cost)
