"""A working folder with one small case in it, for commands as people type them."""

from pathlib import Path

import pytest

CASE = """\
id: 2026-07
title: Child R
dates: {notified: 2026-01-12}
publication: {slug: q8zt}
"""


def lay_out(root: Path, monkeypatch: pytest.MonkeyPatch, **texts: str) -> Path:
    """Write the case below ``root``, make that the current folder, and give back the case's own.

    ``texts`` are files by their names without ending: ``identities``, ``summary`` and, if not as usual, ``case`` and
    ``decisions``.
    """
    folder = root / "cases" / "2026-07"
    folder.mkdir(parents=True)
    files = {
        root / "board.yml": "",
        folder / "case.yml": texts.get("case", CASE),
        folder / "decisions.yml": texts.get("decisions", "decisions: []\n"),
        folder / "identities.yml": texts["identities"],
        folder / "executive-summary.md": texts["summary"],
    }
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    return folder
