import json
import os
from pathlib import Path

import pytest

from scr_docs.errors import BuildFailed
from scr_docs.model.stage import StageManifest
from scr_docs.site.swap import repair, swap_in, tree_digest
from scr_docs.site.workplace import workplace


def a_site(folder: Path, text: str) -> Path:
    (folder / "page").mkdir(parents=True)
    (folder / "index.html").write_text(text)
    (folder / "page" / "index.html").write_text(text * 2)
    return folder


def text_of(audience_dir: Path) -> str:
    return (audience_dir / "site" / "index.html").read_text()


def test_the_hash_of_a_tree_depends_on_names_and_contents_only(tmp_path: Path) -> None:
    one, other = a_site(tmp_path / "one", "x"), a_site(tmp_path / "other", "x")
    os.utime(other / "index.html", (0, 0))
    assert tree_digest(one) == tree_digest(other)
    (other / "index.html").rename(other / "index2.html")
    assert tree_digest(one) != tree_digest(other)


def test_the_new_site_replaces_the_old_one_which_is_gone(tmp_path: Path) -> None:
    manifest = StageManifest("public", ())
    swap_in(tmp_path, a_site(tmp_path / "b1", "old"), manifest)
    site = swap_in(tmp_path, a_site(tmp_path / "b2", "new"), manifest)
    digest = tree_digest(site)
    assert text_of(tmp_path) == "new"
    assert site.is_symlink()
    assert sorted(path.name for path in (tmp_path / "sites").iterdir()) == [digest, f"{digest}.stage.json"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "sites"]


def test_the_same_site_again_is_the_same_site(tmp_path: Path) -> None:
    swap_in(tmp_path, a_site(tmp_path / "b1", "same"))
    swap_in(tmp_path, a_site(tmp_path / "b2", "same"))
    assert text_of(tmp_path) == "same"
    assert not (tmp_path / "b2").exists()


def test_a_site_that_was_tampered_with_is_built_anew(tmp_path: Path) -> None:
    site = swap_in(tmp_path, a_site(tmp_path / "b1", "same"))
    (site / "index.html").write_text("changed on the server")
    swap_in(tmp_path, a_site(tmp_path / "b2", "same"))
    assert text_of(tmp_path) == "same"
    assert len(list((tmp_path / "sites").iterdir())) == 1


def test_where_no_link_can_be_made_two_renames_do_it(tmp_path: Path) -> None:
    a_site(tmp_path / "site", "old")
    swap_in(tmp_path, a_site(tmp_path / "built", "new"))
    assert text_of(tmp_path) == "new"
    assert not (tmp_path / "site").is_symlink()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "sites"]


@pytest.fixture
def interrupted(tmp_path: Path) -> Path:
    """A folder where the exchange was written down and nothing is done yet."""
    a_site(tmp_path / "site", "old")
    new = a_site(tmp_path / "new", "new")
    digest = tree_digest(new)
    (tmp_path / "sites").mkdir()
    new.rename(tmp_path / "sites" / digest)
    (tmp_path / "swap.json").write_text(json.dumps({"digest": digest}))
    return tmp_path


def after_repair(folder: Path) -> str:
    repair(folder)
    assert not (folder / "swap.json").exists()
    assert not (folder / "site.old").exists()
    repair(folder)
    return text_of(folder)


def new_site(folder: Path) -> Path:
    return next((folder / "sites").iterdir())


def test_interrupted_before_the_first_rename_the_old_site_stays(interrupted: Path) -> None:
    assert after_repair(interrupted) == "old"


def test_interrupted_between_the_renames_the_new_site_goes_in(interrupted: Path) -> None:
    (interrupted / "site").rename(interrupted / "site.old")
    assert after_repair(interrupted) == "new"


def test_interrupted_between_them_with_a_damaged_new_site_the_old_one_comes_back(interrupted: Path) -> None:
    (interrupted / "site").rename(interrupted / "site.old")
    (new_site(interrupted) / "index.html").write_text("half")
    assert after_repair(interrupted) == "old"


def test_interrupted_after_the_second_rename_the_new_site_stays(interrupted: Path) -> None:
    (interrupted / "site").rename(interrupted / "site.old")
    new_site(interrupted).rename(interrupted / "site")
    assert after_repair(interrupted) == "new"


def test_a_journal_that_cannot_be_read_brings_the_old_site_back(interrupted: Path) -> None:
    (interrupted / "site").rename(interrupted / "site.old")
    (interrupted / "swap.json").write_text("")
    assert after_repair(interrupted) == "old"


def test_two_builds_at_once_are_refused_and_the_message_names_the_process(tmp_path: Path) -> None:
    with (
        workplace(tmp_path / "public"),
        pytest.raises(BuildFailed, match=f"process {os.getpid()}"),
        workplace(tmp_path / "public"),
    ):
        pass


def test_the_lock_of_a_process_that_is_gone_holds_nobody(tmp_path: Path) -> None:
    (tmp_path / ".lock").write_text("999999999999\n")
    with workplace(tmp_path):
        assert (tmp_path / ".lock").read_text().startswith(f"{os.getpid()} ")


def test_what_an_interrupted_build_left_is_deleted(tmp_path: Path) -> None:
    a_site(tmp_path / ".building-old" / "site", "half")
    with workplace(tmp_path) as private:
        assert [path for path in tmp_path.iterdir() if path.is_dir()] == [private]
    assert [path.name for path in tmp_path.iterdir()] == [".lock"]
