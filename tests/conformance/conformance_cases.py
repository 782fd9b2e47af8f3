"""Small builders shared by the tests of this folder."""

import re
from datetime import date

from scr_docs.conformance.answers import PROMPT_MARK
from scr_docs.conformance.engine import check_conformance
from scr_docs.conformance.formats import load_format
from scr_docs.conformance.scaffold import scaffold
from scr_docs.model.case_file import CaseFile, Dates, Question
from scr_docs.model.document import Document, DocumentKind
from scr_docs.model.finding import Finding
from scr_docs.model.taking_part import Agency

KINDS: tuple[DocumentKind, ...] = (
    "terms-of-reference",
    "management-review",
    "contribution",
    "overview-report",
    "executive-summary",
    "learning-briefing",
)
EDUCATION = Agency(id="education", name="Education")
CASE = CaseFile(
    id="2026-07",
    title="Child D",
    dates=Dates(notified=date(2026, 3, 2)),
    agencies=(EDUCATION, Agency(id="police", name="Police")),
    questions=(
        Question(id="c1", text="Was neglect named as neglect?"),
        Question(id="c2", text="Was the asthma understood?", agencies=("education",)),
        Question(id="c3", text="Was bail shared?", agencies=("police",)),
    ),
)


def document(kind: DocumentKind, text: str, agency: str = "education") -> Document:
    return Document(f"management-reviews/{agency}" if kind == "management-review" else kind, kind, f"{kind}.md", text)


def check(
    kind: DocumentKind, text: str, case: CaseFile | None = CASE, agency: str = "education"
) -> tuple[Finding, ...]:
    return check_conformance(document(kind, text, agency), load_format(kind), case)


def fresh(kind: DocumentKind, agency: Agency = EDUCATION) -> str:
    return scaffold(load_format(kind), CASE, agency if kind == "management-review" else None)


def filled(kind: DocumentKind, agency: Agency = EDUCATION) -> str:
    """A scaffold with every prompt answered and the table of recommendations filled."""
    answered = re.sub(rf"(?m)^> {PROMPT_MARK} .*$", "The records show what was done and why.", fresh(kind, agency))
    row = "| R1 | Ask every child | Head of Service | 31 May 2026 | Children are heard | Audit of 20 files |"
    return re.sub(r"(?m)^\|(?:   \|)+$", row, answered)


def without(text: str, heading: str) -> str:
    """The text without one heading and what stands directly below it."""
    changed = re.sub(rf"(?m)^#+ {re.escape(heading)}\n+(?:(?!#).*\n?)*", "", text)
    assert changed != text
    return changed


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [found.code for found in findings]
