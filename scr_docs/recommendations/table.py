"""Reading recommendations from the tables of a report (design, section 4).

The table is ``Ref | Recommendation | Owner | By when | Intended outcome | How evaluated`` (17.36: what should be done,
by whom and by when, to what end, and how will it be evaluated); columns in any order, usual wordings accepted.
"""

import re
from typing import Final

from scr_docs.markdown.outline import Row, Table, read_outline
from scr_docs.model.document import Document
from scr_docs.model.plan import Recommendation

_WORDINGS: Final[dict[str, tuple[str, ...]]] = {
    "ref": ("ref", "reference", "no", "number", "id", "rec no", "recommendation no", "recommendation number"),
    "text": ("recommendation", "recommendations", "recommended action", "what", "what should be done", "action"),
    "owner": ("owner", "owned by", "lead", "lead agency", "lead officer", "by whom", "who", "responsible", "agency"),
    "by_when": ("by when", "when", "by", "date", "timescale", "due", "due date", "deadline", "target date"),
    "outcome": ("intended outcome", "intended outcomes", "outcome", "outcomes", "expected outcome", "what will change"),
    "evaluated": (
        *("how evaluated", "how it will be evaluated", "how will it be evaluated", "evaluation", "evaluated by"),
        *("how measured", "measure", "measures", "measure of success", "monitoring", "evidence"),
        *("how we will know", "how will we know"),
    ),
}
_COLUMN_OF: Final = {wording: column for column, wordings in _WORDINGS.items() for wording in wordings}


def read_recommendations(document: Document) -> tuple[Recommendation, ...]:
    """Every row of every table of recommendations, in the order of the document; rows without a reference too."""
    return tuple(
        _recommendation(document, columns, row)
        for table in read_outline(document.text).tables
        if (columns := recommendation_columns(table)) is not None
        for row in table.rows
    )


def recommendation_columns(table: Table) -> dict[str, int] | None:
    """Index of each column that the table has, by field of ``Recommendation``; None if it has no recommendations.

    It has, when it numbers what should be done, or calls it recommendations and has any other column of the contract.
    """
    headers = [" ".join(re.findall(r"\w+", cell.casefold())) for cell in table.header.cells]
    columns: dict[str, int] = {}
    for index, header in enumerate(headers):
        if header in _COLUMN_OF:
            columns.setdefault(_COLUMN_OF[header], index)
    is_named = any(header.startswith("recommend") for header in headers) and len(columns) > 1
    return columns if "text" in columns and (is_named or "ref" in columns) else None


def _recommendation(document: Document, columns: dict[str, int], row: Row) -> Recommendation:
    cells = {name: row.cells[index] if index < len(row.cells) else "" for name, index in columns.items()}
    empty = dict.fromkeys(_WORDINGS, "")
    return Recommendation(document=document.id, path=document.path, line=row.line, **empty | cells)
