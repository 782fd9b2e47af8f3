"""Revisions of the terms of reference carry their dates (17.20: some issues are looked at again on the way)."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from scr_docs.conformance.answers import is_prompt
from scr_docs.conformance.formats import Item
from scr_docs.markdown.outline import Passage, Section
from scr_docs.model.finding import Finding, finding

_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE: Final = re.compile(
    rf"""\b(?:\d{{4}}-\d{{1,2}}-\d{{1,2}} | \d{{1,2}}[./-]\d{{1,2}}[./-](?:\d{{4}}|\d{{2}})
      | \d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}
      | {_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})\b""",
    re.VERBOSE | re.IGNORECASE,
)
_NONE: Final = re.compile(r"(?i)(?:no|none|not|nothing|these terms have not)\b")


def has_date(text: str) -> bool:
    """Whether a day stands in the text, in figures or with the month in words."""
    return bool(_DATE.search(text))


def check_revisions(path: str, item: Item, sections: Sequence[Section]) -> tuple[Finding, ...]:
    """A finding (SCR102) for every revision without a date, at its own line."""
    message = "a revision of the terms of reference has no date; write on which day it was agreed"
    return tuple(
        finding("SCR102", path, message, line=passage.line, paragraph=item.paragraph, section=item.id)
        for section in sections
        for passage in _undated(section)
    )


def _undated(section: Section) -> Iterator[Passage]:
    """Rows and list items each need a date, and so do paragraphs where there is nothing else."""
    if has_date(section.title):
        return
    headers = {table.header.line for table in section.tables}
    written = [p for p in section.passages if not is_prompt(p) and p.line not in headers]
    entries = [passage for passage in written if passage.kind in ("row", "list")] or written
    yield from (entry for entry in entries if not has_date(entry.text) and not _NONE.match(entry.text))
