"""Where a record came from, so that a finding about it can name file and line."""

from dataclasses import dataclass, field
from typing import Final

FORBID_EXTRA: Final = {"extra": "forbid"}
"""Read by pydantic at the door (``casefolder``): an unknown key is an error. The model itself needs no pydantic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """A record that knows its place: ``path`` as messages print it, ``line`` from 1 (0: not from a file).

    The door fills both in; two records with the same content are equal wherever they stand. Keys of the contract that
    clash with these fields or with Python's words carry a trailing underscore here: ``from_``, ``with_``, ``path_``.
    """

    path: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)
