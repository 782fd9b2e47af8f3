"""What a redaction cost is counted per paragraph, so that a reader sees when one has become empty."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scr_docs.cli.cost_lines import cost_summary, cost_table
from scr_docs.deidentify.cost import cost_of
from scr_docs.model.cost import FactCost, ParagraphCost
from scr_docs.model.mention import Kind, Redaction
from tests.deidentify.tiny_case import PatternDetector, redact

SOURCE = """Bridget rang from 14 Mill Lane
on 12 March 2024.

Nothing is hidden here.

0116 496 0123, 0116 496 0124, 0116 496 0125, 0116 496 0126
"""
DETECTOR = PatternDetector(date="12 March 2024", contact=r"0116 496 \d{4}")


def cost(source: str = SOURCE) -> tuple[ParagraphCost, ...]:
    return cost_of(source, redact(source, detector=DETECTOR).redactions)


def test_facts_and_characters_go_three_ways() -> None:
    first, last = cost()
    assert (first.line, first.last_line, first.characters) == (1, 2, 38)
    assert first.facts == (
        FactCost("generalised", "date", 1, 11),
        FactCost("replaced", "person", 1, 7),
        FactCost("replaced", "place", 1, 10),
    )
    assert last.facts == (FactCost("removed", "contact", 4, 44),)


def test_a_paragraph_is_mostly_gone_when_half_of_it_is_removed() -> None:
    assert [paragraph.mostly_gone for paragraph in cost()] == [False, True]


@pytest.mark.parametrize(
    "source",
    [
        "## Ring 0116 496 0123, 0116 496 0124, 0116 496 0125, 0116 496 0126\n",
        "Ring 0116 496 0123\n",
        "- 0116 496 0123\n",
        "# 0116 496 0123\nThe number stands in the heading above and nowhere in these words.\n",
    ],
)
def test_a_heading_is_no_paragraph_and_a_few_words_have_little_to_lose(source: str) -> None:
    (first, *rest) = cost(source)
    assert not first.mostly_gone
    assert rest == []


def test_a_paragraph_below_a_heading_is_judged_by_itself() -> None:
    numbers = SOURCE.splitlines()[-1]
    heading, paragraph = cost(f"# Ring 0116 496 0123\n{numbers}\n")
    assert (heading.line, heading.last_line, heading.mostly_gone) == (1, 1, False)
    assert (paragraph.line, paragraph.last_line, paragraph.mostly_gone) == (2, 2, True)


def test_names_replaced_do_not_empty_a_paragraph() -> None:
    (paragraph,) = cost("Bridget Connors\n")
    assert not paragraph.mostly_gone


def test_the_lines_for_a_person() -> None:
    assert cost_summary(cost()) == (
        "cost: generalised 1 date; replaced 1 name, 1 place; removed 4 contact details; 1 paragraph mostly gone"
    )
    table = list(cost_table(cost()))
    assert table[1].split() == ["1-2", "38", "1", "(28", "%)", "2", "(44", "%)", "0", "(0", "%)"]
    assert table[2].endswith("mostly gone")


def test_nothing_costs_nothing() -> None:
    assert cost_of("", ()) == ()
    assert cost_summary(()) == "cost: 0 paragraphs mostly gone"


WORDS = st.lists(st.sampled_from(["a", "bb", " ", "\n", "\n\n", "Zażółć"]), max_size=30).map("".join)


@given(WORDS, st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=8))
@settings(deadline=None)
def test_no_more_goes_than_was_there(source: str, spans: list[tuple[int, int]]) -> None:
    kind: Kind = "person"
    redactions = [
        Redaction(start, min(start + length, len(source)), source[:start].count("\n") + 1, 1, kind, "x", "masked")
        for start, length in spans
        if start < len(source) and source[start : start + length].strip() and "\n" not in source[start : start + length]
    ]
    for paragraph in cost_of(source, redactions):
        assert paragraph.characters_of("removed") <= paragraph.characters
