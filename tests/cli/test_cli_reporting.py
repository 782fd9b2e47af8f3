"""Findings as text, JSON, SARIF and GitHub annotations: one record, four ways to print it."""

import json
from pathlib import Path

import jsonschema
import pytest

from scr_docs.cli.reporting import FORMATS, Format, print_findings
from scr_docs.model.codes import CODES
from scr_docs.model.finding import Finding, finding

GAP = finding("SCR102", "cases/2026-01/management-reviews/police.md", "not answered", line=7, column=1, section="q6")
LATE = finding("SCR210", "cases/2026-01/case.yml", "late", line=12)
NOTICE = finding("SCR113", "cases/C:\\odd, name%/chronology.csv", "read as\nWindows-1252")
SCHEMA = Path(__file__).parent.parent / "data" / "sarif-schema-2.1.0.json"


@pytest.mark.parametrize(
    ("findings", "strict", "code"),
    [
        ([], False, 0),
        ([], True, 0),
        ([NOTICE], False, 0),
        ([NOTICE], True, 1),
        ([LATE, NOTICE], False, 0),
        ([LATE], True, 1),
        ([GAP, LATE], False, 1),
    ],
)
@pytest.mark.parametrize("format_", FORMATS)
def test_only_an_error_is_1_unless_strict(findings: list[Finding], strict: bool, code: int, format_: Format) -> None:
    assert print_findings(findings, format_, strict) == code


def test_text(capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([GAP, LATE, NOTICE], "text")
    output = capsys.readouterr()
    assert output.out.splitlines() == [
        "cases/2026-01/management-reviews/police.md:7:1 SCR102 not answered (17.36)",
        "cases/2026-01/case.yml:12:1 SCR210 warning: late (17.21)",
        r"cases/C:\odd, name%/chronology.csv:0:0 SCR113 info: read as\nWindows-1252 (17.36)",
    ]
    assert output.err == "1 error, 1 warning, 1 notice\n"


def test_json_is_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([GAP], "json")
    output = capsys.readouterr()
    written = json.loads(output.out)
    assert written["version"] == 1
    assert written["counts"] == {"error": 1, "warning": 0, "info": 0}
    contract = {"code", "severity", "path", "line", "column", "message", "paragraph"}
    assert contract <= written["findings"][0].keys()
    assert written["findings"][0]["paragraph"] == "17.36"
    assert output.err == "1 error, 0 warnings, 0 notices\n"


def test_sarif_is_valid_and_knows_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([finding(code, "a/b c.md", "said", line=3, column=4) for code in CODES] + [NOTICE], "sarif")
    log = json.loads(capsys.readouterr().out)
    jsonschema.Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(log)
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(CODES)
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    first = run["results"][0]["locations"][0]["physicalLocation"]
    assert first == {"artifactLocation": {"uri": "a/b%20c.md"}, "region": {"startLine": 3, "startColumn": 4}}
    assert "region" not in run["results"][-1]["locations"][0]["physicalLocation"]


def test_github_annotations_are_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([GAP, LATE, NOTICE], "github")
    assert capsys.readouterr().out.splitlines() == [
        "::error file=cases/2026-01/management-reviews/police.md,line=7,col=1,title=SCR102::not answered (17.36)",
        "::warning file=cases/2026-01/case.yml,line=12,col=1,title=SCR210::late (17.21)",
        r"::notice file=cases/C%3A\odd%2C name%25/chronology.csv,title=SCR113::read as%0AWindows-1252 (17.36)",
    ]
