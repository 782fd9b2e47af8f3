"""One sitting at the doubts of a case: asked in turn, each answer written at once, redacted again at the end."""

import os
import shlex
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from scr_docs.casefolder.inputs import source_file
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.reading import read_case, require
from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.cli.decide_questions import ask_answer, legend_of, show
from scr_docs.cli.dialogue import ask_letter, ask_line, say
from scr_docs.cli.redacting import redact_and_store
from scr_docs.cli.taking_back import take_back
from scr_docs.compose.documents import composed_documents
from scr_docs.deidentify.detecting.detection import Detector
from scr_docs.deidentify.register.lexicon import lexicon_of
from scr_docs.model.case import Case
from scr_docs.model.jigsaw import TOGETHER
from scr_docs.model.register import Register
from scr_docs.settling.answers import Answer, FurtherForm, NewEntry, Signature, decisions_for
from scr_docs.settling.filed import Settlement
from scr_docs.settling.questions import Question, one_by_one, questions_of
from scr_docs.settling.snapshot import Snapshot

SUMMARY: Final = "executive-summary"
_LINE_ARGUMENT = frozenset({"vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "joe", "kak", "mcedit", "ne"})
"""Editors that open a file at ``+LINE``."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A case as it was read, the documents that were redacted, and the questions that they leave open."""

    case: Case
    documents: tuple[str, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """The documents at work, or the only one: where they lie, and what looks at them.

    ``document`` None: all that are on their way to the public. `TOGETHER`: these too, but only for the combinations of
    facts that it takes several of them to make, and no doubt is asked about.
    """

    working: WorkingFolder
    folder: CaseFolder
    document: str | None
    detector: Detector

    def look(self) -> Looked:
        """Read the case and redact the documents anew, as ``redact`` does, and say what is open.

        Raises:
            UsageProblem: there is no such document.
            UnreadableInput: a file that it needs cannot be read whole.
        """
        case = read_case(self.folder, self.working.redacted_dir(self.folder.id))
        one = self.document not in {None, TOGETHER}
        documents = (self.document,) if self.document and one else on_the_way(case)
        require(case, "file", "register", "decisions", *documents)
        redacted = [redact_and_store(self.working, case, each, self.detector)[:2] for each in documents]
        asked = [] if self.document == TOGETHER else redacted
        lexicon = lexicon_of(case, self.working.board)
        return Looked(case, documents, questions_of(asked, lexicon, case.register or Register()))


def on_the_way(case: Case) -> tuple[str, ...]:
    """Documents that are on their way to the public: the summary (17.50), and every other one that was redacted."""
    there = {each.id for each in composed_documents(case) if each.publishable}
    redacted = sorted(each.document for each in case.stored if each.document in there - {SUMMARY})
    return ((SUMMARY,) if SUMMARY in there or not redacted else ()) + tuple(redacted)


@dataclass(slots=True)
class Signing:
    """Who decides and why: asked once, and offered again."""

    today: date
    by: str
    by_is_given: bool
    reason: str = ""

    def sign(self) -> Signature | None:
        """The signature of the next decision; None when the person goes back."""
        self.reason = ask_line("Why (empty: back)" if not self.reason else "Why", self.reason)
        if not self.reason:
            return None
        if not self.by_is_given:
            self.by = ask_line("Decided by" if self.by else "Decided by (empty: back)", self.by)
            self.by_is_given = bool(self.by)
        return Signature(self.reason, self.by, self.today) if self.by else None


@dataclass(slots=True)
class Session:
    """What is asked, what was answered so far, and what was put off."""

    desk: Desk
    signing: Signing
    case: Case = field(init=False)
    queue: list[Question] = field(default_factory=list)
    done: list[tuple[Question, Snapshot]] = field(default_factory=list)
    put_off: set[tuple[str, str]] = field(default_factory=set)
    """Words and contexts of the doubts that were skipped."""
    answered: int = 0
    skipped: int = 0
    """Questions put off since the documents were last looked at."""
    stopped: bool = False
    """Whether the person quit with questions left."""

    def hold(self) -> Looked:
        """Ask until nothing is left to ask, or the person quits.

        Returns:
            What is still open, by the redaction that was written last.
        """
        self.done.clear()
        while True:
            looked = self.desk.look()
            self.case = looked.case
            self.queue = [each for each in looked.questions if not self._is_put_off(each)]
            self.answered = self.skipped = 0
            if not self.queue or not self._ask_all():
                return self.desk.look() if self.answered else looked

    def _ask_all(self) -> bool:
        """Ask every question in the queue; False when the person quits."""
        while self.queue:
            question = self.queue[0]
            past = self.answered + self.skipped
            show(question, past + 1, past + len(self.queue))
            letter = ask_letter(legend_of(question, can_undo=bool(self.done)))
            if letter == "q":
                self.stopped = True
                return False
            if letter == "e":
                self._edit(question)
                return True
            self._act(letter, question)
        return True

    def _act(self, letter: str, question: Question) -> None:
        if letter == "s":
            self.put_off |= {(question.text, place.context) for place in question.places}
            self.queue.pop(0)
            self.skipped += 1
        elif letter == "o":
            self.queue[:1] = one_by_one(question)
        elif letter == "u":
            self._undo()
        else:
            lexicon = lexicon_of(self.case, self.desk.working.board)
            answer = ask_answer(letter, question, self.case, lexicon)
            if answer:
                self._write(question, answer)

    def _write(self, question: Question, answer: Answer) -> None:
        if isinstance(answer, NewEntry | FurtherForm):
            settlement = Settlement((answer,), ())
        else:
            signature = self.signing.sign()
            if signature is None:
                return
            settlement = Settlement((), decisions_for(question, answer, signature))
        self.done.append((question, settlement.write(self.desk.folder)))
        self.answered += 1
        self.queue.pop(0)
        if settlement.additions:
            self.case = read_case(self.desk.folder)
            self._drop_what_is_known_now({addition.id for addition in settlement.additions})
        folder = self.desk.folder
        say(f"Written to {(folder.register_in_use if settlement.additions else folder.decisions_file).name}.", indent=2)

    def _drop_what_is_known_now(self, added: set[str]) -> None:
        """Questions that an entry may have answered; what it did not is asked at the next look at the documents."""
        lexicon = lexicon_of(self.case, self.desk.working.board)
        found = ((each, lexicon.names_in(each.text, prose=False)) for each in self.queue)
        self.queue = [each for each, names in found if not any(added.intersection(name.candidates) for name in names)]

    def _undo(self) -> None:
        if question := take_back(self.done):
            self.case = read_case(self.desk.folder)
            self.answered = max(0, self.answered - 1)
            self.queue.insert(0, question)

    def _edit(self, question: Question) -> None:
        """Let the person rewrite the words; what was answered stays, and cannot be undone past this."""
        place = question.places[0]
        path = self.desk.folder.path / source_file(place.document)
        line = 1 if path.suffix == ".yml" else place.line
        edit(path, line)
        self.done.clear()
        say("Looking again …", indent=2)

    def _is_put_off(self, question: Question) -> bool:
        return all((question.text, place.context) in self.put_off for place in question.places)


def edit(path: Path, line: int, wait: Callable[[str], str] = ask_line) -> None:
    """Open a file in the person's editor, at a line where the editor can; without one, wait until it was changed."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    if editor:
        command = editor_command(editor, path, line)
        try:
            subprocess.run(command, check=True)  # noqa: S603 - the editor that the person has set
        except (OSError, subprocess.CalledProcessError) as error:
            say(f"The editor did not finish ({type(error).__name__}).", indent=2)
        else:
            return
    wait(f"Change {path.as_posix()}:{line}, save it, then press Enter")


def editor_command(editor: str, path: Path, line: int) -> Sequence[str]:
    """Program and arguments that open a file at a line."""
    words = shlex.split(editor)
    name = Path(words[0]).stem if words else ""
    if name in {"code", "codium"}:
        return (*words, "--wait", "--goto", f"{path}:{line}")
    return (*words, *([f"+{line}"] if name in _LINE_ARGUMENT else []), str(path))
