"""Recommendations as the contract's table with every cell filled: what, by whom, by when, to what end (17.36)."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from scr_docs.conformance.answers import REASON_WORDS, is_filled, is_prompt
from scr_docs.conformance.formats import Item
from scr_docs.markdown.outline import Row, Section, Table
from scr_docs.model.finding import Finding, finding
from scr_docs.recommendations.table import recommendation_columns

COLUMNS: Final[Mapping[str, str]] = {
    "ref": "Ref",
    "text": "Recommendation",
    "owner": "Owner",
    "by_when": "By when",
    "outcome": "Intended outcome",
    "evaluated": "How evaluated",
}
"""The header cell of each field of ``Recommendation``, as the contract writes it."""

_NONE_MADE: Final = re.compile(
    r"(?:none|no|there are no|this (?:review|report) makes no)\b.*?\b(?:because|since|as)\b(?P<why>.*)", re.IGNORECASE
)


def check_recommendations(path: str, item: Item, sections: Sequence[Section]) -> tuple[Finding, ...]:
    """Findings about the recommendations that stand in these sections (SCR103): one a row, or one for no table.

    That none are made counts as an answer when it says why.
    """
    tables = [table for section in sections for table in section.tables]
    of_recommendations = [(table, columns) for table in tables if (columns := recommendation_columns(table))]
    if of_recommendations:
        return tuple(found for table, columns in of_recommendations for found in _check(path, item, table, columns))
    if _none_made_with_reason(sections):
        return ()
    message = f"not answered: {item.subject}; write them as a table {' | '.join(COLUMNS.values())}"
    line = tables[0].header.line if tables else sections[0].line
    return (_scr103(path, item, line, message),)


def _check(path: str, item: Item, table: Table, columns: Mapping[str, int]) -> list[Finding]:
    found = []
    line = table.header.line
    if missing := [title for field, title in COLUMNS.items() if field not in columns]:
        found.append(_scr103(path, item, line, f"the table of recommendations lacks {_columns(missing)}"))
    if not table.rows:
        found.append(_scr103(path, item, line, f"not answered: {item.subject}; the table has no row"))
    rows = ((row.line, _empty_columns(columns, row)) for row in table.rows)
    return found + [_scr103(path, item, at, _row_message(item, empty, columns)) for at, empty in rows if empty]


def _empty_columns(columns: Mapping[str, int], row: Row) -> list[str]:
    return [COLUMNS[field] for field, at in columns.items() if not is_filled(row.cells[at])]


def _row_message(item: Item, empty: Sequence[str], columns: Mapping[str, int]) -> str:
    if len(empty) == len(columns):
        return f"not answered: {item.subject}; the row is empty"
    return f"a recommendation has nothing to say in {_columns(empty)}"


def _columns(names: Sequence[str]) -> str:
    return f"the column{'' if len(names) == 1 else 's'} {', '.join(names)}"


def _none_made_with_reason(sections: Sequence[Section]) -> bool:
    texts = [passage.text for section in sections for passage in section.passages if not is_prompt(passage)]
    reasons = (match["why"] for text in texts if (match := _NONE_MADE.match(text)))
    return any(len(why.split()) >= REASON_WORDS for why in reasons)


def _scr103(path: str, item: Item, line: int, message: str) -> Finding:
    return finding("SCR103", path, message, line=line, paragraph=item.paragraph, section=item.id)
