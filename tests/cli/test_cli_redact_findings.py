"""``scr-docs redact`` as people type it: doubts and what to look at beside them, never a name (17.50)."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from scr_docs.cli.main import cli
from tests.cli.one_case import lay_out

REGISTER = """\
people:
  child-r: {pseudonym: Child R, names: [Xawo Warsame, Xawo]}
  mother: {pseudonym: Mother, names: [Bronnagh Maughan]}
"""


def test_a_person_whom_no_document_names_is_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path, monkeypatch, identities=REGISTER, summary="# Summary\n\nXawo and Bronagh came.\n")
    result = CliRunner().invoke(cli, ["redact", "2026-07"])
    assert result.exit_code == 1
    assert "cases/2026-07/identities.yml:3:1 SCR311 warning: mother: " in result.output
    assert "executive-summary.md:3:10 SCR305 a misspelled name of the register" in result.output
    assert not any(name in result.output for name in ("Bron", "Maughan", "Xawo"))
