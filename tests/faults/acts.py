"""Parts of the tool as calls for ``fork_server``."""

import shutil
from pathlib import Path

from scr_docs.model.stage import StageManifest
from scr_docs.site.swap import swap_in
from scr_docs.site.workplace import workplace


def swap(arguments: list[str]) -> int:
    """Put a printed site in the place of the one that is served, as a build does after its check."""
    audience_dir, printed = map(Path, arguments)
    with workplace(audience_dir) as private:
        shutil.copytree(printed, private / "site")
        swap_in(audience_dir, private / "site", StageManifest("public", ()))
    return 0
