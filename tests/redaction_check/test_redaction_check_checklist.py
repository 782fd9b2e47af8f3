"""The checklist of the report: each line fails, is for a person, or passes, for a reason; none passes unseen."""

import pytest

from scr_docs.model.finding import Finding, finding
from scr_docs.redaction_check.checklist import Verdict, checklist


def verdict(line: str, findings: list[Finding], files: list[str]) -> Verdict:
    (found,) = [each for each in checklist(findings, files) if line in each.says]
    return found.verdict


def named(code: str, where: str = "in visible text", path: str = "a.html") -> Finding:
    return finding(code, path, f"words {where}")


LINES: list[tuple[str, list[Finding], list[str], Verdict]] = [
    ("identity register", [], ["a.html"], "pass"),
    ("identity register", [named("SCR401")], ["a.html"], "fail"),
    ("identity register", [named("SCR402")], ["a.html"], "fail"),
    ("identity register", [named("SCR403")], ["a.html"], "a person must check"),
    ("No other name", [named("SCR404")], ["a.html"], "fail"),
    ("No number", [named("SCR405")], ["a.html"], "fail"),
    ("metadata", [named("SCR401", "in metadata")], ["a.docx"], "fail"),
    ("metadata", [named("SCR401")], ["a.docx"], "pass"),
    ("tracked change", [named("SCR409")], ["a.docx"], "a person must check"),
    ("tracked change", [named("SCR409"), named("SCR401", "in a comment")], ["a.docx"], "fail"),
    ("hidden text", [named("SCR408")], ["a.xlsx"], "a person must check"),
    ("search indexes", [named("SCR401", "in the search index (page k/)")], ["search.json"], "fail"),
    ("search indexes", [named("SCR404", "in an id")], ["a.html"], "fail"),
    ("Names of files", [named("SCR401", "in a file or folder name")], ["a.html"], "fail"),
    ("no other server", [named("SCR407")], ["a.html"], "fail"),
    ("blacked out", [], ["a.html"], "pass"),
    ("blacked out", [], ["a.pdf"], "pass"),
    ("blacked out", [named("SCR401", path="a.pdf")], ["a.pdf"], "fail"),
    ("blacked out", [named("SCR492", path="a.pdf")], ["a.pdf"], "a person must check"),
    ("blacked out", [], ["a.txz"], "a person must check"),
    ("blacked out", [], ["a.zip"], "a person must check"),
    ("blacked out", [], ["sitemap.xml.gz"], "pass"),
    ("simplest kind", [], ["a.docx"], "a person must check"),
    ("Pictures show", [], ["a.png"], "a person must check"),
    ("Pictures show", [named("SCR492")], ["scan.pdf"], "a person must check"),
    ("Pictures show", [], ["a.html"], "pass"),
    ("could be opened", [named("SCR490")], ["a.html"], "fail"),
    ("could be opened", [named("SCR491")], ["a.html"], "fail"),
    ("accepted earlier", [named("SCR410")], ["a.html"], "a person must check"),
    ("Two people", [], ["a.html"], "a person must check"),
]


@pytest.mark.parametrize(("line", "findings", "files", "expected"), LINES)
def test_each_line_says_what_was_found(line: str, findings: list[Finding], files: list[str], expected: Verdict) -> None:
    assert verdict(line, findings, files) == expected


@pytest.mark.parametrize("code", ["SCR490", "SCR491"])
def test_no_line_passes_while_a_file_was_not_read(code: str) -> None:
    assert {line.verdict for line in checklist([named(code)], ["a.rtf"])} == {"fail", "a person must check"}


def test_what_was_accepted_is_counted_where_it_keeps_findings_quiet() -> None:
    def why(accepted: int) -> str:
        return next(line.why for line in checklist([], ["a.html"], accepted) if "accepted earlier" in line.says)

    assert why(0) == "nothing was accepted"
    assert why(2).startswith("2 acceptances of accepted.yml kept findings")
