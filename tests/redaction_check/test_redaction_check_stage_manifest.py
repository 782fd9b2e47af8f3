"""The stage manifest survives being written and read, and nothing else passes for one."""

import pytest

from scr_docs.casefolder.stage_manifest import from_json, to_json
from scr_docs.errors import UnreadableInput
from scr_docs.model.stage import StagedFile, StageManifest
from scr_docs.redaction_check.pages import rendered_paths

MANIFEST = StageManifest(
    "public",
    (
        StagedFile("index.md", "0" * 64, tool_written=True, blocks=("serious case reviews",)),
        StagedFile("k7rm/index.md", "1" * 64, "2026-01", "executive-summary"),
    ),
)


def test_a_manifest_is_read_as_it_was_written() -> None:
    assert from_json(to_json(MANIFEST), "stage.json") == MANIFEST
    assert to_json(from_json(to_json(MANIFEST), "stage.json")) == to_json(MANIFEST)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": 1}', '{"version": 2, "files": []}', "null", '{"version": 1, "files": [1]}']
)
def test_nothing_else_passes_for_a_manifest(text: str) -> None:
    with pytest.raises(UnreadableInput, match="stage manifest"):
        from_json(text, "stage.json")


@pytest.mark.parametrize(
    ("staged", "rendered"),
    [
        ("index.md", "index.html"),
        ("k7rm/index.md", "k7rm/index.html"),
        ("k7rm/README.md", "k7rm/index.html"),
        ("k7rm/summary.md", "k7rm/summary/index.html"),
        ("k7rm/summary.md", "k7rm/summary.html"),
        ("k7rm/plan.svg", "k7rm/plan.svg"),
    ],
)
def test_a_staged_file_is_known_again_in_the_site(staged: str, rendered: str) -> None:
    assert rendered in rendered_paths(staged)
