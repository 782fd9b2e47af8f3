"""Frames: sentences in the voices of the professions, with slots that are filled and labelled."""

import random
import re
from collections.abc import Callable
from functools import cache
from typing import Final

from scr_docs.deidentify.sector_words import read_groups
from training import references, whereabouts
from training.cast import Cast
from training.examples import IGNORE, Example, Labelled
from training.name_forms import SHAPES, bare, initial, initials, nickname, titled_initial
from training.names_and_places import DATA, Part, belongs
from training.numbers_and_dates import SIMPLE_SLOTS, digits
from training.references import contact

_NUMBERS: Final = SIMPLE_SLOTS | references.SLOTS
_SLOT: Final = re.compile(r"\{([\w.]+)\}")
_ORGANISATIONS: Final = (
    "school nursery hospital surgery faith home hostel club company force council trust court".split()
)
_NATIONALITIES: Final = (
    "Polish Romanian Somali Pakistani Jamaican Nigerian Ghanaian Lithuanian Afghan Iraqi Syrian Eritrean Irish Scottish"
    " Portuguese Turkish Indian Bangladeshi Zimbabwean Albanian Vietnamese Filipino Ukrainian Latvian Kurdish Welsh"
).split()
_ETHNICITIES: Final = (
    "White British|Black African|Black Caribbean|mixed heritage|Irish Traveller|Roma|Asian British|Gypsy|Romany Gypsy"
    "|White and Black Caribbean|Bangladeshi|Tamil|Punjabi|Pashtun|Igbo|Yoruba"
).split("|")
_RELIGIONS: Final = "Muslim|Sikh|Hindu|Jewish|Catholic|Jehovah's Witness|Christian|Pentecostal|Buddhist".split("|")
_LANGUAGES: Final = "Urdu|Polish|Somali|Punjabi|Sylheti|Romanian|Tigrinya|Arabic|Welsh|Sorani|Pashto|Farsi|BSL".split(
    "|"
)
_ROLES: Final = (
    "the Social Worker|the Health Visitor|the Team Manager|the GP|the Police|SW1|SW2|HV1|the School Nurse|the IRO"
    "|the Named Nurse"
    "|Social Worker 1|Health Visitor 2|the Midwife|the Practice Manager|Police Officer 3|the DSL"
    "|the Head Teacher|the Core Group"
).split("|")
_PSEUDONYMS: Final = (
    "Child A|Child B|Child C|Baby D|Adult E|Mother|Father|Sibling 1|Sibling 2|Maternal Grandmother|MGM|PGF"
    "|Mother's Partner"
    "|Young Person F|Family 2|Father 1|Half-Sibling|Adult B|Child K2|School 1|Nursery 2|[name]|[place]"
    "|[organisation]|Stepfather|Mum|Dad"
).split("|")


@cache
def frames(voice: str, part: Part) -> tuple[str, ...]:
    """The frames of a voice (a file in ``data/frames``) that belong to a part."""
    lines = (DATA / "frames" / f"{voice}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("# Words") and belongs(line, part))


def voices() -> tuple[str, ...]:
    """Every voice, by name."""
    return tuple(sorted(path.stem for path in (DATA / "frames").glob("*.txt")))


def fill(frame: str, cast: Cast) -> Example:
    """Fill each slot of a frame from the cast, and label it."""
    text, spans, at = "", [], 0
    for slot in _SLOT.finditer(frame):
        text += frame[at : slot.start()]
        kind, words = _filled(slot[1], cast)
        if kind:
            spans.append(Labelled(len(text), len(text) + len(words), kind))
        text += words
        at = slot.end()
    return Example(text + frame[at:], tuple(spans))


def _filled(slot: str, cast: Cast) -> tuple[str, str]:
    """Kind ("" for words that name nobody) and words."""
    rng = cast.world.rng
    if slot in _NUMBERS:
        kind, make = _NUMBERS[slot]
        return kind, make(rng)
    if slot.removesuffix("2") in _ORGANISATIONS:
        return "organisation", cast.organisation(slot.removesuffix("2"))
    if slot in _OTHERS:
        kind, make_with = _OTHERS[slot]
        return kind, make_with(cast)
    return "person", _person(slot, cast)


def _person(slot: str, cast: Cast) -> str:
    rng = cast.world.rng
    role, _, form = slot.partition(".")
    person = cast.people[role]
    if form in SHAPES:
        return rng.choice(SHAPES[form]).format(
            given=person.given, family=person.family, g=person.given[0], f=person.family[0], m=initial(cast.world)
        )
    if form == "full":
        return rng.choice((person.full, person.full, person.full, f"{person.given} {person.given[0]}. {person.family}"))
    if role in _PREFIXES:
        return _professional(person.given, person.family, _PREFIXES[role], rng)
    if role in {"mother", "father", "gran"} and rng.random() < 0.25:
        return person.full
    return person.given


_PREFIXES: Final = {
    "sw": ("", "", "Ms ", "Mr "),
    "sw2": ("", "Mrs ", "Miss "),
    "hv": ("", "Mrs ", "Sister "),
    "hv2": ("", "Ms "),
    "dr": ("Dr ", "Dr ", "Dr. ", "Professor "),
    "pc": ("PC ", "DC ", "Sgt ", "WPC ", "PCSO "),
    "pc2": ("PC ", "PS "),
    "ds": ("DS ", "DI ", "DCI ", "Detective Sergeant "),
    "teacher": ("Mr ", "Mrs ", "Miss ", ""),
    "midwife": ("", "Midwife "),
}


def _professional(given: str, family: str, prefixes: tuple[str, ...], rng: random.Random) -> str:
    prefix = rng.choice(prefixes)
    if prefix:
        return prefix + rng.choice((family, family, f"{given} {family}", f"{given[0]}. {family}"))
    return rng.choice((f"{given} {family}", f"{given} {family}", given))


def _anyone(cast: Cast) -> str:
    return _person(cast.world.rng.choice(("sw", "sw2", "hv", "dr", "pc", "teacher")), cast)


def _letter_for_a_name(cast: Cast) -> str:
    """A title and a letter, "Mr T", may be a pseudonym or somebody's initial: nothing in a sentence tells."""
    return f"{cast.world.rng.choice(_TITLES)} {initial(cast.world)}"


def _handle(cast: Cast) -> str:
    given = cast.people["adult"].given.lower().replace(" ", "")
    return f"{given}_{digits(cast.world.rng, 2)}"


def _sector(cast: Cast) -> str:
    group = cast.world.rng.choice(read_groups())
    phrase = cast.world.rng.choice(group.lines).removeprefix("+ ")
    return phrase if cast.world.rng.random() < 0.5 or phrase.isupper() else phrase.title().replace("'S", "'s")


def _chosen(words: list[str]) -> Callable[[Cast], str]:
    return lambda cast: cast.world.rng.choice(words)


_TITLES: Final = ["Mr", "Mrs", "Ms", "Miss"]

_OTHERS: Final[dict[str, tuple[str, Callable[[Cast], str]]]] = {
    "family": ("person", lambda cast: cast.family),
    "surname": ("person", lambda cast: cast.world.person().family),
    "nick": ("person", nickname),
    "bare": ("person", bare),
    "initials": ("person", lambda cast: initials(cast.world)),
    "init": ("person", lambda cast: initials(cast.world)),
    "tshort": ("person", lambda cast: f"{cast.world.rng.choice(_TITLES)} {_person('adult.short', cast)}"),
    "initial": ("person", lambda cast: initial(cast.world)),
    "tinit": ("person", lambda cast: titled_initial(cast.world)),
    "letter": (IGNORE, _letter_for_a_name),
    "contactform": ("contact", contact),
    "mr": ("person", lambda cast: f"{cast.world.rng.choice(_TITLES)} {cast.world.person().family}"),
    "mrs": ("person", lambda cast: f"{cast.world.rng.choice(_TITLES[1:])} {cast.people['adult2'].family}"),
    "judge": (
        "person",
        lambda cast: (
            f"{cast.world.rng.choice(('HHJ', 'Mr Justice', 'District Judge', 'Judge'))} {cast.people['adult2'].family}"
        ),
    ),
    "pro": ("person", _anyone),
    "pro2": ("person", _anyone),
    "iro": ("person", _anyone),
    "psych": ("person", lambda cast: f"Dr {cast.people['adult2'].full}"),
    "pharm": ("person", lambda cast: cast.people["adult2"].full),
    "ward": ("organisation", lambda cast: f"{cast.world.organisation('hospital').split()[0]} Ward"),
    "town": ("place", lambda cast: cast.places["town"]),
    "village": ("place", lambda cast: cast.places["village"]),
    "county": ("place", lambda cast: cast.world.choice("counties")),
    "country": ("place", lambda cast: cast.world.choice("countries")),
    "area": ("place", lambda cast: cast.world.area()),
    "street": ("place", lambda cast: cast.world.street()),
    "address": ("address", lambda cast: cast.places["address"]),
    "postcode": ("address", lambda cast: cast.world.postcode()),
    "email": ("contact", lambda cast: f"{_handle(cast)}@example.{cast.world.rng.choice(('org', 'com', 'net'))}"),
    "handle": ("contact", _handle),
    "link": ("contact", lambda cast: f"https://www.facebook.com/{_handle(cast)}"),
    "nationality": ("demographic", _chosen(_NATIONALITIES)),
    "ethnicity": ("demographic", _chosen(_ETHNICITIES)),
    "religion": ("demographic", _chosen(_RELIGIONS)),
    "language": ("demographic", _chosen(_LANGUAGES)),
    "role": ("", _chosen(_ROLES)),
    "pseudo": ("", _chosen(_PSEUDONYMS)),
    "sector": ("", _sector),
    **whereabouts.SLOTS,
    "number": ("", lambda cast: cast.world.rng.choice(("two", "three", "four", "several", "12", "6"))),
    "n": ("", lambda cast: str(cast.world.rng.randint(1, 11))),
}
