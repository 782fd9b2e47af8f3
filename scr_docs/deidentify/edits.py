"""Writing into a Markdown source in place: only mentions change, every other character stays (design, principle 9)."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scr_docs.deidentify.kinds.printing import printed_words
from scr_docs.deidentify.presidio.operators import Replacement, substitute
from scr_docs.markdown.front_matter import Entry, read_entries
from scr_docs.markdown.segments import Mark, SegmentKind

_SPECIAL = re.compile(r"([\\`*_\[\]|])")
_NOT_IN_ADDRESS = re.compile(r"[^a-z0-9]+")
_EXTERNAL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_MASK = "|".join(map(re.escape, sorted(printed_words())))
_DOUBLE_QUOTED = r"\"(?:\\.|[^\"\\])*\""
_SINGLE_QUOTED = r"'(?:''|[^'])*'"
_BEGINS_PLAIN = rf"(?:{_MASK}|[^\s,\[\]{{}}:\"'])"
_INSIDE_PLAIN = rf"(?:{_MASK}|[^,\[\]{{}}:]|:(?!\s))"
_ENDS_PLAIN = rf"(?:{_MASK}|[^\s,\[\]{{}}:])"
_PLAIN = rf"{_BEGINS_PLAIN}(?:{_INSIDE_PLAIN}*{_ENDS_PLAIN})?"
_FLOW_SCALAR = re.compile(rf"{_DOUBLE_QUOTED}|{_SINGLE_QUOTED}|(?P<plain>{_PLAIN})")
"""A value of a list or a set of keys on one line; a mask in a plain one is no list."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``start:end`` of the source by ``text``; ``marks`` inside whose partner lies outside stay beside it."""

    start: int
    end: int
    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Edited:
    """The new text, and where each of its pieces was in the old one."""

    text: str
    new_starts: tuple[int, ...]
    old_starts: tuple[int, ...]

    def origin(self, offset: int) -> int:
        """Offset in the old text of what stands at ``offset`` in the new one (of an edit: its start)."""
        piece = bisect_right(self.new_starts, offset) - 1
        shift = offset - self.new_starts[piece]
        limit = self.old_starts[piece + 1] if piece + 1 < len(self.old_starts) else None
        old = self.old_starts[piece] + shift
        return old if limit is None or old < limit else self.old_starts[piece]


def in_text(words: str) -> str:
    """Words as they are written in prose: a bracket left bare would turn a following ``(`` or ``:`` into a link."""
    return _SPECIAL.sub(r"\\\1", words).replace("<", "&lt;")


def slug(words: str) -> str:
    """Words as they stand in a link target, a file name or a heading id."""
    return _NOT_IN_ADDRESS.sub("-", words.casefold().replace("'", "")).strip("-")


def is_external(target: str) -> bool:
    """Whether a link leaves the site."""
    return bool(_EXTERNAL.match(target.strip()))


def written(words: str, kind: SegmentKind) -> str:
    """How words are written in a segment of this kind."""
    if kind in {"prose", "alt"}:
        return in_text(words)
    if kind in {"target", "id"}:
        return slug(words)
    return words.replace('"', "'") if kind in {"title", "front-matter"} else words


def stranded_marks(start: int, end: int, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Marks inside a span whose partners lie outside it."""
    return tuple(
        mark
        for mark in marks
        if start <= mark.start and mark.end <= end and not (start <= mark.partner[0] and mark.partner[1] <= end)
    )


def apply_edits(source: str, edits: Sequence[Edit]) -> Edited:
    """Write edits into a text. Of two that overlap the longer wins; one inside a mark that stays is written there."""
    replacements = [
        Replacement(edit.start, edit.end, _with_marks(source, edit, edits) if edit.marks else edit.text)
        for edit in _outermost(edits)
    ]
    news, olds = [0], [0]
    shift = 0
    for each in replacements:
        news += [each.start + shift, each.start + shift + len(each.words)]
        olds += [each.start, each.end]
        shift += len(each.words) - (each.end - each.start)
    return Edited(substitute(source, replacements), tuple(news), tuple(olds))


def _outermost(edits: Sequence[Edit]) -> list[Edit]:
    chosen: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if not chosen or edit.start >= chosen[-1].end:
            chosen.append(edit)
    return chosen


def _with_marks(source: str, edit: Edit, others: Sequence[Edit]) -> str:
    opening = "".join(_mark_text(source, mark, edit, others) for mark in edit.marks if mark.opens)
    closing = "".join(_mark_text(source, mark, edit, others) for mark in edit.marks if not mark.opens)
    links = [mark.opens for mark in edit.marks if source[mark.start] in "[]"]
    if True in links and False in links:
        # From one link into the next: the second cannot start before the first has ended.
        return edit.text + closing + opening
    return opening + edit.text + closing


def _mark_text(source: str, mark: Mark, outer: Edit, others: Sequence[Edit]) -> str:
    inner = [edit for edit in others if edit != outer and mark.start <= edit.start and edit.end <= mark.end]
    shifted = [Edit(edit.start - mark.start, edit.end - mark.start, edit.text) for edit in inner]
    return apply_edits(source[mark.start : mark.end], shifted).text if shifted else source[mark.start : mark.end]


def requotes(old: str, new: str) -> list[Edit]:
    """Edits that put the changed values of a front matter into quotes, so that ``[name]`` does not become a list.

    Args:
        old: the text before other edits.
        new: the text after them.
    """
    before = {_words(old, entry) for entry in read_entries(old)}
    changed = [entry for entry in read_entries(new) if entry.value and _words(new, entry) not in before]
    return [edit for entry in changed for edit in _requoted(new, entry)]


def _words(source: str, entry: Entry) -> str:
    return source[entry.key[0] : entry.end]


def _requoted(source: str, entry: Entry) -> list[Edit]:
    start = entry.value[0][0]
    words = " ".join(source[slice(*line)] for line in entry.value)
    if entry.style in {"[", "{"}:
        return [edit for line in entry.value for edit in _requoted_flow(source, *line)]
    if entry.style == "'":
        # What was printed may hold an apostrophe, which would end the value there.
        words = words[1:].removesuffix("'").replace("''", "'")
    elif entry.style or words[0] in "&*!#" or not source[slice(*entry.key)].strip(" \t?"):
        return []
    return [Edit(start, entry.end, json.dumps(words, ensure_ascii=False))]


def _requoted_flow(source: str, start: int, end: int) -> Iterator[Edit]:
    for scalar in _FLOW_SCALAR.finditer(source, start, end):
        if scalar["plain"] and "[" in scalar["plain"]:
            yield Edit(*scalar.span("plain"), json.dumps(scalar["plain"], ensure_ascii=False))
