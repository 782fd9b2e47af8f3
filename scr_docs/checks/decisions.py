"""Recorded decisions that ask for care: on words of the register without context (SCR308), or on nothing (SCR309)."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from scr_docs.markdown.plain_view import plain_view
from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, finding
from scr_docs.model.plan import ActionPlan
from scr_docs.model.register import Decision, Register

Words = tuple[str, ...]

_WORD: Final = re.compile(r"[^\W_]+")
_SHORTEST_PART: Final = 3


def check_decisions(case: Case) -> tuple[Finding, ...]:
    """What is wrong with ``decisions.yml`` beyond its form (design, section 4)."""
    if not case.decisions:
        return ()
    path = case.shown("decisions.yml")
    terms = _terms(case.register or Register())
    texts = list(_texts(case))
    found = []
    for decision in case.decisions:
        words = _words(decision.text)
        if decision.context is None and any(_stands_in(term, words) for term in terms):
            message = "the words are a name of the register: say for which place they hold (context), or take it out"
            found.append(finding("SCR308", path, message, line=decision.line))
        if not any(_stands_in(words, text) for text in texts):
            found.append(_matches_nothing(path, decision))
    return tuple(found)


def _matches_nothing(path: str, decision: Decision) -> Finding:
    return finding("SCR309", path, "these words stand in no document (any more); take it out", line=decision.line)


def _terms(register: Register) -> set[Words]:
    """Every written form, and every part of a person's name that is long enough to be one."""
    forms = {_words(name) for entry in register.entries().values() for name in entry.names}
    parts = {(word,) for person in register.people.values() for name in person.names for word in _words(name)}
    return {term for term in forms | {part for part in parts if len(part[0]) >= _SHORTEST_PART} if term}


def _texts(case: Case) -> Iterator[Words]:
    for document in case.documents:
        yield from (_words(segment.folded.text) for segment in plain_view(document.text).segments)
    if case.plan is not None:
        yield from (_words(text) for text in _plan_texts(case.plan))


def _plan_texts(plan: ActionPlan) -> Iterator[str]:
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
