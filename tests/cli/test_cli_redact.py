"""``redact`` as a person types it: kinds, sex that is not to be told, what it cost, and input that nobody expects."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scr_docs.cli.main import cli
from tests.cli.one_case import lay_out

CASE = """\
id: 2026-07
title: Child R
dates: {notified: 2026-01-12}
publication: {slug: q8zt, gender_neutral: true}
"""
REGISTER = """\
people:
  child-r: {pseudonym: Child R, role: subject child, names: [Hope Maughan, Hope]}
  mother: {pseudonym: Mother, neutral_pseudonym: Parent 1, role: mother, sex: female, names: [Bronagh Maughan, Bronagh]}
organisations:
  school: {kind: primary school, names: [Ysgol Gwenllian]}
"""
SUMMARY = """\
# Executive summary

Bronagh said that she had rung Ysgol Gwenllian in the early hours of 15 March 2025. Ysgol Gwenllian rang.

Nobody came.
"""
PUBLIC = """\
# Executive summary

Parent 1 said that she had rung a primary school in the early hours of a day in March 2025. The primary school rang.

Nobody came.
"""


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return lay_out(tmp_path, monkeypatch, case=CASE, identities=REGISTER, summary=SUMMARY)


def scr_docs(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)


def redacted(tmp_path: Path) -> str:
    return (tmp_path / "build/redacted/2026-07/executive-summary.md").read_text(encoding="utf-8")


def keep_all(case: Path) -> None:
    """Fill in a template of answers as somebody does who keeps everything."""
    answers = case / "answers.yml"
    scr_docs("decide", "2026-07", "--export", str(answers))
    text = answers.read_text(encoding="utf-8")
    filled = text.replace("decide:\n    reason:\n", "decide: keep\n    reason: known to everybody\n")
    answers.write_text(filled, encoding="utf-8")
    assert scr_docs("decide", "2026-07", "--answers", str(answers), "--by", "Ifeoma Blessed").exit_code == 0
    answers.unlink()


@pytest.mark.usefixtures("case")
def test_kinds_are_printed_and_a_word_that_tells_a_sex_is_asked_about(tmp_path: Path) -> None:
    result = scr_docs("redact", "2026-07")
    assert result.exit_code == 1
    assert redacted(tmp_path) == PUBLIC
    assert result.stdout.count("SCR305") == 1
    assert "executive-summary.md:3:19 SCR305" in result.stdout
    assert "1 word in this paragraph tell" in result.stdout


def test_a_paragraph_that_is_kept_stays_decided(case: Path, tmp_path: Path) -> None:
    """Kept, redacted again, checked and pruned: it asks no more, and the decision is not called past its use."""
    keep_all(case)
    again = scr_docs("redact", "2026-07")
    assert (again.exit_code, "SCR305" in again.stdout, redacted(tmp_path)) == (0, False, PUBLIC)
    checked = scr_docs("check", "cases/2026-07").stdout
    assert "SCR116" in checked
    assert "SCR325" not in checked
    assert "SCR309" not in checked


def test_a_kept_paragraph_asks_again_when_a_word_of_it_changes(case: Path) -> None:
    keep_all(case)
    path = case / "executive-summary.md"
    path.write_text(SUMMARY.replace("Gwenllian rang.", "Gwenllian never rang."), encoding="utf-8")
    assert scr_docs("redact", "2026-07").exit_code == 1
    assert "SCR325" in scr_docs("check", "cases/2026-07").stdout


def test_pruning_leaves_the_kept_paragraph(case: Path, tmp_path: Path) -> None:
    from tests.cli.terminal import Terminal

    keep_all(case)
    before = (case / "decisions.yml").read_bytes()
    desk = Terminal(tmp_path, "decide", "2026-07", "--prune")
    assert desk.close() == 0
    assert "take out" not in desk.seen
    assert (case / "decisions.yml").read_bytes() == before


@pytest.mark.usefixtures("case")
def test_the_cost_is_one_line_and_a_table_if_asked_for() -> None:
    line = "cost: generalised 2 organisations, 1 date; replaced 1 name; 0 paragraphs mostly gone"
    without, with_table = scr_docs("redact", "2026-07"), scr_docs("redact", "2026-07", "--cost")
    assert line in without.stderr
    assert "generalised  " not in without.stderr
    assert line in with_table.stderr
    (row,) = (row for row in with_table.stderr.splitlines() if row.strip().startswith("3-3"))
    assert row.split()[:2] == ["3-3", "85"]
    assert "Bronagh" not in with_table.output


def test_a_paragraph_that_is_mostly_gone_is_told_and_a_heading_is_not(case: Path) -> None:
    numbers = ", ".join(f"01632 9601{number:02}" for number in range(6))
    text = f"# Ring {numbers}\n\nRing {numbers}.\n"
    (case / "executive-summary.md").write_text(text, encoding="utf-8")
    result = scr_docs("redact", "2026-07", "--cost")
    assert result.stdout.count("SCR322") == 1
    assert "executive-summary.md:3" in result.stdout
    assert "1 paragraph mostly gone" in result.stderr


def test_a_week_over_the_end_of_a_month_and_an_unread_count(case: Path, tmp_path: Path) -> None:
    told = "In the week commencing 29 April 2024 a child was moved. The child died on the third day after it."
    text = f"# Executive summary\n\n{told}\n"
    (case / "executive-summary.md").write_text(text, encoding="utf-8")
    result = scr_docs("redact", "2026-07")
    assert "In April or May 2024 a child was moved." in redacted(tmp_path)
    assert "The child died on \\[time\\] after it." in redacted(tmp_path)
    assert "that the tool cannot read" in result.stdout


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        "#",
        "# \u202e\u200b\ufeff\u0000\n",
        "| she |\n|---|\n| her |\n",
        "the 99th day after " * 300,
        "she " * 3000,
        "[she](<her>) ![his](x.png 'her')\n",
        "aged " + "9" * 400 + " on 31/31/2024, w/c 99 April 2024\n",
        "\u0661\u0662 March \u0662\u0660\u0662\u0664 she \U0001f9d2\U0001f3fd\u200d\n",
    ],
    ids=["empty", "blank", "hash", "marks", "table", "long", "longer", "links", "figures", "digits"],
)
def test_any_text_is_redacted_without_a_crash(case: Path, text: str) -> None:
    (case / "executive-summary.md").write_text(text, encoding="utf-8")
    result = scr_docs("redact", "2026-07", "--cost")
    assert result.exit_code in {0, 1, 2}, result.output
    assert (
        result.exception is None
        or isinstance(result.exception, SystemExit)
        or "executive-summary" in str(result.exception)
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("executive-summary.md", b"\xff\xfe\x00she"),
        ("case.yml", b"publication: {gender_neutral: perhaps}\n"),
        ("case.yml", b"publication: [\n"),
        ("identities.yml", b"people: {mother: {neutral_pseudonym: 3}}\n"),
        ("overview-report.md", b"\xff\xfe\x00she"),
    ],
)
def test_what_cannot_be_read_is_refused_and_nothing_is_written(
    case: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    (case / name).write_bytes(content)
    result = scr_docs("redact", "2026-07")
    assert result.exception is not None
    assert name in f"{result.exception} {result.output}"
    assert not (tmp_path / "build").exists()
