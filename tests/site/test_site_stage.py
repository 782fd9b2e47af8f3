import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from scr_docs.errors import BuildFailed, UnreadableInput
from scr_docs.shipped import shipped
from scr_docs.site.stage import MANIFEST_NAME, StagedCopy, StagedPage, verify_stage, write_stage


@pytest.fixture
def stage(tmp_path: Path) -> Path:
    pages = [
        StagedPage("index.md", 'A "title": with\nmarks', "# One\n", tool_written=True, blocks=("one",)),
        StagedPage("reviews/k7rm.md", "Child A", "Text", "2026-01", "executive-summary"),
    ]
    (tmp_path / "original.pdf").write_bytes(b"%PDF")
    copies = [StagedCopy("attachments/attachment-1.pdf", tmp_path / "original.pdf", "2026-01")]
    write_stage(tmp_path / "stage", "internal", pages, copies)
    return tmp_path / "stage"


def test_the_manifest_lists_every_file_with_its_hash_and_whose_it_is(stage: Path) -> None:
    manifest = verify_stage(stage)
    assert [file.path for file in manifest.files] == ["attachments/attachment-1.pdf", "index.md", "reviews/k7rm.md"]
    review = manifest.file("reviews/k7rm.md")
    assert review is not None
    assert (review.case, review.document, review.tool_written) == ("2026-01", "executive-summary", False)
    assert review.sha256 == hashlib.sha256((stage / "reviews/k7rm.md").read_bytes()).hexdigest()


def test_the_manifest_lies_outside_the_stage(stage: Path) -> None:
    assert (stage.parent / MANIFEST_NAME).is_file()
    assert not list(stage.rglob("*.json"))


def test_front_matter_is_the_title_alone(stage: Path) -> None:
    assert (stage / "index.md").read_text() == '---\ntitle: "A \\"title\\": with\\nmarks"\n---\n\n# One\n'


def a_file_more(stage: Path) -> None:
    (stage / "names-key.csv").write_text("Mother,x")


def a_hidden_file_more(stage: Path) -> None:
    (stage / ".hidden.md").write_text("x")


def a_file_less(stage: Path) -> None:
    (stage / "index.md").unlink()


def another_byte(stage: Path) -> None:
    (stage / "index.md").write_text((stage / "index.md").read_text() + " ")


def a_link_in_place_of_a_file(stage: Path) -> None:
    content = (stage / "index.md").read_bytes()
    (stage.parent / "elsewhere.md").write_bytes(content)
    (stage / "index.md").unlink()
    (stage / "index.md").symlink_to(stage.parent / "elsewhere.md")


def a_linked_folder(stage: Path) -> None:
    (stage / "more").symlink_to(stage.parent, target_is_directory=True)


def no_manifest(stage: Path) -> None:
    (stage.parent / MANIFEST_NAME).unlink()


def no_real_manifest(stage: Path) -> None:
    (stage.parent / MANIFEST_NAME).write_text("[]")


SPOILERS = [
    a_file_more,
    a_hidden_file_more,
    a_file_less,
    another_byte,
    a_link_in_place_of_a_file,
    a_linked_folder,
    no_manifest,
    no_real_manifest,
]


@pytest.mark.parametrize("spoil", SPOILERS)
def test_anything_else_is_no_stage(stage: Path, spoil: Callable[[Path], None]) -> None:
    spoil(stage)
    with pytest.raises(UnreadableInput):
        verify_stage(stage)


def test_two_pages_at_one_address_are_refused(tmp_path: Path) -> None:
    pages = [StagedPage("a.md", "A", ""), StagedPage("A.md", "A", "")]
    with pytest.raises(BuildFailed, match="same address"):
        write_stage(tmp_path / "stage", "internal", pages)


def mkdocs(stage: Path, site: Path, config: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(config)]
    environment = os.environ | {
        "SCR_DOCS_STAGE": str(stage),
        "SCR_DOCS_SITE_DIR": str(site),
        "NO_MKDOCS_2_WARNING": "1",
    }
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("lock", ["plugin", "hook"])
def test_mkdocs_typed_by_hand_prints_a_stage_and_nothing_else(stage: Path, tmp_path: Path, lock: str) -> None:
    config = shipped("mkdocs.yml")
    own = tmp_path / "mkdocs.yml"
    dropped = "hooks: [hooks/guard.py]" if lock == "plugin" else "plugins: [search, scr-docs]"
    text = (
        config.read_text(encoding="utf-8").replace(dropped, "").replace("custom_dir: ", f"custom_dir: {config.parent}/")
    )
    own.write_text(text.replace("[hooks/guard.py]", f"[{config.parent}/hooks/guard.py]"), encoding="utf-8")
    assert mkdocs(stage, tmp_path / "good", own).returncode == 0
    a_file_more(stage)
    refused = mkdocs(stage, tmp_path / "bad", own)
    assert refused.returncode == 1
    assert "scr-docs build internal" in refused.stderr
    assert not (tmp_path / "bad").exists()
