"""The last answer of a sitting taken back, byte for byte, whatever was asked about."""

from typing import TypeVar

from scr_docs.cli.dialogue import say
from scr_docs.errors import Refused
from scr_docs.settling.snapshot import Snapshot

_Answered = TypeVar("_Answered")


def take_back(done: list[tuple[_Answered, Snapshot]]) -> _Answered | None:
    """Put the files back as they were before the last answer, and say so.

    Args:
        done: what was answered in this sitting, each with the files before it; the last is taken off.

    Returns:
        What had been answered; None where a file was changed by somebody else meanwhile, so that the answer stays.

    Raises:
        OSError: the disk refused.
    """
    answered, snapshot = done.pop()
    try:
        snapshot.restore()
    except Refused as refused:
        say(f"Not undone: {refused}.", indent=2)
        return None
    say("Undone; here it is again.", indent=2)
    return answered
