"""Recorded decisions that ask for care: on words of the register without context (SCR308), or past their use.

Unused is one whose words stand nowhere (SCR309); stale is one whose words stand in other contexts only (SCR325).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from scr_docs.checks.decided_places import places_of_decisions
from scr_docs.markdown.plain_view import plain_view
from scr_docs.model.case import Case
from scr_docs.model.document import Document
from scr_docs.model.finding import Finding, finding
from scr_docs.model.register import Decision, Register
from scr_docs.names.short_names import short_names
from scr_docs.names.words import word_keys
from scr_docs.names.written_forms import forms_of_person, spellings

Words = tuple[str, ...]

_SHORTEST_PART: Final = 3
_SPENT: Final = {
    "SCR309": "these words stand in no document (any more); take it out",
    "SCR325": "the words around it changed, so it asks again; take it out (scr-docs decide CASE --prune)",
}


def check_decisions(case: Case, documents: Sequence[Document]) -> tuple[Finding, ...]:
    """What is wrong with ``decisions.yml`` beyond its form (design, section 4).

    Args:
        case: its register and decisions.
        documents: everything of the case that is printed in words, the composed action plan with the others
            (``compose.documents.composed_documents``): a decision may be about words that stand only there.
    """
    if not case.decisions:
        return ()
    path = case.shown("decisions.yml")
    terms = _terms(case.register or Register())
    found = []
    for decision in case.decisions:
        if decision.context is None and _holds_one_of(terms, decision.text):
            message = "the words are a name of the register: say for which place they hold (context), or take it out"
            found.append(finding("SCR308", path, message, line=decision.line))
    spent = spent_decisions(case, documents)
    return (*found, *(finding(each.code, path, _SPENT[each.code], line=each.decision.line) for each in spent))


@dataclass(frozen=True, slots=True)
class Spent:
    """A decision that settles nothing (any more); ``code`` says why: SCR309 or SCR325."""

    decision: Decision
    code: Literal["SCR309", "SCR325"]


def spent_decisions(case: Case, documents: Sequence[Document]) -> tuple[Spent, ...]:
    """Decisions whose words stand nowhere in ``documents``, or nowhere in their context."""
    places = places_of_decisions((document.text for document in documents), case.decisions)
    spent = []
    for number, decision in enumerate(case.decisions):
        contexts = places.contexts.get(number, set())
        if not contexts:
            spent.append(Spent(decision, "SCR309"))
        elif decision.context is not None and decision.context not in contexts:
            spent.append(Spent(decision, "SCR325"))
    return tuple(spent)


def needs_context(text: str, register: Register) -> bool:
    """Whether words hold a name of the register, so that what is decided about them holds in its place only."""
    return _holds_one_of(_terms(register), text)


def _holds_one_of(terms: set[Words], text: str) -> bool:
    read = " ".join(segment.text for segment in plain_view(text).segments)
    return any(_stands_in(term, words) for words in {word_keys(text), word_keys(read)} for term in terms)


def _terms(register: Register) -> set[Words]:
    """Every written form, number, part of a person's name that is long enough to be one, and sure short names."""
    forms = {
        each for entry in register.entries().values() for name in entry.names for each in spellings(word_keys(name))
    }
    forms |= {word_keys(number) for person in register.people.values() for number in person.identifiers}
    forms |= {
        form.words
        for key, person in register.people.items()
        for form in forms_of_person(key, person.names)
        if form.breadth == "full"
    }
    parts = {(word,) for person in register.people.values() for name in person.names for word in word_keys(name)}
    of_places = (one for each in register.places.values() for one in short_names(each.names, address=True))
    of_others = (one for each in register.organisations.values() for one in short_names(each.names, address=False))
    short = {one.words for one in (*of_places, *of_others) if one.sure}
    return {term for term in forms | short | {part for part in parts if len(part[0]) >= _SHORTEST_PART} if term}


def _stands_in(term: Words, words: Words) -> bool:
    size = len(term)
    return any(words[at : at + size] == term for at in range(len(words) - size + 1)) if term else False
