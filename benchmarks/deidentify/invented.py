"""Invented people, places, days and numbers by their count; the numbers are from ranges that belong to nobody.

Telephone numbers are those that Ofcom keeps for drama, postcodes lie in LE99, NHS numbers begin with 999 and National
Insurance numbers with QQ.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Final

from scr_docs.model.mention import Kind

_FOLDER: Final = Path(__file__).parent / "long_report"
_TITLES: Final = ("Ms", "Mr", "Mrs", "Dr", "Miss")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody invented. ``number`` chooses the title."""

    number: int
    origin: str
    given: str
    surname: str

    def form(self, form: str | None) -> str:
        """The whole name, or its ``first`` name, or the surname after a ``title``."""
        if form == "first":
            return self.given
        if form == "title":
            return f"{_TITLES[self.number % len(_TITLES)]} {self.surname}"
        return f"{self.given} {self.surname}"


def person(number: int) -> Person:
    """The person of that number; no two have the same whole name.

    Raises:
        ValueError: there are not so many.
    """
    origins = _origins()
    row, column = divmod(number, len(origins))
    origin, given, surnames = origins[column]
    turn, first = divmod(row, len(given))
    if turn >= len(surnames):
        raise ValueError("more people than invented names")
    return Person(number, origin, given[first], surnames[(first + turn) % len(surnames)])


def invented(word: str, number: int) -> tuple[Kind | None, str] | None:
    """What a placeholder stands for, with its kind (None: nothing to be found), or None if it means a person."""
    made = _MADE.get(word)
    return made and (made[0], made[1](number))


@cache
def _origins() -> list[tuple[str, list[str], list[str]]]:
    rows = [line.split(" | ") for line in _lines("names.txt")]
    return [(origin.replace("-", " "), given.split(), surnames.split()) for origin, given, surnames in rows]


@cache
def _places() -> dict[str, list[list[str]]]:
    rows = dict(line.split(": ") for line in _lines("places.txt"))
    return {name: [part.split() for part in row.split(" | ")] for name, row in rows.items()}


def _lines(name: str) -> list[str]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def _town(number: int) -> str:
    fronts, backs = _places()["towns"]
    return fronts[number % len(fronts)] + backs[number // 3 % len(backs)]


def _street(number: int) -> str:
    names, kinds = _places()["streets"]
    return f"{names[number % len(names)]}{'s' * (number % 2)} {kinds[number // 7 % len(kinds)]}"


def _saint(number: int) -> str:
    [saints] = _places()["saints"]
    return saints[number % len(saints)]


def _address(number: int) -> str:
    house, street, town = number % 180 + 1, _street(number), _town(number + 1)
    return (
        f"{house} {street}, {town}",
        f"{house}{'abc'[number % 3]} {street}",
        f"Flat {number % 30 + 1}, {house} {street}, {town}",
        f"{house} {street}, {town} LE99 {number % 9 + 1}{'ABDEFGHJ'[number % 8]}{'LNPQRSTU'[number // 8 % 8]}",
    )[number % 4]


def _date(number: int) -> str:
    day = date(2021, 1, 4) + timedelta(days=number * 37 % 1600)
    return (
        f"{day.day} {day:%B %Y}",
        f"{day:%A} {day.day} {day:%B %Y}",
        f"{day:%d/%m/%Y}",
        f"{day.day}{_ordinal(day.day)} {day:%B %Y}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%d.%m.%y}",
        f"the {day.day}{_ordinal(day.day)} of {day:%B %Y}",
    )[number % 7]


def _ordinal(day: int) -> str:
    return "th" if 10 <= day <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _age(number: int) -> str:
    years = number % 9 + 2
    return (f"{years} years old", f"aged {years}", f"{years} years and {number % 10 + 2} months old")[number % 3]


def _phone(number: int) -> str:
    last = number * 7 % 1000
    return (f"07700 900{last:03}", f"01632 960{last:03}", f"07700900{last:03}", f"(01632) 960 {last:03}")[number % 4]


def _school(number: int) -> str:
    town, saint = _town(number), _saint(number)
    return (
        f"{town} Primary School",
        f"St {saint}'s Catholic Primary School",
        f"{town} Community College",
        f"St {saint}'s Church of England School",
        f"{town} Academy",
    )[number % 5]


def _hospital(number: int) -> str:
    town, saint = _town(number), _saint(number)
    return (f"{town} General Hospital", f"St {saint}'s Hospital", f"{town} Royal Infirmary")[number % 3]


def _demographic(number: int) -> str:
    return ("Polish", "Muslim", "Romanian", "Sikh", "Somali", "Catholic", "Nigerian", "Hindu")[number % 8]


def _duration(number: int) -> str:
    return f"{number % 8 + 3} {('weeks', 'months', 'days')[number % 3]}"


_MADE: Final[Mapping[str, tuple[Kind | None, Callable[[int], str]]]] = {
    "address": ("address", _address),
    "age": ("age", _age),
    "church": ("organisation", lambda n: f"St {_saint(n)}'s Church"),
    "court": ("code", lambda n: f"LE{21 + n % 5}C{50000 + n % 10000}"),
    "crime": ("code", lambda n: f"44{2100000000 + n * 7919 % 99999999:010}"[:11]),
    "date": ("date", _date),
    "demographic": ("demographic", _demographic),
    "duration": (None, _duration),
    "email": ("contact", lambda n: f"{_saint(n).lower()}.{n}@{_town(n).lower()}.example"),
    "hospital": ("organisation", _hospital),
    "hospno": ("code", lambda n: f"RH{1000000 + n * 7919 % 8999999}"),
    "nhs": ("code", lambda n: f"999 {n * 7 % 900 + 100} {n * 13 % 9000 + 1000}"),
    "nino": ("code", lambda n: f"QQ {n % 90 + 10} {n * 3 % 90 + 10} {n * 7 % 90 + 10} {'ABCD'[n % 4]}"),
    "nursery": ("organisation", lambda n: f"{_town(n)} Day Nursery"),
    "phone": ("contact", _phone),
    "plate": ("code", lambda n: f"QX{n % 90 + 10} {'ABD'[n % 3]}ZQ"),
    "pnc": ("code", lambda n: f"{10 + n % 14}/{100000 + n * 7919 % 899999}{'ABCDEFGH'[n % 8]}"),
    "prison": ("code", lambda n: f"A{n * 7 % 9000 + 1000}ZZ"),
    "ref": ("code", lambda n: f"LCS-{1000000 + n * 7919 % 8999999}"),
    "school": ("organisation", _school),
    "station": ("organisation", lambda n: f"{_town(n)} Police Station"),
    "surgery": ("organisation", lambda n: f"{_town(n)} Surgery"),
    "town": ("place", _town),
    "upn": ("code", lambda n: f"J999{n * 7919 % 999999999:09}"),
}
