"""Where the files lie that are shipped beside the package: ``templates/``, ``hooks/`` and ``mkdocs.yml``.

In a wheel they are inside the package (``scr_docs/_shipped``, hatch's ``force-include``); in an editable install, where
``force-include`` does not apply, they are at the top of the repository.
"""

from pathlib import Path
from typing import Final, Literal

from scr_docs.errors import UnreadableInput

ShippedName = Literal["templates", "hooks", "mkdocs.yml"]

_PACKAGE: Final = Path(__file__).resolve().parent


def shipped(name: ShippedName) -> Path:
    """The shipped folder or file of that name, wheel or editable install.

    Raises:
        UnreadableInput: the installation is incomplete.
    """
    for place in (_PACKAGE / "_shipped", _PACKAGE.parent):
        if (place / name).exists():
            return place / name
    raise UnreadableInput(f"the installation of scr-docs lacks its {name}; install it again")
