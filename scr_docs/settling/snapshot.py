"""The files that an answer changes, as they were before it: the last answer can be taken back, byte for byte."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.errors import Refused

_Contents = tuple[tuple[Path, bytes | None], ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Bytes of files before a change and, once it is written, after it; None where there was no file."""

    before: _Contents = field(repr=False)
    after: _Contents | None = field(repr=False, default=None)

    @classmethod
    def of(cls, *paths: Path) -> "Snapshot":
        """The files as they are now."""
        return cls(_read(paths))

    def written(self) -> "Snapshot":
        """The same, with the change that was made meanwhile."""
        return replace(self, after=_read([path for path, _ in self.before]))

    def restore(self) -> None:
        """Put every file back.

        Raises:
            Refused: a file was changed again since the change was written; nothing is put back.
            OSError: the disk refused.
        """
        if self.after is not None and _read([path for path, _ in self.after]) != self.after:
            raise Refused("the file was changed by somebody else meanwhile, so the last answer stays as it is")
        for path, content in self.before:
            if content is None:
                path.unlink(missing_ok=True)
            else:
                write_atomically(path, content)


def _read(paths: list[Path] | tuple[Path, ...]) -> _Contents:
    return tuple((path, path.read_bytes() if path.exists() else None) for path in paths)
