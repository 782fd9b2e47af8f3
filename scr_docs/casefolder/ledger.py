"""``publication/ledger.jsonl``: who did what to which bytes when; one JSON object a line, only ever added to."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from scr_docs.casefolder.files import decode_utf8, read_bytes
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.versioned_json import from_versioned_json, to_versioned_json
from scr_docs.errors import UnreadableInput
from scr_docs.model.finding import Finding, finding
from scr_docs.model.publication import LedgerLine

READERS_NEEDED: Final = 2
"""Different people who agree to the same bytes before they are released (design, section 6)."""


def ledger_path(folder: CaseFolder) -> Path:
    """Where the ledger of a case lies."""
    return folder.publication_dir / "ledger.jsonl"


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
        return (), ()
    text, problem = decode_utf8(read_bytes(folder, path))
    if text is None:
        line, why = (problem.line, problem.message) if problem else (0, "cannot be read")
        return (), (finding("SCR506", folder.show(path), f"the ledger {why}", line=line),)
    acts = [
        (number, from_versioned_json(line, LedgerLine))
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip()
    ]
    return (
        tuple(act for _, act in acts if act is not None),
        tuple(_damaged(folder.show(path), number) for number, act in acts if act is None),
    )


def append_ledger(folder: CaseFolder, *lines: LedgerLine) -> None:
    """Add acts at the end, on the disk before this returns. A line that a crash left unfinished stays as it is.

    Raises:
        UnreadableInput: the disk refused.
    """
    path = ledger_path(folder)
    content = "".join(to_versioned_json(line) + "\n" for line in lines).encode()
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab+") as file:
            if file.tell() and not _ends_with_newline(path):
                content = b"\n" + content
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn a disk's refusal into a message with the path and the reason."""
    try:
        yield
    except OSError as error:
        raise UnreadableInput(f"{path.as_posix()}: cannot be written ({error.strerror}); nothing is released") from None


def last_standing(ledger: Sequence[LedgerLine], document: str) -> LedgerLine | None:
    """The act that says where a document stands, ``released`` or ``withdrawn``; None before its first release."""
    return next((act for act in reversed(ledger) if act.document == document and act.act != "agreed"), None)


def agreements_since_standing(ledger: Sequence[LedgerLine], document: str) -> tuple[LedgerLine, ...]:
    """What readers agreed to since the document was last released or withdrawn, on whatever bytes."""
    agreed: list[LedgerLine] = []
    for act in ledger:
        if act.document == document:
            agreed = [*agreed, act] if act.act == "agreed" else []
    return tuple(agreed)


def readers_of_release(ledger: Sequence[LedgerLine], released: LedgerLine) -> tuple[str, ...]:
    """Different readers who agreed to the released bytes since the document was last withdrawn, first to last."""
    agreed: list[LedgerLine] = []
    for act in ledger:
        if act.document == released.document:
            agreed = [] if act.act == "withdrawn" else [*agreed, act]
    return different_readers(act for act in agreed if act.act == "agreed" and act.sha256 == released.sha256)


def different_readers(agreements: Iterable[LedgerLine]) -> tuple[str, ...]:
    """Logins of different people, first to last; capitals do not make another reader."""
    readers: dict[str, str] = {}
    for act in agreements:
        readers.setdefault(act.by.casefold(), act.by)
    return tuple(readers.values())


def _ends_with_newline(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read() == b"\n"


def _damaged(shown: str, number: int) -> Finding:
    message = (
        "this line of the ledger is damaged, so nothing of the case counts as released: put the line back from your"
        " backup, or withdraw the released documents"
    )
    return finding("SCR506", shown, message, line=number)
