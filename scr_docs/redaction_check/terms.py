"""What one case must not show: its register and case file, ready to be looked for in any text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import permutations

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.released import read_released
from scr_docs.casefolder.settings import FileReading, read_case_file, read_decisions, read_plan, read_register
from scr_docs.deidentify.register.known_parties import (
    KnownParty,
    merge_parties,
    parties_of_case_file,
    parties_of_register,
)
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.errors import UnreadableInput
from scr_docs.model.board import Board
from scr_docs.model.case_file import CaseFile, Publication
from scr_docs.model.finding import Finding
from scr_docs.model.register import Decision, Register
from scr_docs.names.squeezed import SqueezedForms
from scr_docs.names.words import squeeze, word_keys
from scr_docs.names.written_forms import TITLES

_WITHOUT_BOUNDARY = 8
"""From this length on a name without its spaces is looked for inside longer words too."""


@dataclass(frozen=True, slots=True)
class CaseTerms:
    """One case as the check sees it. ``squeezed`` holds full names and numbers without their spaces."""

    case: str
    lexicon: Lexicon
    publication: Publication
    squeezed: SqueezedForms = field(repr=False)

    def may_stand_squeezed_in(self, squeezed_text: str) -> bool:
        """A quick look at a whole text without white space and marks: False where ``squeezed_in`` finds nothing."""
        return next(self.squeezed.places_in(squeezed_text), None) is not None

    def squeezed_in(self, token: str) -> Iterator[str]:
        """Ids of entries whose full name or number stands in a run of text without white space."""
        key = squeeze(token)
        for form, entries in self.squeezed.places_in(key):
            if form == key or len(form) >= _WITHOUT_BOUNDARY or form in _runs(token):
                yield from sorted(entries)


def read_terms(folder: CaseFolder, board: Board) -> CaseTerms:
    """What to look for of the case in a folder: register, case file, action plan, decisions, and nothing else of it.

    A case without a case file (only a register) is looked for by its register alone.

    Raises:
        UnreadableInput: one of these files is there and could not be read whole; a check without it would pass what it
            must stop. The message lists every problem with file and line.
    """
    register, decisions, plan = read_register(folder), read_decisions(folder), read_plan(folder)
    file = read_case_file(folder) if folder.case_file.exists() else FileReading[CaseFile](None, (), "")
    _require((*register.problems, *decisions.problems, *plan.problems, *file.problems))
    neutral = file.value is not None and file.value.publication.gender_neutral
    known = parties_of_register(register.value or Register(), gender_neutral=neutral)
    listed = parties_of_case_file(file.value, plan.value, board) if file.value else iter(())
    lexicon = Lexicon(merge_parties(known, listed), tuple(_as_printed(folder, decisions.value or ())))
    return make_terms(folder.id, lexicon, file.value.publication if file.value else None)


def _as_printed(folder: CaseFolder, decisions: Sequence[Decision]) -> Iterator[Decision]:
    """The decisions, and those tied to a context also in the contexts that released texts gave their words."""
    printed = {context for released in read_released(folder)[0] for context in released.manifest.kept_contexts}
    yield from decisions
    for decision in decisions:
        if decision.decide == "keep" and decision.context:
            yield from (replace(decision, context=context) for context in printed)


def has_register(folder: CaseFolder) -> bool:
    """Whether there is a register in the folder, in clear or encrypted."""
    return folder.register_in_use.exists()


def _require(problems: Sequence[Finding]) -> None:
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        listed = "\n".join(f"{error.path}:{error.line}: {error.message}" for error in errors)
        raise UnreadableInput(f"without these files nothing counts as checked:\n{listed}")


def make_terms(case_id: str, lexicon: Lexicon, publication: Publication | None = None) -> CaseTerms:
    """As ``terms_of``, for a lexicon that is there already."""
    squeezed = [
        (form, party.id) for party in lexicon.parties.values() if _is_hidden(party) for form in _squeezed(party)
    ]
    return CaseTerms(case_id, lexicon, publication or Publication(), SqueezedForms(squeezed))


def _is_hidden(party: KnownParty) -> bool:
    return party.printed is not None


def _squeezed(party: KnownParty) -> Iterator[str]:
    for name in party.names:
        words = [key for key in word_keys(name) if key not in TITLES]
        if len(words) > 1 and len("".join(words)) > 3:
            orders = permutations(words) if len(words) == 2 and party.kind == "person" else [tuple(words)]
            yield from ("".join(order) for order in orders)
    yield from filter(None, (squeeze(identifier) for identifier in party.identifiers))


def _runs(token: str) -> set[str]:
    return set(word_keys(token))
