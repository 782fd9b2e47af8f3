"""Recommendations: the table of the contract with every cell filled (17.36)."""

import pytest

from tests.conformance.conformance_cases import check, filled

HEADER = "| Ref | Recommendation | Owner | By when | Intended outcome | How evaluated |\n|---|---|---|---|---|---|\n"
ROW = "| R1 | Ask every child | Head of Service | 31 May 2026 | Children are heard | Audit of 20 files |\n"
BEFORE = filled("management-review").split("## Recommendations for action")[0] + "## Recommendations for action\n\n"


def messages(body: str) -> list[tuple[int, str]]:
    """Line, counted from the heading's body, and message of each finding."""
    first = BEFORE.count("\n") + 1
    findings = check("management-review", BEFORE + body)
    assert {(found.code, found.section) for found in findings} <= {("SCR103", "recommendations")}
    return [(found.line - first + 1, found.message) for found in findings]


def test_a_full_table_passes() -> None:
    assert messages(HEADER + ROW + ROW.replace("R1", "R2")) == []


def test_columns_may_stand_in_another_order_and_wording() -> None:
    header = "| By whom | By when | No. | Recommendations | Outcomes | Evaluation |\n|---|---|---|---|---|---|\n"

    assert messages(header + "| Head | May 2026 | 1 | Ask | Heard | Audit |\n") == []


def test_each_row_with_an_empty_cell_is_named_with_its_columns() -> None:
    body = (
        HEADER
        + ROW
        + ROW.replace("Head of Service", "TBC").replace("31 May 2026", " ")
        + ROW.replace("Audit of 20 files", "N/A")
    )

    assert messages(body) == [
        (4, "a recommendation has nothing to say in the columns Owner, By when"),
        (5, "a recommendation has nothing to say in the column How evaluated"),
    ]


def test_a_row_that_ends_early_lacks_its_last_cells() -> None:
    assert messages(HEADER + "| R1 | Ask every child | Head |\n") == [
        (3, "a recommendation has nothing to say in the columns By when, Intended outcome, How evaluated")
    ]


def test_missing_columns_are_named() -> None:
    body = "| Ref | Recommendation | Owner |\n|---|---|---|\n| R1 | Ask every child | Head |\n"

    assert messages(body) == [
        (1, "the table of recommendations lacks the columns By when, Intended outcome, How evaluated")
    ]


@pytest.mark.parametrize(
    "body", ["", "- Ask every child.", "| What we knew | From |\n|---|---|\n| little | 2024 |", "TBC"]
)
def test_without_a_table_it_is_not_answered(body: str) -> None:
    ((_, message),) = messages(body + "\n")

    assert "Ref | Recommendation | Owner | By when | Intended outcome | How evaluated" in message


def test_no_row_is_no_answer() -> None:
    assert len(messages(HEADER)) == 1


def test_that_none_are_made_needs_a_reason() -> None:
    assert messages("No recommendations are made because the unit closed before the review began.\n") == []
    assert len(messages("No recommendations.\n")) == 1


def test_recommendations_may_stand_in_several_tables() -> None:
    body = f"### For the board\n\n{HEADER}{ROW}\n### For schools\n\n{HEADER}{ROW.replace('Audit of 20 files', '')}"

    assert [line for line, _ in messages(body)] == [11]
