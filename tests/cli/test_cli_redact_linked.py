"""``redact`` says when somebody of the case stands in another case's register too, and quotes no name (17.50)."""

from pathlib import Path

import pytest

from scr_docs.cli.main import run

pytestmark = pytest.mark.usefixtures("cases")
REDACT = ("redact", "2026-07")


@pytest.fixture
def cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "board.yml").write_text("", encoding="utf-8")
    for case, title, key in (("2026-07", "Child R", "mother"), ("2026-09", "Baby Q", "aunt")):
        folder = tmp_path / "cases" / case
        folder.mkdir(parents=True)
        text = f"id: {case}\ntitle: {title}\ndates: {{notified: 2026-01-12}}\n"
        (folder / "case.yml").write_text(text, encoding="utf-8")
        text = f"people:\n  {key}: {{pseudonym: {key.title()}, names: [Bronagh Maughan]}}\n"
        (folder / "identities.yml").write_text(text, encoding="utf-8")
        (folder / "decisions.yml").write_text("decisions: []\n", encoding="utf-8")
        (folder / "executive-summary.md").write_text("# Summary\n\nBronagh left.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "cases"


def answer(cases: Path, decide: str) -> None:
    said = f"{{identity: mother, case: 2026-09, decide: {decide}, reason: r, by: b, on: 2026-09-01}}"
    (cases / "2026-07" / "decisions.yml").write_text(f"same_people: [{said}]\n", encoding="utf-8")


def test_somebody_of_two_cases_is_an_open_doubt(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(REDACT) == 1
    printed = capsys.readouterr()
    assert printed.out.startswith("cases/2026-07/identities.yml:2:1 SCR315 `mother` of case 2026-07 and `aunt` of case")
    assert not any(name in printed.out + printed.err for name in ("Bronagh", "Maughan"))


@pytest.mark.parametrize("decide", ["same", "different"])
def test_an_answer_settles_it(cases: Path, decide: str) -> None:
    answer(cases, decide)
    assert run(REDACT) == 0


def test_what_tells_the_link_is_said(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(cases, "same")
    summary = cases / "2026-07" / "executive-summary.md"
    summary.write_text("# Summary\n\nBronagh left. See Baby Q.\n", encoding="utf-8")
    assert run(REDACT) == 1
    assert "executive-summary.md:3:1 SCR317 the title of case 2026-09" in capsys.readouterr().out


def test_a_register_that_cannot_be_read_was_not_compared(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (cases / "2026-09" / "identities.yml").write_text("people: [", encoding="utf-8")
    run(REDACT)
    assert "SCR319" in capsys.readouterr().out
