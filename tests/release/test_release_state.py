"""One document on its way: draft → redacted → doubts cleared → first reader → released → stale → withdrawn (17.50)."""

from collections.abc import Callable

import pytest

from scr_docs.casefolder.publication.ledger import ledger_path
from scr_docs.release.candidate import find_candidate
from scr_docs.release.state import state_of
from scr_docs.release.withdraw import withdraw
from tests.release.invented_case import DOUBT, TODAY, Desk

Step = Callable[[Desk], object]


def state(desk: Desk, document: str = "executive-summary") -> str:
    return state_of(find_candidate(desk.case(), document, desk.working), TODAY)


def register_grows(desk: Desk) -> None:
    desk.edit("identities.yml", "Bronagh]", "Bronagh, Bróna]")


def take_down(desk: Desk) -> None:
    withdraw(desk.working, desk.folder, "executive-summary", "a school was recognised", "Faith Abara", TODAY)


def text_is_changed(desk: Desk) -> None:
    (desk.publication / "executive-summary.md").write_text("other", encoding="utf-8")


def text_and_manifest_gone(desk: Desk) -> None:
    for path in desk.publication.glob("executive-summary.*"):
        path.unlink()


def first_reader(desk: Desk) -> None:
    desk.agree("gdhaliwal")


def again_with_other_words(desk: Desk) -> None:
    desk.redact_anew("who went", "who came")


STEPS: dict[str, tuple[list[Step], str]] = {
    "redacted with a doubt": ([lambda desk: desk.redact(doubts=[DOUBT])], "redacted"),
    "every doubt answered": ([], "doubts cleared"),
    "the register grew": ([register_grows], "draft"),
    "one reader": ([first_reader], "first reader"),
    "one reader, then other words": ([first_reader, again_with_other_words], "doubts cleared"),
    "one reader, then the register grew": ([first_reader, register_grows], "draft"),
    "two readers": ([Desk.release], "released"),
    "released, then the register grew": ([Desk.release, register_grows], "stale"),
    "released, redacted again, the same": ([Desk.release, register_grows, Desk.redact], "released"),
    "released, another version with one reader": ([Desk.release, again_with_other_words, first_reader], "stale"),
    "withdrawn": ([Desk.release, take_down], "withdrawn"),
    "withdrawn, then redacted anew": ([Desk.release, take_down, again_with_other_words], "withdrawn"),
    "withdrawn, then one reader": ([Desk.release, take_down, first_reader], "first reader"),
    "withdrawn, then two readers": ([Desk.release, take_down, Desk.release], "released"),
    "the released text was changed": ([Desk.release, text_is_changed], "damaged release"),
    "the released text is gone": ([Desk.release, text_and_manifest_gone], "damaged release"),
    "the ledger is gone": ([Desk.release, lambda desk: ledger_path(desk.folder).unlink()], "damaged release"),
    "the case file cannot be read": (
        [Desk.release, lambda desk: desk.folder.case_file.write_text("id: [", encoding="utf-8")],
        "stale",
    ),
}


@pytest.mark.parametrize(("steps", "expected"), STEPS.values(), ids=STEPS.keys())
def test_state(desk: Desk, steps: list[Step], expected: str) -> None:
    for step in steps:
        step(desk)

    assert state(desk) == expected


def test_a_document_that_nobody_redacted_is_a_draft(desk: Desk) -> None:
    assert state(desk, "overview-report") == "draft"


def test_the_damage_of_another_document_is_not_this_one_s(desk: Desk) -> None:
    desk.release()
    text_is_changed(desk)
    ledger_path(desk.folder).write_text("not JSON", encoding="utf-8")

    assert state(desk, "overview-report") == "draft"
    assert state(desk) == "damaged release"
