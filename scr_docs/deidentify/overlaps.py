"""From everything that was found in one text to mentions that do not overlap.

A recorded decision comes first, then whichever is longer of a register match and a rule of form (an e-mail address
that contains a name goes whole; "May 2024" is no person), then the language model. A proposal that is half covered by a
stronger mention keeps its other half, as a doubt: nothing that was found is dropped because something else was found
beside it (Presidio's own resolution drops it).
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from scr_docs.deidentify.context import ContextOf
from scr_docs.deidentify.cover import Cover
from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.deidentify.register.matching import RegisterMatch
from scr_docs.deidentify.spans import NUMBERED_KINDS, PLAIN_KINDS, Span, of_decision, of_detection, of_register
from scr_docs.deidentify.unknown_names import of_model
from scr_docs.names.context import context_hash
from scr_docs.names.words import Word


def resolve(
    text: str,
    words: list[Word],
    lexicon: Lexicon,
    detections: list[Detection],
    *,
    prose: bool = True,
    context: ContextOf | None = None,
    misspelled: bool = False,
    cut: Sequence[RegisterMatch] = (),
) -> list[Span]:
    """All mentions of a plain text, in their order, none overlapping another.

    Args:
        text: the plain text.
        words: its words.
        lexicon: what the case knows.
        detections: what detectors propose.
        prose: False for file names, link targets and the like.
        context: the context of a span of the text; that of the text itself unless given.
        misspelled: whether words that nearly are a name of the register are mentions too.
        cut: halves of names that go on in another text.
    """
    cover = Cover(text, words)
    spans = [of_decision(settled) for settled in lexicon.settled_in(text, context or partial(context_hash, words))]
    for span in spans:
        cover.take(span.start, span.end)
    names_in = lexicon.near_names_in if misspelled else lexicon.names_in
    known = [of_register(match, lexicon) for match in (*names_in(text, prose=prose), *cut)]
    own = lexicon.own_words_in(text)
    proposals = [found for found in detections if found.source == "model"]
    for span in sorted(known + _of_form(detections, own, proposals), key=_rank):
        spans += _place(span, cover)
    for start, end in own:
        cover.take(start, end)
    unknown = of_model(text, cover, proposals, spans)
    return sorted(spans + unknown, key=lambda span: span.start)


def _of_form(detections: list[Detection], own: list[tuple[int, int]], proposals: list[Detection]) -> list[Span]:
    """What rules of form found, beyond the tool's own words and what is counted inside a longer number."""
    forms = [of_detection(found) for found in detections if found.source == "pattern" and not _is_own(found, own)]
    return [form for form in forms if not _is_counted_inside(form, proposals)]


def _is_own(found: Detection, own: list[tuple[int, int]]) -> bool:
    """Whether it is a word of a pseudonym: the 1 of "School 1" counts nothing."""
    return any(start <= found.start and found.end <= end for start, end in own)


def _is_counted_inside(form: Span, proposals: list[Detection]) -> bool:
    """Whether a plain number is a part of somebody's number (the 77 of ``DarkWolf 77``) or that of a house."""
    if form.kind not in PLAIN_KINDS:
        return False
    around = [each for each in proposals if each.start <= form.start and form.end <= each.end]
    longer = {each.kind for each in around if (each.start, each.end) != (form.start, form.end)}
    return bool(NUMBERED_KINDS & longer) or any(each.kind == "address" for each in around)


def _rank(span: Span) -> tuple[bool, int, int, int]:
    """The longer first; of two alike a name of the register, then a rule of form, which knows the kind of number.

    Plain numbers and lengths of time come last, since they are printed as they are: one may be somebody's number.
    """
    weight = 2 if span.breadth == "identifier" else int(span.source == "pattern")
    return span.kind in PLAIN_KINDS, span.start - span.end, weight, span.start


def _place(span: Span, cover: Cover) -> list[Span]:
    """Take a span if all its words are free; of one that is partly covered the rest becomes a doubt."""
    inside = cover.inside(span.start, span.end)
    free = [number for number in inside if not cover.taken[number]]
    groups = [(span.start, span.end)] if len(free) == len(inside) else cover.free_groups(span.start, span.end)
    cover.take(span.start, span.end)
    if len(free) == len(inside):
        return [span]
    if span.kind in PLAIN_KINDS:
        return []
    rest = replace(span, candidates=(), doubt="a part of a longer mention")
    return [replace(rest, start=start, end=end) for start, end in groups]
