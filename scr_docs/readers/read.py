"""Any file → its surfaces, with those of every file inside it."""

import hashlib
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scr_docs.errors import UnreadableInput
from scr_docs.model.finding import Finding, finding
from scr_docs.readers.archives import appended_archive
from scr_docs.readers.base64_text import encoded_contents, text_of
from scr_docs.readers.decoding import raw_texts
from scr_docs.readers.kinds_of_files import reader_for, reads_tags
from scr_docs.readers.known_bytes import is_known
from scr_docs.readers.letter_by_letter import words_letter_by_letter
from scr_docs.readers.notations import in_other_notations
from scr_docs.readers.room import LARGEST, Overfull, Room
from scr_docs.readers.surface import CannotRead, Member, Notice, Piece, Surface

_UNREAD = frozenset({"SCR490", "SCR491"})
_ROUNDS = 2
"""How often base64 inside base64 is undone."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds; ``problems`` kept it from being read whole, ``notices`` are for a person to look at.

    ``digest`` is that of the bytes that were read; "" where none could be.
    """

    surfaces: tuple[Surface, ...]
    problems: tuple[Finding, ...] = ()
    notices: tuple[Finding, ...] = ()
    digest: str = ""


def read_surfaces(path: Path, shown: str) -> Reading:
    """Read a file of any kind; what cannot be read is a problem of the reading, never silence.

    Args:
        path: a file.
        shown: its path as messages print it.

    Raises:
        UnreadableInput: the file is too large, or unpacks to too much: nothing counts as checked.
    """
    digest = ""
    try:
        data = _bytes_of(path)
        digest = hashlib.sha256(data).hexdigest()
        pieces = list(_pieces(path.name, data, Room(), ""))
    except CannotRead as problem:
        pieces = [_unread(problem, "")]
    except Overfull as problem:
        raise UnreadableInput(f"{shown}: {problem}; take it out, or check what is in it one by one") from None
    surfaces = tuple(piece for piece in pieces if isinstance(piece, Surface))
    found = dict.fromkeys(_as_finding(piece, shown) for piece in pieces if isinstance(piece, Notice))
    problems = tuple(each for each in found if each.code in _UNREAD)
    surfaces += tuple(words_letter_by_letter(surfaces))
    return Reading(surfaces, problems, tuple(each for each in found if each.code not in _UNREAD), digest)


def _bytes_of(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise CannotRead("it is neither a file nor a folder")
        if status.st_size > LARGEST:
            raise Overfull(f"it is larger than {LARGEST // 1024 // 1024} MB")
        return path.read_bytes()
    except OSError as problem:
        raise CannotRead("it could not be opened") from problem


def _pieces(name: str, data: bytes, room: Room, part: str) -> Iterator[Surface | Notice]:
    """Everything in one file, then its bytes as they are: a net below what its reader understood."""
    strings: list[str] = []
    try:
        for each in reader_for(name, data, room):
            piece = _in_part(each, part)
            yield from _spelled_out(piece, room)
            strings += [piece.text] if isinstance(piece, Surface) and not piece.line else []
        if appended := appended_archive(data):
            yield Notice("SCR408", "an archive stands behind the end of the file", part)
            yield from _inside(Member("appended.zip", appended, _joined(part, "behind its end")), room)
    except CannotRead as problem:
        yield _unread(problem, part)
    texts = list(raw_texts(data))
    for text in texts:
        raw = _placed(Surface(1, "raw bytes", text), part)
        yield raw
        if b"\x00" not in data:
            yield from in_other_notations(raw, tags_are_read=reads_tags(name, data))
    yield from _encoded([*texts, *strings], room, part)


def _in_part(piece: Piece, part: str) -> Piece:
    """What a reader found, with the way to it through the files around."""
    way = _joined(part, piece.part)
    return _placed(piece, way) if isinstance(piece, Surface) else replace(piece, part=way)


def _spelled_out(piece: Piece, room: Room) -> Iterator[Surface | Notice]:
    """A surface in every notation, a file inside as all that is in it, a notice as it is."""
    if isinstance(piece, Member):
        yield from _inside(piece, room)
        return
    yield piece
    if isinstance(piece, Surface):
        yield from in_other_notations(piece)


def _inside(member: Member, room: Room) -> Iterator[Surface | Notice]:
    if not room.enter():
        message = "it holds files inside files inside files, deeper than is read; unpack it"
        yield Notice("SCR490", message, member.part)
        return
    yield from _pieces(member.name, member.data, room, member.part)
    room.leave()


def _encoded(texts: Sequence[str], room: Room, part: str) -> Iterator[Surface | Notice]:
    """What is written in base64, once, though several ways of decoding a binary file show it alike."""
    waiting = [(each, _ROUNDS) for each in dict.fromkeys(each for text in texts for each in encoded_contents(text))]
    while waiting:
        (line, content), rounds = waiting.pop()
        if is_known(content):
            yield from _inside(Member("encoded", content, _joined(part, "written in base64")), room)
        elif text := text_of(content):
            yield from _spelled_out(_placed(Surface(line, "attribute", text.replace("\n", " ")), part), room)
            if rounds:
                waiting += [((line, inner), rounds - 1) for _, inner in encoded_contents(text)]


def _placed(surface: Surface, part: str) -> Surface:
    """A file inside a file has no lines of its own that a person could look up."""
    return replace(surface, part=part, line=0) if part else surface


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _unread(problem: CannotRead, part: str) -> Notice:
    if problem.unknown_kind:
        message = "this kind of file cannot be read, so a person must look at it or take it out"
        return Notice("SCR491", message, part)
    return Notice("SCR490", f"the file was not checked: {problem.reason}; mend it or take it out", part)


def _as_finding(notice: Notice, shown: str) -> Finding:
    message = f"{notice.message} ({notice.part})" if notice.part else notice.message
    return finding(notice.code, shown, message)
