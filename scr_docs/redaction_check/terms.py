"""What one case must not show: its register and case file, ready to be looked for in any text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import permutations

from scr_docs.deidentify.known_parties import KnownParty
from scr_docs.deidentify.lexicon import Lexicon, lexicon_of
from scr_docs.deidentify.register_matching import squeeze
from scr_docs.deidentify.words import word_keys
from scr_docs.deidentify.written_forms import TITLES
from scr_docs.errors import UnreadableInput
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.case_file import Publication

_WITHOUT_BOUNDARY = 8
"""From this length on a name without its spaces is looked for inside longer words too."""


@dataclass(frozen=True, slots=True)
class CaseTerms:
    """One case as the check sees it. ``squeezed`` maps full names and numbers without their spaces to entry ids."""

    case: str
    lexicon: Lexicon
    publication: Publication
    squeezed: dict[str, str] = field(repr=False)

    def squeezed_in(self, token: str) -> Iterator[str]:
        """Ids of entries whose full name or number stands in a run of text without white space."""
        key = squeeze(token)
        for form, entry in self.squeezed.items():
            if form == key or (form in key and (len(form) >= _WITHOUT_BOUNDARY or form in _runs(token))):
                yield entry


def terms_of(case: Case, board: Board) -> CaseTerms:
    """What to look for of one case.

    Raises:
        UnreadableInput: its register or case file could not be read; a check without it would pass what it must stop.
    """
    if case.register is None or case.file is None:
        raise UnreadableInput(f"{case.folder}: register or case file cannot be read, so nothing can be checked for it")
    return make_terms(case.id, lexicon_of(case, board), case.file.publication)


def make_terms(case_id: str, lexicon: Lexicon, publication: Publication | None = None) -> CaseTerms:
    """As ``terms_of``, for a lexicon that is there already."""
    squeezed = {form: party.id for party in lexicon.parties.values() if _is_hidden(party) for form in _squeezed(party)}
    return CaseTerms(case_id, lexicon, publication or Publication(), squeezed)


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
