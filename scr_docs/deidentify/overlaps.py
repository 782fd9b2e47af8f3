"""From everything that was found in one text to mentions that do not overlap.

A recorded decision comes first, then whichever is longer of a register match and a rule of form (an e-mail address
that contains a name goes whole; "May 2024" is no person), then the language model. A proposal that is half covered by a
stronger mention keeps its other half, as a doubt: nothing that was found is dropped because something else was found
beside it (Presidio's own resolution drops it).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from scr_docs.deidentify.context import ContextOf
from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.register.lexicon import Lexicon, Settled
from scr_docs.deidentify.register.matching import RegisterMatch
from scr_docs.deidentify.sector_words import is_sector_phrase_in
from scr_docs.model.mention import Kind, MentionSource
from scr_docs.model.register import Decision
from scr_docs.names.context import context_hash
from scr_docs.names.word_names import is_time
from scr_docs.names.words import Word
from scr_docs.names.written_forms import ABBREVIATED_TITLES

_NAMED_KINDS = frozenset({"person", "place", "organisation"})
_NUMBERED_KINDS = frozenset({"code", "contact", "address"})
_PLAIN_KINDS = frozenset({"quantity", "duration"})
_RULE = "line {} of decisions.yml"


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


class _Cover:
    """Which words of a text are taken already."""

    def __init__(self, text: str, words: list[Word]) -> None:
        self.text = text
        self.words = words
        self.starts, self.ends = [word.start for word in words], [word.end for word in words]
        self.taken = [False] * len(words)

    def inside(self, start: int, end: int) -> list[int]:
        return list(range(bisect_right(self.ends, start), bisect_left(self.starts, end)))

    def take(self, start: int, end: int) -> None:
        for number in self.inside(start, end):
            self.taken[number] = True

    def free_groups(self, start: int, end: int) -> list[tuple[int, int]]:
        """Runs of free words inside a span, as spans, without a possessive s at their end."""
        groups: list[list[int]] = []
        for number in self.inside(start, end):
            if self.taken[number]:
                continue
            if groups and groups[-1][-1] == number - 1:
                groups[-1].append(number)
            else:
                groups.append([number])
        return [span for group in groups for span in self._trim(group, start, end)]

    def _trim(self, group: list[int], start: int, end: int) -> list[tuple[int, int]]:
        while group and self.words[group[-1]].key == "s" and self.text[self.words[group[-1]].start - 1 :][:1] == "'":
            group = group[:-1]
        if not group:
            return []
        return [(max(start, self.words[group[0]].start), min(end, self.words[group[-1]].end))]


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
    cover = _Cover(text, words)
    spans = [_of_decision(settled) for settled in lexicon.settled_in(text, context or partial(context_hash, words))]
    for span in spans:
        cover.take(span.start, span.end)
    names_in = lexicon.near_names_in if misspelled else lexicon.names_in
    known = [_of_register(match, lexicon) for match in (*names_in(text, prose=prose), *cut)]
    own = lexicon.own_words_in(text)
    forms = [_of_detection(found) for found in detections if found.source == "pattern" and not _is_own(found, own)]
    proposals = [found for found in detections if found.source == "model"]
    forms = [form for form in forms if not _is_counted_inside(form, proposals)]
    for span in sorted(known + forms, key=_rank):
        spans += _place(span, cover)
    for start, end in own:
        cover.take(start, end)
    unknown = _of_model(text, cover, proposals, spans)
    return sorted(spans + unknown, key=lambda span: span.start)


def _is_own(found: Detection, own: list[tuple[int, int]]) -> bool:
    """Whether it is a word of a pseudonym: the 1 of "School 1" counts nothing."""
    return any(start <= found.start and found.end <= end for start, end in own)


def _is_counted_inside(form: Span, proposals: list[Detection]) -> bool:
    """Whether a plain number is a part of somebody's number (the 77 of ``DarkWolf 77``) or that of a house."""
    if form.kind not in _PLAIN_KINDS:
        return False
    around = [each for each in proposals if each.start <= form.start and form.end <= each.end]
    longer = {each.kind for each in around if (each.start, each.end) != (form.start, form.end)}
    return bool(_NUMBERED_KINDS & longer) or any(each.kind == "address" for each in around)


def _rank(span: Span) -> tuple[bool, int, int, int]:
    """The longer first; of two alike a name of the register, then a rule of form, which knows the kind of number.

    Plain numbers and lengths of time come last, since they are printed as they are: one may be somebody's number.
    """
    weight = 2 if span.breadth == "identifier" else int(span.source == "pattern")
    return span.kind in _PLAIN_KINDS, span.start - span.end, weight, span.start


def _of_decision(settled: Settled) -> Span:
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


def _of_register(match: RegisterMatch, lexicon: Lexicon) -> Span:
    sources = {lexicon.parties[key].source for key in match.candidates}
    doubt = match.doubt or ("a name of several entries of the register" if len(match.candidates) > 1 else "")
    source: MentionSource = "register" if "register" in sources else "case-file"
    return Span(
        match.start, match.end, match.kind, source, "", match.candidates, doubt, None, match.breadth, match.form
    )


def _of_detection(found: Detection) -> Span:
    return Span(found.start, found.end, found.kind, found.source, found.detail, rule=found.rule)


def _place(span: Span, cover: _Cover) -> list[Span]:
    """Take a span if all its words are free; of one that is partly covered the rest becomes a doubt."""
    inside = cover.inside(span.start, span.end)
    free = [number for number in inside if not cover.taken[number]]
    groups = [(span.start, span.end)] if len(free) == len(inside) else cover.free_groups(span.start, span.end)
    cover.take(span.start, span.end)
    if len(free) == len(inside):
        return [span]
    if span.kind in _PLAIN_KINDS:
        return []
    rest = replace(span, candidates=(), doubt="a part of a longer mention")
    return [replace(rest, start=start, end=end) for start, end in groups]


def _of_model(text: str, cover: _Cover, proposals: list[Detection], known: list[Span]) -> list[Span]:
    spans: list[Span] = []
    for found in sorted(proposals, key=lambda found: (found.kind in _PLAIN_KINDS, found.start - found.end)):
        if found.kind in _NAMED_KINDS:
            spans += _named(text, cover, found, known)
        elif found.kind == "demographic" and _is_of_the_sector(text, found):
            continue
        elif not any(cover.taken[number] for number in cover.inside(found.start, found.end)):
            cover.take(found.start, found.end)
            spans.append(_of_detection(found))
        elif found.kind in _NUMBERED_KINDS:
            spans += _named(text, cover, found, known)
    return spans


def _is_of_the_sector(text: str, found: Detection) -> bool:
    """Not "white British", whose only capital is that of the country's bodies."""
    written = text[found.start : found.end]
    mixed = written[0].islower() and not written.islower()
    return not mixed and is_sector_phrase_in(text, found.start, found.end)


def _named(text: str, cover: _Cover, found: Detection, known: list[Span]) -> list[Span]:
    """A name that no register knows, without the sector's own words; or what is left of a guessed number."""
    if is_sector_phrase_in(text, found.start, found.end):
        return []
    groups = [
        (start, end)
        for start, end in _free_names(text, cover, found)
        if (_looks_named(text[start:end], found.kind) or _is_whole_person(found, start, end))
        and not _is_time(text, cover.words, start, end)
        and not _is_title(text[start:end])
        and not is_sector_phrase_in(text, start, end)
    ]
    for group in groups:
        # What was dropped here may be proposed by somebody else, for another reason.
        cover.take(*group)
    return [_with_known_part(replace(_of_detection(found), start=start, end=end), known) for start, end in groups]


def _is_title(words: str) -> bool:
    return words.strip(".").casefold() in ABBREVIATED_TITLES


def _free_names(text: str, cover: _Cover, found: Detection) -> Iterator[tuple[int, int]]:
    """The whole proposal (``Barrowdene police station``), or what known mentions leave of it."""
    if any(cover.taken[number] for number in cover.inside(found.start, found.end)):
        yield from _without_small_words(cover.free_groups(found.start, found.end), text)
    else:
        yield found.start, found.end


def _without_small_words(groups: list[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """Beside a name that is known already, ``of Leicester`` is a mention of Leicester only."""
    for start, end in groups:
        capitals = [word for word in re.finditer(r"[^\W_]+", text[start:end]) if _looks_named(word[0])]
        if capitals:
            yield start + capitals[0].start(), start + capitals[-1].end()


def _is_time(text: str, words: list[Word], start: int, end: int) -> bool:
    """``In May`` before a capital: models take the month for a name there."""
    before = [word.key for word in words[: bisect_right(words, start, key=lambda word: word.end)][-1:]]
    return is_time(text[start:end].casefold(), *before) if before else False


def _looks_named(words: str, kind: Kind = "person") -> bool:
    return any((char.isupper() and kind != "code") or char.isdigit() for char in words)


def _is_whole_person(found: Detection, start: int, end: int) -> bool:
    """Who is proposed in lower case ("mum said kayleigh went") has been looked at; what is left of a proposal not."""
    return found.kind == "person" and (found.start, found.end) == (start, end)


def _with_known_part(span: Span, known: list[Span]) -> Span:
    """``Sam Smith`` where the register knows a Sam: one doubt over both, since this may be another Sam."""
    beside = [k for k in known if k.breadth == "part" and 0 <= max(span.start - k.end, k.start - span.end) <= 1]
    if span.kind != "person" or not beside:
        return span
    for part in beside:
        known.remove(part)
    start, end = min(span.start, beside[0].start), max(span.end, beside[-1].end)
    ids = tuple(sorted({key for part in beside for key in part.candidates}))
    return replace(span, start=start, end=end, candidates=ids, doubt="a known name inside a longer unknown one")
