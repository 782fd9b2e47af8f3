"""Run at the start of every Python process of a test that asks for it: folders list their files the other way round.

No file system promises an order, and the one under the tests may give the same each time.
"""

import os
from collections.abc import Iterator
from types import TracebackType
from typing import Any, Self

_listdir, _scandir = os.listdir, os.scandir


class _Scanned:
    """What ``os.scandir`` gives, turned round."""

    def __init__(self, place: Any) -> None:
        with _scandir(place) as entries:
            self._entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))

    def __iter__(self) -> Iterator[Any]:
        return self._entries

    def __next__(self) -> Any:
        return next(self._entries)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        """Nothing is open any more."""

    def close(self) -> None:
        """As above."""


def turn_round() -> None:
    """Let every listing of a folder begin with its last name."""
    os.listdir = lambda place=".": sorted(_listdir(place), reverse=True)  # type: ignore[assignment]
    os.scandir = lambda place=".": _Scanned(place)  # type: ignore[assignment]
