"""Files of every kind that the readers know, made of random bytes or of a good file that was damaged, from a seed."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from scr_docs.readers.kinds_of_files import READERS
from tests.readers.hiding_places import PLACES, WORD, zipped

_ODT: Final = zipped(
    mimetype="application/vnd.oasis.opendocument.text",
    content_dot_xml=f"<office:document xmlns:office='urn:o'><p>{WORD}</p></office:document>",
    meta_dot_xml="<office:document-meta xmlns:office='urn:o'><creator>x</creator></office:document-meta>",
)
_WHOLE: Final = [*((name, data) for name, data in PLACES.values() if data), ("a.odt", _ODT)]
_ENDINGS: Final = (
    *READERS,
    *(".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".png", ".jpg", ".gif", ".tif", ".webp", ".bmp", ".ico"),
    *(".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".svgz", ".eml", ".mbox", ".rtf", ".doc", ".7z", ".bin", ""),
)
_BEGINNINGS: Final = (
    *(b"PK\x03\x04", b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"II*\x00", b"MM\x00*"),
    *(
        b"BM",
        b"RIFF\x00\x00\x00\x00WEBP",
        b"\x1f\x8b\x08\x00",
        b"BZh9",
        b"\xfd7zXZ\x00",
        b"From: a\nMIME-Version: 1.0\n",
    ),
    *(b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"<svg>", b"<!doctype html><", b'{"config":', b"---\n", b""),
    b"\x00" * 257 + b"ustar",
)


@dataclass(frozen=True, slots=True)
class RandomFile:
    """A file and how it was made."""

    name: str
    data: bytes
    how: str


def random_files(count: int, seed: int) -> Iterator[RandomFile]:
    """In turn: noise, noise behind the first bytes of a kind, a damaged good file, one under another name."""
    chance = random.Random(seed)  # noqa: S311 - the same files again for the same seed
    for number in range(count):
        ending = _ENDINGS[number // 4 % len(_ENDINGS)]
        name, whole = _WHOLE[chance.randrange(len(_WHOLE))]
        match number % 4:
            case 0:
                yield RandomFile(f"a{ending}", _noise(chance), "noise")
            case 1:
                beginning = _BEGINNINGS[chance.randrange(len(_BEGINNINGS))]
                yield RandomFile(f"a{ending}", beginning + _noise(chance), "noise behind a beginning")
            case 2:
                yield RandomFile(name, _damaged(whole, chance), "damaged")
            case _:
                yield RandomFile(f"a{ending}", _damaged(whole, chance), "damaged, under another name")


def _noise(chance: random.Random) -> bytes:
    return chance.randbytes(chance.choice((0, 1, 7, 60, 500, 4000)))


def _damaged(whole: bytes, chance: random.Random) -> bytes:
    data = bytearray(whole)
    for _ in range(chance.choice((1, 3, 20))):
        at, change = chance.randrange(len(data) + 1), chance.randrange(4)
        if change == 0:
            data[at : at + 1] = chance.randbytes(1)
        elif change == 1:
            del data[at : at + chance.randrange(1, 40)]
        elif change == 2:
            data[at:at] = chance.randbytes(chance.randrange(1, 40))
        else:
            data[at:at] = data[: chance.randrange(1, 200)]
    return bytes(data[: chance.randrange(1, len(data) + 1)] if chance.random() < 0.2 else data)
