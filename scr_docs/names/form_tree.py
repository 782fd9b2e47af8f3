"""Written forms as one tree of words: every run of a text that spells one of them, whatever their number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.places_of_names import is_part_of_address, joined, readings, reads_one_way, stands_alone
from scr_docs.names.word_names import WORD_NAMES
from scr_docs.names.words import Word
from scr_docs.names.written_forms import WrittenForm

_SHORTEST_PLURAL = 4
_ENDINGS = ("s", "es")


@dataclass(frozen=True, slots=True)
class FormRun:
    """Words ``first`` to ``last`` of a text spell these forms; ``ending`` is the s or es of a family ("Thornburys")."""

    first: int
    last: int
    forms: tuple[WrittenForm, ...]
    ending: str = ""


@dataclass(slots=True)
class _Node:
    branches: dict[str, "_Node"] = field(default_factory=dict)
    forms: list[WrittenForm] = field(default_factory=list)


class FormTree:
    """Written forms by their words."""

    def __init__(self) -> None:
        self._root = _Node()
        self._beginnings: set[str] = set()

    def add(self, form: WrittenForm, words: Sequence[str] | None = None) -> None:
        """Add a form under its own words, or under others that stand for it (``dawnwhitlock``)."""
        keys = form.words if words is None else words
        node = self._root
        for key in keys:
            node = node.branches.setdefault(key, _Node())
        node.forms.append(form)
        self._beginnings |= {first + ending for first in keys[:1] for ending in ("", *_ENDINGS)}

    def has(self, words: Sequence[str]) -> bool:
        """Whether a form has exactly these words."""
        node: _Node | None = self._root
        for key in words:
            node = node.branches.get(key) if node else None
        return bool(node and node.forms)

    def runs(self, text: str, words: list[Word], at: int, *, prose: bool = True) -> Iterator[FormRun]:
        """Every run from the word ``at`` on that spells a form, one that counts in capitals only where it has them.

        Args:
            text: folded plain text.
            words: its parts (``names.words.read_parts``).
            at: where runs begin.
            prose: False for addresses and file names, where initials that are a part by themselves may be small.
        """
        if prose and words[at].key not in self._beginnings and reads_one_way(text, words[at]):
            return
        paths = [(self._root, at)]
        while paths:
            node, here = paths.pop()
            for key, last in readings(text, words, here, prose=prose):
                branch = node.branches.get(key)
                if branch and (forms := _that_fit(branch, text, words[at : last + 1], prose=prose)):
                    yield FormRun(at, last, forms)
                if words[here].text[0].isupper() or not _is_a_word(key):
                    yield from (FormRun(at, last, forms, ending) for ending, forms in _families(node, key))
                if branch and last + 1 < len(words) and joined(text, words[last], words[last + 1]):
                    paths.append((branch, last + 1))


def _that_fit(node: _Node, text: str, words: list[Word], *, prose: bool) -> tuple[WrittenForm, ...]:
    span = words[0].start, words[-1].end
    in_capitals = all(word.text.isupper() for word in words) and stands_alone(text, *span)
    initials = in_capitals or (not prose and is_part_of_address(text, *span))
    return tuple(form for form in node.forms if initials or not form.capitals)


def _is_a_word(key: str) -> bool:
    """Whether a plural without a capital is just a word ("bakers", "reeds"); ``bartleys`` is a slip for Bartley's."""
    return any(is_everyday(key.removesuffix(ending)) for ending in ("", *_ENDINGS))


def _families(node: _Node, key: str) -> Iterator[tuple[str, tuple[WrittenForm, ...]]]:
    """``the Thornburys``, ``the Joneses``: the surname with an s."""
    for ending in _ENDINGS:
        stem = key.removesuffix(ending)
        branch = node.branches.get(stem) if stem != key and len(stem) >= _SHORTEST_PLURAL else None
        if branch is None or stem in WORD_NAMES:
            continue
        if forms := tuple(form for form in branch.forms if form.kind == "person" and not form.capitals):
            yield ending, forms
