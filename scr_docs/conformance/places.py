"""Which section answers which item of a format.

Exact wordings win over labels ("Question 6"), labels over single words; a place below the item's own parent wins over
any other, since the format may vary (17.34, 17.38) and a report from Word is often flat.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from scr_docs.conformance.formats import DocumentFormat, Item
from scr_docs.conformance.headings import label_of, normalise_heading
from scr_docs.markdown.outline import Outline, Section

Matcher = Callable[[Item, Section], bool]


@dataclass(frozen=True, slots=True)
class Places:
    """The sections of one document, by the id of the item that they answer."""

    outline: Outline
    fmt: DocumentFormat
    by_item: Mapping[str, Section]
    parents: Mapping[str, Item]
    shared: frozenset[str]
    """Ids of items that are answered under the heading of another item."""
    named: frozenset[str]
    """Ids of items whose place the front matter gives."""

    def of(self, item: Item) -> Section | None:
        """The section that the item was found at."""
        return self.by_item.get(item.id)

    def parent_of(self, item: Item) -> Item | None:
        """The item that this one stands inside."""
        return self.parents.get(item.id)

    def claimed(self) -> frozenset[int]:
        """Lines of the headings that answer some item."""
        return frozenset(section.line for section in self.by_item.values())

    def nearest_line(self, item: Item) -> int:
        """Line of the item's section, else of the nearest item around it, else the first heading's, else 1."""
        around: Item | None = item
        while around is not None:
            if section := self.of(around):
                return section.line
            around = self.parent_of(around)
        return 1

    def answering_sections(self, item: Item) -> tuple[Section, ...]:
        """The item's section and those below it that answer no other item; all of them where front matter names it."""
        section = self.of(item)
        if section is None:
            return ()
        inside = self.outline.children(section)
        others = [other for key, other in self.by_item.items() if key != item.id and other.line > section.line]
        if item.id in self.named:
            others = []
        return (section, *(sub for sub in inside if not any(_within(sub, other) for other in others)))

    def is_part_of_answer(self, section: Section) -> bool:
        """Whether the section is an author's own heading inside an answer in prose."""
        leaves = [self.of(item) for item in self.fmt.walk() if item.answer != "parts" and item.id not in self.shared]
        return any(leaf and leaf.line < section.line <= leaf.end_line for leaf in leaves)


def find_places(outline: Outline, fmt: DocumentFormat, named: Mapping[str, Section]) -> Places:
    """Find a section for every item of the format that has one.

    Args:
        outline: the document.
        fmt: its format.
        named: places that the front matter gives, by item id; nothing else is looked at for these items.
    """
    search = _Search(outline, fmt, dict(named))
    for matcher in (_exact, _labelled, _worded):
        search.claim_in_parent(matcher)
    for matcher in (_exact, _labelled):
        search.claim_anywhere(matcher)
    search.share()
    return Places(outline, fmt, search.found, search.parents, frozenset(search.shared), frozenset(named))


def _exact(item: Item, section: Section) -> bool:
    return normalise_heading(section.title) in item.wordings


def _labelled(item: Item, section: Section) -> bool:
    return item.number != "" and label_of(section.title) == item.number


def _worded(item: Item, section: Section) -> bool:
    present = set(normalise_heading(section.title).split())
    return any(wanted <= present for wanted in item.words)


def _within(section: Section, other: Section) -> bool:
    return other.line <= section.line <= other.end_line


@dataclass
class _Search:
    """What has been found so far; an item takes the first fitting section of the shallowest level."""

    outline: Outline
    fmt: DocumentFormat
    found: dict[str, Section]
    shared: set[str] = field(default_factory=set)
    parents: dict[str, Item] = field(init=False)

    def __post_init__(self) -> None:
        self.parents = {inner.id: item for item in self.fmt.walk() for inner in item.items}

    def claim_in_parent(self, matcher: Matcher) -> None:
        """Look below the item's parent, but not inside what answers another item."""
        for item in self.fmt.walk():
            self._claim(item, [s for s in self._scope(item) if not self._inside_leaf(s)], matcher)

    def claim_anywhere(self, matcher: Matcher) -> None:
        """Look in the whole document, but not inside a part that is a document of its own."""
        closed = [self.found[item.id] for item in self.fmt.walk() if item.self_contained and item.id in self.found]
        free = [section for section in self.outline.sections if not any(_within(section, part) for part in closed)]
        for item in self.fmt.walk():
            self._claim(item, free, matcher)

    def share(self) -> None:
        """An item without a place is answered under a heading of another item that names it too."""
        for item in self.fmt.walk():
            if item.id in self.found or item.optional or item.answer == "parts":
                continue
            taken = next((section for section in self.found.values() if _exact(item, section)), None)
            if taken:
                self.found[item.id] = taken
                self.shared.add(item.id)

    def _claim(self, item: Item, scope: Sequence[Section], matcher: Matcher) -> None:
        if item.id in self.found:
            return
        taken = {section.line for section in self.found.values()}
        fitting = [section for section in scope if section.line not in taken and matcher(item, section)]
        if fitting:
            self.found[item.id] = min(fitting, key=lambda section: (section.level, section.line))

    def _scope(self, item: Item) -> tuple[Section, ...]:
        parent = self.parents.get(item.id)
        if parent is None:
            return self.outline.sections
        section = self.found.get(parent.id)
        return self.outline.children(section) if section else ()

    def _inside_leaf(self, section: Section) -> bool:
        leaves = (self.found[i.id] for i in self.fmt.walk() if i.answer != "parts" and i.id in self.found)
        return any(_within(section, leaf) for leaf in leaves)
