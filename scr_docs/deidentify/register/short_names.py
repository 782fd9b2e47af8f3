"""Places and organisations of the register by their short names: ``Barrowdene`` for Barrowdene Primary School (17.50).

A short name that is nothing else is its entry's. One that is an everyday word too, somebody's given name or another
place, that several entries share, or that goes on as another name ("Barrowdene Church") is a doubt. Words in the names
of organisations that are printed as they are (the board's town) are public, and no short names.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from scr_docs.deidentify.register.known_parties import KnownParty
from scr_docs.deidentify.register.matching import RegisterMatch
from scr_docs.deidentify.sector_words import is_sector_phrase
from scr_docs.deidentify.word_lists.people import is_given_name
from scr_docs.deidentify.word_lists.places import is_listed_place
from scr_docs.names.form_tree import FormRun, FormTree
from scr_docs.names.places_of_names import starts_sentence
from scr_docs.names.short_names import ShortName, is_telling, short_names
from scr_docs.names.thing_words import BUILDINGS, OF_A_THING, SMALL, WAYS
from scr_docs.names.word_names import WORD_NAMES, next_word_settles
from scr_docs.names.words import Word, read_parts, word_keys
from scr_docs.names.written_forms import TITLES, WrittenForm, glued

MAY_BE_ANOTHER: Final = "a short form of a register name that may be another word or name"
GOES_ON: Final = "a word of a register name inside another name"
_FORM: Final = "short form of its name"
_BEFORE_AN_AREA: Final = frozenset("in near around outside across within towards throughout".split())
_AREA: Final = frozenset("area district police town village estate parish residents".split())
_MOST_WORDS: Final = 4


class ShortNames:
    """Short names of the places and organisations of a register, ready for matching."""

    def __init__(self, parties: Sequence[KnownParty]) -> None:
        self._tree = FormTree()
        self._short: dict[tuple[str, tuple[str, ...]], ShortName] = {}
        public = {word for party in parties if _stands(party) for name in party.names for word in word_keys(name)}
        for party in parties:
            if party.source == "register" and party.kind in {"place", "organisation"}:
                for short in short_names(party.names, address=party.kind == "place"):
                    if not (public.issuperset(short.words) or is_sector_phrase(" ".join(short.words))):
                        self._add(party, short)

    def _add(self, party: KnownParty, short: ShortName) -> None:
        key, known = (party.id, short.words), self._short.get((party.id, short.words))
        if known is None:
            form = WrittenForm(short.words, party.id, party.kind, "part")
            self._tree.add(form)
            if as_one := glued(form):
                self._tree.add(form, (as_one,))
        # Of two names of one entry that shorten alike either may go on, and the more doubtful counts.
        others = short.others | (known.others if known else frozenset())
        sure = short.sure and not _is_another(short.words) and (known is None or known.sure)
        self._short[key] = replace(short, others=others, sure=sure)

    def find(self, text: str, *, prose: bool) -> list[RegisterMatch]:
        """Matches in a folded plain text, longest first at each word, never overlapping, in their order."""
        return list(self._walk(text, read_parts(text), prose=prose)) if self._short else []

    def _walk(self, text: str, words: list[Word], *, prose: bool) -> Iterator[RegisterMatch]:
        at = 0
        while at < len(words):
            run = max(self._tree.runs(text, words, at, prose=prose), key=lambda each: each.last, default=None)
            match = self._match(text, words, run, prose=prose) if run else None
            if run and match:
                yield match
                at = max(run.last + 1, _word_after(words, at, match.end))
            else:
                at += 1

    def _match(self, text: str, words: list[Word], run: FormRun, *, prose: bool) -> RegisterMatch | None:
        first, last = run.first, run.last
        shorts = {form.entry: self._short[form.entry, form.words] for form in run.forms}
        going_on = {entry: _own_words_after(text, words, last, short) for entry, short in shorts.items()}
        most = max(going_on.values())
        if not _may_be_meant(text, words, run, prose=prose, goes_on=bool(most)):
            return None
        entries = tuple(sorted(entry for entry, count in going_on.items() if count == most))
        end = _end_of_another(text, words, last + most) if prose else last + most
        doubt = "" if all(shorts[entry].sure for entry in entries) else MAY_BE_ANOTHER
        if prose and not most and _may_be_an_area(words, run, run.forms[0].kind):
            doubt = MAY_BE_ANOTHER
        if end > last + most or (prose and _is_named_before(text, words, first)):
            doubt = GOES_ON
        kind = run.forms[0].kind
        return RegisterMatch(words[first].start, words[end].end, kind, entries, "part", doubt, _FORM)


def with_short_names(found: Sequence[RegisterMatch], short: Iterable[RegisterMatch]) -> list[RegisterMatch]:
    """Both together: whole names come first, but ``Thornbury`` alone may be the school as well as the person."""
    taken = list(found)
    for one in short:
        beside = [other for other in found if other.start < one.end and one.start < other.end]
        if not beside:
            taken.append(one)
        elif len(beside) == 1 and _goes_on_from(beside[0], one):
            taken[taken.index(beside[0])] = one
        elif len(beside) == 1 and _may_be_either(beside[0], one):
            taken[taken.index(beside[0])] = _either(beside[0], one)
    return taken


def _goes_on_from(listed: RegisterMatch, short: RegisterMatch) -> bool:
    """``Barrowdene`` is listed as a name too, and the text has ``Barrowdene Primary``, or ``Barrowdene Church``.

    Of a town that is listed a church or a surgery may well be the town's.
    """
    longer = short.start <= listed.start and listed.end < short.end
    goes_on = not short.doubt or (short.doubt == GOES_ON and listed.kind == "organisation")
    return longer and goes_on and listed.candidates == short.candidates


def _may_be_either(person: RegisterMatch, thing: RegisterMatch) -> bool:
    inside = thing.start <= person.start and person.end <= thing.end
    return person.kind == "person" and person.breadth == "part" and inside


def _either(person: RegisterMatch, thing: RegisterMatch) -> RegisterMatch:
    """Words of its kind behind it settle that the school is meant: ``Thornbury Primary``."""
    if thing.end > person.end and not thing.doubt:
        return thing
    either = person if (person.start, person.end) == (thing.start, thing.end) else thing
    return replace(either, candidates=tuple(sorted({*person.candidates, *thing.candidates})))


def _stands(party: KnownParty) -> bool:
    return party.printed is None and party.kind != "person"


def _is_another(words: Sequence[str]) -> bool:
    """Whether the words are also somebody's given name or a place of the gazetteer."""
    return is_listed_place(" ".join(words)) or (len(words) == 1 and is_given_name(words[0]))


def _may_be_meant(text: str, words: list[Word], run: FormRun, *, prose: bool, goes_on: bool) -> bool:
    """Everyday words count with their capitals only, and one at the start of a sentence where it is somebody's act."""
    inside = words[run.first : run.last + 1]
    if any(is_telling(key) for form in run.forms for key in form.words):
        return True
    if not all(word.text[0].isupper() for word in inside if word.key not in SMALL):
        return not prose and len(inside) > 1
    if not prose or len(inside) > 1 or goes_on or not starts_sentence(text, words, run.first):
        return prose or len(inside) > 1
    behind = words[run.last + 1].key if run.last + 1 < len(words) else ""
    return not behind or text[inside[-1].end :].startswith("'s") or next_word_settles(behind)


def _own_words_after(text: str, words: list[Word], last: int, short: ShortName) -> int:
    """How many of the words behind it go on with the name: ``Barrowdene Primary``, ``Barrowdene school``."""
    at = last + 1
    while at < len(words) and _is_beside(text, words, at) and words[at].key in short.others:
        at += 1
    while at > last + 1 and words[at - 1].key in SMALL:
        at -= 1
    return at - last - 1


def _end_of_another(text: str, words: list[Word], last: int) -> int:
    """The last word of another name that goes on from this one: ``Barrowdene police station``."""
    end = at = last
    while at + 1 < len(words) and at - last < _MOST_WORDS and _is_beside(text, words, at + 1):
        at += 1
        word = words[at]
        capital = word.text[0].isupper()
        thing = word.key in (OF_A_THING if capital else BUILDINGS | WAYS | _AREA | {"station"})
        if thing or (capital and at == end + 1 and not is_sector_phrase(word.text)):
            end = at
        elif not capital and word.key not in SMALL:
            break
    return end


def _is_beside(text: str, words: list[Word], at: int) -> bool:
    return text[words[at - 1].end : words[at].start] in {" ", "-", "'", ""}


def _is_named_before(text: str, words: list[Word], at: int) -> bool:
    """``Ms Barrowdene``, ``New Barrowdene``: the word belongs to the name before it."""
    if not at or text[words[at - 1].end : words[at].start] not in {" ", "-", ". "}:
        return False
    before = words[at - 1]
    if before.key in TITLES:
        return True
    if ". " in text[before.end : words[at].start] or not before.text[0].isupper():
        return False
    named = before.key in WORD_NAMES or is_given_name(before.text)
    return named or not (starts_sentence(text, words, at - 1) or is_sector_phrase(before.text))


def _may_be_an_area(words: list[Word], run: FormRun, kind: str) -> bool:
    """``lived in Barrowdene``: nobody lives in a school."""
    before = words[run.first - 1].key if run.first else ""
    return kind == "organisation" and run.first == run.last and before in _BEFORE_AN_AREA


def _word_after(words: list[Word], at: int, end: int) -> int:
    while at < len(words) and words[at].start < end:
        at += 1
    return at
