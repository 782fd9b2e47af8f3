"""Every gate there is, shut while all others are open: the release is refused and nothing is recorded (17.50)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from scr_docs.release.candidate import find_candidate
from scr_docs.release.gates import GATES, look_at_gates
from scr_docs.release.release import GatesShut
from scr_docs.release.steps_before import SWITCHED
from tests.release.invented_case import DOUBT, PUBLIC, TODAY, Desk
from tests.release.test_release_gates import beside
from tests.release.test_release_switched_gates import WAIVED, looked_at, text_hash

Shut = Callable[[Desk], object]
PUBLICATION = (
    "publication: {{slug: q8zt, represented: [{{who: police, on: 2026-11-01}}],"
    " family_told: {{by: May, on: 2026-11-01}}, briefed: [{{body: NHS England, on: 2026-11-01}}],"
    " intruder_tests: [{{document: executive-summary, sha256: {0},"
    " by: Summer Okafor, on: 2026-11-18, minutes: 60, identified: false}}]}}\n{1}"
).format


def open_desk(desk: Desk) -> Desk:
    """Every gate is on, and open."""
    board = replace(desk.working.board, gates=tuple(SWITCHED), bodies_to_brief=("NHS England",))
    desk.edit("case.yml", "publication: {slug: q8zt}\n", PUBLICATION(text_hash(desk), WAIVED))
    looked_at()(desk)
    return replace(desk, working=replace(desk.working, board=board))


def edit(old: str, new: str) -> Shut:
    return lambda desk: desk.edit("case.yml", old, new)


def proceedings(desk: Desk) -> None:
    desk.edit("case.yml", "publication:", "proceedings: [{kind: coroner}]\npublication:")
    desk.redact()


def comment(desk: Desk) -> None:
    before = text_hash(desk)
    desk.edit("executive-summary.md", "lived", "<!-- x --> lived")
    desk.redact(PUBLIC.replace("lived", "<!-- x --> lived"))
    desk.edit("case.yml", before, text_hash(desk))
    looked_at()(desk)


def telling_pseudonym(desk: Desk) -> None:
    desk.edit("identities.yml", "pseudonym: Mother,", "pseudonym: Bronagh M,")
    desk.redact()


ALONE: dict[str, Shut] = {
    "the anonymised text is the newest": lambda desk: desk.redact(detector="scr-docs 0.0.1"),
    "no doubt is open": lambda desk: desk.redact(doubts=[DOUBT]),
    "what is printed instead gives nobody away": telling_pseudonym,
    "nobody links two cases": beside,
    "nothing is hidden in the text": comment,
    "court proceedings and reporting restrictions are over, or the chair overrides them": proceedings,
    "the first day of publication has come": edit("slug: q8zt", "slug: q8zt, not_before: 2026-11-21"),
    "its own structure check is clean or waived": edit("code: SCR101", "code: SCR104"),
    "every combination of facts is decided on": looked_at(digest="ab"),
    "contributors are fairly represented": edit("who: police", "who: health"),
    "the family was told": edit("{by: May, on: 2026-11-01}", "{by: May, on: 2026-11-21}"),
    "the bodies of board.yml were briefed": edit("body: NHS England", "body: NHS Wales"),
    "a motivated intruder found nobody": edit("identified: false", "identified: true"),
}
"""By the condition of the gate."""


def test_no_gate_is_left_out() -> None:
    assert set(ALONE) == {gate.condition for gate in (*GATES, *SWITCHED.values())}


def test_all_open_it_is_released(desk: Desk) -> None:
    assert open_desk(desk).release().released


@pytest.mark.parametrize(("condition", "shut"), ALONE.items(), ids=ALONE.keys())
def test_one_gate_shut_alone_refuses_the_release(desk: Desk, condition: str, shut: Shut) -> None:
    desk = open_desk(desk)

    shut(desk)

    standings = look_at_gates(find_candidate(desk.case(), "executive-summary", desk.working), TODAY)
    if condition != "the anonymised text is the newest":  # without it, what is of the text is unknown too
        assert [each.gate.condition for each in standings if not each.is_open] == [condition]
    with pytest.raises(GatesShut) as refusal:
        desk.agree("gdhaliwal")
    codes = {found.code for standing in standings for found in standing.in_the_way}
    assert {found.code for found in refusal.value.findings} == codes
    assert not desk.publication.exists()


@pytest.mark.parametrize("shut", ALONE.values(), ids=ALONE.keys())
def test_the_second_reader_meets_it_too(desk: Desk, shut: Shut) -> None:
    desk = open_desk(desk)
    desk.agree("gdhaliwal")
    before = {path: path.read_bytes() for path in desk.publication.iterdir()}

    shut(desk)

    with pytest.raises(GatesShut):
        desk.agree("iblessed")
    assert {path: path.read_bytes() for path in desk.publication.iterdir()} == before
