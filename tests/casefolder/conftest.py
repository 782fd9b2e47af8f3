"""A small whole case on disk; each test spoils one file of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scr_docs.casefolder.layout import CaseFolder

CASE_FILE = """\
id: 2026-01
title: Child R
dates:
  notified: 2026-01-12
scope: {from: 2024-01-01, to: 2026-01-09}
agencies:
  - {id: police, name: Police}
publication: {slug: k7rm}
"""
REGISTER = """\
people:
  child-r:
    pseudonym: Child R
    role: subject child
    names: [Maebh Ní Dhomhnaill, Maebh]
    born: 2019-05-04
    parents: [mother]
  mother: {pseudonym: Mother, role: mother, names: [Sorcha Ní Dhomhnaill, Sorcha], partners: [{id: man, from: 2017}]}
  man: {pseudonym: Adult B, names: [Zbigniew Kowalczyk]}
places:
  home: {pseudonym: the family home, kind: address, names: [14 Mill Lane, Mill Lane]}
organisations:
  school-1: {pseudonym: School 1, kind: primary school, names: [St Aidan's]}
"""
WHOLE = {
    "case.yml": CASE_FILE,
    "identities.yml": REGISTER,
    "decisions.yml": "decisions: []\n",
    "executive-summary.md": "# Summary\n\nMaebh was seen.\n",
    "management-reviews/police.md": "# Review\n",
    "chronology/police.csv": "date,source,event,child_seen\n2024-03-12,Log,Maebh was seen at home.,child-r\n",
}

WriteCase = Callable[..., CaseFolder]


@pytest.fixture
def write_case(tmp_path: Path) -> WriteCase:
    """Write the whole case with some files changed (None: left out), and return its folder."""

    def write(changes: dict[str, str | bytes | None] | None = None, folder: str = "2026-01") -> CaseFolder:
        root = tmp_path / "cases" / folder
        for name, content in {**WHOLE, **(changes or {})}.items():
            if content is None:
                continue
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return CaseFolder(root)

    return write
