"""One sitting at the combinations of facts that may identify: asked in turn, each answer written at once (17.50)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from scr_docs.casefolder.inputs import source_file
from scr_docs.cli.combination_lines import generalisation_lines, sentence_lines, why_raised
from scr_docs.cli.decide_raised import Raised, look_for_combinations
from scr_docs.cli.decide_session import Desk, Signing, edit
from scr_docs.cli.dialogue import ask_letter, say, visible
from scr_docs.cli.taking_back import take_back
from scr_docs.counted import counted
from scr_docs.model.jigsaw import TOGETHER
from scr_docs.model.register import Register
from scr_docs.settling.combinations import CombinationQuestion
from scr_docs.settling.snapshot import Snapshot

_ANSWERS: Final[dict[str, Literal["accept", "generalise"]]] = {"a": "accept", "g": "generalise"}
_OPEN_DOUBTS: Final = (
    "still open: settling them may change the sentences below, and what was changed is asked about again."
)


@dataclass(slots=True)
class CombinationSession:
    """What is asked, what was answered so far, and what was put off."""

    desk: Desk
    signing: Signing
    queue: list[CombinationQuestion] = field(default_factory=list)
    done: list[tuple[CombinationQuestion, Snapshot]] = field(default_factory=list)
    put_off: set[tuple[str, str | None, str]] = field(default_factory=set)
    """Keys of what was skipped, or is to be changed later."""
    reasons: dict[str, str] = field(default_factory=dict)
    """The last reason for each answer: why something may stand is no reason to change something."""
    answered: int = 0

    def hold(self, documents: tuple[str, ...]) -> bool:
        """Ask about each combination that these documents, and all together, raise.

        Returns:
            Whether a document was edited, so that everything is to be looked at anew.
        """
        raised = look_for_combinations(self.desk, documents)
        self.queue = [each for each in raised.questions if each.key not in self.put_off]
        self.done.clear()
        if self.queue and raised.doubts:
            say()
            say(f"{counted(raised.doubts, 'doubt')} {_OPEN_DOUBTS}")
        total = len(self.queue)
        while self.queue:
            question = self.queue[0]
            self._show(question, raised, total - len(self.queue) + 1, total)
            letter = ask_letter(self._legend(question))
            if letter == "q":
                break
            if letter == "e":
                self._edit(question)
                return True
            self._act(letter, question)
        return False

    def _show(self, question: CombinationQuestion, raised: Raised, number: int, total: int) -> None:
        """Print a combination: who, where, which facts, why, the sentences, and what would break it."""
        combination = question.combination
        say()
        say("-" * 72)
        where = "all texts together" if question.document == TOGETHER else question.document
        register = raised.case.register or Register()
        person = register.people.get(combination.person or "")
        who = f"{visible(person.pseudonym)} ({combination.person})" if person else "the family or the document"
        say(f"Combination {number} of {total}: {who}, in {where}")
        say(f"Facts: {', '.join(combination.families)}")
        say(f"Why: {why_raised(combination)}")
        if question.to_change:
            say(f"{visible(question.to_change.by)}, {question.to_change.on}: to be changed; it still stands.")
        for line in sentence_lines(combination):
            say(visible(line), indent=2)
        for line in generalisation_lines(combination):
            say(f"{line[:1].upper()}{line[1:]}")
        say("(Lines and sentences are those of the anonymised text.)")
        say()

    def _legend(self, question: CombinationQuestion) -> Mapping[str, str]:
        legend = {"a": "accept: it may stand"}
        if not question.to_change:
            legend["g"] = "generalise: the text will be changed; open until it is"
        if path := self._source(question):
            legend["e"] = f"edit {path.name} now, then look again"
        legend["s"] = "skip: decide later"
        legend |= {"u": "undo the last answer"} if self.done else {}
        return legend | {"q": "quit; everything answered so far is kept"}

    def _act(self, letter: str, question: CombinationQuestion) -> None:
        if letter == "u":
            self._undo()
        elif letter == "s":
            self.put_off.add(question.key)
            self.queue.pop(0)
        else:
            self._write(letter, question)

    def _write(self, letter: str, question: CombinationQuestion) -> None:
        self.signing.reason = self.reasons.get(letter, "")
        signature = self.signing.sign()
        if signature is None:
            return
        self.reasons[letter] = signature.reason
        decision = question.decision(_ANSWERS[letter], signature)
        self.done.append((question, question.record(self.desk.folder, decision)))
        self.put_off.add(question.key)
        self.answered += 1
        self.queue.pop(0)
        say(f"Written to {self.desk.folder.decisions_file.name}.", indent=2)

    def _undo(self) -> None:
        if question := take_back(self.done):
            self.put_off.discard(question.key)
            self.queue.insert(0, question)

    def _edit(self, question: CombinationQuestion) -> None:
        """Let the person rewrite the sentences; what was answered stays, and cannot be undone past this."""
        path = self._source(question)
        if path is not None:
            lines = (
                question.combination.sources[0].lines if question.combination.sources else question.combination.lines
            )
            edit(path, 1 if path.suffix == ".yml" or not lines else lines[0])
            say("Looking again …", indent=2)

    def _source(self, question: CombinationQuestion) -> Path | None:
        """The first document that makes it and lies in the case folder."""
        paths = (self.desk.folder.path / source_file(each) for each in question.documents)
        return next((path for path in paths if path.is_file()), None)
