"""Findings as a SARIF 2.1.0 log (OASIS): rules from the closed table of codes, places, no words of a case."""

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote

from scr_docs import __version__
from scr_docs.model.codes import CODES
from scr_docs.model.finding import Finding, Severity

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVEL: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "info": "note"}
_RULE_INDEX: Final = {code: index for index, code in enumerate(CODES)}


def sarif_log(findings: Sequence[Finding]) -> dict[str, object]:
    """The whole log of one run. Columns count code points, as everywhere in this product."""
    driver = {"name": "scr-docs", "version": __version__, "rules": [_rule(code) for code in CODES]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(found) for found in findings],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str) -> dict[str, object]:
    entry = CODES[code]
    return {
        "id": code,
        "shortDescription": {"text": entry.description},
        "defaultConfiguration": {"level": _LEVEL[entry.severity]},
        "properties": {"paragraph": entry.paragraph},
    }


def _result(found: Finding) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": _uri(found.path)}}
    if found.line:
        column = {"startColumn": found.column} if found.column else {}
        place["region"] = {"startLine": found.line, **column}
    return {
        "ruleId": found.code,
        "ruleIndex": _RULE_INDEX[found.code],
        "level": _LEVEL[found.severity],
        "message": {"text": found.message},
        "locations": [{"physicalLocation": place}],
        "properties": {"paragraph": found.paragraph},
    }


def _uri(path: str) -> str:
    if PurePosixPath(path).is_absolute():
        return f"file://{quote(path)}"
    return quote(path)
