"""The self-test's table with the shipped settings, one row a place, once with each renderer."""

from dataclasses import replace

import pytest

from scr_docs.self_test.fates import findings_of, others_in, rows_of
from scr_docs.self_test.place import FilePlace, Place, TextPlace
from scr_docs.self_test.planting import PLACES, group_of
from scr_docs.self_test.sites import LookedAt
from scr_docs.self_test.text_places import SNIPPET
from tests.self_test.conftest import Built

CODED = {"script: escaped", "search index: as a script"}
"""Where only the check's own readers undo what hides the name."""


def expected(place: Place) -> tuple[str, str, str]:
    """Fates on the internal site, on the public one, and on the public one had nobody redacted."""
    if isinstance(place, TextPlace):
        seen = place.for_panel and place is not SNIPPET
        return "its own case" if seen else "not there", "not there", "found" if place.staged else "not there"
    if isinstance(place, FilePlace):
        return "its own case" if place.for_panel else "not there", "not there", "not there"
    if not getattr(place, "of_register", True):
        return "-", "-", "found"
    return "not there", "not there", "found"


@pytest.mark.parametrize("number", range(len(PLACES)), ids=[f"{group_of(each)}: {each.name}" for each in PLACES])
def test_no_name_goes_where_it_must_not_and_the_check_sees_each(built: Built, number: int) -> None:
    row = built.rows[number]
    assert (row.internal, row.public, row.unredacted) == expected(PLACES[number]), row.seen_at


def test_nothing_is_reported(built: Built) -> None:
    assert findings_of(built.rows) == ()
    assert others_in(built.sites.public) == ()


def test_each_place_has_a_name_of_its_own_and_a_person_of_its_own(built: Built) -> None:
    assert len({(group_of(place), place.name) for place in PLACES}) == len(PLACES)
    halves = [half for each in built.planted for half in each.canary.marks]
    assert len(set(halves)) == 2 * len(PLACES)


def test_what_the_check_finds_is_seen_without_its_readers_too(built: Built) -> None:
    unseen = {
        each.place.name
        for each, row in zip(built.planted, built.rows, strict=True)
        if row.unredacted == "found" and row.public != "-" and not built.sites.unredacted.traces.of(each.canary)
    }
    assert unseen <= CODED


def test_a_check_that_sleeps_is_noticed_place_by_place(built: Built) -> None:
    asleep = replace(built.sites, unredacted=LookedAt(built.sites.unredacted.traces, ()))
    rows = rows_of(built.planted, asleep)
    before = {row.name for row in built.rows if row.unredacted == "found"}
    assert {row.name for row in rows if row.unredacted == "UNSEEN"} >= before - CODED
    findings = findings_of(rows)
    assert {found.code for found in findings} == {"SCR520"}
    assert len(findings) == sum(row.unredacted == "UNSEEN" for row in rows)
    assert not [each for each in built.planted if any(each.canary.slug in found.path for found in findings)]


def test_a_name_that_stands_in_another_case_too_is_noticed(built: Built) -> None:
    internal = built.sites.internal
    moved = {f"self-test-2/{path}": text for path, text in internal.texts.items()}
    rows = rows_of(built.planted, replace(built.sites, internal=replace(internal, texts=moved)))
    seen = [row.name for row in built.rows if row.internal == "its own case"]
    assert [row.name for row in rows if row.internal == "LEAKED"] == seen
    assert {found.code for found in findings_of(rows)} == {"SCR521"}
