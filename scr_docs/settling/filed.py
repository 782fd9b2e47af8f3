"""A file of answers → everything that it changes, or everything that is wrong with it: all of it or nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from scr_docs.casefolder.answers_file import AddedPerson, AnswersFile
from scr_docs.casefolder.decisions_writing import record_combinations, record_decisions
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.register.writing import SECTIONS
from scr_docs.checks.decisions import check_decisions, needs_context, terms_of
from scr_docs.compose.documents import composed_documents
from scr_docs.deidentify.register.lexicon import lexicon_of
from scr_docs.errors import ScrDocsError
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, finding
from scr_docs.model.jigsaw import CombinationDecision
from scr_docs.model.register import Decision, Register
from scr_docs.settling.additions import add, is_made, problems_of_additions, section_of, with_addition
from scr_docs.settling.answers import Added, FurtherForm, NewEntry
from scr_docs.settling.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Settlement:
    """What is to be written: additions to the register first, then decisions, which may name them."""

    additions: tuple[Added, ...]
    decisions: tuple[Decision, ...]
    combinations: tuple[CombinationDecision, ...] = ()

    def write(self, folder: CaseFolder) -> Snapshot:
        """Write all of it into the case folder, or nothing.

        Returns:
            The files as they were before, to undo it.

        Raises:
            UsageProblem, UnreadableInput, OSError: a file was changed meanwhile, or the disk refused.
        """
        before = Snapshot.of(folder.register_in_use, folder.decisions_file)
        try:
            if self.additions:
                add(folder, *self.additions)
            if self.decisions:
                record_decisions(folder.decisions_file, self.decisions)
            if self.combinations:
                record_combinations(folder.decisions_file, self.combinations)
        except (ScrDocsError, OSError):
            before.restore()
            raise
        return before.written()


def settlement_of(answers: AnswersFile, register: Register, by: str, today: date) -> Settlement:
    """What a file of answers asks to have written.

    Args:
        answers: the file as read.
        register: the case's register, which says in which list a further name belongs.
        by: whose decisions they are, where the file does not say.
        today: the day on which they were made, where the file does not say.
    """
    return Settlement(
        tuple(_additions(answers, register)), answers.answered(by, today), answers.answered_combinations(by, today)
    )


def problems_of(settlement: Settlement, answers: AnswersFile, case: Case, board: Board) -> tuple[Finding, ...]:
    """Everything against writing it, with lines of the file; warnings do not stand in the way."""
    problems = problems_of_additions(case, settlement.additions, answers.path)
    if problems:
        return problems
    register = case.register or Register()
    for addition in settlement.additions:
        register = with_addition(register, addition)
    after = replace(case, register=register, decisions=settlement.decisions)
    known, terms = lexicon_of(after, board), terms_of(register)
    found = [replace(each, path=answers.path) for each in check_decisions(after, composed_documents(after))]
    for decision in settlement.decisions:
        if decision.identity and decision.identity not in known.parties:
            found.append(_wrong(decision, "SCR112", "`identity` names no entry of the register"))
        knows = not needs_context(decision.text, terms) and known.names_in(decision.text, prose=False)
        if decision.context is None and decision.decide == "keep" and knows:
            found.append(
                _wrong(decision, "SCR308", "the case knows these words as a name: say for which place they hold")
            )
    return tuple(sorted(found))


def _wrong(decision: Decision, code: str, message: str) -> Finding:
    return finding(code, decision.path, message, line=decision.line, column=1)


def _additions(answers: AnswersFile, register: Register) -> Iterator[Added]:
    for section in SECTIONS:
        for key, entry in getattr(answers, section).items():
            role = entry.role if isinstance(entry, AddedPerson) else entry.kind
            addition = NewEntry(section, key, entry.pseudonym, entry.names, role, entry.line)
            if not is_made(register, addition):
                yield addition
    for key, names in answers.further_names.items():
        yield FurtherForm(section_of(register, key) or "people", key, names, answers.line)
