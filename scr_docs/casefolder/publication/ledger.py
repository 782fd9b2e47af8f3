"""``publication/ledger.jsonl``: who did what to which bytes when; one JSON object a line, only ever added to."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Final

from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.casefolder.disk.files import decode_utf8, read_bytes
from scr_docs.casefolder.disk.lock import LockHeld, held
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.ledger_chain import (
    NOTHING_BEFORE,
    WrittenLine,
    broken_links,
    chained,
    head_of,
    read_head,
    read_lines,
    tail_is_missing,
    write_head,
)
from scr_docs.errors import UnreadableInput
from scr_docs.model.document import PUBLISHABLE
from scr_docs.model.finding import Finding, finding
from scr_docs.model.publication import LedgerLine

READERS_NEEDED: Final = 2
"""Different people who agree to the same bytes before they are released (design, section 6)."""
_PATIENCE: Final = 5.0
"""Seconds to wait for another release or withdrawal, which takes far less."""


def ledger_path(folder: CaseFolder) -> Path:
    """Where the ledger of a case lies."""
    return folder.publication_dir / "ledger.jsonl"


def head_path(folder: CaseFolder) -> Path:
    """Where the ledger's head lies, which tells its last line."""
    return folder.publication_dir / "ledger.head.json"


def read_ledger(folder: CaseFolder) -> tuple[LedgerLine, ...]:
    """Every act of a case, oldest first; none when nobody has done anything yet.

    Raises:
        UnreadableInput: a line is damaged; the message names it.
    """
    lines, problems = look_at_ledger(folder)
    if problems:
        raise UnreadableInput("\n".join(f"{each.path}:{each.line}: {each.message}" for each in problems))
    return lines


def look_at_ledger(folder: CaseFolder) -> tuple[tuple[LedgerLine, ...], tuple[Finding, ...]]:
    """As `read_ledger`, with the damage as findings (SCR506) beside the acts that can be read."""
    path = ledger_path(folder)
    if not path.exists() and not path.is_symlink():
        return (), tuple(_damage(folder, ()))
    text, problem = decode_utf8(read_bytes(folder, path))
    if text is None:
        line, why = (problem.line, problem.message) if problem else (0, "cannot be read")
        return (), (finding("SCR506", folder.show(path), f"the ledger {why}", line=line),)
    lines = read_lines(text)
    return tuple(line.act for line in lines if line.act is not None), tuple(_damage(folder, lines))


def append_ledger(folder: CaseFolder, *lines: LedgerLine) -> None:
    """Add acts at the end, each tied to the line before it, on the disk before this returns.

    The ledger is copied with them and takes its own place, so that a full disk or a crash leaves no half line. One that
    is there stays as it is. Who reads the ledger first and acts on it holds `writing_the_record` meanwhile.

    Raises:
        UnreadableInput: the disk refused.
    """
    path = ledger_path(folder)
    with writing(path):
        before = path.read_bytes() if path.exists() else b""
        text = before.decode("utf-8", "replace")
        content = "".join(f"{line}\n" for line in chained(lines, _last_digest(read_lines(text))))
        if text and not text.endswith("\n"):
            content = f"\n{content}"
        write_atomically(path, before + content.encode())
        write_head(head_path(folder), read_lines(text + content))


@contextmanager
def writing_the_record(folder: CaseFolder) -> Iterator[None]:
    """Alone with the record of a case, from reading the ledger to the last file that is written.

    Raises:
        UnreadableInput: another process is at it for longer than it should be, or the disk refused.
    """
    path = folder.publication_dir / ".lock"
    with ExitStack() as stack:
        try:
            with writing(path):
                stack.enter_context(held(path, _PATIENCE))
        except LockHeld as other:
            message = f"another release or withdrawal ({other}) is under way; nothing was done, type it again"
            raise UnreadableInput(f"{folder.show(folder.publication_dir)}: {message}") from None
        _catch_up(folder)
        yield


def _catch_up(folder: CaseFolder) -> None:
    """Let the head tell the last line, where a crash came between the two; what is damaged stays as it is."""
    lines = read_lines(_text_there(ledger_path(folder)))
    if lines and not any(_damage(folder, lines)) and read_head(head_path(folder)) != head_of(lines):
        with writing(head_path(folder)):
            write_head(head_path(folder), lines)


def ledger_head(folder: CaseFolder) -> str:
    """SHA-256 of the last line of the ledger, which the next one must hold; empty before the first."""
    return _last_digest(read_lines(_text_there(ledger_path(folder))))


def lines_of_ledger(folder: CaseFolder) -> tuple[str, ...]:
    """SHA-256 of every line of the ledger as it stands, first to last: what its head was after each act."""
    return tuple(line.sha256 for line in read_lines(_text_there(ledger_path(folder))))


def _text_there(path: Path) -> str:
    """The ledger as it stands, damaged or not: the next line is tied to whatever is there."""
    return path.read_bytes().decode("utf-8", "replace") if path.exists() else ""


def _last_digest(lines: Sequence[WrittenLine]) -> str:
    return lines[-1].sha256 if lines else NOTHING_BEFORE


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn a disk's refusal to read into a message with the path and the reason."""
    try:
        yield
    except OSError as error:
        raise UnreadableInput(f"{path.as_posix()}: cannot be read ({error.strerror}); nothing is verified") from None


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn a disk's refusal into a message with the file, else ``path``, and the reason."""
    try:
        yield
    except OSError as error:
        file = Path(str(error.filename)) if error.filename else path
        raise UnreadableInput(f"{file.as_posix()}: cannot be written ({error.strerror}); nothing is released") from None


def last_standing(ledger: Sequence[LedgerLine], document: str) -> LedgerLine | None:
    """The act that says where a document stands, ``released`` or ``withdrawn``; None before its first release."""
    return next((act for act in reversed(ledger) if act.document == document and act.act != "agreed"), None)


def dated_back(ledger: Sequence[LedgerLine]) -> tuple[int, ...]:
    """Which acts, counted from 1, bear an earlier day than the one before: a clock was wrong then, or is now."""
    pairs = pairwise(ledger)
    return tuple(number for number, (earlier, later) in enumerate(pairs, 2) if later.on < earlier.on)


def agreements_since_standing(ledger: Sequence[LedgerLine], document: str) -> tuple[LedgerLine, ...]:
    """What readers agreed to since the document was last released or withdrawn, on whatever bytes."""
    agreed: list[LedgerLine] = []
    for act in ledger:
        if act.document == document:
            agreed = [*agreed, act] if act.act == "agreed" else []
    return tuple(agreed)


def readers_of_release(ledger: Sequence[LedgerLine], released: LedgerLine) -> tuple[str, ...]:
    """Different logins that agreed to the released bytes since the document was last withdrawn, first to last.

    Whether two logins are one person only the case file knows; it is asked when somebody agrees.
    """
    agreed: list[LedgerLine] = []
    for act in ledger:
        if act.document == released.document:
            agreed = [] if act.act == "withdrawn" else [*agreed, act]
    to_these = (act for act in agreed if act.act == "agreed" and act.sha256 == released.sha256)
    return tuple({act.by.casefold(): act.by for act in to_these}.values())


def _damage(folder: CaseFolder, lines: Sequence[WrittenLine]) -> Iterator[Finding]:
    """Everything that is wrong with the lines; a damaged one explains a broken link after it, or a missing end."""
    shown, damaged = folder.show(ledger_path(folder)), {line.number for line in lines if line.act is None}
    yield from (_unusable(shown, number, "this line of the ledger is damaged") for number in sorted(damaged))
    for before, line in broken_links(lines):
        if before is None or before.number not in damaged:
            message = f"{_said(line)} does not follow the line before it: a line was changed, taken out or put in"
            yield _unusable(shown, line.number, message)
    if tail_is_missing(lines, read_head(head_path(folder))) and not (lines and lines[-1].number in damaged):
        yield _unusable(shown, 0, "the end of the ledger, or its head, is missing")


def _said(line: WrittenLine) -> str:
    """Which act a line tells, without a word that somebody may have put there."""
    if line.act is None:
        return "this line of the ledger"
    document = line.act.document if line.act.document in PUBLISHABLE else "a document"
    return f"this act ({document} {line.act.act} on {line.act.on})"


def _unusable(shown: str, number: int, what: str) -> Finding:
    way_out = "put the ledger back from your backup, or withdraw the released documents"
    return finding("SCR506", shown, f"{what}, so nothing of the case counts as released: {way_out}", line=number)
