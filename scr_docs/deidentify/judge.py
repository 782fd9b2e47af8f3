"""What is printed for one mention, and on whose word (design, section 5).

The register and recorded decisions decide; rules of kind decide about dates, ages, numbers and addresses; everything
else that was found is masked and asked about. Nothing here guesses.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from scr_docs.deidentify.find import Found
from scr_docs.deidentify.fitting import fit, starts_sentence
from scr_docs.deidentify.kinds.ages import age_band
from scr_docs.deidentify.kinds.dates import Unsettled, is_birth_or_death, print_date
from scr_docs.deidentify.kinds.printing import mask, removal
from scr_docs.deidentify.kinds.weekdays import pins_nothing
from scr_docs.deidentify.kinds.words_before_ages import fit_age
from scr_docs.deidentify.kinds.words_before_dates import fit_date
from scr_docs.deidentify.kinds.written_dates import MONTH_NAMES, WrittenDate, read_date
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.deidentify.spans import NAMED_KINDS, NUMBERED_KINDS
from scr_docs.model.case_file import Publication
from scr_docs.model.register import Decision

Rule = Literal["register", "kind", "case-file", "decision", "date-policy", "age-band", "removed", "masked"]

_UNREADABLE = "a date that needs a person to read it"
_NO_ANCHOR = "a relative date without an anchor that may be used"
_MAYBE_AGE = "AGE_LIKE"
"""The rule of form for "at eleven weeks"."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """``printed`` None: the words stay as they are. ``doubt`` not empty: masked, and a person is asked."""

    printed: str | None
    rule: Rule
    doubt: str = ""
    identity: str | None = None
    start: int | None = None
    """Where printing starts in the plain text, when a word before the mention changes with it ("on" becomes "in")."""
    end: int | None = None
    """Where it ends, when letters after the mention change with it."""


_STAYS = Verdict(None, "decision")


def judge(
    found: Found, lexicon: Lexicon, publication: Publication, introduced: Collection[str] = frozenset()
) -> Verdict:
    """Decide about one mention of a document of the case that the lexicon and the publication policy belong to.

    ``introduced`` are the ids that the document has printed by their kind before: "a school" is "the school" then.
    """
    span = found.span
    if span.decision:
        return _by_decision(found, span.decision, lexicon)
    if span.doubt or len(span.candidates) > 1:
        return _masked(found, span.doubt or "a name of several entries of the register")
    if span.candidates:
        return _by_register(found, lexicon, introduced)
    return _by_kind(found, lexicon, publication)


def _by_kind(found: Found, lexicon: Lexicon, publication: Publication) -> Verdict:
    """What nobody has named or decided on: numbers go, dates and ages by their policy, the rest is asked about."""
    span = found.span
    if span.kind in NUMBERED_KINDS and span.source == "model":
        return _masked(found, f"{span.kind} that no rule of form knows")
    if span.kind in NUMBERED_KINDS:
        return Verdict(removal(span.detail) or mask(span.kind), "removed")
    if span.kind == "date":
        return _by_date_policy(found, lexicon, publication)
    if span.kind == "age":
        return _by_age_band(found)
    if span.kind in NAMED_KINDS or span.kind == "demographic":
        return _masked(found, f"{span.kind} that nobody has decided on")
    return _STAYS


def _by_age_band(found: Found) -> Verdict:
    text, span = found.segment.text, found.span
    if span.rule == _MAYBE_AGE:
        return _masked(found, "an age, or a length of time")
    band = age_band(text[span.start : span.end])
    if isinstance(band, Unsettled):
        return _masked(found, "an age that may be read in two ways")
    return Verdict(fit_age(text, span.start, band), "age-band") if band else _STAYS


def _masked(found: Found, reason: str) -> Verdict:
    return Verdict(mask(found.span.kind), "masked", reason)


def _by_decision(found: Found, decision: Decision, lexicon: Lexicon) -> Verdict:
    if decision.decide == "keep":
        return _STAYS
    party = lexicon.parties.get(decision.identity or "")
    printed = decision.with_ or (party.printed if party else None)
    if not printed:
        return Verdict(mask(decision.kind), "decision", "a decision that names no entry", decision.identity)
    place = fit(printed, found.segment.text, found.span.start, found.span.end)
    return Verdict(place.words, "decision", identity=decision.identity, start=place.start, end=place.end)


def _by_register(found: Found, lexicon: Lexicon, introduced: Collection[str]) -> Verdict:
    span = found.span
    party = lexicon.parties[span.candidates[0]]
    if span.breadth == "identifier":
        return Verdict(mask(span.kind), "removed", identity=party.id)
    if party.printed is None:
        return _STAYS
    if party.doubt:
        return _masked(found, party.doubt)
    rule: Rule = "kind" if party.by_kind else "register" if party.source == "register" else "case-file"
    printed = party.again if party.again and party.id in introduced else party.printed
    place = fit(printed, found.segment.text, span.start, span.end)
    return Verdict(place.words, rule, identity=party.id, start=place.start, end=place.end)


def _by_date_policy(found: Found, lexicon: Lexicon, publication: Publication) -> Verdict:
    text, span = found.segment.text, found.span
    read = read_date(text[span.start : span.end])
    of_a_life = is_birth_or_death(text, span.start)
    if read is None and not of_a_life and pins_nothing(text, span.start, span.end):
        return _STAYS
    if of_a_life or _is_private(read, lexicon):
        return Verdict(mask("date"), "removed")
    printed = print_date(read, publication.dates, publication.anchor)
    if isinstance(printed, Unsettled):
        refused = publication.dates == "relative" and publication.anchor is None
        return _masked(found, _NO_ANCHOR if refused else _UNREADABLE)
    return _printed_date(found, lexicon, read, printed) if read and printed else _STAYS


def _printed_date(found: Found, lexicon: Lexicon, read: WrittenDate, printed: str) -> Verdict:
    """What the policy prints, as it stands in the sentence."""
    text = found.segment.text
    start, joined = fit_date(text, found.span.start, read, printed)
    if printed == joined and printed in MONTH_NAMES and lexicon.names_in(printed, prose=False):
        # "May" for "4 May" would be read as the child of that name, here and when the text is redacted again.
        return _masked(found, "a month that is also a name")
    if start == found.span.start and starts_sentence(text[:start]):
        joined = joined[0].upper() + joined[1:]
    return Verdict(joined, "date-policy", start=start)


def _is_private(read: WrittenDate | None, lexicon: Lexicon) -> bool:
    """Whether it is the day on which somebody of the register was born or died."""
    if read is None:
        return False
    return any(
        (day.month, day.day) == (read.month, read.day) and read.year in {None, day.year} for day in lexicon.private_days
    )
