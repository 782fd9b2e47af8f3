"""Finding what the register knows in a plain text: one walk over the words, whatever the size of the register.

From each word of the text the longest written form wins, so that ``Sam Smith`` is never taken for ``Sam``. A form of
several entries gives several candidates, which is a doubt and not a guess.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from scr_docs.deidentify.register.known_numbers import KnownNumbers
from scr_docs.deidentify.register.known_parties import KnownParty
from scr_docs.deidentify.sector_words import is_abbreviation
from scr_docs.model.mention import Kind
from scr_docs.names.form_tree import FormRun, FormTree
from scr_docs.names.initials import ABBREVIATIONS, derived_initials
from scr_docs.names.places_of_names import (
    all_named,
    initial_fits,
    joined,
    read_word_name,
    with_dot,
    with_title,
)
from scr_docs.names.squeezed import SqueezedForms
from scr_docs.names.word_names import WORD_NAMES
from scr_docs.names.words import Word, read_parts, read_words, squeeze
from scr_docs.names.written_forms import (
    LISTED,
    Breadth,
    WrittenForm,
    forms_of_initials,
    forms_of_person,
    forms_of_thing,
    glued,
)

_SAINT = frozenset({"st", "saint"})


@dataclass(frozen=True, slots=True)
class RegisterMatch:
    """A span of a plain text that a register knows. Several candidates, or a ``doubt``, need a person's answer."""

    start: int
    end: int
    kind: Kind
    candidates: tuple[str, ...]
    breadth: Breadth
    doubt: str = ""
    form: str = ""
    """Written as: "full name", "given name", "surname", "initials", "family", "misspelling", "number", "date" …"""


class RegisterIndex:
    """Written forms of any number of parties, ready for matching."""

    def __init__(self, parties: Iterable[KnownParty]) -> None:
        self._tree = FormTree()
        parties = tuple(parties)
        self._is_empty = not parties
        self._numbers = KnownNumbers(parties)
        forms = [form for party in parties for form in _forms(party)]
        for form in forms:
            self._add(form)
        numbers = ((squeeze(number), party.id) for party in parties for number in party.identifiers)
        self._squeezed = SqueezedForms([*((_squeezed(form), form.entry) for form in forms), *numbers])
        self._add_derived_initials(parties)

    def _add_derived_initials(self, parties: Sequence[KnownParty]) -> None:
        """Initials that the register does not list, unless it lists them for another, or they may be no name."""
        printed = {word.key for party in parties for word in read_words(party.printed or "")}
        nobodys = ABBREVIATIONS | printed
        forms = [
            form
            for party in parties
            if party.kind == "person" and party.source == "register"
            for letters in sorted(set(derived_initials(party.names)))
            if letters not in nobodys and not is_abbreviation(letters.upper())
            for form in forms_of_initials(party.id, letters)
        ]
        listed = {form.words for form in forms if self._tree.has(form.words)}
        for form in forms:
            if form.words not in listed:
                self._tree.add(form)

    def _add(self, form: WrittenForm) -> None:
        self._tree.add(form)
        if form.breadth == "full" and (key := glued(form)):
            self._tree.add(form, (key,))

    def find(
        self, text: str, *, prose: bool = True, counts: Callable[[RegisterMatch], bool] = bool
    ) -> list[RegisterMatch]:
        """Matches in a plain text, longest first at each word, never overlapping, in their order.

        Args:
            text: folded plain text (``scr_docs.markdown.folding``).
            prose: whether everyday words in lower case are just words; False for file names, targets and the like.
            counts: which matches compete for the longest; all, unless told.
        """
        if self._is_empty:
            return []
        return _merged(text, list(self._walk(text, read_parts(text), counts, prose=prose)))

    def find_squeezed(self, text: str) -> tuple[str, ...]:
        """Entries whose full name or number stands in a text without its spaces ("kayleighthornbury")."""
        return self._squeezed.entries_in(text)

    def _walk(
        self, text: str, words: list[Word], counts: Callable[[RegisterMatch], bool], *, prose: bool
    ) -> Iterator[RegisterMatch]:
        at = 0
        while at < len(words):
            found = self._number_at(text, words, at) or self._name_at(text, words, at, counts, prose=prose)
            if found:
                match, after = found
                yield match
                at = after
            else:
                at += 1

    def _number_at(self, text: str, words: list[Word], at: int) -> tuple[RegisterMatch, int] | None:
        known = self._numbers.at(text, words, at)
        if known is None:
            return None
        form = "date" if known.kind == "date" else "number"
        span = words[at].start, words[known.last].end
        return RegisterMatch(*span, known.kind, (known.entry,), "identifier", form=form), known.last + 1

    def _name_at(
        self, text: str, words: list[Word], at: int, counts: Callable[[RegisterMatch], bool], *, prose: bool
    ) -> tuple[RegisterMatch, int] | None:
        """The longest form that starts at this word and may be meant."""
        meant = (
            (match, run.last + 1)
            for run in self._tree.runs(text, words, at, prose=prose)
            if (match := _match(text, words, run, prose=prose)) and counts(match)
        )
        return max(meant, key=lambda each: each[1], default=None)


def _match(text: str, words: list[Word], run: FormRun, *, prose: bool) -> RegisterMatch | None:
    return _family(words, run) if run.ending else _name(text, words, run, prose=prose)


def _family(words: list[Word], run: FormRun) -> RegisterMatch:
    """Without ``the`` before it, the plural of a surname may be another name."""
    doubt = "" if run.first and words[run.first - 1].key == "the" else "a name that looks like the plural of another"
    span = words[run.first].start, words[run.last].end - len(run.ending)
    return RegisterMatch(*span, "person", _entries(run), "part", doubt, "family")


def _entries(run: FormRun) -> tuple[str, ...]:
    return tuple(sorted({form.entry for form in run.forms}))


def _name(text: str, words: list[Word], run: FormRun, *, prose: bool) -> RegisterMatch | None:
    first, last, form = run.first, run.last, run.forms[0]
    doubt = _reading(text, words, run, prose=prose)
    if doubt is None:
        return None
    start = words[first].start
    if form.kind == "person":
        start = with_title(text, words, first)
        if first and words[first - 1].key in _SAINT and joined(text, words[first - 1], words[first]):
            start, doubt = words[first - 1].start, "a name after Saint"
    breadth: Breadth = "full" if any(form.breadth == "full" for form in run.forms) else "part"
    shape = _shape(run.forms, text[words[first].start : words[last].end])
    return RegisterMatch(start, _end(text, words, run), form.kind, _entries(run), breadth, doubt, shape)


def _reading(text: str, words: list[Word], run: FormRun, *, prose: bool) -> str | None:
    """Whether the words are a name here: "" they are, None they are not, else why that is a doubt."""
    inside = words[run.first : run.last + 1]
    if run.forms[0].kind == "person" and not initial_fits(text, inside, prose=prose):
        return None
    if not prose:
        return ""
    if ", " in text[inside[0].start : inside[-1].end] and not all_named(inside):
        return None
    one_word_name = len(inside) == 1 and inside[0].key in WORD_NAMES
    return read_word_name(text, words, run.first) if one_word_name else ""


def _end(text: str, words: list[Word], run: FormRun) -> int:
    has_dot = run.forms[0].capitals or (run.first < run.last and len(words[run.last].key) == 1)
    return with_dot(text, words[run.last].end) if has_dot else words[run.last].end


def _shape(forms: Sequence[WrittenForm], written: str) -> str:
    """What a name that is listed as it is and as a part of another is: a given name, say."""
    form = next((form for form in forms if form.shape != LISTED), forms[0])
    glued_together = written.isalnum() and form.breadth == "full" and len(form.words) > 1
    return f"{form.shape}, as one word" if glued_together else form.shape


def _squeezed(form: WrittenForm) -> str:
    """What is looked for inside other words: full names of two words or more, with an initial only when it is long."""
    if form.breadth != "full" or len(form.words) < 2:
        return ""
    return "".join(form.words) if all(len(word) > 1 for word in form.words) else glued(form) or ""


def _forms(party: KnownParty) -> Iterator[WrittenForm]:
    if party.kind == "person":
        return forms_of_person(party.id, party.names)
    return forms_of_thing(party.id, party.kind, party.names)


def _merged(text: str, matches: list[RegisterMatch]) -> list[RegisterMatch]:
    """Two names of one person side by side are one mention: ``Sean OBrien`` is no ``Father Father``."""
    merged: list[RegisterMatch] = []
    for match in matches:
        before = merged[-1] if merged else None
        if before and _goes_on(text, before, match):
            merged[-1] = replace(before, end=match.end)
        else:
            merged.append(match)
    return merged


def _goes_on(text: str, left: RegisterMatch, right: RegisterMatch) -> bool:
    one_person = left.kind == right.kind == "person" and len(left.candidates) == 1
    names = text[left.start : left.end], text[right.start : right.end]
    return (
        one_person
        and left.candidates == right.candidates
        and not (left.doubt or right.doubt)
        and text[left.end : right.start] in {"", " "}
        and names[0].casefold() != names[1].casefold()
    )
