"""The README says what the tool does: every code, every command, and nothing that is not there."""

import re
from pathlib import Path

import click
import pytest

from scr_docs.cli.main import cli
from scr_docs.model.codes import CODES

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_code_is_listed_with_its_description_and_paragraph() -> None:
    rows = re.findall(r"^\| (SCR\d{3}) \| (\w+) \| (.+) \| ([\w., ]+) \|$", README, re.MULTILINE)
    assert rows == [(code, entry.severity, entry.description, entry.paragraph) for code, entry in CODES.items()]


def test_every_code_is_used_by_some_check() -> None:
    sources = [path for path in (ROOT / "scr_docs").rglob("*.py") if path.name != "codes.py"]
    used = "".join(path.read_text(encoding="utf-8") for path in sources)
    assert [code for code in CODES if code not in used] == []


def test_every_command_is_listed_and_says_what_it_does() -> None:
    context = click.Context(cli)
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None
        assert command.help
        assert re.search(rf"^\| `{name}[ `]", README, re.MULTILINE), name


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)\)", README))))
def test_every_file_that_the_readme_shows_is_there(path: str) -> None:
    assert (ROOT / path).is_file()
