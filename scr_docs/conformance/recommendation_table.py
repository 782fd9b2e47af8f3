"""Recommendations as the contract's table, every cell filled: who, what, by when, to what end, how evaluated (17.36)."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from scr_docs.conformance.answers import REASON_WORDS, is_filled, is_prompt
from scr_docs.conformance.formats import Item
from scr_docs.conformance.headings import normalise_heading
from scr_docs.markdown.outline import Section, Table
from scr_docs.model.finding import Finding, finding

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "Ref": ("ref", "reference", "no", "number", "id", "rec no", "recommendation no", "recommendation number"),
    "Recommendation": ("recommendation", "recommendations", "recommended action", "what", "what should be done", "action"),
    "Owner": ("owner", "by whom", "who", "lead", "responsible", "responsibility", "lead agency", "agency", "owned by"),
    "By when": ("by when", "when", "date", "due", "due date", "by", "deadline", "target date", "timescale"),
    "Intended outcome": ("intended outcome", "outcome", "outcomes", "intended outcomes", "expected outcome", "what will change"),
    "How evaluated": (
        "how evaluated",
        "evaluation",
        "how will it be evaluated",
        "how it will be evaluated",
        "how measured",
        "how we will know",
        "how will we know",
        "evaluated by",
        "measure",
        "measures",
        "measure of success",
        "monitoring",
        "evidence",
    ),
}
"""The columns of the contract, and what headers may call them, normalised as headings are."""

_NONE_MADE: Final = re.compile(r"(?i)(?:none|no|there are no|this (?:review|report) makes no)\b.*?\b(?:because|since|as)\b(?P<why>.*)")


def column_of(header: str) -> str | None:
    """The contract's name of a column, or None: "By whom" is ``Owner``."""
    name = normalise_heading(header)
    return next((column for column, wordings in COLUMNS.items() if name in wordings), None)


def is_recommendation_table(table: Table) -> bool:
    """Whether a table holds recommendations: it has that column and at least one other of the contract's."""
    named = {column_of(cell) for cell in table.header.cells} - {None}
    return "Recommendation" in named and len(named) > 1


def check_recommendations(path: str, item: Item, sections: Sequence[Section]) -> tuple[Finding, ...]:
    """Findings about the recommendations that stand in these sections (SCR103), one a row or missing table."""
    tables = [table for section in sections for table in section.tables if is_recommendation_table(table)]
    if tables:
        return tuple(found for table in tables for found in _check_table(path, item, table))
    if _none_made_with_reason(sections):
        return ()
    message = f"not answered: {item.subject}; write them as a table {' | '.join(COLUMNS)}"
    return (_scr103(path, item, sections[0].line, message),)


def _check_table(path: str, item: Item, table: Table) -> list[Finding]:
    columns = [column_of(cell) for cell in table.header.cells]
    found = []
    if missing := [column for column in COLUMNS if column not in columns]:
        message = f"the table of recommendations lacks {_columns(missing)}"
        found.append(_scr103(path, item, table.header.line, message))
    if not table.rows:
        found.append(_scr103(path, item, table.header.line, f"not answered: {item.subject}; the table has no row"))
    for row in table.rows:
        empty = [name for name, cell in zip(columns, row.cells, strict=True) if name and not is_filled(cell)]
        if empty:
            message = f"a recommendation has nothing to say in {_columns(empty)}"
            found.append(_scr103(path, item, row.line, message))
    return found


def _columns(names: Sequence[str]) -> str:
    return f"the column{'' if len(names) == 1 else 's'} {', '.join(names)}"


def _none_made_with_reason(sections: Sequence[Section]) -> bool:
    texts = [passage.text for section in sections for passage in section.passages if not is_prompt(passage)]
    reasons = (match["why"] for text in texts if (match := _NONE_MADE.match(text)))
    return any(len(why.split()) >= REASON_WORDS for why in reasons)


def _scr103(path: str, item: Item, line: int, message: str) -> Finding:
    return finding("SCR103", path, message, line=line, paragraph=item.paragraph, section=item.id)
