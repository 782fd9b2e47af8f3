"""Recorded decisions that ask for care: on words of the register without context (SCR308), or past their use.

Unused is one whose words stand nowhere (SCR309); stale is one whose words stand in other contexts only (SCR325).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from scr_docs.checks.decided_places import places_of_decisions
from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, finding
from scr_docs.model.plan import ActionPlan
from scr_docs.model.register import Decision, Register

Words = tuple[str, ...]

_WORD: Final = re.compile(r"[^\W_]+")
_SHORTEST_PART: Final = 3
_SPENT: Final = {
    "SCR309": "these words stand in no document (any more); take it out",
    "SCR325": "the words around it changed, so it asks again; take it out (scr-docs decide CASE --prune)",
}


def check_decisions(case: Case) -> tuple[Finding, ...]:
    """What is wrong with ``decisions.yml`` beyond its form (design, section 4)."""
    if not case.decisions:
        return ()
    path = case.shown("decisions.yml")
    terms = _terms(case.register or Register())
    found = []
    for decision in case.decisions:
        if decision.context is None and _holds_one_of(terms, decision.text):
            message = "the words are a name of the register: say for which place they hold (context), or take it out"
            found.append(finding("SCR308", path, message, line=decision.line))
    spent = spent_decisions(case)
    return (*found, *(finding(each.code, path, _SPENT[each.code], line=each.decision.line) for each in spent))


@dataclass(frozen=True, slots=True)
class Spent:
    """A decision that settles nothing (any more); ``code`` says why: SCR309 or SCR325."""

    decision: Decision
    code: Literal["SCR309", "SCR325"]


def spent_decisions(case: Case) -> tuple[Spent, ...]:
    """Decisions whose words stand nowhere, or nowhere in their context."""
    places = places_of_decisions((document.text for document in case.documents), case.decisions)
    plan = [_words(text) for text in plan_texts(case.plan)] if case.plan else []
    spent = []
    for number, decision in enumerate(case.decisions):
        contexts = places.contexts.get(number, set())
        if any(_stands_in(_words(decision.text), text) for text in plan):
            # The plan becomes a document only later, so which context its words will have is not known here.
            continue
        if not contexts:
            spent.append(Spent(decision, "SCR309"))
        elif decision.context is not None and decision.context not in contexts:
            spent.append(Spent(decision, "SCR325"))
    return tuple(spent)


def needs_context(text: str, register: Register) -> bool:
    """Whether words hold a name of the register, so that what is decided about them holds in its place only."""
    return _holds_one_of(_terms(register), text)


def _holds_one_of(terms: set[Words], text: str) -> bool:
    words = _words(text)
    return any(_stands_in(term, words) for term in terms)


def _terms(register: Register) -> set[Words]:
    """Every written form, and every part of a person's name that is long enough to be one."""
    forms = {_words(name) for entry in register.entries().values() for name in entry.names}
    parts = {(word,) for person in register.people.values() for name in person.names for word in _words(name)}
    return {term for term in forms | {part for part in parts if len(part[0]) >= _SHORTEST_PART} if term}


def plan_texts(plan: ActionPlan) -> Iterator[str]:
    """Everything in words that an action plan says."""
    for action in plan.actions:
        yield from (action.action, action.owner, action.outcome, action.evaluated_by, action.evidence)
        yield action.outcome_achieved
    for signed in plan.signed_up:
        yield from (signed.organisation, signed.name, signed.role)
    yield plan.monitored_by


def _words(text: str) -> Words:
    """The words of a text without case and accents."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return tuple(_WORD.findall(plain.casefold()))


def _stands_in(term: Words, words: Words) -> bool:
    size = len(term)
    return any(words[at : at + size] == term for at in range(len(words) - size + 1)) if term else False
