"""The tool's changes to files that people write by hand lose nothing of theirs."""

from datetime import date
from pathlib import Path

import pytest
from ruamel.yaml.comments import CommentedMap

from scr_docs.casefolder.yaml_files.amending import amend_yaml
from scr_docs.errors import UnreadableInput


def _add(data: CommentedMap) -> None:
    data.setdefault("decisions", []).append({"text": "New Year", "on": date(2026, 1, 2)})


def test_what_was_there_stays_as_it_was(tmp_path: Path) -> None:
    before = "# Kept by hand.\npeople:\n  child-a: {pseudonym: Child A, names: [Ania Nowak, 'K.T.']} # two forms\n"
    path = tmp_path / "identities.yml"
    path.write_text(before, encoding="utf-8")
    amend_yaml(path, _add)
    assert path.read_text(encoding="utf-8").startswith(before)
    assert path.read_text(encoding="utf-8").endswith("decisions:\n  - text: New Year\n    on: 2026-01-02\n")


@pytest.mark.parametrize("empty", ["decided: null # not yet\n", "decided: # not yet\n"])
def test_what_is_empty_stays_written_as_it_was(tmp_path: Path, empty: str) -> None:
    for name in ("one.yml", "two.yml"):
        path = tmp_path / name
        path.write_text(f"title: Child A\n{empty}", encoding="utf-8")
        amend_yaml(path, _add)
        assert path.read_text(encoding="utf-8").startswith(f"title: Child A\n{empty}")


@pytest.mark.parametrize("before", ["", "# Answers to doubts.\n", "# Answers.\ndecisions: []\n"])
def test_a_file_that_says_nothing_is_begun(tmp_path: Path, before: str) -> None:
    path = tmp_path / "decisions.yml"
    path.write_text(before, encoding="utf-8")
    amend_yaml(path, _add)
    text = path.read_text(encoding="utf-8")
    assert text.startswith(before.removesuffix("decisions: []\n"))
    assert text.count("New Year") == 1


def test_a_file_that_is_not_there_is_made(tmp_path: Path) -> None:
    amend_yaml(tmp_path / "decisions.yml", _add)
    assert "New Year" in (tmp_path / "decisions.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("broken", [b"people: [Ania", b"- Ania\n", b"\xff\xfe\x00", b"a: 1\na: 2\n"])
def test_a_broken_file_is_refused_and_stays(tmp_path: Path, broken: bytes) -> None:
    path = tmp_path / "decisions.yml"
    path.write_bytes(broken)
    with pytest.raises(UnreadableInput) as refused:
        amend_yaml(path, _add)
    assert "Ania" not in str(refused.value)
    assert path.read_bytes() == broken


def test_one_day_twice_is_written_out_and_an_empty_value_stays_empty(tmp_path: Path) -> None:
    day = date(2026, 1, 2)
    path = tmp_path / "decisions.yml"
    path.write_text("died:\nnamed: [x]\n", encoding="utf-8")
    amend_yaml(path, lambda data: data.update({"one": day, "two": day}))
    assert path.read_text(encoding="utf-8") == "died:\nnamed: [x]\none: 2026-01-02\ntwo: 2026-01-02\n"
