"""Where in a folder a canary can be seen, looked for without the readers of the redaction check.

The check must not say itself what it would have had to find. A canary's name is made up, so that its two halves in one
file are enough: it needs no reader that knows what is a heading and what a comment.
"""

import gzip
import html
import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from scr_docs.redaction_check.theme import theme_files
from scr_docs.self_test.canary import Canary

_UNSEEN: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_DEEPEST: Final = 5


@dataclass(frozen=True, slots=True)
class Traces:
    """Everything that stands in a folder: path below it → name and content of the file, in every way they can be read.

    Files that the installed renderer and theme ship are left out, known by their bytes.
    """

    texts: dict[str, str] = field(repr=False)

    def of(self, canary: Canary) -> tuple[str, ...]:
        """Paths of all files in which the canary can be seen."""
        head, tail = canary.marks
        coded = canary.words()["base64"]
        return tuple(path for path, text in self.texts.items() if (head in text and tail in text) or coded in text)


def read_traces(folder: Path) -> Traces:
    """Read every file below a folder."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and not theme_files().knows(path)]
    inside = {path.relative_to(folder).as_posix(): path for path in files}
    return Traces({name: "\n".join(_readings(name, path.read_bytes())) for name, path in inside.items()})


def _readings(name: str, data: bytes) -> Iterator[str]:
    yield name.lower()
    for content in _contents(data, _DEEPEST):
        for text in _decoded(content):
            plain = unquote(html.unescape(text)).translate(_UNSEEN)
            yield from (text, plain.lower())


def _decoded(data: bytes) -> Iterator[str]:
    yield data.decode("utf-8", "replace")
    if b"\0" in data:
        yield data.decode("utf-16-le", "replace")
        yield data[1:].decode("utf-16-le", "replace")


def _contents(data: bytes, depth: int) -> Iterator[bytes]:
    """The bytes, and those packed in them with the names that they have there."""
    yield data
    if depth:
        for packed in _unpacked(data):
            yield from _contents(packed, depth - 1)


def _unpacked(data: bytes) -> list[bytes]:
    """What an archive holds. Bytes that only begin like one are left to the redaction check, which refuses them."""
    try:
        if data.startswith(b"\x1f\x8b"):
            return [gzip.decompress(data)]
        if zipfile.is_zipfile(io.BytesIO(data)):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                return [piece for name in archive.namelist() for piece in (name.encode(), archive.read(name))]
    except (OSError, EOFError, ValueError, NotImplementedError, RuntimeError, zlib.error, zipfile.BadZipFile):
        return []
    return []
