"""Taking a document down at once, whatever else is broken, and bringing it back (17.50)."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from scr_docs.casefolder.publication.ledger import append_ledger, ledger_path, read_ledger
from scr_docs.casefolder.publication.released import read_released
from scr_docs.cli.main import run
from scr_docs.errors import UsageProblem
from scr_docs.release import withdraw as withdraw_module
from scr_docs.release.urls import public_path
from scr_docs.release.withdraw import Withdrawal, withdraw
from tests.release.invented_case import PUBLIC, TODAY, Desk

ADDRESS = "https://reviews.midshire.example/"


def take_down(desk: Desk, document: str = "executive-summary", base_url: str = ADDRESS) -> Withdrawal:
    working = replace(desk.working, board=replace(desk.working.board, base_url=base_url))
    return withdraw(working, desk.folder, document, "a reader recognised the school", "Faith Abara", TODAY)


def test_out_of_the_next_build_and_nothing_lost(desk: Desk) -> None:
    desk.release()

    taken = take_down(desk)

    assert read_released(desk.folder) == ((), ())
    assert taken.urls == (ADDRESS + public_path("q8zt", "executive-summary"),)
    assert (desk.publication / "earlier" / "executive-summary.1.md").read_text(encoding="utf-8") == PUBLIC
    assert (desk.publication / "earlier" / "executive-summary.1.manifest.json").exists()
    act = read_ledger(desk.folder)[-1]
    assert (act.act, act.by, act.on, act.sha256) == ("withdrawn", "Faith Abara", TODAY, taken.sha256)
    assert act.reason == "a reader recognised the school"


def test_the_address_is_a_path_without_a_base_url(desk: Desk) -> None:
    desk.release()

    assert take_down(desk, base_url="").urls == ("/" + public_path("q8zt", "executive-summary"),)


def test_back_only_with_two_new_agreements(desk: Desk) -> None:
    desk.release()
    take_down(desk)

    assert desk.agree("gdhaliwal").released is None
    assert read_released(desk.folder) == ((), ())
    assert desk.agree("iblessed").released
    assert read_released(desk.folder)[0][0].text == PUBLIC


def test_down_again_and_again_keeps_every_text(desk: Desk) -> None:
    for _ in range(3):
        desk.release()
        take_down(desk)

    kept = sorted(path.name for path in (desk.publication / "earlier").glob("*.md"))
    assert kept == [f"executive-summary.{number}.md" for number in (1, 2, 3)]


BROKEN: dict[str, Callable[[Desk], object]] = {
    "case.yml": lambda desk: desk.folder.case_file.write_text("id: [", encoding="utf-8"),
    "no case.yml": lambda desk: desk.folder.case_file.unlink(),
    "register": lambda desk: desk.folder.register_file.write_bytes(b"\xff\xfe"),
    "summary": lambda desk: desk.folder.document_path("executive-summary").unlink(),
    "released text": lambda desk: (desk.publication / "executive-summary.md").write_bytes(b"Hope \xff"),
    "released text gone": lambda desk: (desk.publication / "executive-summary.md").unlink(),
    "manifest": lambda desk: (desk.publication / "executive-summary.manifest.json").write_text("{", encoding="utf-8"),
    "manifest gone": lambda desk: (desk.publication / "executive-summary.manifest.json").unlink(),
    "ledger line": lambda desk: ledger_path(desk.folder).write_text("not JSON", encoding="utf-8"),
    "ledger not text": lambda desk: ledger_path(desk.folder).write_bytes(b"\xff\n"),
    "ledger gone": lambda desk: ledger_path(desk.folder).unlink(),
}


@pytest.mark.parametrize("break_it", BROKEN.values(), ids=BROKEN.keys())
def test_a_leak_is_taken_down_whatever_is_broken(desk: Desk, break_it: Callable[[Desk], object]) -> None:
    desk.release()
    break_it(desk)

    take_down(desk)

    assert read_released(desk.folder) == ((), ())


def test_a_power_cut_after_the_ledger_line_leaves_it_down(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.release()

    def power_cut(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as power:
        power.setattr(withdraw_module, "take_down", power_cut)
        with pytest.raises(KeyboardInterrupt):
            take_down(desk)

    assert read_released(desk.folder) == ((), ())
    take_down(desk)
    assert not (desk.publication / "executive-summary.md").exists()


def test_another_document_stays(desk: Desk) -> None:
    desk.release()
    (desk.publication / "overview-report.md").write_text("left by a crash", encoding="utf-8")

    taken = take_down(desk, "overview-report")

    (released,), findings = read_released(desk.folder)
    assert (released.manifest.document, findings, taken.urls) == ("executive-summary", (), ())


@pytest.mark.parametrize("document", ["overview-report", "../case", "", "management-reviews/police", "ledger"])
def test_what_is_not_released_cannot_be_withdrawn(desk: Desk, document: str) -> None:
    desk.release()

    with pytest.raises(UsageProblem, match="not released"):
        take_down(desk, document)

    assert len(read_released(desk.folder)[0]) == 1


def test_withdrawn_already(desk: Desk) -> None:
    desk.release()
    take_down(desk)

    with pytest.raises(UsageProblem, match="not released"):
        take_down(desk)


@pytest.mark.parametrize(("reason", "by"), [("", "Faith Abara"), ("a reason", " "), ("\n", "")])
def test_reason_and_name_are_needed(desk: Desk, reason: str, by: str) -> None:
    desk.release()

    with pytest.raises(UsageProblem, match="needs a reason"):
        withdraw(desk.working, desk.folder, "executive-summary", reason, by, TODAY)


def test_a_reason_of_several_lines_is_one_line_of_the_ledger(desk: Desk) -> None:
    desk.release()
    withdraw(desk.working, desk.folder, "executive-summary", "first\nsecond\u2028third", "Will", dt.date(2027, 1, 4))

    assert read_ledger(desk.folder)[-1].reason == "first second third"
    append_ledger(desk.folder, read_ledger(desk.folder)[-1])
    assert len(read_ledger(desk.folder)) == 5


COPIES = (
    "copies: [{to: the inspectorate, on: 2026-11-02}, {to: the national repository, on: 2026-11-05},"
    " {to: the inspectorate, on: 2026-11-06}, {to: the press, on: 2026-11-07, document: overview-report}]"
)


def test_copies_of_the_disclosure_plan_are_listed(desk: Desk) -> None:
    desk.release()
    desk.edit("case.yml", "{slug: q8zt}", f"{{slug: q8zt, {COPIES}}}")

    taken = take_down(desk)

    assert taken.copies is not None
    assert [copy.to for copy in taken.copies] == ["the inspectorate", "the national repository", "the inspectorate"]


def test_a_plan_that_cannot_be_read_is_no_empty_plan(desk: Desk) -> None:
    desk.release()
    desk.folder.case_file.write_text("id: [", encoding="utf-8")

    assert take_down(desk).copies is None


def test_addresses_under_which_it_stood_before_are_listed_too(desk: Desk) -> None:
    desk.release()
    take_down(desk)
    desk.edit("case.yml", "q8zt", "m4kd")
    desk.redact()
    desk.release()

    assert take_down(desk).urls == tuple(ADDRESS + public_path(slug, "executive-summary") for slug in ("m4kd", "q8zt"))


PLANS = {
    "two recipients": (
        f"{{slug: q8zt, {COPIES}}}",
        [
            "  copies, to call back from:",
            "    the inspectorate (2026-11-02, 2026-11-06)",
            "    the national repository (2026-11-05)",
        ],
    ),
    "nobody": (
        "{slug: q8zt}",
        ["  copies: publication.copies lists none; was one given to the inspectorate, a repository or the press?"],
    ),
    "unknown": (
        "[",
        ["  copies: cases/2026-07/case.yml cannot be read; look up in the disclosure plan who has one"],
    ),
}


@pytest.mark.parametrize(("publication", "lines"), PLANS.values(), ids=PLANS.keys())
def test_the_command_groups_what_is_still_out(
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    publication: str,
    lines: list[str],
) -> None:
    desk.release()
    desk.edit("case.yml", "{slug: q8zt}", publication)
    monkeypatch.chdir(desk.root)

    assert run(["withdraw", "2026-07", "--document", "executive-summary", "--reason", "r", "--by", "May"]) == 0

    said = capsys.readouterr().out.splitlines()
    pages = said.index("  pages, to have removed from the results and caches of search engines and from web archives:")
    assert said[pages + 1] == "    /reviews/q8zt/"
    assert said[pages + 4].startswith("  the rest of the site: none lies here; look at the one that is served")
    assert said[-len(lines) - 1 :] == [*lines, "next: scr-docs build public, which takes the page off the site"]
