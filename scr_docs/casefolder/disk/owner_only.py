"""Files with names in them that a command writes for a person: new, in the case folder itself, for their owner only."""

import os
from pathlib import Path

from scr_docs.casefolder.disk.files import is_there
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.errors import UnreadableInput, UsageProblem


def require_place_for_owner(path: Path, folder: CaseFolder) -> None:
    """Make sure, before a long search, that a file with names may be written there.

    Not in a folder below the case folder: what lies in ``chronology`` is read as one, and ``attachments`` may become
    public.

    Raises:
        UsageProblem: the file would lie elsewhere, or is there already.
    """
    if path.parent.resolve() != folder.path.resolve():
        message = f"this file would hold names, so it may only lie in {folder.shown} itself"
        raise UsageProblem(f"{path.as_posix()}: {message}")
    if is_there(path):
        raise UsageProblem(f"{path.as_posix()}: is there already; read it back or delete it first")


def write_for_owner(path: Path, folder: CaseFolder, content: bytes) -> None:
    """Write a new file directly inside a case folder, with mode 0600 from its first byte.

    Raises:
        UsageProblem: the file would lie elsewhere, or is there already.
        UnreadableInput: it cannot be written; what was begun is gone again.
    """
    require_place_for_owner(path, folder)
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except OSError as error:
        raise UnreadableInput(f"{path.as_posix()}: cannot be written ({error.strerror})") from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise UnreadableInput(f"{path.as_posix()}: cannot be written ({error.strerror})") from None
