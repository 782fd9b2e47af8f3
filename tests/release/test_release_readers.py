"""Two different readers of exact bytes (17.50): who counts, what they agree to, what is written."""

import json
import shutil

import pytest

from scr_docs.casefolder.publication.ledger import read_ledger
from scr_docs.casefolder.publication.released import read_released
from scr_docs.casefolder.reading import read_case
from scr_docs.deidentify.settled import settled_digest
from scr_docs.errors import Refused, UnreadableInput, UsageProblem
from scr_docs.release.release import record_agreement
from tests.release.invented_case import PUBLIC, REGISTER, TODAY, Desk


def test_two_different_readers_release_the_text(desk: Desk) -> None:
    first = desk.agree("gdhaliwal")

    assert (first.readers, first.released) == (("gdhaliwal",), None)
    assert read_released(desk.folder) == ((), ())

    second = desk.agree("iblessed")

    (released,), findings = read_released(desk.folder)
    assert not findings
    assert released.text == PUBLIC
    assert released.manifest == second.released
    assert released.manifest.readers == ("gdhaliwal", "iblessed")
    assert [act.act for act in read_ledger(desk.folder)] == ["agreed", "agreed", "released"]


def test_the_released_file_holds_the_agreed_bytes(desk: Desk) -> None:
    desk.redact(text=PUBLIC.replace("\n", "\r\n") + "Tomáš’s\u2028 note\n")
    redacted = desk.working.redacted_dir("2026-07") / "executive-summary.md"

    desk.release()

    assert (desk.publication / "executive-summary.md").read_bytes() == redacted.read_bytes()


def test_the_manifest_says_what_was_made_with_what(desk: Desk) -> None:
    desk.release()

    content = json.loads((desk.publication / "executive-summary.manifest.json").read_text(encoding="utf-8"))
    assert content["title"] == "Child R: executive summary"
    assert content["slug"] == "q8zt"
    assert {"Child R", "Mother"} <= set(content["printed"])
    assert content["settled"] == [settled_digest("Sure Start")]
    assert content["inputs"]["register"] == desk.case().hashes["identities.yml"]
    assert [name for name, version in content["versions"] if version == "not installed"] == []
    assert {name for name, _ in content["versions"]} >= {"scr-docs", "presidio-analyzer", "spacy"}


def test_nothing_written_holds_a_name_of_the_register(desk: Desk) -> None:
    desk.release()

    written = "".join(path.read_text(encoding="utf-8") for path in desk.publication.iterdir())
    assert "Mother" in written
    assert not [name for name in ("Hope", "Maughan", "Bronagh") if name in written]
    assert "Maughan" in REGISTER


@pytest.mark.parametrize("again", ["gdhaliwal", "GDhaliwal", " gdhaliwal "])
def test_the_same_reader_twice_is_one_reader(desk: Desk, again: str) -> None:
    desk.agree("gdhaliwal")

    with pytest.raises(Refused, match="different reader is needed") as refusal:
        desk.agree(again)

    assert refusal.value.exit_code == 1
    assert len(read_ledger(desk.folder)) == 1


REVIEWER = "{name: Wiesława Kwiatkowska-Nowak, role: Superintendent, login: wkwiatkowska}"
ONE_PERSON = {
    "the same name": "{name: Gurpreet Kaur Dhaliwal, login: gkd2}",
    "other capitals and blanks": "{name: ' GURPREET  kaur Dhaliwal', login: gkd2}",
    "with a title": "{name: Dr. Gurpreet Kaur Dhaliwal, login: gkd2}",
    "surname first": "{name: 'Dhaliwal, Gurpreet Kaur', login: gkd2}",
    "an accent": "{name: Gurpreet Kaur Dháliwal, login: gkd2}",
}


@pytest.mark.parametrize("reviewer", ONE_PERSON.values(), ids=ONE_PERSON.keys())
def test_two_logins_of_one_person_are_one_reader(desk: Desk, reviewer: str) -> None:
    desk.edit("case.yml", REVIEWER, reviewer)
    desk.redact()
    desk.agree("gdhaliwal")

    with pytest.raises(Refused, match="already, as gdhaliwal; a second, different reader is needed"):
        desk.agree("gkd2")

    assert len(read_ledger(desk.folder)) == 1
    assert read_released(desk.folder) == ((), ())
    assert desk.agree("iblessed").released


def test_logins_joined_by_a_third_entry_are_one_reader(desk: Desk) -> None:
    """Each stands twice: the panel's two names share a login with one of the reviewer's."""
    desk.edit("case.yml", REVIEWER, "{name: Gurpreet Kaur Dhaliwal, login: shared}")
    desk.edit("case.yml", "{name: Hodan, organisation: Probation}", "{name: G. Dhaliwal, login: shared}")
    desk.edit("case.yml", "panel:\n", "panel:\n  - {name: G. Dhaliwal, login: third}\n")
    desk.redact()
    desk.agree("gdhaliwal")

    with pytest.raises(Refused, match="different reader"):
        desk.agree("third")


def test_a_login_that_nobody_has_any_more_does_not_count(desk: Desk) -> None:
    """Or whoever changes their login in case.yml would be two readers."""
    desk.agree("gdhaliwal")
    desk.edit("case.yml", "login: gdhaliwal", "login: gurpreet")
    desk.redact()

    again = desk.agree("gurpreet")

    assert (again.readers, again.released, again.nobodys) == (("gurpreet",), None, ("gdhaliwal",))
    assert desk.agree("iblessed").released


@pytest.mark.parametrize("reader", ["wkwiatkowska", "iblessed", "amacgiolla"])
def test_panel_reviewers_and_author_may_read(desk: Desk, reader: str) -> None:
    assert desk.agree(reader).readers == (reader,)


@pytest.mark.parametrize("reader", ["somebody", "", "Hodan", "Gurpreet Kaur Dhaliwal", "None"])
def test_nobody_else_may(desk: Desk, reader: str) -> None:
    with pytest.raises(UsageProblem, match=r"case\.yml: no member of the panel"):
        desk.agree(reader)

    assert not desk.publication.exists()


def test_a_login_that_is_not_the_account_is_recorded_as_unverified(desk: Desk) -> None:
    assert desk.agree("gdhaliwal", account="gdhaliwal").identity_verified
    assert not desk.agree("iblessed", account="gdhaliwal").identity_verified
    assert [act.identity_verified for act in read_ledger(desk.folder)] == [True, False, False]


def test_agreement_to_other_bytes_does_not_count(desk: Desk) -> None:
    desk.agree("gdhaliwal")
    desk.redact_anew("who went to", "who often went to")

    second = desk.agree("iblessed")

    assert (second.readers, second.released, second.set_aside) == (("iblessed",), None, 1)
    assert read_released(desk.folder) == ((), ())
    assert desk.agree("gdhaliwal").released


def test_a_redaction_again_with_the_same_outcome_keeps_the_agreement(desk: Desk) -> None:
    desk.agree("gdhaliwal")
    desk.edit("case.yml", "q8zt}", "q8zt, not_before: 2026-11-01}")
    desk.redact()

    assert desk.agree("iblessed").released


def test_released_already_writes_nothing(desk: Desk) -> None:
    desk.release()
    before = {path: path.read_bytes() for path in desk.publication.iterdir()}

    third = desk.agree("amacgiolla")

    assert third.was_released
    assert third.readers == ("gdhaliwal", "iblessed")
    assert {path: path.read_bytes() for path in desk.publication.iterdir()} == before


def test_a_new_text_replaces_the_released_one_only_with_two_readers(desk: Desk) -> None:
    desk.release()
    desk.redact_anew("who went to", "who often went to")

    desk.agree("amacgiolla")
    assert read_released(desk.folder)[0][0].text == PUBLIC
    desk.agree("gdhaliwal")

    assert "often" in read_released(desk.folder)[0][0].text
    assert (desk.publication / "earlier" / "executive-summary.1.md").read_text(encoding="utf-8") == PUBLIC


@pytest.mark.parametrize(
    "document",
    ["management-reviews/police", "terms-of-reference", "contributions/guardian", "chronology", "../case", ""],
)
def test_other_kinds_are_never_released(desk: Desk, document: str) -> None:
    with pytest.raises(UsageProblem, match=r"internal in any form \(17\.50\)"):
        record_agreement(desk.working, desk.case(), document, "gdhaliwal", "gdhaliwal", TODAY)


@pytest.mark.parametrize("slug", ["", ", slug: ../public", ", slug: Hope Maughan", ", slug: 'a/b'"])
def test_a_case_without_a_public_address_is_not_released(desk: Desk, slug: str) -> None:
    desk.edit("case.yml", "{slug: q8zt}", "{dates: month-year" + slug + "}")
    desk.redact()

    with pytest.raises(UsageProblem, match="slug") as refusal:
        desk.agree("gdhaliwal")

    assert "Hope" not in str(refusal.value)


def test_two_cases_never_share_an_address(desk: Desk) -> None:
    desk.release()
    shutil.copytree(desk.folder.path, desk.folder.path.with_name("2026-08"), ignore=shutil.ignore_patterns("publ*"))
    copy = desk.working.find_case("2026-08")
    copy.case_file.write_text(copy.case_file.read_text(encoding="utf-8").replace("id: 2026-07", "id: 2026-08"))

    with pytest.raises(UsageProblem, match="another case is published under this `slug`"):
        record_agreement(desk.working, read_case(copy), "executive-summary", "gdhaliwal", "gdhaliwal", TODAY)


@pytest.mark.parametrize("name", ["case.yml", "identities.yml", "decisions.yml"])
def test_a_broken_file_of_the_case_stops_the_release(desk: Desk, name: str) -> None:
    (desk.folder.path / name).write_text("people: {Hope: [", encoding="utf-8")

    with pytest.raises(UnreadableInput, match=name) as problem:
        desk.agree("gdhaliwal")

    assert "Hope" not in str(problem.value)
