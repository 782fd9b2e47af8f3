"""The ways in which an entry of the register may be written (design, section 5).

Full names, given names, surnames, parts of hyphenated names, and initials that the register gives. Forms are derived
from people only: a part of an address or of a school's name is no name.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from scr_docs.model.mention import Kind
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.words import read_parts, word_key, word_keys

Breadth = Literal["full", "part", "identifier"]
LISTED = "name as the register lists it"

ABBREVIATED_TITLES = frozenset(
    "mr mrs ms mx dr prof pc wpc dc ds di dci dcs dsu ps sgt insp supt det ch pcso rev revd cllr".split()
)
ROLES = frozenset("baby child infant master twin unborn".split())
"""What a child is called before it has a name: no name either."""
TITLES = ABBREVIATED_TITLES | frozenset(
    "miss master professor sir dame lady lord nurse sister doctor inspector constable sergeant detective father mother "
    "uncle aunt auntie aunty nan nana nanny gran granny grandma grandad grandpa mum dad cousin brother judge "
    "justice".split()
)
"""Words before a name that are no part of it: forms of address, ranks, relations."""

PARTICLES = frozenset(
    "de da del della di du la le van von der den ter bin ibn al el o ni nic mac mc ap ab ferch y".split()
)
_SHORT_AND_LONG = (
    ("saint", "st"),
    *(
        pair.split(":")
        for pair in "street:st road:rd lane:ln avenue:ave drive:dr close:cl crescent:cres gardens:gdns".split()
    ),
)
_SHORT = {
    word: tuple(other for pair in _SHORT_AND_LONG if word in pair for other in pair if other != word)
    for word in itertools.chain(*_SHORT_AND_LONG)
}
_SHORTEST_NAME = 3
_LONGEST_UNGLUED = 5
_SON_OF = re.compile(r"(?:M[cC]|M(?:ac|AC)(?=[A-Z]))(?P<rest>[^\W\d_]{3,})")
_VOWEL = re.compile(r"[aeiouy]")
_INITIALS = re.compile(r"(?:[^\W\d_][.\s]*){2,4}")


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """Keys of the words of one form. ``capitals`` says that it counts only when written in capitals ("KT").

    ``shape`` is what a person calls such a form ("surname"), for `mentions --why`.
    """

    words: tuple[str, ...]
    entry: str
    kind: Kind
    breadth: Breadth
    capitals: bool = False
    shape: str = "full name"


def is_initials(name: str) -> bool:
    """Whether a written form is two to four initials in capitals: ``KT``, ``K.T.``, ``SÓB``."""
    return bool(_INITIALS.fullmatch(name.strip())) and name.isupper()


def forms_of_person(entry: str, names: tuple[str, ...]) -> Iterator[WrittenForm]:
    """Every written form of a person's names."""
    calls: set[tuple[str, ...]] = set()
    surnames: set[tuple[str, ...]] = set()
    for name in names:
        if is_initials(name):
            yield from forms_of_initials(entry, name)
            continue
        words = [word for word in name.split() if word.strip(".").casefold() not in TITLES | ROLES]
        yield from _forms_of_name(entry, name, words)
        calls |= {word_keys(word) for word in words[:1]}
        surnames |= {word_keys(words[-1])} if len(words) > 1 else set()
    yield from _forms_of_pairs(entry, calls, surnames)


def _forms_of_name(entry: str, name: str, words: list[str]) -> Iterator[WrittenForm]:
    """Of one name that the register lists; ``words`` are those of it without titles."""
    if len(words) > 1:
        yield from _forms_of_parts(entry, words)
    elif words:
        yield from _forms_of_hyphened(entry, words[0])
    if len(words) < len(name.split()):
        # "Ms Thornbury" in the register settles which of several Thornburys a "Ms Thornbury" is.
        yield WrittenForm(word_keys(name), entry, "person", "full", shape="name with its title")
    if keys := word_keys(" ".join(words)):
        whole = len(words) > 1
        shape = "full name" if whole else LISTED
        yield WrittenForm(keys, entry, "person", "full" if whole else "part", shape=shape)


def _forms_of_pairs(entry: str, calls: set[tuple[str, ...]], surnames: set[tuple[str, ...]]) -> Iterator[WrittenForm]:
    """What someone is called by with each surname, either way round, and with the initial of one of them.

    ``Kayleigh Thornbury``, ``K. Thornbury``, ``kayleigh_t``: the shapes of lists, logins and addresses too.
    """
    initials = {call[:1] for call in calls} | {(call[0][0],) for call in calls}
    initials |= {tuple(part[0] for part in call) for call in calls}
    pairs = set(itertools.product(calls | initials, surnames))
    pairs |= {(call, (surname[0][0],)) for call in calls for surname in surnames if len("".join(call)) > 1}
    for call, surname in sorted((call, surname) for call, surname in pairs if call != surname):
        short = len("".join(call)) == len(call) or len("".join(surname)) == 1
        shape = "name with an initial" if short else "full name"
        yield WrittenForm(call + surname, entry, "person", "full", shape=shape)
        yield WrittenForm(surname + call, entry, "person", "full", shape=f"{shape}, surname first")


def glued(form: WrittenForm) -> str | None:
    """A full name as one word (``dawnwhitlock``, ``kthornbury``), or None where that may be another word."""
    key = "".join(form.words)
    initials = [len(word) == 1 for word in form.words]
    may_be_plural = initials[-1] and key.endswith("s")
    if len(form.words) < 2 or all(initials) or len(key) <= _LONGEST_UNGLUED or may_be_plural or is_everyday(key):
        return None
    return key


def forms_of_thing(entry: str, kind: Kind, names: tuple[str, ...]) -> Iterator[WrittenForm]:
    """Every written form of a place or an organisation: its names as they stand, with the usual short words."""
    for name in names:
        for keys in dict.fromkeys(spellings(word_keys(name))):
            yield WrittenForm(keys, entry, kind, "full")


def spellings(keys: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Keys of a name of a place or an organisation with the usual short words.

    ``Saint Aidans`` for ``St Aidan's``, ``14 Mill Ln`` for ``14 Mill Lane``, ``Ann & Jude`` for ``Ann and Jude``.
    """
    for spelling in itertools.product(*([key, *_SHORT.get(key, ())] for key in keys)):
        if spelling:
            yield spelling
        if "s" in spelling[2:]:
            yield tuple(re.sub(r"(?<=\w) s\b", "s", " ".join(spelling)).split())
            yield tuple(key for key in spelling if key != "s")
        if "and" in spelling[1:-1]:
            yield tuple(key for key in spelling if key != "and")


def forms_of_initials(entry: str, name: str) -> Iterator[WrittenForm]:
    """``KT`` and ``K.T.``, which count in capitals only."""
    letters = "".join(word_keys(name))
    yield WrittenForm((letters,), entry, "person", "part", capitals=True, shape="initials")
    yield WrittenForm(tuple(letters), entry, "person", "part", capitals=True, shape="initials")
    if name.strip().isalpha() and len(letters) >= _SHORTEST_NAME and _VOWEL.search(letters):
        # A register typed in capitals: ``ANNA`` may be initials, but Anna must not stand.
        yield WrittenForm((letters,), entry, "person", "part", shape=LISTED)


def _forms_of_parts(entry: str, words: list[str]) -> Iterator[WrittenForm]:
    first_particle = next((n for n, word in enumerate(words) if n and word_key(word) in PARTICLES), None)
    if first_particle is not None:
        keys = word_keys(" ".join(words[first_particle:]))
        yield WrittenForm(keys, entry, "person", "part", shape="surname")
        yield WrittenForm(("".join(keys),), entry, "person", "part", shape="surname")
    for number, word in enumerate(words):
        keys = word_keys(word)
        if len("".join(keys)) < 2 or word_key(word) in PARTICLES:
            continue
        shape = "given name" if number == 0 else "surname" if number == len(words) - 1 else "middle name"
        yield WrittenForm(keys, entry, "person", "part", shape=shape)
        yield from _forms_of_hyphened(entry, word, shape)


def _forms_of_hyphened(entry: str, word: str, shape: str = LISTED) -> Iterator[WrittenForm]:
    """``Kayleigh-Ann`` may be called by either half; ``O'Brien`` is written without its apostrophe too."""
    keys = word_keys(word)
    halves = [each for each in word.split("-") if len(each) > 2]
    of_half = shape if len(halves) < 2 else "half of a double name"
    for part in halves:
        yield WrittenForm(word_keys(part), entry, "person", "part", shape=of_half)
        yield WrittenForm(tuple(each.key for each in read_parts(part)), entry, "person", "part", shape=of_half)
    for written in {("".join(keys),), *_spellings_of_mac(word)}:
        yield WrittenForm(written, entry, "person", "part", shape=shape)


def _spellings_of_mac(word: str) -> Iterator[tuple[str, ...]]:
    """``Mc Donagh``, ``MacDonagh``, ``Mac Donagh`` for ``McDonagh``; ``Macey`` is no son of an Ey."""
    if match := _SON_OF.fullmatch(word):
        rest = word_key(match["rest"])
        yield from ((mac, rest) for mac in ("mc", "mac"))
        yield from ((mac + rest,) for mac in ("mc", "mac"))
