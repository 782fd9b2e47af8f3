"""The people of the register as an anonymised text names them: by pseudonym, by kinship, by pronoun."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from scr_docs.deidentify.register.known_parties import parties_of_register
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.jigsaw.facets.sex import sex_of_words
from scr_docs.model.register import Person, Register

_CHILD: Final = re.compile(r"(?i)\b(?:child|sibling|twin|triplet|baby|infant|brother|sister|cousin|unborn)\b")
_ADULT: Final = re.compile(
    r"(?i)\b(?:\w*mother|\w*father|uncle|aunt|partner|adult|parent|neighbour|carer|husband|wife)\b"
)
_PRONOUN: Final = re.compile(
    r"(?i)(?<![\w-])(?:(she|her|hers|herself)|(he|him|his|himself)|(they|their|them))(?![\w-])"
)
_KIN: Final = re.compile(
    r"(?i)(?<![\w-])(?:his|her|their|the child's|whose)\s(?:\w+\s){0,1}?"
    r"(mother|father|twin|grandmother|grandfather|aunt|uncle|partner|stepfather|sister|brother|parents)(?:'s)?(?![\w-])"
)
_SUBJECT: Final = re.compile(
    r"(?i)(?<![\w-])(?:the|this)\s(?:child|baby|infant|boy|girl|toddler|subject child)(?![\w-])"
)


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person of the register as far as attribution needs to know; ``id`` is the register's."""

    id: str
    pseudonym: str
    sex: str | None
    is_family: bool
    is_subject: bool
    says_child: bool
    """Whether the pseudonym says that it is a child; ``says_adult`` likewise."""
    says_adult: bool
    oldest_age: int | None = field(default=None, repr=False)
    """Age in whole years when the case came to notice; an older age in the text is somebody else's."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence speaks of somebody. ``person`` is None for somebody whom the register does not tell apart."""

    start: int
    end: int
    person: Somebody | None


@dataclass(frozen=True, slots=True)
class People:
    """Everybody of a register, and one pattern for all pseudonyms, the longest first.

    With ``names`` the text names people too, in any form that the register matches.
    """

    by_pseudonym: Mapping[str, Somebody]
    pattern: re.Pattern[str]
    subject: Somebody | None
    names: Lexicon | None = field(default=None, repr=False)

    def named(self, sentence: str) -> Iterator[Place]:
        """Places of pseudonyms, and of names where the text has them."""
        for match in self.pattern.finditer(sentence):
            yield Place(match.start(), match.end(), self.by_pseudonym[" ".join(match[0].split())])
        yield from self.by_name(sentence)

    def by_name(self, sentence: str) -> Iterator[Place]:
        """Places of names that one person alone has; one that may be two people's is nobody's."""
        if self.names is None:
            return
        by_id = {each.id: each for each in self.by_pseudonym.values()}
        for match in self.names.names_in(sentence, prose=True):
            if match.kind == "person" and len(match.candidates) == 1:
                yield Place(match.start, match.end, by_id[match.candidates[0]])

    def by_role(self, word: str) -> Somebody | None:
        """The one member of the family whose pseudonym is this word of kinship; None for nobody or several."""
        family = dict.fromkeys(each for each in self.by_pseudonym.values() if each.is_family)
        fitting = [each for each in family if _has_word(each.pseudonym, word)]
        exact = [each for each in fitting if each.pseudonym.lower() == word]
        candidates = exact or fitting
        return candidates[0] if len(candidates) == 1 else None


def people_of(register: Register, title: str, noticed: date | None) -> People:
    """Prepare a register.

    Args:
        register: whose pseudonyms stand in the text.
        title: pseudonym of the subject child (``case.yml``).
        noticed: when the case came to notice; ages are counted up to then.
    """
    everybody = (_somebody(key, person, title, noticed) for key, person in register.people.items())
    known = {" ".join(each.pseudonym.split()): each for each in everybody}
    longest_first = sorted(known, key=len, reverse=True)
    written = "|".join(re.escape(pseudonym).replace(r"\ ", r"\s+") for pseudonym in longest_first)
    pattern = re.compile(rf"(?<![\w-])(?:{written})(?!\w)" if known else r"(?!)")
    return People(known, pattern, next((each for each in known.values() if each.is_subject), None))


def named_people_of(people: People, register: Register) -> People:
    """The same people in a text that names them, as what the papers wrote does."""
    parties = [party for party in parties_of_register(register) if party.kind == "person"]
    return replace(people, names=Lexicon(parties))


def places_in(sentence: str, people: People, before: Iterable[Place]) -> tuple[Place, ...]:
    """Where a sentence speaks of whom, in its order.

    Args:
        sentence: plain text.
        people: who can be meant.
        before: places of the earlier sentences of the same paragraph, whom a pronoun may go on about.
    """
    places = list(people.named(sentence))
    for match in _KIN.finditer(sentence):
        if not _apposed(sentence, match.end(), places):
            places.append(Place(*match.span(), people.by_role(match[1].lower())))
    places += [Place(*match.span(), people.subject) for match in _SUBJECT.finditer(sentence) if people.subject]
    taken = list(places)
    for match in _PRONOUN.finditer(sentence):
        if not any(place.start <= match.start() < place.end and place.person is None for place in taken):
            who = _meant(match, taken, list(before))
            places += [Place(*match.span(), who)] if who else []
    return tuple(sorted(places, key=lambda place: (place.start, -place.end)))


def _meant(match: re.Match[str], here: list[Place], before: list[Place]) -> Somebody | None:
    """Whom a pronoun stands for: the nearest before it in the sentence whose sex fits, else the last before."""
    sex = "female" if match[1] else "male" if match[2] else None
    earlier = sorted((place for place in here if place.end <= match.start()), key=lambda place: -place.start)
    for place in (*earlier, *reversed(before)):
        if place.person and (sex is None or place.person.sex in {sex, None}):
            return place.person
    return None


def _apposed(sentence: str, end: int, places: list[Place]) -> bool:
    """Whether the pseudonym follows at once: "her mother, Mother"."""
    return any(sentence[end : place.start] in {", ", " "} for place in places)


def _somebody(key: str, person: Person, title: str, noticed: date | None) -> Somebody:
    words = f"{person.pseudonym} {person.role}"
    sex = person.sex if person.sex in {"female", "male"} else sex_of_words(words)
    until = person.died or noticed
    age = (until - person.born).days * 400 // 146097 if person.born and until else None
    subject = person.pseudonym == title or person.role.startswith("subject")
    says_adult = bool(_ADULT.search(person.pseudonym))
    family = person.agency is None and person.role != "professional"
    return Somebody(
        key,
        person.pseudonym,
        sex,
        family,
        subject,
        bool(_CHILD.search(person.pseudonym)) and not says_adult,
        says_adult,
        age,
    )


def _has_word(pseudonym: str, word: str) -> bool:
    return re.search(rf"(?i)(?<!\w){re.escape(word)}(?!\w)", pseudonym) is not None
