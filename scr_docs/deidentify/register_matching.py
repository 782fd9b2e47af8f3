"""Finding what the register knows in a plain text: one walk over the words, whatever the size of the register.

The words of all written forms make a tree; from each word of the text the longest branch wins, so that ``Sam Smith`` is
never taken for ``Sam``. A form of several entries gives several candidates, which is a doubt and not a guess.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from scr_docs.deidentify.known_parties import KnownParty
from scr_docs.deidentify.word_names import WORD_NAMES, is_time, next_word_settles
from scr_docs.deidentify.words import Word, read_words, word_key
from scr_docs.deidentify.written_forms import (
    ABBREVIATED_TITLES,
    TITLES,
    Breadth,
    WrittenForm,
    forms_of_person,
    forms_of_thing,
)
from scr_docs.model.mention import Kind

_JOINT = re.compile(r"[\s\-'./\\]{1,2}|, ")
_STOP = re.compile(r"[.!?:][\"')\]]*\s+$|^\s*[\"'(\[]*$")
_LONGEST_IDENTIFIER = 32


@dataclass(frozen=True, slots=True)
class RegisterMatch:
    """A span of a plain text that a register knows. Several candidates, or a ``doubt``, need a person's answer."""

    start: int
    end: int
    kind: Kind
    candidates: tuple[str, ...]
    breadth: Breadth
    doubt: str = ""


@dataclass(slots=True)
class _Node:
    branches: dict[str, "_Node"] = field(default_factory=dict)
    forms: list[WrittenForm] = field(default_factory=list)


class RegisterIndex:
    """Written forms of any number of parties, ready for matching."""

    def __init__(self, parties: Iterable[KnownParty]) -> None:
        self._root = _Node()
        self._identifiers: dict[str, str] = {}
        self._squeezed: dict[str, set[str]] = defaultdict(set)
        for party in parties:
            for form in _forms(party):
                self._add(form)
            for identifier in party.identifiers:
                self._identifiers[squeeze(identifier)] = party.id
                self._squeezed[squeeze(identifier)].add(party.id)

    def _add(self, form: WrittenForm) -> None:
        node = self._root
        for key in form.words:
            node = node.branches.setdefault(key, _Node())
        node.forms.append(form)
        if form.breadth == "full" and len(form.words) > 1:
            self._squeezed["".join(form.words)].add(form.entry)

    def find(self, text: str, *, prose: bool = True) -> list[RegisterMatch]:
        """Matches in a plain text, longest first at each word, never overlapping, in their order.

        Args:
            text: folded plain text (``scr_docs.markdown.folding``).
            prose: whether everyday words in lower case are just words; False for file names, targets and the like.
        """
        return list(self._walk(text, read_words(text), prose=prose))

    def find_squeezed(self, text: str) -> tuple[str, ...]:
        """Entries whose full name or number stands in a text without its spaces ("kayleighthornbury")."""
        squeezed = squeeze(text)
        return tuple(sorted({entry for form, ids in self._squeezed.items() if form in squeezed for entry in ids}))

    def _walk(self, text: str, words: list[Word], *, prose: bool) -> Iterator[RegisterMatch]:
        at = 0
        while at < len(words):
            found = self._identifier_at(words, at) or self._name_at(text, words, at, prose=prose)
            if found:
                match, after = found
                yield match
                at = after
            else:
                at += 1

    def _identifier_at(self, words: list[Word], at: int) -> tuple[RegisterMatch, int] | None:
        squeezed = ""
        for last in range(at, len(words)):
            if last > at and words[last].start - words[last - 1].end > 1:
                return None
            squeezed += words[last].key
            if entry := self._identifiers.get(squeezed):
                span = words[at].start, words[last].end
                return RegisterMatch(*span, "code", (entry,), "identifier"), last + 1
            if len(squeezed) > _LONGEST_IDENTIFIER:
                return None
        return None

    def _name_at(self, text: str, words: list[Word], at: int, *, prose: bool) -> tuple[RegisterMatch, int] | None:
        """The longest form that starts at this word and may be meant."""
        best = None
        node: _Node | None = self._root
        for last in range(at, len(words)):
            if last > at and not _joined(text, words[last - 1], words[last]):
                break
            plural = self._plural(node, words[last], words, at) if node else None
            node = node.branches.get(words[last].key) if node else None
            forms = [form for form in node.forms if _capitals_fit(form, words[at : last + 1])] if node else []
            if forms:
                best = self._match(text, words, at, last, forms, prose=prose) or best
            elif plural:
                best = plural, last + 1
            if node is None:
                break
        return best

    def _plural(self, node: _Node, word: Word, words: list[Word], at: int) -> RegisterMatch | None:
        """``the Thornburys``: the surname with an s. Without ``the`` it may be another name."""
        stem = node.branches.get(word.key[:-1]) if word.key.endswith("s") and len(word.key) > 4 else None
        if not stem or word.key[:-1] in WORD_NAMES or not word.text[0].isupper():
            return None
        forms = [form for form in stem.forms if form.kind == "person" and not form.capitals]
        if not forms:
            return None
        doubt = "" if at and words[at - 1].key == "the" else "a name that looks like the plural of another"
        ids = tuple(sorted({form.entry for form in forms}))
        return RegisterMatch(words[at].start, word.end - 1, "person", ids, "part", doubt)

    def _match(
        self, text: str, words: list[Word], at: int, last: int, forms: list[WrittenForm], *, prose: bool
    ) -> tuple[RegisterMatch, int] | None:
        doubt = ""
        if prose and at == last and words[at].key in WORD_NAMES:
            reading = _read_word_name(text, words, at)
            if reading is None:
                return None
            doubt = reading
        ids = tuple(sorted({form.entry for form in forms}))
        start = _with_title(text, words, at) if forms[0].kind == "person" else words[at].start
        breadth: Breadth = "full" if any(form.breadth == "full" for form in forms) else "part"
        end = _with_dot(text, words[last].end) if forms[0].capitals else words[last].end
        return RegisterMatch(start, end, forms[0].kind, ids, breadth, doubt), last + 1


def squeeze(text: str) -> str:
    """Letters and digits only, without case and accents."""
    return "".join(char for char in word_key(text) if char.isalnum())


def _forms(party: KnownParty) -> Iterator[WrittenForm]:
    if party.kind == "person":
        return forms_of_person(party.id, party.names)
    return forms_of_thing(party.id, party.kind, party.names)


def _joined(text: str, left: Word, right: Word) -> bool:
    """Whether two words may belong to one name: nothing but a space, hyphen, apostrophe or abbreviating dot between."""
    between = text[left.end : right.start]
    if not _JOINT.fullmatch(between):
        return False
    return "." not in between or between == "." or len(left.text) <= 2


def _capitals_fit(form: WrittenForm, words: list[Word]) -> bool:
    return not form.capitals or all(word.text.isupper() for word in words)


def _with_title(text: str, words: list[Word], at: int) -> int:
    before = words[at - 1] if at else None
    joint = {" ", ". ", "."} if before and before.key in ABBREVIATED_TITLES else {" "}
    if before and before.key in TITLES and text[before.end : words[at].start] in joint:
        return before.start
    return words[at].start


def _with_dot(text: str, end: int) -> int:
    """The last dot of ``K.T.`` belongs to the initials, unless a sentence ends there."""
    return end + 1 if re.match(r"\.(?: [a-z]|['\",;])", text[end:]) else end


def _read_word_name(text: str, words: list[Word], at: int) -> str | None:
    """Whether ``Hope`` is a name here: "" it is, None it is not, else why that is a doubt."""
    word = words[at]
    before, after = (words[at - 1].key if at else ""), (words[at + 1].key if at + 1 < len(words) else "")
    if not word.text[0].isupper() or is_time(word.key, before):
        return None
    starts_sentence = bool(_STOP.search(text[: word.start])) or (word.text.isupper() and len(word.text) > 1)
    if not starts_sentence or text[word.end : word.end + 2] == "'s" or next_word_settles(after):
        return ""
    return "a word that is also a name"
