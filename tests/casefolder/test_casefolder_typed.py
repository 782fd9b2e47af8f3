"""The door: what is not what the contract says is a finding with its place, the way out, and no value."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_docs.casefolder.yaml_files.source import read_yaml
from scr_docs.casefolder.yaml_files.typed import read_typed
from scr_docs.model.case_file import CaseFile
from scr_docs.model.finding import Finding
from scr_docs.model.plan import ActionPlan
from scr_docs.model.register import Register

START = "id: 2026-01\ntitle: Child R\ndates: {notified: 2026-01-12}\n"


def problems_of(text: str, model: type[object] = CaseFile) -> list[Finding]:
    return list(read_typed(read_yaml(text, "case.yml"), model)[1])


def only_problem_of(text: str, model: type[object] = CaseFile) -> Finding:
    (problem,) = problems_of(text, model)
    return problem


def test_a_whole_file_is_read_with_its_lines() -> None:
    file, problems = read_typed(read_yaml(START + "scope: {from: 2024-01-01, to: 2026-01-09}\n", "case.yml"), CaseFile)
    assert not problems
    assert file is not None
    assert file.scope is not None
    assert file.scope.from_ == date(2024, 1, 1)
    assert (file.scope.path, file.scope.line) == ("case.yml", 4)


def test_names_that_look_like_something_else_stay_names() -> None:
    text = "people: {a: {pseudonym: Adult 1, names: [No, On, 1984, 2026-01-12, Null Ahmed]}}\n"
    register, problems = read_typed(read_yaml(text, "identities.yml"), Register)
    assert not problems
    assert register is not None
    assert register.people["a"].names == ("No", "On", "1984", "2026-01-12", "Null Ahmed")


WRONG = [
    ("agencys: []\n", 4, 1, "unknown key; did you mean `agencies`?"),
    ("agencies: [{id: police, name: Police, reviewr: {}}]\n", 4, 39, "unknown key; did you mean `reviewer`?"),
    ("scope: {form: 2024-01-01, from: 2024-01-01, to: 2026-01-09}\n", 4, 9, "unknown key; did you mean `from`?"),
    ("scope: {from_: 2024-01-01, from: 2024-01-01, to: 2026-01-09}\n", 4, 9, "unknown key; did you mean `from`?"),
    ("subject: {line: 7}\n", 4, 11, "unknown key; known here: looked_after_by, residence, setting"),
    ("subject: {path: x}\n", 4, 11, "unknown key; known here: looked_after_by, residence, setting"),
    ("decision: {outcome: reviews}\n", 4, 12, "must be one of: review, smaller-audit or none"),
    ("decision: {by: chair}\n", 4, 1, "`outcome` is missing here"),
    ("agencies: police\n", 4, 1, "must be a list"),
    ("agencies: [police]\n", 4, 12, "must be a set of keys with values"),
    ("agencies: [{id: police, name: [a]}]\n", 4, 25, "must be text, not a list or a set of keys"),
    ("agencies: [{id: police, name: ' '}]\n", 4, 25, "is empty; write something here"),
    ("agencies: [{id: police, name: }]\n", 4, 25, "`name` is missing here"),
    (
        "agencies: [{id: a, name: b, reviewer: {name: c, directly_involved: perhaps}}]\n",
        4,
        49,
        "must be true or false",
    ),
    ("questions: [{id: c1, text: x, agencies: police}]\n", 4, 31, "must be one of: all; or must be a list"),
    ("publication: {not_before: 12/03/2026}\n", 4, 15, "is not a date; write YYYY-MM-DD, as in 2026-02-05"),
    ("publication: {not_before: 86400}\n", 4, 15, "is not a date; write YYYY-MM-DD, as in 2026-02-05"),
    ("publication: {not_before: 2026-02-05T10:00}\n", 4, 15, "is not a date; write YYYY-MM-DD, as in 2026-02-05"),
    ("publication: {not_before: 2026-02-30}\n", 4, 15, "is not a day of the calendar"),
]


@pytest.mark.parametrize(("line_of_text", "line", "column", "message"), WRONG)
def test_what_is_wrong_is_said_where_it_is(line_of_text: str, line: int, column: int, message: str) -> None:
    problem = only_problem_of(START + line_of_text)
    assert (problem.code, problem.line, problem.column, problem.message) == ("SCR112", line, column, message)


def test_a_number_that_is_none() -> None:
    text = "people: {a: {pseudonym: Mother, names: [x y], partners: [{id: b, from: once}]}}\n"
    assert only_problem_of(text, Register).message == "must be a whole number"


def test_all_that_is_wrong_is_said_at_once() -> None:
    text = "id: 2026-01\ndates: {notified: soon, ended: x}\nagencies: [{name: Police}]\nquestion: []\n"
    found = {(problem.line, problem.message.split(";")[0]) for problem in problems_of(text)}
    assert found == {
        (1, "`title` is missing here"),
        (2, "is not a date"),
        (2, "unknown key"),
        (3, "`id` is missing here"),
        (4, "unknown key"),
    }


@pytest.mark.parametrize(("text", "code"), [("", "SCR100"), ("# nothing\n", "SCR100"), ("- a\n", "SCR112")])
def test_a_file_without_keys(text: str, code: str) -> None:
    problem = only_problem_of(text)
    assert (problem.code, problem.line) == (code, 1)


def test_a_key_without_a_value_is_left_out() -> None:
    plan, problems = read_typed(read_yaml("actions:\nmonitored_by:\n", "action-plan.yml"), ActionPlan)
    assert not problems
    assert plan == ActionPlan()


NAMES = st.sampled_from(
    [
        "Sukhdeep Dhaliwal",
        "Małgorzata",
        "Cabdiraxmaan",
        "Caoimhe",
        "Llŷr",
        "Bridey-Mae Connors",
        "Hope",
        "Faith",
        "Summer",
    ]
)
KEYS = st.sampled_from(["people", "names", "pseudonym", "born", "partners", "from", "parents", "id", "unborn"])
ODD = st.one_of(NAMES, st.from_regex(r"[A-Z][a-z]{6,12}", fullmatch=True))


@given(
    value=st.recursive(
        NAMES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS | ODD, inner, max_size=4), max_leaves=12
    ),
    broken=st.sampled_from(
        ["{}", "{}\n: [", "'{}", "{}\n\t- x", "&a {}", "!x {}", "{}\n---\n{}", "people: {}", "a: b: {}"]
    ),
)
def test_no_message_ever_holds_what_was_written(value: object, broken: str) -> None:
    text = broken.replace("{}", repr(value).replace("'", '"'))
    words = {word for word in repr(value).replace("'", " ").split() if len(word) > 3 and word[0].isupper()}
    for model in (Register, CaseFile, ActionPlan):
        for problem in problems_of(text, model):
            assert not any(word in problem.message for word in words)
