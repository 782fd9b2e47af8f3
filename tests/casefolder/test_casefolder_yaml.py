"""YAML of a case: what is text stays text, and what would hide or change a value is refused, with its place."""

import pytest
import yaml

from scr_docs.casefolder.yaml_files import source as yaml_source
from scr_docs.casefolder.yaml_files.source import read_yaml


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways in which PyYAML may be installed must read the same."""
    if request.param == "python":
        monkeypatch.setattr(yaml_source, "_LOADER", yaml.SafeLoader)


@pytest.mark.parametrize(
    "written", ["No", "On", "yes", "007", "1e3", "2026-01-12", "0x1F", "1_000", "12:30:45", "=", "<<"]
)
def test_plain_words_stay_text(written: str) -> None:
    assert read_yaml(f"name: {written}\n", "case.yml").data == {"name": written}


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_only_null_is_nothing(written: str) -> None:
    assert read_yaml(f"name: {written}\n", "case.yml").data == {"name": None}


def test_a_quoted_null_is_text() -> None:
    assert read_yaml("name: 'null'\n", "case.yml").data == {"name": "null"}


def test_every_key_and_item_knows_its_place() -> None:
    source = read_yaml("people:\n  child-r:\n    names: [Aoife, 'Ó Sé']\n", "identities.yml", first_line=2)
    assert source.place(("people", "child-r")) == (3, 3)
    assert source.place(("people", "child-r", "names", 1)) == (4, 20)
    assert source.place(("people", "child-r", "nowhere")) == (3, 3)


REFUSED = [
    ("a: &x Sorcha\nb: *x\n", 1, 4, "anchors and aliases"),
    ("a: &x [Sorcha]\n", 1, 4, "anchors and aliases"),
    ("a: !!python/object/apply:os.system [Sorcha]\n", 1, 4, "tags"),
    ("a: !secret Sorcha\n", 1, 4, "tags"),
    ("a: 1\n---\nb: Sorcha\n", 2, 1, "a second document"),
    ("Sorcha: 1\nSorcha: 2\n", 2, 1, "this key stands twice"),
    ("a: {Sorcha: 1, Sorcha: 2}\n", 1, 16, "this key stands twice"),
    ("? [Sorcha, x]\n: 1\n", 1, 3, "a key must be a single word"),
    ("x: " + "[" * 60 + "]" * 60 + "\n", 1, 24, "nested too deep"),
    ("a: [Sorcha\n", 1, 4, "is not valid YAML from here on"),
    ("b: 1\na: 'Sorcha\n", 2, 4, "is not valid YAML from here on"),
    ("a: Sorcha: x\n", 1, 10, "is not valid YAML from here on"),
    ("a:\n\tSorcha: x\n", 2, 1, "indent with spaces, not with a tab"),
    ("a: Sor\x07cha\n", 1, 7, "a character that is not text"),
    ("b: 1\na: Sor\0cha\n", 2, 7, "a character that is not text"),
]


@pytest.mark.parametrize(("text", "line", "column", "message"), REFUSED)
def test_what_hides_or_breaks_is_refused_at_its_place(text: str, line: int, column: int, message: str) -> None:
    problem = read_yaml(text, "case.yml").problems[0]
    assert (problem.code, problem.severity, problem.line, problem.column) == ("SCR111", "error", line, column)
    assert message in problem.message
    assert "Sorcha" not in problem.message


def test_every_problem_is_reported_at_once() -> None:
    problems = read_yaml("a: &x 1\nb: *x\na: 2\nc: !t 3\n", "case.yml").problems
    assert [problem.line for problem in problems] == [1, 2, 3, 4]


def test_a_bomb_of_aliases_is_refused_without_being_built() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    assert len(read_yaml("\n".join(lines), "case.yml").problems) == 40 + 39 * 2


def test_thousands_of_brackets_do_no_harm() -> None:
    assert read_yaml("[" * 5000, "case.yml").problems


@pytest.mark.parametrize("text", ["", "\n", "# a remark\n", "---\n", "---\n# a remark\n"])
def test_nothing_is_nothing(text: str) -> None:
    source = read_yaml(text, "case.yml")
    assert source.data is None
    assert not source.problems


def test_crlf_reads_as_lf() -> None:
    assert read_yaml("a: 1\r\nb: [x,\r\n  y]\r\n", "case.yml").data == {"a": "1", "b": ["x", "y"]}
