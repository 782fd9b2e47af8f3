"""``redaction-check --accept``: finding by finding at a terminal, each acceptance written as it is given."""

import getpass
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from scr_docs.casefolder.accepted_file import key_to_accept_with, record_acceptance
from scr_docs.cli.dialogue import ask_letter, ask_line, ask_until, say, visible
from scr_docs.deidentify.settled import normalised
from scr_docs.model.accepted import Acceptance
from scr_docs.redaction_check.accepted import Accepted, key_anywhere, key_here
from scr_docs.redaction_check.noted import Noted


@dataclass(slots=True)
class AcceptSession:
    """Who accepts, in which working folder, on which day; the last reason is offered again."""

    root: Path
    today: date
    by: str | None
    reason: str = ""
    _key: bytes = field(default=b"", repr=False)

    def hold(self, notes: Sequence[Noted]) -> tuple[Noted, ...]:
        """Ask about every finding that can be accepted; the same words in the same surroundings are one question.

        Returns:
            The findings that are left.

        Raises:
            UnreadableInput: ``accepted.yml`` or its key cannot be read or written.
            KeyboardInterrupt: the person leaves; what was accepted so far is written.
        """
        self._key = key_to_accept_with(self.root)
        left, waiting = list(notes), list(notes)
        while waiting:
            note = waiting.pop(0)
            if note not in left or not key_here(note, self._key):
                continue
            same = [each for each in left if self._same_here(each, note)]
            letter = self._ask(note, len(same))
            if letter == "q":
                break
            entry = self._entry(note, letter) if letter in "ae" else None
            if entry:
                record_acceptance(self.root, entry, self._key)
                left = [each for each in left if not self._met(each, entry)]
                say("Written to accepted.yml, without its words.", indent=2)
            elif letter == "s":
                waiting = [each for each in waiting if not self._same_here(each, note)]
            else:
                waiting.insert(0, note)
        say(f"{len(notes) - len(left)} of {len(notes)} findings accepted.")
        return tuple(left)

    def _ask(self, note: Noted, times: int) -> str:
        found, said = note.finding, note.said
        say()
        say(visible(f"{found.path}:{found.line}:{found.column} {found.code} {found.message}"))
        if said and said.words:
            say(visible(f"{said.before}>>{said.words}<<{said.after}"), indent=4)
        if times > 1:
            say(f"The same stands in {times - 1} more place{'s' if times > 2 else ''}.", indent=2)
        here = "accept these words, in these surroundings" if said and said.words else "accept the file as it is"
        legend = {"a": here}
        if said and said.words and key_anywhere(note, self._key):
            legend["e"] = "accept these words wherever they stand"
        return ask_letter({**legend, "s": "skip it", "q": "stop here"})

    def _entry(self, note: Noted, letter: str) -> Acceptance | None:
        """What is to be recorded; None when the person goes back."""
        said = note.said.value if note.said else ""
        self.reason = ask_until("Why (empty: back)" if not self.reason else "Why", _quotes(said), self.reason)
        if not self.reason:
            return None
        pattern = ask_until("Only in files like this path or pattern (empty: in all)", _quotes(said))
        self.by = self.by or ask_line("Accepted by", _login())
        if not self.by:
            return None
        key = key_here(note, self._key) if letter == "a" else key_anywhere(note, self._key)
        return Acceptance(key, note.finding.code, self.reason, self.by, self.today, pattern or None)

    def _same_here(self, note: Noted, other: Noted) -> bool:
        return key_here(note, self._key) == key_here(other, self._key)

    def _met(self, note: Noted, entry: Acceptance) -> bool:
        return Accepted([entry], self._key).takes(note)


def _quotes(said: str) -> Callable[[str], str]:
    """Says what is wrong with a line that would put the words into ``accepted.yml`` after all."""

    def wrong(line: str) -> str:
        return "This holds the words themselves; accepted.yml must not." if said in normalised(line) else ""

    return wrong


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        # An account without a name: the person is asked.
        return ""
