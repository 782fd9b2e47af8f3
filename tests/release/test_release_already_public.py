"""Beside what the papers and the courts have told: days and ages that the policy hides are hidden no longer (17.50)."""

import hashlib
from dataclasses import replace

import pytest

from scr_docs.casefolder.redacted.text import write_stored
from scr_docs.checks.run import check_case
from scr_docs.deidentify.kinds.ages import whole_years
from scr_docs.model.finding import Finding
from scr_docs.model.mention import Kind, Redaction
from scr_docs.release.candidate import find_candidate
from scr_docs.release.together import look_together
from tests.release.invented_case import PUBLIC, TODAY, Desk

SOURCE = "He was aged 6 when, on 4 March 2024, he was taken to hospital."
PRINTED = "He was aged 5 to 9 when, in March 2024, he was taken to hospital."
ALREADY = "# The Courier, 3 May\n\n{}\n"


def hidden(desk: Desk, source: str = SOURCE, printed: str = PRINTED) -> None:
    """The summary tells more, and what it hides of that is redacted."""
    desk.edit("executive-summary.md", "who went to Sure Start.", f"who went to Sure Start.\n\n{source}")
    desk.redact(PUBLIC.replace("who went to Sure Start.", f"who went to Sure Start.\n\n{printed}"))
    stored, text = desk.case().redaction("executive-summary"), desk.folder.document_path("executive-summary")
    assert stored is not None
    words: dict[str, Kind] = {"aged 6": "age", "4 March 2024": "date"}
    rows = tuple(
        redaction(text.read_text(encoding="utf-8"), each, kind) for each, kind in words.items() if each in source
    )
    folder = desk.working.redacted_dir("2026-07")
    public = (folder / "executive-summary.md").read_text(encoding="utf-8")
    assert hashlib.sha256(public.encode()).hexdigest() == stored.text_hash
    write_stored(folder, replace(stored, redactions=rows), public)


def redaction(source: str, words: str, kind: Kind) -> Redaction:
    start = source.index(words)
    return Redaction(start, start + len(words), source.count("\n", 0, start) + 1, 1, kind, "…", "date-policy")


def told(desk: Desk, words: str) -> tuple[Finding, ...]:
    desk.folder.already_public_file.write_text(ALREADY.format(words), encoding="utf-8")
    return look_together(find_candidate(desk.case(), "executive-summary", desk.working))


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("The ambulance came on Monday 4 March 2024.", "day"),
        ("The ambulance came on 04/03/2024.", "day"),
        ("The six-year-old lived in Midshire.", "age"),
        ("The boy, aged 6, lived in Midshire.", "age"),
        ("The boy, 6, lived in Midshire.", "age"),
        ("Hope Maughan (6) lived in Midshire.", "age"),
    ],
)
def test_what_is_hidden_stands_in_the_papers(desk: Desk, words: str, what: str) -> None:
    hidden(desk)

    (found, *more) = told(desk, words)

    assert (found.code, found.severity, found.line) == ("SCR514", "warning", 9)
    assert found.path.endswith("cases/2026-07/executive-summary.md")
    assert found.message.startswith(f"the {what} that is hidden here stands in ")
    assert "already-public.md:3:" in found.message
    assert all("read beside" in each.message for each in more)


@pytest.mark.parametrize(
    "words",
    ["The ambulance came in March 2024.", "On 5 March 2024 nothing happened.", "She was 16 years old.", "A child.", ""],
)
def test_what_the_papers_do_not_tell_is_quiet(desk: Desk, words: str) -> None:
    hidden(desk)

    assert told(desk, words) == ()


def test_a_count_of_days_tells_a_day_beside_the_papers(desk: Desk) -> None:
    printed = "In June 2024 there was an admission to hospital. Child R died up to three days after the admission."
    desk.redact(PUBLIC.replace("who went to Sure Start.", f"who went to Sure Start.\n\n{printed}"))

    assert told(desk, "The boy died at the end of the summer term.") == ()
    (found,) = told(desk, "The boy died on 2 June 2024.")
    assert (found.code, found.line) == ("SCR514", 9)
    assert found.path.endswith("build/redacted/2026-07/executive-summary.md")
    assert "these words tell a day that the policy hides" in found.message


def test_no_message_quotes_what_it_found(desk: Desk) -> None:
    hidden(desk)

    messages = " ".join(each.message for each in told(desk, "On 4 March 2024 Hope Maughan, aged 6, was taken away."))

    assert "SCR514" not in messages
    assert [word for word in ("4 March", "aged 6", "Hope", "Maughan") if word in messages] == []


TEACHER = "Mother was in her 30s and worked as a teacher."


def told_of_a_teacher(desk: Desk, words: str) -> list[Finding]:
    desk.redact(PUBLIC.replace("who went to Sure Start.", f"who went to Sure Start.\n\n{TEACHER}"))
    return [each for each in told(desk, words) if each.code == "SCR517"]


def test_a_name_beside_the_same_facts_is_said(desk: Desk) -> None:
    (found,) = told_of_a_teacher(desk, "Bronagh Maughan, 35, a teacher, was arrested.")

    assert (found.severity, found.line) == ("warning", 9)
    assert found.path.endswith("build/redacted/2026-07/executive-summary.md")
    assert found.message.startswith("`mother`: ")
    assert "already-public.md:3 names somebody and tells the same (age, occupation)" in found.message
    assert [word for word in ("Bronagh", "Maughan", "35", "teacher") if word in found.message] == []


@pytest.mark.parametrize(
    "words", ["A teacher of 35 was arrested.", "Bronagh Maughan was arrested.", "Hope Maughan, 6, played."]
)
def test_a_name_without_them_or_they_without_a_name_are_quiet(desk: Desk, words: str) -> None:
    assert told_of_a_teacher(desk, words) == []


def test_a_file_that_cannot_be_read_is_said(desk: Desk) -> None:
    desk.folder.already_public_file.write_bytes(b"\xff\xfe")

    (found,) = look_together(find_candidate(desk.case(), "executive-summary", desk.working))

    assert "not UTF-8" in found.message
    assert "not read beside it" in found.message


def test_an_old_redaction_is_not_called_looked_at(desk: Desk) -> None:
    hidden(desk)
    desk.edit("identities.yml", "Bronagh]", "Bronagh, Bróna]")

    (found,) = told(desk, "The boy, aged 6, lived in Midshire.")

    assert "redacted again first" in found.message


def test_the_file_has_its_place_in_a_case(desk: Desk) -> None:
    told(desk, "The boy, aged 6, lived in Midshire.")

    case = desk.case()
    findings = check_case(case, TODAY, desk.working.board, case.documents)
    assert [found for found in findings if "already-public" in found.path] == []
    assert case.document("already-public") is None


@pytest.mark.parametrize(
    ("written", "years"),
    [
        ("aged 6", (6,)),
        ("a six-year-old", (6,)),
        ("14 months old", (1,)),
        ("aged 5 to 9", ()),
        ("in her thirties", ()),
        ("thirty-four years old", (34,)),
    ],
)
def test_ages_that_are_told_exactly(written: str, years: tuple[int, ...]) -> None:
    assert whole_years(written) == years
