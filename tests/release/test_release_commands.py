"""``release`` and ``withdraw`` as people type them: what they print, where, and how they end (design, section 6)."""

import json
import subprocess
import sys

import pytest

from scr_docs.casefolder.publication.ledger import read_ledger
from scr_docs.casefolder.publication.released import read_released
from scr_docs.cli.main import run
from tests.release.invented_case import DOUBT, PUBLIC, Desk

RELEASE = ["release", "2026-07", "--document", "executive-summary", "--reader"]
WITHDRAW = ["withdraw", "2026-07", "--document", "executive-summary", "--reason", "a school", "--by", "May Ó Briain"]


@pytest.fixture(autouse=True)
def _at_the_working_folder(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795132800")  # 2026-11-20


def test_from_first_reader_to_withdrawal(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*RELEASE, "gdhaliwal"]) == 0
    first = capsys.readouterr()
    assert "1 of 2 readers" in first.out
    assert "build/redacted/2026-07/executive-summary.md" in first.out
    assert "identity unverified" in first.err

    assert run([*RELEASE, "iblessed"]) == 0
    second = capsys.readouterr()
    assert "2 of 2 readers" in second.out
    assert "released: cases/2026-07/publication/executive-summary.md" in second.out
    assert "scr-docs build public" in second.out
    assert read_released(desk.folder)[0][0].text == PUBLIC

    assert run([*RELEASE, "amacgiolla"]) == 0
    assert "is released already" in capsys.readouterr().out

    assert run(WITHDRAW) == 0
    down = capsys.readouterr()
    assert "withdrawn" in down.out
    assert "q8zt" in down.out
    assert read_released(desk.folder) == ((), ())
    assert {act.on.isoformat() for act in read_ledger(desk.folder)} == {"2026-11-20"}


def test_the_site_that_is_up_is_built_again_without_what_is_withdrawn(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    for reader in ("gdhaliwal", "iblessed"):
        assert run([*RELEASE, reader]) == 0
    assert run(["build", "public"]) == 0
    site = desk.working.audience_dir("public") / "site"
    assert list(site.rglob("reviews/**/*.html"))

    assert run([*WITHDRAW, "--no-build"]) == 0
    said = capsys.readouterr().out
    assert "next: scr-docs build public" in said
    assert "    search/search_index.json (holds words of it)" in said
    assert "    index.html (tells its address)" in said
    assert "reviews/q8zt/index.html" not in said  # told by its address
    assert list(site.rglob("reviews/**/*.html"))
    for reader in ("gdhaliwal", "iblessed"):
        assert run([*RELEASE, reader]) == 0

    assert run(WITHDRAW) == 0
    assert "public site: " in capsys.readouterr().out
    assert not list(site.rglob("reviews/**/*.html"))


RESTRICTED = "proceedings: [{kind: criminal, status: concluded, restrictions: [{court: Crown Court}]}]\npublication:"


def test_a_restriction_that_came_after_the_release_is_warned_of(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    for reader in ("gdhaliwal", "iblessed"):
        assert run([*RELEASE, reader]) == 0
    capsys.readouterr()
    assert run(["build", "public"]) == 0
    assert "SCR50" not in capsys.readouterr().out

    desk.edit("case.yml", "publication:", RESTRICTED)
    desk.edit("case.yml", "q8zt", "q8zt, not_before: 2027-01-01")

    assert run(["build", "public"]) == 0
    said = capsys.readouterr().out
    assert "SCR502 warning: a court's reporting restriction is in force without an end" in said
    assert "SCR503 warning: nothing may be published before 2027-01-01" in said
    assert said.count("a document is released already: withdraw it, or have the chair decide") == 2


def test_a_page_that_could_not_be_taken_off_is_said_aloud(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """Something else keeps the site from being built: the record says withdrawn, and the page is still there."""
    for reader in ("gdhaliwal", "iblessed"):
        assert run([*RELEASE, reader]) == 0
    assert run(["build", "public"]) == 0
    (desk.root / "mkdocs.yml").write_text("plugins: [", encoding="utf-8")
    capsys.readouterr()

    assert run(WITHDRAW) == 2

    said = capsys.readouterr()
    assert "executive-summary: withdrawn" in said.out
    assert "STILL ON THE SITE: reviews/q8zt/; mend what is said here, then: scr-docs build public" in said.err


def test_a_leak_is_taken_down_without_a_detector(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    for reader in ("gdhaliwal", "iblessed"):
        assert run([*RELEASE, reader]) == 0
    assert run(["build", "public"]) == 0
    (desk.root / "board.yml").write_text("detector: {model: no_such_model}\n", encoding="utf-8")
    capsys.readouterr()

    assert run(WITHDRAW) == 1

    said = capsys.readouterr()
    assert "SCR490" in said.out
    assert "STILL ON THE SITE" not in said.err
    assert not list((desk.working.audience_dir("public") / "site").rglob("reviews/**/*.html"))


def test_the_same_reader_again_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    run([*RELEASE, "gdhaliwal"])

    assert run([*RELEASE, "gdhaliwal"]) == 1
    assert "different reader" in capsys.readouterr().err


def test_a_changed_text_is_said_so(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    run([*RELEASE, "gdhaliwal"])
    desk.redact_anew("who went", "who came")

    assert run([*RELEASE, "iblessed"]) == 0
    assert "changed since a reader agreed" in capsys.readouterr().err


def test_shut_gates_are_findings(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.redact(doubts=[DOUBT])

    assert run([*RELEASE, "gdhaliwal"]) == 1
    refused = capsys.readouterr()
    assert "cases/2026-07/executive-summary.md:7:34 SCR501" in refused.out
    assert "nothing was recorded" in refused.err
    assert not desk.publication.exists()

    assert run([*RELEASE, "gdhaliwal", "--format", "json"]) == 1
    assert [each["code"] for each in json.loads(capsys.readouterr().out)["findings"]] != []


@pytest.mark.parametrize(
    "arguments",
    [
        ["release", "2026-07", "--document", "management-reviews/police", "--reader", "gdhaliwal"],
        ["release", "2026-07", "--document", "executive-summary", "--reader", "nobody"],
        ["release", "2026-07", "--document", "learning-briefing", "--reader", "gdhaliwal"],
        ["release", "2026-99", "--document", "executive-summary", "--reader", "gdhaliwal"],
        ["release", "2026-07", "--document", "executive-summary"],
        ["release", "2026-07", "--reader", "gdhaliwal"],
        WITHDRAW,
        WITHDRAW[:-2],
    ],
)
def test_what_cannot_be_done_ends_with_2(desk: Desk, capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert run(arguments) == 2

    assert capsys.readouterr().out == ""
    assert not desk.publication.exists()


def test_a_leak_is_withdrawn_while_the_case_file_is_broken(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.release()
    desk.folder.case_file.write_text("publication: [", encoding="utf-8")

    assert run(WITHDRAW) == 0
    assert "q8zt" in capsys.readouterr().out
    assert read_released(desk.folder) == ((), ())


def test_a_damaged_ledger_stops_the_release_and_not_the_withdrawal(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.release()
    (desk.publication / "ledger.jsonl").write_text("{}\n", encoding="utf-8")
    desk.redact_anew("who went", "who came")

    assert run([*RELEASE, "gdhaliwal"]) == 2
    assert "ledger.jsonl:1:" in capsys.readouterr().err
    assert run(WITHDRAW) == 0
    assert read_released(desk.folder) == ((), ())


def test_neither_loads_the_language_model(desk: Desk) -> None:
    script = (
        "import sys; from scr_docs.cli.main import run; code = run(sys.argv[1:]);"
        "heavy = {'spacy', 'presidio_analyzer', 'mkdocs'} & set(sys.modules); sys.exit(code or len(heavy))"
    )
    for arguments in ([*RELEASE, "gdhaliwal"], [*RELEASE, "iblessed"], WITHDRAW):
        done = subprocess.run(
            [sys.executable, "-c", script, *arguments], capture_output=True, cwd=desk.root, check=False
        )
        assert (done.returncode, done.stderr.count(b"error")) == (0, 0)
