"""The outline: sections, tables and raw HTML with the lines of the file."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scr_docs.markdown.outline import read_outline


def titles(text: str) -> list[tuple[int, str, int]]:
    return [(section.level, section.title, section.line) for section in read_outline(text).sections]


def test_sections_have_level_title_and_line() -> None:
    text = "# One\n\ntext\n\nTwo\n---\n\n###Three **bold** [link](x.md) ##\n"

    assert titles(text) == [(1, "One", 1), (2, "Two", 5), (3, "Three bold link", 8)]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_front_matter_is_cut_off_and_counted(newline: str) -> None:
    text = newline.join(["---", "title: x # no heading", "answers: {q6: y}", "---", "# One", "body", ""])
    outline = read_outline(text)

    assert titles(text) == [(1, "One", 5)]
    assert outline.front_matter_text == "title: x # no heading\nanswers: {q6: y}"
    assert outline.front_matter_line == 2
    assert outline.last_line == 6


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    outline = read_outline("---\n\n# One\n")

    assert outline.front_matter_line == 0
    assert [section.title for section in outline.sections] == ["One"]


def test_headings_in_code_quotes_lists_and_comments_open_no_section() -> None:
    text = "# One\n\n```md\n# no\n##no\n```\n\n    # no\n\n> # no\n\n- # no\n\n<!--\n# no\n-->\n"

    assert titles(text) == [(1, "One", 1)]


def test_a_heading_needs_no_blank_line_before() -> None:
    assert titles("text\n# One\ntext\n##Two\n") == [(1, "One", 2), (2, "Two", 4)]


def test_bodies_end_where_the_next_heading_starts() -> None:
    outline = read_outline("intro\n\n# One\na\n## Two\nb\n\n## Three\nc\n# Four\n")
    spans = [(section.title, section.body, section.end_line) for section in outline.sections]

    assert spans == [("One", "a", 9), ("Two", "b", 7), ("Three", "c", 9), ("Four", "", 10)]
    assert [passage.text for passage in outline.preamble] == ["intro"]
    assert [section.title for section in outline.children(outline.sections[0])] == ["Two", "Three"]


def test_passages_are_plain_text_with_their_kind() -> None:
    text = (
        "# T\nA &amp; *b* `c`\nwraps\n\n> quoted\n\n- item\n\n![A drawing](x.png)\n\n<p>in HTML</p>\n\n```\ncode\n```\n"
    )
    (section,) = read_outline(text).sections

    assert [(passage.kind, passage.text, passage.line) for passage in section.passages] == [
        ("prose", "A & b c wraps", 2),
        ("quote", "quoted", 5),
        ("list", "item", 7),
        ("prose", "A drawing", 9),
        ("html", "in HTML", 11),
        ("code", "code", 13),
    ]


def test_tables_keep_the_line_of_each_row() -> None:
    text = "# T\n\n| Ref | What |\n|---|:-:|\n| R1 | a\\|b **c** |\n| R2 |\n"
    (table,) = read_outline(text).tables

    assert (table.header.cells, table.header.line) == (("Ref", "What"), 3)
    assert [(row.cells, row.line) for row in table.rows] == [(("R1", "a|b c"), 5), (("R2", ""), 6)]
    assert read_outline(text).sections[0].tables == (table,)


def test_raw_html_and_comments_are_found_with_line_and_column() -> None:
    text = (
        "---\nx: y\n---\n\nA <b>x</b> `<i>`\n\n<div>\nq <br/>\n</div>\n\nb <!-- c\nd --> e\n\n"
        "| <u>a |\n|---|\n\n    <i>\n\n```\n<i>\n```\n"
    )

    assert [(html.line, html.column, html.what) for html in read_outline(text).raw_html] == [
        (5, 3, "tag"),
        (5, 7, "tag"),
        (7, 1, "tag"),
        (8, 3, "tag"),
        (9, 1, "tag"),
        (11, 3, "comment"),
        (14, 3, "tag"),
        (17, 5, "tag"),
    ]


@pytest.mark.parametrize("text", ["a < b > c", "<https://example.org>", "5 <6", r"\<b>", "&lt;b&gt;", "`<b>`"])
def test_what_is_no_html(text: str) -> None:
    assert read_outline(text).raw_html == ()


MARKS = ["# ", "## ", "##x", "---", "===", "- ", "> ", "    ", "\t", "```", "~~~", "|a|b|", "|-|-|", "`", "*", "[a](b)"]
OTHERS = ["<b", ">", "<!--", "-->", "\r\n", "\n", "\n\n", "\r", "\u2028", "\x0b", "![c](d)", "text", "\x00", "&amp;"]
PIECES = st.sampled_from(MARKS + OTHERS)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text_has_an_outline_within_the_file(text: str) -> None:
    outline = read_outline(text)
    lines = [
        *(line for s in outline.sections for line in (s.line, s.end_line)),
        *(passage.line for s in outline.sections for passage in s.passages),
        *(row.line for table in outline.tables for row in (table.header, *table.rows)),
        *(html.line for html in outline.raw_html),
    ]

    assert all(1 <= line <= text.count("\n") + 1 for line in lines)
    assert outline.last_line <= text.count("\n") + 1
    assert all(section.line <= section.end_line for section in outline.sections)
