"""Decisions are recorded one by one, and whatever a person wrote beside them stays (design, section 4)."""

import itertools
import os
import stat
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scr_docs.casefolder.decisions_writing import record_combinations, record_decisions, remove_decisions
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.settings import read_answers, read_decisions
from scr_docs.errors import UnreadableInput
from scr_docs.model.jigsaw import CombinationDecision
from scr_docs.model.register import Decision

BY_HAND = """\
# Answers of the board.
decisions:
  # Asked in May.
  - {text: "Faith", kind: person, decide: keep, reason: 'a word', by: A. Person, on: 2026-05-04, context: c0ffee}
  # A brand.
  - text: Calpol # for children
    kind: organisation
    decide: keep
    reason: a medicine
    by: A. Person
    on: 2026-05-05
  # The end.
"""


DAY = date(2026, 6, 1)


def decision(text: str, **more: object) -> Decision:
    fields: dict[str, object] = {
        "kind": "person",
        "decide": "keep",
        "reason": "a word",
        "by": "B",
        "on": DAY,
    }
    return Decision(text=text, **(fields | more))  # type: ignore[arg-type]  # each test names fields of a decision


def read(path: Path) -> tuple[Decision, ...]:
    reading = read_decisions(CaseFolder(path.parent))
    assert reading.problems == ()
    return reading.value or ()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "decisions.yml").write_text(BY_HAND, encoding="utf-8")
    return tmp_path / "decisions.yml"


def comments(text: str) -> list[str]:
    return [line.partition("#")[2].strip() for line in text.splitlines() if "#" in line]


def test_a_decision_is_added_below_what_stands_there(path: Path) -> None:
    before = read(path)
    record_decisions(path, [decision("May", context="abc")])
    assert read(path) == (*before, decision("May", context="abc"))
    assert path.read_text(encoding="utf-8").startswith(BY_HAND.removesuffix("  # The end.\n"))
    assert comments(path.read_text(encoding="utf-8")) == comments(BY_HAND)


def test_a_new_answer_to_the_same_words_takes_the_place_of_the_old(path: Path) -> None:
    record_decisions(path, [decision("FAITH", context="c0ffee", decide="replace", identity="sister")])
    assert [(each.text, each.decide) for each in read(path)] == [("FAITH", "replace"), ("Calpol", "keep")]
    record_decisions(path, [decision("Faith", context="other")])
    assert len(read(path)) == 3


@pytest.mark.parametrize("number", [0, 1])
def test_one_is_taken_out_and_the_comments_of_the_other_stay(path: Path, number: int) -> None:
    both = read(path)
    remove_decisions(path, [both[number].line])
    assert read(path) == (both[1 - number],)
    kept = comments(path.read_text(encoding="utf-8"))
    assert {"Answers of the board.", "Asked in May.", "A brand.", "The end."} <= set(kept)


def test_what_is_no_decision_any_more_is_not_taken_out(path: Path) -> None:
    before = path.read_text(encoding="utf-8")
    for line in (1, 3, 7, 99):
        with pytest.raises(UnreadableInput, match="by hand"):
            remove_decisions(path, [line])
    assert path.read_text(encoding="utf-8") == before


def test_the_last_one_taken_out_leaves_an_empty_list_to_go_on_with(path: Path) -> None:
    remove_decisions(path, [each.line for each in read(path)])
    assert read(path) == ()
    record_decisions(path, [decision("May")])
    assert read(path) == (decision("May"),)


LISTS = {
    "decisions": """\
decisions:
  - {text: Calpol, kind: person, decide: keep, reason: y, by: x, on: 2026-10-01}
""",
    "combinations": """\
# What was in the press.
combinations:
  - {document: executive-summary, facets: [age], decide: accept, reason: r, by: x, on: 2026-10-01, fingerprint: 'ab'}
  - person: child-a # her
    document: together
    facets: [age, faith]
    decide: generalise
    reason: r
    by: x
    on: 2026-10-01
    fingerprint: 'cd'
""",
    "same_people": """\

same_people:
  - {identity: mother, case: 2026-02, decide: different, reason: r, by: x, on: 2026-10-13}
# The end.
""",
}


@pytest.mark.parametrize("order", list(itertools.permutations(LISTS)), ids="-".join)
@pytest.mark.parametrize("emptied", ["decisions", "combinations"])
def test_a_list_that_is_emptied_leaves_the_others_as_they_are(
    tmp_path: Path, order: tuple[str, ...], emptied: str
) -> None:
    path = tmp_path / "decisions.yml"
    path.write_text("".join(LISTS[each] for each in order), encoding="utf-8")
    before = read_answers(CaseFolder(tmp_path)).value
    assert before is not None
    rows = before.decisions if emptied == "decisions" else before.combinations
    remove_decisions(path, [each.line for each in rows])
    after = read_answers(CaseFolder(tmp_path))
    others = replace(before, decisions=()) if emptied == "decisions" else replace(before, combinations=())
    assert (after.value, after.problems) == (others, ())
    kept = {each: LISTS[each] for each in order} | {emptied: LISTS[emptied].partition(":\n")[0] + ":\n"}
    assert path.read_text(encoding="utf-8") == "".join(kept.values())


def test_one_on_a_combination_is_taken_out_and_the_other_stays(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yml"
    path.write_text("".join(LISTS.values()), encoding="utf-8")
    before = read_answers(CaseFolder(tmp_path)).value
    assert before is not None
    remove_decisions(path, [before.combinations[0].line])
    assert read_answers(CaseFolder(tmp_path)).value == replace(before, combinations=before.combinations[1:])


@pytest.mark.parametrize("before", ["", "# Nothing yet.\n", "decisions: []\n", "# x\ndecisions: []\n", "decisions:\n"])
def test_an_empty_file_is_begun(tmp_path: Path, before: str) -> None:
    path = tmp_path / "decisions.yml"
    path.write_text(before, encoding="utf-8")
    record_decisions(path, [decision("May")])
    record_decisions(path, [decision("Will", context="x")])
    assert read(path) == (decision("May"), decision("Will", context="x"))
    assert "- text: May\n" in path.read_text(encoding="utf-8")
    assert comments(path.read_text(encoding="utf-8")) == comments(before)


@pytest.mark.parametrize("broken", ["decisions: May\n", "decisions: [May]\n", "- May\n", "decisions: [May"])
def test_a_broken_file_is_refused_and_stays(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "decisions.yml"
    path.write_text(broken, encoding="utf-8")
    with pytest.raises(UnreadableInput) as refused:
        record_decisions(path, [decision("Will")])
    assert "May" not in str(refused.value)
    assert path.read_text(encoding="utf-8") == broken


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_a_file_that_only_its_owner_reads_stays_so(path: Path) -> None:
    path.chmod(0o600)
    record_decisions(path, [decision("May")])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


WORDS = st.one_of(
    st.sampled_from(
        ["No", "null", "~", "2026-01-02", "12", "1e3", "- x", "a: b", "# c", "'", '"', "{x}", "!y", "%", "@"]
    ),
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\u2028\u2029"), min_size=1),
).filter(lambda text: bool(text.strip()) and text.strip() == text)
DECISIONS = st.builds(
    decision,
    WORDS,
    reason=WORDS,
    by=WORDS,
    context=st.none() | st.sampled_from(["0123456789012345", "c47365bff39cbcd8", "1e10"]),
    decide=st.just("replace"),
    with_=WORDS,
)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(DECISIONS, min_size=1, max_size=3), max_size=6))
def test_all_sequences_read_back_as_exactly_those_decisions(answers: list[list[Decision]]) -> None:
    from scr_docs.names.words import word_keys

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "decisions.yml"
        path.write_text("# By hand.\ndecisions: []\n", encoding="utf-8")
        expected: dict[object, Decision] = {}
        for batch in answers:
            record_decisions(path, batch)
            expected |= {(word_keys(each.text), each.context): each for each in batch}
        assert read(path) == tuple(expected.values())
        assert path.read_text(encoding="utf-8").startswith("# By hand.\n")


# Decisions on combinations of facts.

COMBINATIONS = """\
# Of the panel.
combinations:
  # The month was in the press.
  - {person: child-a, document: together, facets: [age, time of death], decide: accept, reason: x, by: y,
     on: 2026-10-13, fingerprint: 'old'}  # asked twice
# The end.
decisions: []
"""


def combination(fingerprint: str, **more: object) -> CombinationDecision:
    fields: dict[str, object] = {
        "person": "child-a",
        "document": "together",
        "facets": ("age", "time of death"),
        "decide": "generalise",
        "reason": "near",
        "by": "B",
        "on": DAY,
    }
    return CombinationDecision(fingerprint=fingerprint, **(fields | more))  # type: ignore[arg-type]  # as above


def read_combinations(path: Path) -> tuple[CombinationDecision, ...]:
    reading = read_answers(CaseFolder(path.parent))
    assert reading.problems == ()
    return reading.value.combinations if reading.value else ()


@pytest.mark.parametrize(
    ("new", "instead_of", "fingerprints"),
    [
        (combination("old"), (), ["old"]),
        (combination("new"), (), ["old", "new"]),
        (combination("new"), ("old",), ["new"]),
        (combination("new", person=None), ("old",), ["old", "new"]),
        (combination("old", document="overview-report"), (), ["old", "old"]),
        (combination("old", facets=("age",)), (), ["old", "old"]),
        (combination("old", facets=("time of death", "age")), (), ["old"]),
    ],
    ids=["same", "other", "spent", "somebody else", "another text", "other facts", "another order"],
)
def test_an_answer_on_a_combination_is_added_or_takes_the_place_of_the_earlier_one(
    tmp_path: Path, new: CombinationDecision, instead_of: tuple[str, ...], fingerprints: list[str]
) -> None:
    path = tmp_path / "decisions.yml"
    path.write_text(COMBINATIONS, encoding="utf-8")
    record_combinations(path, [new], instead_of)
    assert [each.fingerprint for each in read_combinations(path)] == fingerprints
    assert new in read_combinations(path)
    assert comments(path.read_text(encoding="utf-8")) == comments(COMBINATIONS)


@pytest.mark.parametrize("before", ["", BY_HAND, "# x\n", "combinations: []\n", "combinations:\n", "same_people: []\n"])
def test_combinations_are_begun_beside_what_is_there(tmp_path: Path, before: str) -> None:
    path = tmp_path / "decisions.yml"
    path.write_text(before, encoding="utf-8")
    decided = read(path)
    record_combinations(path, [combination("1e10"), combination("0123456789012345", person=None)])
    assert [each.fingerprint for each in read_combinations(path)] == ["1e10", "0123456789012345"]
    assert read(path) == decided
    assert comments(path.read_text(encoding="utf-8")) == comments(before)


@pytest.mark.parametrize("broken", ["combinations: x\n", "combinations: [x]\n", "combinations: {}\n", "- x\n"])
def test_broken_combinations_are_refused_and_stay(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "decisions.yml"
    path.write_text(broken, encoding="utf-8")
    with pytest.raises(UnreadableInput):
        record_combinations(path, [combination("a")])
    assert path.read_text(encoding="utf-8") == broken
