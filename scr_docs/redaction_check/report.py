"""What was checked → a report for the file: one HTML page without scripts, requests or values (design, section 6)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Final

from scr_docs.compose.templates import Templates
from scr_docs.model.codes import CODES
from scr_docs.model.finding import Finding, count_by_severity
from scr_docs.redaction_check.checklist import checklist, parts_of
from scr_docs.redaction_check.looking import WHERE

_MOST_ROWS: Final = 500


@dataclass(frozen=True, slots=True)
class Checked:
    """What a report tells: what was looked at, by which versions, on which day, and what came of it.

    ``reader`` is who puts their name to it; empty: nobody yet. ``cases``: how many registers it was compared with.
    ``of_theme``: how many files were left out because the site's theme ships exactly them. ``accepted``: how many
    acceptances kept findings quiet.
    """

    paths: tuple[str, ...]
    files: tuple[str, ...]
    of_theme: int
    findings: tuple[Finding, ...]
    reader: str
    on: date
    cases: int
    versions: tuple[tuple[str, str], ...]
    accepted: int = 0


def report_page(checked: Checked, templates: Templates) -> str:
    """The page.

    A path whose own name is a finding is not printed: it would be the value.

    Raises:
        BuildFailed: the template is broken.
    """
    lines = checklist(checked.findings, checked.files, checked.accepted)
    hidden = _named_paths(checked)
    findings = tuple(replace(found, path=_shown(found.path, hidden)) for found in checked.findings)
    by_code = Counter(found.code for found in findings)
    return templates.render_html(
        "reports/redaction-check.html.j2",
        checked=checked,
        paths=[_shown(path, hidden) for path in checked.paths],
        parts=list(parts_of(lines)),
        verdicts=Counter(line.verdict for line in lines),
        severities=count_by_severity(findings),
        codes=[(code, entry, by_code[code]) for code, entry in CODES.items() if by_code[code]],
        findings=findings[:_MOST_ROWS],
        left_out=max(0, len(findings) - _MOST_ROWS),
        kinds=_kinds(checked.files),
    )


def _kinds(files: Sequence[str]) -> list[tuple[str, int]]:
    """How many files there are of each ending; folders have none and are not counted."""
    counted = Counter(PurePosixPath(path).suffix.lower() for path in files)
    return sorted((kind, number) for kind, number in counted.items() if kind)


def _named_paths(checked: Checked) -> Mapping[str, str]:
    """Paths whose last part is a finding, and what is printed for each."""
    found = [each.path for each in checked.findings if not each.line and WHERE["file name"] in each.message]
    return {path: f"[name removed, {number}]" for number, path in enumerate(dict.fromkeys(found), 1)}


def _shown(path: str, hidden: Mapping[str, str]) -> str:
    """The path with every part that is a finding left out."""
    parts = path.split("/")
    for length in range(len(parts), 0, -1):
        above = "/".join(parts[:length])
        if above in hidden:
            parts[length - 1] = hidden[above]
    return "/".join(parts)
