"""What the public can read together is looked at together: versions and documents that give each other away (17.50)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scr_docs.cli.main import run
from scr_docs.release.candidate import find_candidate
from scr_docs.release.differencing import differences, pieces_of
from scr_docs.release.near_verdict import near_a_verdict
from scr_docs.release.together import look_together
from scr_docs.release.withdraw import withdraw
from tests.release.invented_case import PUBLIC, SUMMARY, TODAY, Desk

PRINTED = (
    "Child R",
    "Mother",
    "School 1",
    "School 2",
    "March 2024",
    "2024",
    "in March 2024",
    "the family home",
    "Sure Start",
)


def lines(one: str, other: str) -> list[tuple[int, int]]:
    return [(each.line, each.other_line) for each in differences(pieces_of(one, PRINTED), pieces_of(other, PRINTED))]


SENTENCE = "The boy was moved to {} after the summer holidays had begun."
TELLING = {
    "a mask, then a pseudonym": (r"\[organisation\]", "School 1"),
    "a pseudonym, then a mask": ("School 1", r"\[place\]"),
    "another pseudonym": ("School 1", "School 2"),
    "a mask, then words of the author": (r"\[place\]", "the swimming pool"),
    "a pseudonym, then the words themselves": ("School 1", "St Aidan's"),
    "a mask, then a kept name": (r"\[organisation\]", "Sure Start"),
    "a year, then a month": ("school in 2024", "school in March 2024"),
    "two masks": (r"\[place\]", r"\[organisation\]"),
    "a mask in bold": (r"**\[place\]**", "School 1"),
}


@pytest.mark.parametrize(("before", "now"), TELLING.values(), ids=TELLING.keys())
def test_the_same_place_printed_otherwise(before: str, now: str) -> None:
    old, new = f"# Title\n\n{SENTENCE.format(before)}\n", f"# Title\n\nA new paragraph.\n\n{SENTENCE.format(now)}\n"

    assert lines(new, old) == [(5, 3)]
    assert lines(old, new) == [(3, 5)]


NOT_TELLING = {
    "the same": (SENTENCE.format("School 1"), SENTENCE.format("School 1")),
    "the same in capitals": (SENTENCE.format("School 1"), SENTENCE.format("SCHOOL 1")),
    "a pronoun": ("It is said that Mother was not asked again.", "It is said that she was not asked again."),
    "a pronoun at the beginning": (
        "Nobody came. Mother was not asked again by anyone.",
        "Nobody came. She was not asked again by anyone.",
    ),
    "another sentence": (SENTENCE.format("School 1"), "Nobody at School 2 had seen the letter from the doctor."),
    "not one place but two": (
        f"{SENTENCE.format('School 1')}\n\n{SENTENCE.format('School 2')}",
        f"{SENTENCE.format('School 2')}\n\n{SENTENCE.format('School 1')}",
    ),
    "cells of a table": (
        "| a | b |\n|---|---|\n| Mother | School 1 |",
        "| a | b |\n|---|---|\n| Child R | School 2 |",
    ),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("one", "other"), NOT_TELLING.values(), ids=NOT_TELLING.keys())
def test_what_tells_nothing_is_quiet(one: str, other: str) -> None:
    assert lines(one, other) == lines(other, one) == []


def test_what_stands_beside_a_changed_pseudonym_is_still_the_same_place() -> None:
    old = r"In that week Mother took Child R to \[place\] and left again."
    new = r"In that week \[name\] took Child R to School 1 and left again."

    assert lines(new, old) == [(1, 1)]


@given(st.text(alphabet="aB .[]\\*|\n1", max_size=80), st.text(alphabet="aB .[]\\*|\n1", max_size=80))
@settings(deadline=None)
def test_it_is_the_same_from_either_side(one: str, other: str) -> None:
    assert sorted((b, a) for a, b in lines(one, other)) == sorted(lines(other, one))
    assert lines(one, one) == []


def test_a_text_of_one_sentence_over_and_over_takes_linear_time() -> None:
    text = f"{SENTENCE.format('School 1')}\n\n" * 5_000

    assert lines(text, text.replace("School 1", "School 2")) == []


def found(desk: Desk, document: str = "executive-summary") -> list[tuple[str, str, int]]:
    findings = look_together(find_candidate(desk.case(), document, desk.working))
    return [(each.code, each.severity, each.line) for each in findings]


def test_an_earlier_version_gives_a_later_one_away(desk: Desk) -> None:
    desk.release()
    assert found(desk) == []

    desk.redact_anew("who went to Sure Start", r"who went to \[organisation\]")

    assert found(desk) == [("SCR514", "warning", 7)]
    (finding,) = look_together(find_candidate(desk.case(), "executive-summary", desk.working))
    assert f"{desk.publication.as_posix()}/executive-summary.md:7, which is public" in finding.message
    assert "Sure Start" not in finding.message


def test_two_drafts_are_read_beside_each_other_before_either_is_public(desk: Desk) -> None:
    (desk.folder.path / "overview-report.md").write_text(SUMMARY, encoding="utf-8")
    desk.redact(PUBLIC.replace("who went to Sure Start", r"who went to \[organisation\]"), document="overview-report")
    assert found(desk) == [("SCR514", "warning", 7)]
    (finding,) = look_together(find_candidate(desk.case(), "executive-summary", desk.working))
    assert "overview-report.md:7, which is to be public" in finding.message

    (desk.working.redacted_dir("2026-07") / "overview-report.md").unlink()
    (finding,) = look_together(find_candidate(desk.case(), "executive-summary", desk.working))
    assert "not compared" in finding.message


@pytest.mark.parametrize(
    ("concluded", "warned"), [("2026-10-23", True), ("2026-10-22", False), ("2026-11-20", True), ("null", False)]
)
def test_a_verdict_within_four_weeks_is_warned_of(desk: Desk, concluded: str, warned: bool) -> None:
    line = f"proceedings: [{{kind: criminal, status: concluded, concluded: {concluded}}}]"
    desk.edit("case.yml", "publication: {slug", f"{line}\npublication: {{slug")
    assert [each.code for each in near_a_verdict(desk.case(), TODAY)] == ["SCR515"] * warned


def test_a_withdrawn_version_was_public_all_the_same(desk: Desk) -> None:
    desk.release()
    withdraw(desk.working, desk.folder, "executive-summary", "r", "May", TODAY)
    desk.redact_anew("who went to Sure Start", r"who went to \[organisation\]")

    (finding,) = look_together(find_candidate(desk.case(), "executive-summary", desk.working))
    assert "earlier/executive-summary.1.md:7, which was public" in finding.message


def test_another_document_gives_it_away(desk: Desk) -> None:
    desk.release()
    report = PUBLIC.replace("Executive summary", "Overview").replace("Sure Start", r"\[organisation\]")
    (desk.folder.path / "overview-report.md").write_text(report, encoding="utf-8")
    desk.redact(report, document="overview-report")

    assert found(desk, "overview-report") == [("SCR514", "warning", 7)]


def test_without_a_text_there_is_nothing_to_look_at(desk: Desk) -> None:
    desk.release()

    assert found(desk, "overview-report") == []


def test_a_version_that_cannot_be_read_is_said(desk: Desk) -> None:
    earlier = desk.publication / "earlier"
    earlier.mkdir(parents=True)
    (earlier / "executive-summary.1.md").write_bytes(b"fine\n\xff\xfe")

    (finding,) = look_together(find_candidate(desk.case(), "executive-summary", desk.working))
    assert (finding.code, finding.path) == ("SCR514", f"{earlier.as_posix()}/executive-summary.1.md")
    assert "not UTF-8" in finding.message
    assert "not compared" in finding.message


def test_many_copies_of_one_text_are_one(desk: Desk) -> None:
    for _ in range(3):
        desk.release()
        withdraw(desk.working, desk.folder, "executive-summary", "r", "May", TODAY)
    desk.redact_anew("who went to Sure Start", r"who went to \[organisation\]")

    assert len(found(desk)) == 1


def test_release_and_status_say_it_and_do_not_hold_it_up(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.release()
    desk.redact_anew("who went to Sure Start", r"who went to \[organisation\]")
    monkeypatch.chdir(desk.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795176000")

    assert run(["release", "2026-07", "--document", "executive-summary", "--reader", "gdhaliwal"]) == 0
    said = capsys.readouterr().out
    assert "executive-summary.md:7:1 SCR514 warning: something else is printed here" in said
    assert "agreed to sha256" in said
    assert run(["status", "2026-07"]) == 0
    assert "      read together: build/redacted/2026-07/executive-summary.md:7 SCR514" in capsys.readouterr().out
