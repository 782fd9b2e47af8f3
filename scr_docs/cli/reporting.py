"""Printing findings: text, JSON, SARIF 2.1.0 and GitHub annotations (design, section 6).

Findings go to stdout, totals to stderr, in every format: GitHub drops annotations beyond ten a step without a word.
"""

import json
from collections.abc import Callable, Sequence
from typing import Final, Literal

import click

from scr_docs.cli.sarif import sarif_log
from scr_docs.counted import counted
from scr_docs.model.finding import Finding, Severity, count_by_severity

Format = Literal["text", "json", "sarif", "github"]
FORMATS: Final[tuple[Format, ...]] = ("text", "json", "sarif", "github")

_GITHUB_COMMAND: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "info": "notice"}


def print_findings(
    findings: Sequence[Finding],
    format: Format,  # noqa: A002 - the name of the option
    strict: bool = False,
) -> int:
    """Print the findings to stdout and their totals to stderr.

    Returns:
        The exit code: 1 if there is an error, or with ``strict`` if there is anything; else 0.
    """
    for line in _RENDERERS[format](findings):
        click.echo(line)
    return print_totals(findings, strict)


def print_totals(findings: Sequence[Finding], strict: bool = False) -> int:
    """Print the totals alone to stderr; the exit code as of ``print_findings``."""
    counts = count_by_severity(tuple(findings))
    click.echo(totals(counts), err=True)
    return int(bool(counts["error"] or (strict and findings)))


def totals(counts: dict[str, int]) -> str:
    """``"1 error, 2 warnings, 0 notices"``."""
    words = (("error", "error"), ("warning", "warning"), ("info", "notice"))
    return ", ".join(counted(counts[key], word) for key, word in words)


def _as_text(findings: Sequence[Finding]) -> list[str]:
    return [_one_line(found) for found in findings]


def _one_line(found: Finding) -> str:
    weight = "" if found.severity == "error" else f"{found.severity}: "
    source = f" ({found.paragraph})" if found.paragraph else ""
    line = f"{found.path}:{found.line}:{found.column} {found.code} {weight}{found.message}{source}"
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in line)


def _as_json(findings: Sequence[Finding]) -> list[str]:
    return [json.dumps(json_of(findings), indent=2)]


def json_of(findings: Sequence[Finding]) -> dict[str, object]:
    """Findings as JSON has them (design, section 6), for commands that say more beside them."""
    keys = ("code", "severity", "path", "line", "column", "message", "paragraph", "section")
    rows = [{key: getattr(found, key) for key in keys} for found in findings]
    return {"version": 1, "findings": rows, "counts": count_by_severity(tuple(findings))}


def _as_sarif(findings: Sequence[Finding]) -> list[str]:
    return [json.dumps(sarif_log(findings), indent=2)]


def _as_github(findings: Sequence[Finding]) -> list[str]:
    return [_annotation(found) for found in findings]


def _annotation(found: Finding) -> str:
    place = {"file": found.path, "line": found.line, "col": found.column, "title": found.code}
    properties = ",".join(f"{key}={_escape_property(str(value))}" for key, value in place.items() if value)
    message = f"{found.message} ({found.paragraph})" if found.paragraph else found.message
    return f"::{_GITHUB_COMMAND[found.severity]} {properties}::{_escape_data(message)}"


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")


_RENDERERS: Final[dict[Format, Callable[[Sequence[Finding]], list[str]]]] = {
    "text": _as_text,
    "json": _as_json,
    "sarif": _as_sarif,
    "github": _as_github,
}
