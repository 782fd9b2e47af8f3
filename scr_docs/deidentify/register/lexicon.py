"""What one case knows before anything is detected: its parties, its decisions, and the words that it prints itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from scr_docs.deidentify.context import ContextOf
from scr_docs.deidentify.kinds.printing import MASK_PATTERN
from scr_docs.deidentify.register.known_parties import (
    KnownParty,
    merge_parties,
    parties_of_case_file,
    parties_of_register,
)
from scr_docs.deidentify.register.longer_names import join_longer_names
from scr_docs.deidentify.register.matching import RegisterIndex, RegisterMatch
from scr_docs.deidentify.register.near_names import NearNames
from scr_docs.deidentify.register.short_names import ShortNames, with_short_names
from scr_docs.markdown.plain_view import plain_view
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.register import Decision, Register

_MASK = re.compile(MASK_PATTERN)


@dataclass(frozen=True, slots=True)
class Settled:
    """A span that a recorded decision answers."""

    start: int
    end: int
    decision: Decision


class Lexicon:
    """The parties and decisions of one case, indexed. An empty one serves for texts outside any case."""

    def __init__(self, parties: Sequence[KnownParty] = (), decisions: Sequence[Decision] = ()) -> None:
        self.parties = {party.id: party for party in parties}
        self.decisions = tuple(decisions)
        self._names = RegisterIndex(parties)
        self._short = ShortNames(parties)
        self._near = NearNames(parties)
        self._own_words = RegisterIndex(_pseudonyms(parties))
        self._decided = RegisterIndex(
            KnownParty(str(number), "organisation", (decision.text,), None, "decision")
            for number, decision in enumerate(decisions)
        )

    @property
    def private_days(self) -> frozenset[date]:
        """Days of birth and death of everyone in the register."""
        return frozenset(day for party in self.parties.values() for day in party.days)

    def names_in(self, text: str, *, prose: bool) -> list[RegisterMatch]:
        """What the register and the case file know in a plain text."""
        found = self._known_in(text, prose=prose)
        return join_longer_names(text, found) if prose and found else found

    def _known_in(self, text: str, *, prose: bool) -> list[RegisterMatch]:
        return with_short_names(self._names.find(text, prose=prose), self._short.find(text, prose=prose))

    def near_names_in(self, text: str, *, prose: bool) -> list[RegisterMatch]:
        """As ``names_in``, and doubts about words that nearly are a name of the register ("Kayliegh")."""
        near = self.misspelled_in(text, prose=prose)
        if not near:
            return self.names_in(text, prose=prose)
        together = [*self._known_in(text, prose=prose), *near]
        return join_longer_names(text, together) if prose else together

    def misspelled_in(self, text: str, *, prose: bool) -> list[RegisterMatch]:
        """Words that nearly are a name of the register, are none, and that the tool has not printed itself."""
        near = self._near.find(text, prose=prose)
        if not near:
            return []
        known = [(match.start, match.end) for match in self._known_in(text, prose=prose)]
        own = self.own_words_in(text)
        return [match for match in near if not _is_taken(match, known, own)]

    def entries_named(self, key: str) -> tuple[str, ...]:
        """Ids of entries of the register that have this word, of four letters or more, for a name."""
        return self._near.entries_named(key)

    def squeezed_names_in(self, text: str) -> tuple[str, ...]:
        """Ids whose full name stands in a link target or file name without its spaces."""
        return self._names.find_squeezed(text)

    def own_words_in(self, text: str) -> list[tuple[int, int]]:
        """Spans of pseudonyms of the case and of masks that the tool printed: never mentions."""
        spans = [(match.start, match.end) for match in self._own_words.find(text, prose=False)]
        return spans + [match.span() for match in _MASK.finditer(text)]

    def settled_in(self, text: str, context: ContextOf) -> list[Settled]:
        """Spans that a decision answers. A decision on words of the register counts only in its context (SCR308).

        One that does not count here hides none that does, however long its words are.
        """

        def answer(match: RegisterMatch) -> Decision | None:
            return self._decision_for(match, context(match.start, match.end))

        answered = self._decided.find(text, prose=False, counts=lambda match: answer(match) is not None)
        return [Settled(one.start, one.end, decision) for one in answered if (decision := answer(one))]

    def _decision_for(self, match: RegisterMatch, context: str) -> Decision | None:
        chosen = [self.decisions[int(number)] for number in match.candidates]
        tied = next((decision for decision in chosen if decision.context == context), None)
        free = next(
            (decision for decision in chosen if decision.context is None and not self._is_known(decision)), None
        )
        return tied or free

    def _is_known(self, decision: Decision) -> bool:
        read = " ".join(segment.text for segment in plain_view(decision.text).segments)
        return decision.decide == "keep" and any(self._known_in(text, prose=False) for text in (decision.text, read))


def _is_taken(near: RegisterMatch, known: Sequence[tuple[int, int]], own: Sequence[tuple[int, int]]) -> bool:
    """Whether words are known already; ``Abdi Rahman`` for Abdirahman is more than the ``Abdi`` that is known."""
    whole = (near.start, near.end)
    stronger = [span for span in known if span == whole or span[0] < near.start or near.end < span[1]]
    return any(start < near.end and near.start < end for start, end in (*own, *stronger))


def lexicon_of(case: Case, board: Board) -> Lexicon:
    """Everything that a case knows: register, case file, plan and decisions."""
    neutral = case.file is not None and case.file.publication.gender_neutral
    register = parties_of_register(case.register or Register(), gender_neutral=neutral)
    file = parties_of_case_file(case.file, case.plan, board) if case.file else iter(())
    return Lexicon(merge_parties(register, file), case.decisions)


def _pseudonyms(parties: Sequence[KnownParty]) -> list[KnownParty]:
    return [
        KnownParty(party.id, "organisation", (printed,), None, party.source)
        for party in parties
        for printed in {party.printed, party.again}
        if printed
    ]
