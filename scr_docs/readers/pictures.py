"""Pictures → surfaces: what is written beside the pixels (EXIF, XMP, IPTC, text chunks), and in them with OCR."""

import io
import logging
import shutil
import subprocess
import warnings
from collections.abc import Iterator, Mapping
from typing import Any, Final

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from scr_docs.readers.surface import CannotRead, Notice, Piece, Surface

# What Pillow logs may quote the picture; its errors and warnings say all that is needed.
logging.getLogger("PIL").addHandler(logging.NullHandler())
logging.getLogger("PIL").propagate = False

MOST_PIXELS: Final = 60_000_000
"""Of a picture whose words are looked for."""
_MOST_TO_READ: Final = 250_000_000
"""Of all pictures in one file; more fill the memory of a small machine."""
_SECONDS_OF_OCR: Final = 120
DAMAGED: Final = (OSError, ValueError, SyntaxError, KeyError, IndexError, TypeError, Warning)
_LOCATION: Final = ExifTags.IFD.GPSInfo
_INNER: Final = (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo, ExifTags.IFD.Interop, ExifTags.IFD.IFD1)


def read_picture(data: bytes) -> Iterator[Piece]:
    """Surfaces of a picture; without ``tesseract`` a notice says that a person must look at it (SCR492).

    Raises:
        CannotRead: it is no picture that is known, is damaged, or has more pixels than are read.
    """
    try:
        with warnings.catch_warnings():
            # Pillow only warns of damaged metadata; what it then leaves out may be a name.
            warnings.simplefilter("error")
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as picture:
                pixels = picture.width * picture.height
                pieces = list(_all_written(picture, pixels))
    except (*DAMAGED, Image.DecompressionBombError) as problem:
        raise CannotRead("the picture is damaged, or of a kind that is not known") from problem
    yield from pieces
    yield from _in_the_pixels(data, pixels)


def _all_written(picture: ImageFile.ImageFile, pixels: int) -> Iterator[Piece]:
    """What is written beside the pixels of every picture in the file; some of it stands behind the pixels.

    Raises:
        CannotRead: the pixels are too many to read past them.
    """
    frames = int(getattr(picture, "n_frames", 1))
    if pixels > _MOST_TO_READ or frames * pixels > _MOST_TO_READ:
        raise CannotRead("the picture has more pixels, or more pictures in it, than are read")
    for number in range(frames):
        picture.seek(number)
        picture.load()
        yield from _written_beside(picture)


def _written_beside(picture: ImageFile.ImageFile) -> Iterator[Piece]:
    yield from _texts(picture.info)
    exif = picture.getexif()
    yield from _texts({str(key): value for key, value in exif.items()})
    for directory in _INNER:
        yield from _texts({str(key): value for key, value in exif.get_ifd(directory).items()})
    if exif.get_ifd(ExifTags.IFD.IFD1):
        yield Notice("SCR408", "the picture keeps a small copy of itself, which may show more; take its metadata out")
    if exif.get_ifd(_LOCATION):
        yield Notice("SCR408", "the picture tells where it was taken; take its metadata out")
    yield from _texts({str(key): value for key, value in (IptcImagePlugin.getiptcinfo(picture) or {}).items()})


def _texts(values: Mapping[Any, Any]) -> Iterator[Surface]:
    for key, value in values.items():
        for text in (str(key), *_as_texts(_unpacked(str(key), value))):
            if text.strip():
                yield Surface(0, "metadata", text, block=True)


def _unpacked(key: str, value: object) -> object:
    """ImageMagick writes the blocks of other formats into a PNG as numbers of two digits, below their length."""
    if not key.startswith("Raw profile type"):
        return value
    digits = "".join(str(value).split("\n")[3:])
    return bytes.fromhex(digits)


def _as_texts(value: object) -> Iterator[str]:
    """A value as text; bytes as UTF-8, and as UTF-16 where they hold zeros (Windows writes its tags so)."""
    if isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
        if b"\x00" in value:
            yield value.decode("utf-16-le", "replace").rstrip("\x00")
            yield value.decode("utf-16-be", "replace").rstrip("\x00")
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _as_texts(each)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _as_texts(inner)
    else:
        yield str(value)


def _in_the_pixels(data: bytes, pixels: int) -> Iterator[Piece]:
    program = shutil.which("tesseract")
    if program is None:
        yield Notice(
            "SCR492", "the words in the picture were not read (tesseract is not installed); a person must look"
        )
    elif pixels > MOST_PIXELS:
        yield Notice("SCR492", "the picture is too large for its words to be read; a person must look")
    else:
        yield from _recognised(program, data)


def _recognised(program: str, data: bytes) -> Iterator[Piece]:
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command; the picture goes in by its standard input
            [program, "stdin", "stdout"], input=data, capture_output=True, timeout=_SECONDS_OF_OCR, check=True
        )
    except (OSError, subprocess.SubprocessError):
        # The error would quote nothing, but its output might: the notice says all that a person needs.
        yield Notice("SCR492", "the words in the picture could not be read; a person must look")
        return
    if text := done.stdout.decode("utf-8", "replace").strip():
        yield Surface(0, "visible text", text, block=True, part="the words in the picture")
