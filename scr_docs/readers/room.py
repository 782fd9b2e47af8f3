"""How much a packed file may unpack to: depth, size and ratio are bounded, so that a bomb ends with a reason."""

from dataclasses import dataclass, field
from typing import Final, Protocol

LARGEST: Final = 50 * 1024 * 1024
"""Bytes of one file, packed or unpacked, beyond which nothing of it is read."""
_ALTOGETHER: Final = 4 * LARGEST
_MOST_MEMBERS: Final = 5_000
_DEEPEST: Final = 4
_RATIO: Final = 250
"""Deflate packs ordinary text to a tenth; a thousandth is made on purpose."""
_RATIO_COUNTS_FROM: Final = 5 * 1024 * 1024


class Overfull(Exception):
    """A file is too large, or unpacks to too much: the command ends with exit 2. The message never quotes the file."""


class _Stream(Protocol):
    def read(self, size: int, /) -> bytes: ...


@dataclass(slots=True)
class Room:
    """What is left for the members of one file, at all depths together."""

    left: int = _ALTOGETHER
    members: int = _MOST_MEMBERS
    depth: int = field(default=0)

    def unpack(self, stream: _Stream, packed: int) -> bytes:
        """Everything that a stream gives.

        Args:
            stream: unpacks as it is read.
            packed: bytes that it was packed in.

        Raises:
            Overfull: it gives more than there is room for, or far more than it was packed in.
        """
        limit = min(LARGEST, self.left)
        data = stream.read(limit + 1)
        if len(data) > limit:
            raise Overfull(f"unpacked it is larger than {limit // 1024 // 1024} MB")
        _refuse_ratio(len(data), packed)
        self.left -= len(data)
        return data

    def expect(self, size: int, packed: int) -> None:
        """Refuse at once what an archive itself says is too much, before any of it is unpacked.

        Args:
            size: bytes of all its members by its own list, which may lie.
            packed: bytes that they are packed in.

        Raises:
            Overfull: that is more than there is room for, or far more than it was packed in.
        """
        if size > self.left:
            raise Overfull(f"unpacked it is larger than {self.left // 1024 // 1024} MB altogether")
        _refuse_ratio(size, packed)

    def enter(self) -> bool:
        """Go one level down and count a member; False when that is deeper than is read.

        Raises:
            Overfull: there are too many members.
        """
        self.members -= 1
        if self.members < 0:
            raise Overfull(f"it holds more than {_MOST_MEMBERS} files")
        if self.depth >= _DEEPEST:
            return False
        self.depth += 1
        return True

    def leave(self) -> None:
        """Come back up."""
        self.depth -= 1


def _refuse_ratio(size: int, packed: int) -> None:
    if size > max(_RATIO_COUNTS_FROM, _RATIO * packed):
        raise Overfull("it unpacks to hundreds of times its size, as a file made to do harm does")
