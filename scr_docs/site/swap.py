"""A finished site takes the place of the one that is served, in one step or not at all (design, principle 5).

``build/<audience>/site`` is a link to ``sites/<hash of the tree>``, replaced by renaming a new link over it. Where a
link cannot be made (Windows), ``site`` is a folder, exchanged by two renames under a journal that `repair` finishes.
"""

import hashlib
import json
import os
import secrets
import shutil
from pathlib import Path
from typing import Final

from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.casefolder.stage_manifest import read_stage_manifest, to_json
from scr_docs.errors import BuildFailed
from scr_docs.model.stage import StageManifest

SITE: Final = "site"
_SITES: Final = "sites"
_OLD: Final = "site.old"
_JOURNAL: Final = "swap.json"
_MANIFEST: Final = ".stage.json"


def tree_digest(folder: Path) -> str:
    """SHA-256 over the paths and contents of all files below a folder; independent of times and modes."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix().encode()
        content = hashlib.sha256(path.read_bytes()).hexdigest().encode()
        digest.update(name + b"\0" + content + b"\n")
    return digest.hexdigest()


def swap_in(audience_dir: Path, built: Path, manifest: StageManifest | None = None) -> Path:
    """Make ``built`` the site of this audience; older sites are deleted, since a leak found late must go.

    Args:
        audience_dir: ``build/<audience>``.
        built: the finished, checked site, on the same disk; it is moved.
        manifest: kept beside the site as ``sites/<hash>.stage.json``, for the redaction check.

    Returns:
        ``build/<audience>/site``.

    Raises:
        BuildFailed: the disk refused; the site that was there stays, or `repair` brings it back.
    """
    try:
        digest = tree_digest(built)
        target = audience_dir / _SITES / digest
        _place(built, target)
        if manifest:
            write_atomically(target.with_name(f"{digest}{_MANIFEST}"), to_json(manifest).encode())
        if not _replace_link(audience_dir, target):
            _replace_folder(audience_dir, target)
        _prune(audience_dir, digest)
    except OSError as error:
        raise BuildFailed(f"the site could not be put in its place ({error.strerror})") from error
    return audience_dir / SITE


def served_stage(audience_dir: Path) -> StageManifest | None:
    """The stage of the site that is served, if it still is the site that was put there.

    Raises:
        UnreadableInput: its manifest is damaged.
    """
    site = audience_dir / SITE
    if not site.is_dir():
        return None
    manifest = audience_dir / _SITES / f"{tree_digest(site)}{_MANIFEST}"
    return read_stage_manifest(manifest, manifest.as_posix()) if manifest.is_file() else None


def repair(audience_dir: Path) -> None:
    """Clear away what an interrupted exchange left; one of folders, which has a journal, is finished or undone.

    The new site had passed its check when the journal was written, so it goes in where it is whole.

    Raises:
        BuildFailed: the disk refused.
    """
    journal, site, old = audience_dir / _JOURNAL, audience_dir / SITE, audience_dir / _OLD
    try:
        for link in audience_dir.glob(f".{SITE}.*"):
            link.unlink()
        if not journal.exists():
            return
        if not os.path.lexists(site):
            _bring_back(audience_dir, _target_of(journal))
        if site.is_dir() and old.is_dir():
            shutil.rmtree(old)
        journal.unlink()
    except OSError as error:
        raise BuildFailed(f"an interrupted build could not be repaired ({error.strerror})") from error


def _target_of(journal: Path) -> str:
    try:
        return str(json.loads(journal.read_text(encoding="utf-8"))["digest"])
    except (ValueError, KeyError, TypeError):
        return ""


def _bring_back(audience_dir: Path, digest: str) -> None:
    new, old = audience_dir / _SITES / digest, audience_dir / _OLD
    if digest and new.is_dir() and tree_digest(new) == digest:
        new.rename(audience_dir / SITE)
    elif old.is_dir():
        old.rename(audience_dir / SITE)


def _place(built: Path, target: Path) -> None:
    """Move the site to its name; one that is there already and whole has the same bytes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir() and tree_digest(target) == target.name:
        shutil.rmtree(built)
        return
    if target.exists():
        target.rename(target.with_name(f"{target.name}.damaged-{secrets.token_hex(4)}"))
    built.rename(target)


def _replace_link(audience_dir: Path, target: Path) -> bool:
    """Whether ``site`` is now a link to the target; False where a folder stands there or links cannot be made."""
    site = audience_dir / SITE
    if site.is_dir() and not site.is_symlink():
        return False
    link = audience_dir / f".{SITE}.{secrets.token_hex(4)}"
    try:
        link.symlink_to(Path(_SITES) / target.name, target_is_directory=True)
    except (OSError, NotImplementedError):
        return False
    try:
        link.replace(site)
    finally:
        link.unlink(missing_ok=True)
    return True


def _replace_folder(audience_dir: Path, target: Path) -> None:
    site, old = audience_dir / SITE, audience_dir / _OLD
    if old.exists():
        shutil.rmtree(old)
    write_atomically(audience_dir / _JOURNAL, json.dumps({"digest": target.name}).encode())
    if site.exists():
        site.rename(old)
    target.rename(site)
    repair(audience_dir)


def _prune(audience_dir: Path, digest: str) -> None:
    for path in (audience_dir / _SITES).iterdir():
        if path.name not in {digest, f"{digest}{_MANIFEST}"}:
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
