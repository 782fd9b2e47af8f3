"""Where people are seen: pubs, wards, shopping centres, estates, parks, groups, shops, stations."""

from collections.abc import Callable
from typing import Final

from training.cast import Cast, World
from training.names_and_places import table


def _form(key: str) -> Callable[[Cast], str]:
    return lambda cast: _filled(cast.world, key)


def _filled(world: World, key: str) -> str:
    forms, rng = table("whereabouts.txt"), world.rng
    return rng.choice(forms[key]).format(
        x=rng.choice((world.town, world.village))(),
        s=world.person().family,
        first=world.person().given,
        w=rng.choice(table("organisations.txt")["words"]),
        beast=rng.choice(forms["beasts"]),
        thing=rng.choice(forms["things"]),
        colour=rng.choice(forms["colours"]),
        n=rng.randint(1, 39),
        letter=rng.choice("ABCDEFG"),
    )


SLOTS: Final[dict[str, tuple[str, Callable[[Cast], str]]]] = {
    "pub": ("organisation", _form("pub")),
    "wardname": ("organisation", _form("ward")),
    "shops": ("place", _form("shops")),
    "estate": ("place", _form("estate")),
    "park": ("place", _form("park")),
    "group": ("organisation", _form("group")),
    "shop": ("organisation", _form("shop")),
    "station": ("place", _form("station")),
}
"""Slots of whereabouts: kind and maker."""
