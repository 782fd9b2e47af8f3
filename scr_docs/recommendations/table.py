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
    "ref": ("ref", "reference", "no", "number", "id"),
    "text": ("recommendation", "recommendations", "what", "recommended action"),
    "owner": ("owner", "lead", "by whom", "who", "responsible", "lead officer"),
    "by_when": ("by when", "when", "by", "timescale", "due", "target date"),
    "outcome": ("intended outcome", "outcome", "intended outcomes", "outcomes"),
    "evaluated": ("how evaluated", "evaluation", "how it will be evaluated", "how measured"),
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
    """Index of each column that the table has, by field of ``Recommendation``; None if it has no recommendations."""
    columns: dict[str, int] = {}
    for index, cell in enumerate(table.header.cells):
        name = _COLUMN_OF.get(" ".join(re.findall(r"\w+", cell.casefold())))
        if name is not None:
            columns.setdefault(name, index)
    return columns if {"ref", "text"} <= columns.keys() else None


def _recommendation(document: Document, columns: dict[str, int], row: Row) -> Recommendation:
    cells = {name: row.cells[index] if index < len(row.cells) else "" for name, index in columns.items()}
    empty = dict.fromkeys(_WORDINGS, "")
    return Recommendation(document=document.id, path=document.path, line=row.line, **empty | cells)
