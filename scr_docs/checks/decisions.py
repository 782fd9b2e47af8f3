"""Recorded decisions that ask for care: on words of the register without context (SCR308), or past their use.

Unused is one whose words stand nowhere (SCR309); stale is one whose words stand in other contexts only (SCR325).
"""

from collections.abc import Iterator, Sequence
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
Terms = frozenset[Words]

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
    terms = terms_of(case.register or Register())
    found = []
    for decision in case.decisions:
        if decision.context is None and needs_context(decision.text, terms):
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


def needs_context(text: str, terms: Terms) -> bool:
    """Whether words hold a name of the register (`terms_of`), so that what is decided about them holds there only."""
    read = " ".join(segment.text for segment in plain_view(text).segments)
    return any(_holds_one_of(terms, words) for words in {word_keys(text), word_keys(read)})


def terms_of(register: Register) -> Terms:
    """Every written form, number, part of a person's name that is long enough to be one, and sure short names."""
    names = [name for entry in register.entries().values() for name in entry.names]
    forms = {words for name in names for words in spellings(word_keys(name))}
    numbers = {word_keys(number) for person in register.people.values() for number in person.identifiers}
    return frozenset(term for term in (*forms, *numbers, *_of_people(register), *_short(register)) if term)


def _of_people(register: Register) -> Iterator[Words]:
    for key, person in register.people.items():
        yield from (form.words for form in forms_of_person(key, person.names) if form.breadth == "full")
        parts = (word for name in person.names for word in word_keys(name))
        yield from ((part,) for part in parts if len(part) >= _SHORTEST_PART)


def _short(register: Register) -> Iterator[Words]:
    of_places = (one for each in register.places.values() for one in short_names(each.names, address=True))
    of_others = (one for each in register.organisations.values() for one in short_names(each.names, address=False))
    yield from (one.words for one in (*of_places, *of_others) if one.sure)


def _holds_one_of(terms: Terms, words: Words) -> bool:
    ends = range(1, len(words) + 1)
    return any(words[start:end] in terms for end in ends for start in range(end))
