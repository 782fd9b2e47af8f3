"""A mention in a plain text, made from a decision, a register match or a detection."""

from dataclasses import dataclass
from typing import Final

from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.register.lexicon import Lexicon, Settled
from scr_docs.deidentify.register.matching import RegisterMatch
from scr_docs.model.mention import Kind, MentionSource
from scr_docs.model.register import Decision

NAMED_KINDS: Final = frozenset({"person", "place", "organisation"})
NUMBERED_KINDS: Final = frozenset({"code", "contact", "address"})
PLAIN_KINDS: Final = frozenset({"quantity", "duration"})
"""What is printed as it is, unless it is a part of somebody's number."""
_RULE: Final = "line {} of decisions.yml"


@dataclass(frozen=True, slots=True)
class Span:
    """A mention in a plain text, before it is known what to print."""

    start: int
    end: int
    kind: Kind
    source: MentionSource
    detail: str = ""
    candidates: tuple[str, ...] = ()
    doubt: str = ""
    decision: Decision | None = None
    breadth: str = ""
    rule: str = ""


def of_decision(settled: Settled) -> Span:
    """The words that a recorded decision answers."""
    decision = settled.decision
    ids = (decision.identity,) if decision.identity else ()
    return Span(
        settled.start,
        settled.end,
        decision.kind,
        "decision",
        candidates=ids,
        decision=decision,
        rule=_RULE.format(decision.line),
    )


def of_register(match: RegisterMatch, lexicon: Lexicon) -> Span:
    """What the register knows, in doubt where several of its entries are written so."""
    sources = {lexicon.parties[key].source for key in match.candidates}
    doubt = match.doubt or ("a name of several entries of the register" if len(match.candidates) > 1 else "")
    source: MentionSource = "register" if "register" in sources else "case-file"
    return Span(
        match.start, match.end, match.kind, source, "", match.candidates, doubt, None, match.breadth, match.form
    )


def of_detection(found: Detection) -> Span:
    """What a detector proposes."""
    return Span(found.start, found.end, found.kind, found.source, found.detail, rule=found.rule)
