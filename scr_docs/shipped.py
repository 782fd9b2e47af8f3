"""Where the files lie that are shipped beside the package: ``templates/``, ``hooks/`` and ``mkdocs.yml``.

In a wheel they are inside the package (``scr_docs/_shipped``, hatch's ``force-include``); in an editable install, where
``force-include`` does not apply, they are at the top of the repository. Also a digest of the package's own code.
"""

import hashlib
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final, Literal

from scr_docs.errors import UnreadableInput

ShippedName = Literal["templates", "hooks", "mkdocs.yml"]

_PACKAGE: Final = Path(__file__).resolve().parent
_SHORT: Final = 10


def shipped(name: ShippedName) -> Path:
    """The shipped folder or file of that name, wheel or editable install.

    Raises:
        UnreadableInput: the installation is incomplete.
    """
    for place in (_PACKAGE / "_shipped", _PACKAGE.parent):
        if (place / name).exists():
            return place / name
    raise UnreadableInput(f"the installation of scr-docs lacks its {name}; install it again")


def digest_of_code(*packages: str) -> str:
    """Short digest of code and word lists of packages below ``scr_docs``, alike in a wheel and a checkout.

    Args:
        packages: ``"jigsaw"``, ``"deidentify/kinds"``; the order counts.
    """
    root, digest = files("scr_docs"), hashlib.sha256()
    for package in packages:
        for name, content in sorted(_sources(root.joinpath(*package.split("/")), package)):
            digest.update(f"{name}\0{hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()[:_SHORT]


def _sources(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        name = f"{path}/{entry.name}"
        if entry.is_dir():
            found += _sources(entry, name)
        elif entry.name.endswith((".py", ".txt")):
            # A checkout on Windows may have other line ends.
            found.append((name, entry.read_bytes().replace(b"\r\n", b"\n")))
    return found
