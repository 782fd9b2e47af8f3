"""The people and places of one invented case, so that a paragraph speaks of the same ones throughout."""

import random
from dataclasses import dataclass

from training.names_and_places import (
    Origin,
    Part,
    invented_place,
    invented_surname,
    origins,
    table,
    towns,
    word_names,
)

_HOUSE_NUMBER_FORMS = ("{n} {street}", "{n} {street}", "Flat {m}, {n} {street}", "{n}A {street}", "{house}, {street}")


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person."""

    given: str
    family: str

    @property
    def full(self) -> str:
        """Given name and surname."""
        return f"{self.given} {self.family}"


class World:
    """Draws people, places and organisations of one part (train or held out)."""

    def __init__(self, rng: random.Random, part: Part) -> None:
        self.rng, self.part = rng, part

    def origin(self) -> Origin:
        """An origin, each as likely."""
        return self.rng.choice(origins(self.part))

    def person(self, family: str = "") -> Person:
        """A person whose two names may come from two origins, or from none."""
        origin = self.origin()
        other = origin if self.rng.random() < 0.8 else self.origin()
        surname = invented_surname(self.rng) if self.rng.random() < 0.08 else self.rng.choice(other.family)
        return Person(self.rng.choice(origin.given), family or surname)

    def word_name(self) -> str:
        """A given name that is also a word."""
        return self.rng.choice(word_names(self.part))

    def town(self) -> str:
        """A real town, or an invented place."""
        return self.rng.choice(towns(self.part)) if self.rng.random() < 0.5 else self.village()

    def village(self) -> str:
        """An invented place."""
        return invented_place(self.rng, self.part)

    def choice(self, key: str) -> str:
        """One of a row of the table of places."""
        return self.rng.choice(table("places.txt")[key])

    def area(self) -> str:
        """A part of a place: an estate, a park."""
        fronts, backs = (table("places.txt")[key][0].split() for key in ("fronts", "backs"))
        return self.choice("areas").format(front=self.rng.choice(fronts), back=self.rng.choice(backs))

    def street(self) -> str:
        """A street's name."""
        first = self.rng.choice(
            (self.village(), self.person().family, self.rng.choice(table("organisations.txt")["words"]))
        )
        return f"{first} {self.choice('street-kinds')}"

    def address(self) -> str:
        """A house in a street."""
        form = self.rng.choice(_HOUSE_NUMBER_FORMS)
        n, m = self.rng.randint(1, 210), self.rng.randint(1, 30)
        return form.format(n=n, m=m, street=self.street(), house=self.choice("house-names"))

    def postcode(self) -> str:
        """A postcode of an area that does not exist."""
        tail = "".join(self.rng.choice("ABDEFGHJLNPQRSTUWXYZ") for _ in range(2))
        return f"{self.rng.choice(('LE99', 'ZZ99', 'QX9'))} {self.rng.randint(1, 9)}{tail}"

    def organisation(self, kind: str) -> str:
        """An organisation by one of the forms of its kind."""
        forms = table("organisations.txt")
        return self.rng.choice(forms[kind]).format(
            x=self.town(),
            s=self.person().family,
            saint=self.rng.choice(forms["saints"]),
            w=self.rng.choice(forms["words"]),
            first=self.person().given,
            county=self.choice("counties"),
        )


class Cast:
    """Who plays which part in one case; asked twice, a slot gives the same person."""

    def __init__(self, world: World) -> None:
        self.world = world
        family = world.person().family
        self.family = family
        self.people = {
            role: world.person(family if world.rng.random() < 0.7 else "")
            for role in ("child", "sib", "cousin", "mother", "father", "gran")
        }
        for role in ("hope", "will"):
            self.people[role] = Person(world.word_name(), family)
        for role in ("adult", "adult2", "sw", "sw2", "hv", "hv2", "dr", "pc", "pc2", "ds", "teacher", "midwife"):
            self.people[role] = world.person()
        self.places = {"town": world.town(), "address": world.address(), "village": world.village()}
        self.organisations: dict[str, str] = {}

    def organisation(self, kind: str) -> str:
        """The school of the case, mostly the same."""
        if kind not in self.organisations or self.world.rng.random() < 0.2:
            self.organisations[kind] = self.world.organisation(kind)
        return self.organisations[kind]
