"""A release whose inputs changed since says so, and is still what the public reads (17.50)."""

import pytest

from scr_docs.casefolder.publication.released import read_released
from scr_docs.release.staleness import stale_releases
from tests.release.invented_case import PUBLIC, Desk

CHANGES = [
    ("executive-summary.md", "who went", "who came", "the document"),
    ("identities.yml", "Bronagh]", "Bronagh, Bróna]", "the register"),
    ("decisions.yml", "national", "county", "the decisions"),
    ("case.yml", "slug: q8zt", "dates: year, slug: q8zt", "the case file"),
]


def test_fresh_from_release_nothing_is_stale(desk: Desk) -> None:
    assert stale_releases(desk.folder, desk.case()) == ()
    desk.release()
    assert stale_releases(desk.folder, desk.case()) == ()


@pytest.mark.parametrize(("name", "old", "new", "words"), CHANGES)
def test_a_changed_input_makes_it_stale(desk: Desk, name: str, old: str, new: str, words: str) -> None:
    desk.release()

    desk.edit(name, old, new)

    (found,) = stale_releases(desk.folder, desk.case())
    assert (found.code, found.severity) == ("SCR507", "warning")
    assert found.message.startswith(f"{words} changed since the release")
    assert read_released(desk.folder)[0][0].text == PUBLIC


def test_another_document_that_may_be_public_is_an_input_too(desk: Desk) -> None:
    """Statements of time are compared across them: what one tells anew may pin a day in the other."""
    overview = desk.folder.path / "overview-report.md"
    overview.write_text("# Overview report\n\nThree days later she died.\n", encoding="utf-8")
    desk.redact()
    desk.release()
    assert stale_releases(desk.folder, desk.case()) == ()

    desk.edit("overview-report.md", "Three", "Two")

    (found,) = stale_releases(desk.folder, desk.case())
    assert found.message.startswith("another document of the case that may be public changed since the release")
    desk.redact()
    assert stale_releases(desk.folder, desk.case()) == ()


def test_a_redaction_that_comes_out_the_same_settles_it(desk: Desk) -> None:
    desk.release()
    desk.edit("identities.yml", "Bronagh]", "Bronagh, Bróna]")
    desk.redact()

    assert stale_releases(desk.folder, desk.case()) == ()


def test_a_redaction_that_comes_out_otherwise_does_not(desk: Desk) -> None:
    desk.release()
    desk.redact_anew("who went", "who came")

    assert [found.code for found in stale_releases(desk.folder, desk.case())] == ["SCR507"]


def test_the_same_redaction_grown_old_does_not(desk: Desk) -> None:
    desk.release()
    desk.edit("identities.yml", "Bronagh]", "Bronagh, Bróna]")
    desk.redact()
    desk.edit("identities.yml", "Bróna", "Bróna Ní Mhocháin")

    assert [found.code for found in stale_releases(desk.folder, desk.case())] == ["SCR507"]


def test_a_case_that_lost_its_files_says_all_that_changed(desk: Desk) -> None:
    desk.release()
    for name in ("executive-summary.md", "identities.yml", "decisions.yml", "case.yml"):
        (desk.folder.path / name).unlink()

    (found,) = stale_releases(desk.folder, desk.case())

    assert "the document and the register and the decisions and the case file changed" in found.message


def test_a_damaged_release_is_found_too(desk: Desk) -> None:
    desk.release()
    (desk.publication / "executive-summary.md").write_text("other", encoding="utf-8")

    assert [found.code for found in stale_releases(desk.folder, desk.case())] == ["SCR506"]
