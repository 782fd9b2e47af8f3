"""Sentences of another trade: the templates of presidio-evaluator (MIT), filled with our people and places.

Customers, friends and writers of small talk name people in other ways than the professions do, and half of their
sentences name nobody. Only the templates are read; the package's lists of people (CC BY-SA) are not.
"""

import random
import re
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Final

from training.cast import Cast, World
from training.disturbances import disturbed
from training.examples import Example
from training.frames import fill
from training.names_and_places import Part, belongs

_PACKAGE: Final = "presidio-evaluator"
_TEMPLATES: Final = "presidio_evaluator/data_generator/raw_data/templates.txt"
_SLOT: Final = re.compile(r"\{\{(\w+)\}\}")
_OURS: Final = {
    "person": "adult.full",
    "name": "adult.full",
    "name_male": "adult.full",
    "name_female": "adult2.full",
    "first_name": "adult",
    "first_name_male": "adult",
    "first_name_female": "adult2",
    "first_name_nonbinary": "adult2",
    "last_name": "surname",
    "last_name_male": "surname",
    "last_name_female": "surname",
    "organization": "company",
    "city": "town",
    "country": "country",
    "address": "address",
    "street_name": "street",
    "postcode": "postcode",
    "zipcode": "postcode",
    "phone_number": "phone",
    "email": "email",
    "url": "link",
    "credit_card_number": "bank",
    "iban": "bank",
    "ssn": "nino",
    "age": "agenum",
    "year": "year",
    "date_time": "date",
    "date_of_birth": "date",
    "day_of_week": "weekday",
    "nationality": "nationality",
}
"""Their slots and ours; a template with any other slot is left out."""


@cache
def templates(part: Part) -> tuple[str, ...]:
    """The templates of a part, as frames."""
    path = Path(str(distribution(_PACKAGE).locate_file(_TEMPLATES)))
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return tuple(_as_frame(line) for line in lines if line and _is_usable(line) and belongs(line, part))


def customer_text(rng: random.Random, part: Part) -> Example:
    """A sentence or two of a customer."""
    return disturbed(fill(rng.choice(templates(part)), Cast(World(rng, part))), rng)


def _is_usable(line: str) -> bool:
    return not set("{}") & set(_SLOT.sub("", line)) and set(_SLOT.findall(line)) <= _OURS.keys()


def _as_frame(line: str) -> str:
    return _SLOT.sub(lambda slot: f"{{{_OURS[slot[1]]}}}", line.replace("\ufffd", "-"))
