"""Archives and packed files → their members. Nothing is ever written to the disk, so no member's path is followed."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from scr_docs.readers.known_bytes import ZIP
from scr_docs.readers.room import Room
from scr_docs.readers.surface import CannotRead, Member, Notice, Piece, Surface

_PACKED = {".gz", ".bz2", ".xz", ".lzma", ".svgz", ".tgz", ".tbz2", ".txz"}
_UNPACKED_NAME = {".svgz": ".svg", ".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}
_HEADER = 30
"""Bytes before the name of a member."""
_NAME_AND_COMMENT = 0x08 | 0x10
_GZIP_HEADER = 10
_DAMAGED = (zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)


def read_zip(data: bytes, room: Room) -> Iterator[Piece]:
    """Members of a ZIP file, their names and the comments of the archive.

    Raises:
        CannotRead: it is damaged, or packed in a way that is not known.
        Overfull: it unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            room.expect(sum(each.file_size for each in members), sum(each.compress_size for each in members))
            yield from _comments(archive)
            if _holds_more_than_it_lists(archive, data):
                yield Notice("SCR490", "the archive holds bytes that its own list does not name; pack it anew")
            for number, info in enumerate(archive.infolist(), 1):
                part = f"part {number} of the archive"
                yield Surface(0, "file name", info.filename, part=part)
                # Not is_dir(), which fails on a part without a name.
                if not info.filename.endswith("/"):
                    yield from _zip_member(archive, info, part, room)
    except (*_DAMAGED, NotImplementedError) as problem:
        raise CannotRead("the archive is damaged, or packed in a way that is not known") from problem


def appended_archive(data: bytes) -> bytes | None:
    """The ZIP file at the end of a file of another kind, as it is put behind a picture or a PDF; None if there is none.

    Raises:
        CannotRead: what stands there begins and ends like an archive and is none that can be opened.
    """
    if data.startswith(ZIP) or not zipfile.is_zipfile(io.BytesIO(data)):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            starts = [info.header_offset for info in archive.infolist()]
    except (*_DAMAGED, NotImplementedError) as problem:
        raise CannotRead("an archive that is damaged stands at its end") from problem
    return data[min(starts) :] if starts else None


def _holds_more_than_it_lists(archive: zipfile.ZipFile, data: bytes) -> bool:
    """Whether a member stands between those of the list, as when it was only taken off the list."""
    end, between = 0, b""
    for info in sorted(archive.infolist(), key=lambda info: info.header_offset):
        name, extra = (
            int.from_bytes(data[info.header_offset + at : info.header_offset + at + 2], "little") for at in (26, 28)
        )
        between += data[end : info.header_offset]
        end = max(end, info.header_offset + _HEADER + name + extra + info.compress_size)
    return ZIP in between + data[end : archive.start_dir]


def _comments(archive: zipfile.ZipFile) -> Iterator[Surface]:
    for comment in (archive.comment, *(info.comment for info in archive.infolist())):
        if comment:
            yield Surface(0, "comment", comment.decode("utf-8", "replace"), block=True)


def _zip_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, part: str, room: Room) -> Iterator[Piece]:
    if info.flag_bits & 1:
        yield Notice("SCR490", "a part of the archive is locked with a password, so it was not checked", part)
        return
    with archive.open(info) as stream:
        yield Member(info.filename, room.unpack(stream, info.compress_size), part)


def read_tar(data: bytes, room: Room) -> Iterator[Piece]:
    """Members of a tar file; links, devices and the like are named, not followed.

    Raises:
        CannotRead: it is damaged.
        Overfull: it unpacks to too much.
    """
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
            for number, info in enumerate(archive, 1):
                part = f"part {number} of the archive"
                for name in (info.name, info.linkname, info.uname, info.gname):
                    yield Surface(0, "file name", name, part=part)
                stream = archive.extractfile(info) if info.isfile() else None
                if stream:
                    yield Member(info.name, room.unpack(stream, info.size), part)
    except _DAMAGED as problem:
        raise CannotRead("the archive is damaged") from problem


def read_packed(name: str, data: bytes, room: Room) -> Iterator[Piece]:
    """The one file that gzip, bzip2 or xz packed.

    Raises:
        CannotRead: it is damaged or breaks off.
        Overfull: it unpacks to too much.
    """
    yield from _names_beside(data)
    try:
        with _opened(data) as stream:
            unpacked = room.unpack(stream, len(data))
    except _DAMAGED as problem:
        raise CannotRead("it is packed, and could not be unpacked to its end") from problem
    yield Member(_unpacked_name(name), unpacked, "unpacked")


def _names_beside(data: bytes) -> Iterator[Surface]:
    """The name of the file and the comment that gzip may keep in front of what it packed."""
    if data.startswith(b"\x1f\x8b") and data[3:4] and data[3] & _NAME_AND_COMMENT:
        kept = data[_GZIP_HEADER:].split(b"\x00", 3)[:3]
        yield from (Surface(0, "file name", part.decode("utf-8", "replace")) for part in kept[:-1])


def _unpacked_name(name: str) -> str:
    """The name without the ending that says how it is packed."""
    suffix = PurePosixPath(name).suffix.lower()
    return name[: -len(suffix)] + _UNPACKED_NAME.get(suffix, "") if suffix in _PACKED else name


def _opened(data: bytes) -> gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile:
    packed = io.BytesIO(data)
    if data.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=packed)
    return bz2.BZ2File(packed) if data.startswith(b"BZh") else lzma.LZMAFile(packed)
