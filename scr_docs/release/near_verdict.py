"""A release in the weeks around the end of a court case: the press reads the two together (17.50)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, finding

_NEAR: Final = timedelta(days=28)
"""Local papers report a verdict and the sentence for some weeks; a convention of this tool, not of the procedure."""


def near_a_verdict(case: Case, today: date) -> Iterator[Finding]:
    """A warning (SCR515) for each court case that was concluded within four weeks of today.

    Whoever reads of a verdict and of a review "released" in one week puts the names of the one to the other.
    """
    for proceedings in case.file.proceedings if case.file else ():
        if proceedings.concluded and abs(today - proceedings.concluded) <= _NEAR:
            message = (
                "court proceedings were concluded within four weeks of today, and reports of them name people: publish"
                " later, or announce it nowhere near them"
            )
            yield finding("SCR515", case.shown("case.yml"), message, line=proceedings.line)
