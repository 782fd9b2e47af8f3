"""What a language model proposes, beside what is known: whole, or what known mentions leave of it (17.50).

Nothing is dropped because something else was found beside it; the sector's own words, times and titles are.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from scr_docs.deidentify.cover import Cover
from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.sector_words import is_sector_phrase_in
from scr_docs.deidentify.spans import NAMED_KINDS, NUMBERED_KINDS, PLAIN_KINDS, Span, of_detection
from scr_docs.model.mention import Kind
from scr_docs.names.word_names import is_time
from scr_docs.names.words import Word
from scr_docs.names.written_forms import ABBREVIATED_TITLES

_CALLED: Final = "CALLED_PERSON"
"""The words before it say that somebody is meant, so "a man called Bones" is no word of anatomy."""


def of_model(text: str, cover: Cover, proposals: list[Detection], known: list[Span]) -> list[Span]:
    """What proposals leave to ask about, beside what is known already.

    Args:
        text: the plain text.
        cover: which of its words are taken; those of the result are taken too.
        proposals: of a language model, in any order.
        known: mentions of the register and rules of form; one that is a part of a longer proposed name is taken out.
    """
    spans: list[Span] = []
    for found in sorted(proposals, key=lambda found: (found.kind in PLAIN_KINDS, found.start - found.end)):
        if found.kind in NAMED_KINDS:
            spans += _named(text, cover, found, known)
        elif found.kind == "demographic" and _is_of_the_sector(text, found):
            continue
        elif not any(cover.taken[number] for number in cover.inside(found.start, found.end)):
            cover.take(found.start, found.end)
            spans.append(of_detection(found))
        elif found.kind in NUMBERED_KINDS:
            spans += _named(text, cover, found, known)
    return spans


def _is_of_the_sector(text: str, found: Detection) -> bool:
    """Not "white British", whose only capital is that of the country's bodies."""
    written = text[found.start : found.end]
    mixed = written[0].islower() and not written.islower()
    return not mixed and is_sector_phrase_in(text, found.start, found.end)


def _named(text: str, cover: Cover, found: Detection, known: list[Span]) -> list[Span]:
    """A name that no register knows, without the sector's own words; or what is left of a guessed number."""
    called = found.rule == _CALLED
    if not called and is_sector_phrase_in(text, found.start, found.end):
        return []
    groups = [
        (start, end)
        for start, end in _free_names(text, cover, found)
        if (_looks_named(text[start:end], found.kind) or _is_whole(found, start, end))
        and not _is_time(text, cover.words, start, end)
        and not _is_title(text[start:end])
        and (called or not is_sector_phrase_in(text, start, end))
    ]
    for group in groups:
        # What was dropped here may be proposed by somebody else, for another reason.
        cover.take(*group)
    return [_with_known_part(replace(of_detection(found), start=start, end=end), known) for start, end in groups]


def _is_title(words: str) -> bool:
    return words.strip(".").casefold() in ABBREVIATED_TITLES


def _free_names(text: str, cover: Cover, found: Detection) -> Iterator[tuple[int, int]]:
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
    return any((char.isupper() and kind not in {"code", "contact"}) or char.isdigit() for char in words)


def _is_whole(found: Detection, start: int, end: int) -> bool:
    """Who is proposed in lower case ("mum said kayleigh went") has been looked at; what is left of a proposal not.

    So has a place that comes again ("seen on eller lane"): a recurrence has no rule of its own.
    """
    return (found.kind == "person" or not found.rule) and (found.start, found.end) == (start, end)


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
