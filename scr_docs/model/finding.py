"""What a check found: one record, the same for every command."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from scr_docs.model.codes import CODES

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A tool result at one place of one file (a *lesson* is what a review learned; this is not that).

    ``line`` and ``column`` start at 1 and count code points; line 0 means the file as a whole or a binary file.
    ``message`` never quotes a name. ``paragraph`` is the paragraph of the procedure, or of the design, that the rule
    comes from, as it is printed: ``"17.36, question 6"``.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    severity: Severity
    paragraph: str
    section: str = ""
    """Id of the section or question of a document format, where the finding is about one; waivers match on it."""


def finding(
    code: str,
    path: str,
    message: str,
    *,
    line: int = 0,
    column: int = 0,
    severity: Severity | None = None,
    paragraph: str | None = None,
    section: str = "",
) -> Finding:
    """Make a finding; severity and paragraph default to those of its code, the column to the start of the line.

    Raises:
        KeyError: the code is not in the closed table ``scr_docs.model.codes.CODES``.
    """
    entry = CODES[code]
    return Finding(
        path=path,
        line=line,
        column=column or min(line, 1),
        code=code,
        message=message,
        severity=severity or entry.severity,
        paragraph=entry.paragraph if paragraph is None else paragraph,
        section=section,
    )


def count_by_severity(findings: tuple[Finding, ...]) -> dict[str, int]:
    """Number of errors, warnings and infos, zeros included."""
    counted = Counter(found.severity for found in findings)
    return {severity: counted[severity] for severity in ("error", "warning", "info")}
