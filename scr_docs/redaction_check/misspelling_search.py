"""Register × visible text → words that nearly are a name of the page's own case (SCR404)."""

from collections.abc import Iterator
from functools import partial

from scr_docs.deidentify.register.matching import RegisterMatch
from scr_docs.deidentify.register.near_names import CALLED
from scr_docs.names.context import context_hash
from scr_docs.redaction_check.detector_search import Unknown
from scr_docs.redaction_check.known_words import KnownWords
from scr_docs.redaction_check.looking import Look
from scr_docs.redaction_check.pages import Answerable
from scr_docs.redaction_check.terms import CaseTerms

_DESCRIPTION = "what looks like a misspelled name of the register"


def search_misspelled(look: Look, answerable: Answerable, known: KnownWords) -> Iterator[Unknown]:
    """Words that nearly are a name of a case that the text answers to; not what anybody may be called ("Kate").

    Quiet are the tool's own blocks, what a decision keeps here, and what the policy printed or a release settled.
    """
    if look.surface.what != "visible text" or known.is_known_block(look.text):
        return
    for terms in answerable.own:
        for match in terms.lexicon.misspelled_in(look.text, prose=True):
            if match.doubt == CALLED:
                continue
            if not _is_settled(match, look, terms) and not known.covers(look.words, match.start, match.end):
                yield Unknown("SCR404", match.start, match.end, _DESCRIPTION)


def _is_settled(match: RegisterMatch, look: Look, terms: CaseTerms) -> bool:
    settled = terms.lexicon.settled_in(look.text, partial(context_hash, look.words))
    return any(one.start < match.end and match.start < one.end for one in settled)
