"""Order, duplicates, unknown sections and skipped levels: hints, since the format may vary (17.34, 17.38)."""

from tests.conformance.conformance_cases import check, filled

REVIEW = filled("management-review")
SUMMARY = filled("executive-summary")
ANSWER = "The records show what was done and why."


def found(text: str, kind: str = "executive-summary") -> list[tuple[str, str, int]]:
    assert kind in ("executive-summary", "management-review")
    findings = check("executive-summary" if kind == "executive-summary" else "management-review", text)
    return [(each.code, each.severity, each.line) for each in findings]


def test_sections_in_another_order() -> None:
    issues = f"## Key issues\n\n{ANSWER}\n\n"
    text = SUMMARY.replace(issues, "") + f"\n{issues}"
    line = text.count("\n", 0, text.index("## Key issues")) + 1

    assert found(text) == [("SCR104", "warning", line)]


def test_one_misplaced_question_is_one_warning() -> None:
    first = f"#### Sensitivity and knowledge of practitioners\n\n{ANSWER}\n\n"
    moved = REVIEW.replace(first, "").replace("#### Question c1", f"{first}#### Question c1")

    assert [code for code, _, _ in found(moved, "management-review")] == ["SCR104"]


def test_a_section_that_stands_twice() -> None:
    text = f"{SUMMARY}\n## 5. KEY ISSUES\n\nAgain.\n"

    assert found(text) == [("SCR105", "warning", text.count("\n") - 2)]


def test_a_section_of_the_authors_own_is_allowed() -> None:
    text = f"{SUMMARY}\n## Thanks\n\nTo all.\n\n### To the family\n\nAbove all.\n"

    assert found(text) == [("SCR107", "info", text.count("\n") - 6)]


def test_a_skipped_heading_level() -> None:
    text = SUMMARY.replace(f"## Key issues\n\n{ANSWER}", f"## Key issues\n\n#### Neglect\n\n{ANSWER}")
    line = text.count("\n", 0, text.index("#### Neglect")) + 1

    assert found(text) == [("SCR106", "warning", line)]


def test_the_title_may_stand_in_the_front_matter_only() -> None:
    assert found(SUMMARY.replace("# Executive summary\n", "", 1)) == []


def test_the_first_heading_may_not_be_deep() -> None:
    assert [code for code, _, _ in found("### Key issues\n\nNeglect.\n") if code == "SCR106"] == ["SCR106"]
