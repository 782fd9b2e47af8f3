"""Who else may read what holds names: file modes, and a git repository around a case that sends copies elsewhere.

A mode is looked at as ``ssh`` looks at its keys: by the file's own, since a copy takes it along. Windows has access
lists instead, which are not read; that is said (SCR346), and nothing counts as looked at.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from scr_docs.casefolder.at_rest.key_ring import key_ring
from scr_docs.casefolder.disk.project_key import KEY_FILE
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.model.finding import Finding, Severity, finding

HAS_MODES: Final = os.name == "posix"
_REMOTE: Final = '[remote "'


def open_to_others(folder: CaseFolder) -> Iterator[Finding]:
    """The folder of a case and its register in clear, where group or others may read them (SCR343).

    That a group may read the folder is a notice: on a share, the panel is one.
    """
    if not HAS_MODES:
        message = "Windows has access lists, which this tool does not read: ask who may read this folder"
        yield finding("SCR346", folder.shown, message)
        return
    yield from _readable(folder.path, folder.shown, "chmod go-rwx", of_group="info")
    if folder.register_file.exists():
        way_out = "encrypt it (scr-docs register encrypt), or type: chmod 600"
        yield from _readable(folder.register_file, folder.show(folder.register_file), way_out)


def keys_open_to_others(root: Path | None) -> Iterator[Finding]:
    """The key of the project and the person's own key file, where anybody else may read them (SCR343)."""
    keys = [root / KEY_FILE] if root else []
    if own := key_ring().file:
        keys.append(own)
    for path in keys if HAS_MODES else ():
        if path.is_file():
            yield from _readable(path, path.as_posix(), "chmod 600")


def in_repository_with_remote(folder: CaseFolder) -> Iterator[Finding]:
    """That a case lies in a git work tree that has a remote, or may have one (SCR344)."""
    config = _git_config(folder.path.resolve())
    if config is None:
        return
    message = "names are one `git add -f` away from it; keep cases outside any repository (board.yml, `cases:`)"
    try:
        written = config.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        unread = f"or may have one, since its settings cannot be read ({error.strerror})"
        yield finding("SCR344", folder.shown, f"{unread}; {message}")
        return
    if any(line.strip().startswith(_REMOTE) for line in written.splitlines()):
        yield finding("SCR344", folder.shown, message)


def _readable(path: Path, shown: str, way_out: str, of_group: Severity = "warning") -> Iterator[Finding]:
    mode = path.stat().st_mode
    if mode & stat.S_IROTH:
        yield finding("SCR343", shown, f"everybody on this machine may read it; {way_out} {shown}")
    elif mode & stat.S_IRGRP:
        yield finding("SCR343", shown, f"everybody of its group may read it; {way_out} {shown}", severity=of_group)


def _git_config(place: Path) -> Path | None:
    """The settings of the repository around a folder; of a linked work tree, those of its repository."""
    for above in (place, *place.parents):
        git = above / ".git"
        if git.is_dir():
            return git / "config"
        if git.is_file():
            return _of_linked(git)
    return None


def _of_linked(pointer: Path) -> Path:
    """Of a ``.git`` file: ``gitdir: PATH``, where ``commondir`` names the repository itself."""
    try:
        own = pointer.parent / pointer.read_text(encoding="utf-8").removeprefix("gitdir:").strip()
        common = own / "commondir"
        return (own / common.read_text(encoding="utf-8").strip() if common.is_file() else own) / "config"
    except (OSError, UnicodeDecodeError):
        return pointer / "config"
