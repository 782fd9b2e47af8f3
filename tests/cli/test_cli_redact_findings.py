"""``scr-docs redact`` as people type it: doubts and what to look at beside them, never a name (17.50)."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from scr_docs.cli.main import cli

REGISTER = """\
people:
  child-r: {pseudonym: Child R, names: [Xawo Warsame, Xawo]}
  mother: {pseudonym: Mother, names: [Bronnagh Maughan]}
"""


def test_a_person_whom_no_document_names_is_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = tmp_path / "cases" / "2026-07"
    case.mkdir(parents=True)
    (tmp_path / "board.yml").write_text("", encoding="utf-8")
    (case / "case.yml").write_text(
        "id: 2026-07\ntitle: Child R\ndates: {notified: 2026-01-12}\npublication: {slug: q8zt}\n", encoding="utf-8"
    )
    (case / "identities.yml").write_text(REGISTER, encoding="utf-8")
    (case / "decisions.yml").write_text("decisions: []\n", encoding="utf-8")
    (case / "executive-summary.md").write_text("# Summary\n\nXawo and Bronagh came.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli, ["redact", "2026-07"])
    assert result.exit_code == 1
    assert "cases/2026-07/identities.yml:3:1 SCR311 warning: mother: " in result.output
    assert "executive-summary.md:3:10 SCR305 a misspelled name of the register" in result.output
    assert not any(name in result.output for name in ("Bron", "Maughan", "Xawo"))
