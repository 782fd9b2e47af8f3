"""How a document is arranged: order, duplicates, unknown sections, skipped heading levels.

Only hints: the format may vary with the features of the case (17.34, 17.38).
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from scr_docs.conformance.formats import Item
from scr_docs.conformance.headings import normalise_heading
from scr_docs.conformance.places import Places
from scr_docs.markdown.outline import Section
from scr_docs.model.finding import Finding, finding


def check_arrangement(path: str, places: Places) -> Iterator[Finding]:
    """Everything about the arrangement of one document, in no particular order."""
    yield from _order(path, places)
    yield from _duplicates(path, places)
    yield from _unknown(path, places)
    yield from _skipped_levels(path, places.outline.sections)


def _order(path: str, places: Places) -> Iterator[Finding]:
    for siblings in (places.fmt.sections, *(item.items for item in places.fmt.walk() if item.items)):
        standing = [(item, section) for item in siblings if (section := _by_heading(item, places))]
        in_order = _longest_rising([section.line for _, section in standing])
        for item, section in standing:
            if section.line not in in_order:
                message = f"{item.subject}: this section stands in another order than the procedure's outline"
                yield finding(
                    "SCR104", path, message, line=section.line, paragraph=places.fmt.paragraph, section=item.id
                )


def _by_heading(item: Item, places: Places) -> Section | None:
    """The section that carries the item's own heading; where front matter names a place, no order is expected."""
    if item.anywhere or item.id in places.named or item.id in places.shared:
        return None
    return places.of(item)


def _longest_rising(lines: Sequence[int]) -> frozenset[int]:
    """The largest set of lines that already stands in rising order (patience sorting)."""
    tails: list[int] = []
    chains: list[tuple[int, ...]] = []
    for line in lines:
        at = bisect_right(tails, line)
        chain = (*(chains[at - 1] if at else ()), line)
        tails[at:], chains[at:] = [line, *tails[at + 1 :]], [chain, *chains[at + 1 :]]
    return frozenset(chains[-1] if chains else ())


def _duplicates(path: str, places: Places) -> Iterator[Finding]:
    claimed = places.claimed()
    first = {normalise_heading(s.title): s.line for s in places.outline.sections if s.line in claimed}
    for section in _strangers(places):
        original = first.get(normalise_heading(section.title))
        if original is not None:
            message = f"a section with this heading stands at line {original} already; only that one is read"
            yield finding("SCR105", path, message, line=section.line)


def _unknown(path: str, places: Places) -> Iterator[Finding]:
    claimed = places.claimed()
    known = {normalise_heading(s.title) for s in places.outline.sections if s.line in claimed}
    known = known.union(*(item.wordings for item in places.fmt.walk() if item.id in places.named))
    outside = 0
    for section in _strangers(places):
        if section.line <= outside or normalise_heading(section.title) in known:
            continue
        outside = section.end_line
        message = "the outline has no such section; it is kept and not checked"
        yield finding("SCR107", path, message, line=section.line)


def _strangers(places: Places) -> Iterable[Section]:
    """Sections that answer nothing, are not an author's own headings inside an answer, and are not the title."""
    claimed = places.claimed()
    for at, section in enumerate(places.outline.sections):
        is_title = at == 0 and section.level == 1
        if not is_title and section.line not in claimed and not places.is_part_of_answer(section):
            yield section


def _skipped_levels(path: str, sections: Sequence[Section]) -> Iterator[Finding]:
    # The title may stand in the front matter, so that the first heading is of level 2.
    levels = [1, *(section.level for section in sections)]
    for before, section in zip(levels, sections, strict=False):
        if section.level > before + 1:
            message = f"a heading of level {section.level} follows one of level {before}; no level may be skipped"
            yield finding("SCR106", path, message, line=section.line)
