"""Names that are hardly names: initials of every shape, with and without a title, and what people are called."""

from typing import Final

from training.cast import Cast, World
from training.names_and_places import belongs

_NICKNAMES: Final = (
    "Big Dave|Smiler|Nanny Bee|Uncle Tiny|Ginge|Spud|Bear|Titch|Lofty|Mad Mick|Baz|Daz|Kev|Shaz|Lil T|KT|Gaz|Trace"
    "|Shell|Jonno|Deano|Robbo|Macca|Chalkie|Dusty|Nobby|Tinks|Bubba|Squeak|Pickle|Monkey|Princess|Junior|Our Kid"
    "|Nanny Pat|Auntie Bev|Uncle Baz|Grandad Ron|Nana Jean|Bibi|Dadi Jan|Babcia|Mamgu|Taid|Nain|Lala|Mimi|Coco|JJ|TJ|AJ"
    "|Ez|Skinny|Scouse|Taff|Jock|Paddy|Polish Pete|Fat Tony|Little Lee|Young Sam|Old Joe|Mo|Abz|Sabz|Raz|Jazz|Tee"
    "|Ky|Lex|Bex|Mags|Lou Lou|Ju Ju|Bam Bam|Chip|Doodle|Peanut|Biscuit|Ghost|Reaper|Trigger|Tank|Flash|Fingers|Lurch"
).split("|")
_TITLES: Final = ("Mr", "Mrs", "Ms", "Miss", "Dr", "Dr", "PC", "DC", "DS", "Prof", "Sr", "Rev", "Cllr", "Mr.", "Dr.")
_PREFIXES: Final = ("O'", "Mc", "Mac", "D'")


SHAPES: Final = {
    "last": ("{family}",),
    "ini": ("{given} {f}.", "{given} {f}", "{given}-{f}"),
    "mid": ("{given} {m}. {family}", "{given} {m} {family}", "{given} {m}.{f}. {family}"),
    "short": ("{g}. {family}", "{g} {family}", "{g}.{m}. {family}", "{g}{m} {family}", "{g}-{m} {family}"),
    "back": ("{family}, {g}.", "{family} {g}", "{family}, {given}", "{family} {g}.{m}.", "{family}, {g}"),
}
"""Forms of a slot (``{child.ini}``) in which a name is cut to initials or turned round."""


def nickname(cast: Cast) -> str:
    """What somebody is called by those around them."""
    return cast.world.rng.choice([each for each in _NICKNAMES if belongs(each, cast.world.part)])


def initial(world: World) -> str:
    """One capital, as names of the cast begin."""
    return world.person().given[0].upper()


def initials(world: World) -> str:
    """Initials of somebody in one of the ways in which notes write them."""
    rng = world.rng
    return rng.choice(_SHAPES)(*(initial(world) for _ in range(3)))


_SHAPES: Final = (
    lambda a, b, _: f"{a}.{b}.",
    lambda a, b, _: f"{a}.{b}.",
    lambda a, b, _: f"{a}{b}",
    lambda a, b, _: f"{a} {b}",
    lambda a, b, _: f"{a}-{b}",
    lambda a, b, _: f"{a}-{b}",
    lambda a, b, _: f"{a}. {b}.",
    lambda a, b, _: f"{a}/{b}",
    lambda a, b, c: f"{a}.{b}.{c}.",
    lambda a, b, c: f"{a}{b}{c}",
    lambda a, b, c: f"{a}-{b}.{c}.",
    lambda a, b, c: f"{a}-{b} {c}",
    lambda a, b, c: f"{a}{b}-{c}",
    lambda a, b, _: f"{a.lower()}.{b.lower()}.",
    lambda a, *_: f"{a}.",
)


def titled_initial(world: World) -> str:
    """A title with no more than a letter or two behind it: "Dr P", "Mr Z.", "Miss A-L"."""
    rng = world.rng
    first, second = initial(world), initial(world)
    after = rng.choice(
        (
            *(first, first, f"{first}.", f"{first}{second}", f"{first}-{second}", f"{first}.{second}."),
            *(f"{first} {second}", f"{rng.choice(_PREFIXES)}{first}"),
        )
    )
    return f"{rng.choice(_TITLES)} {after}"


def bare(cast: Cast) -> str:
    """One name with nothing beside it that says so: a given name, a surname, a word."""
    world = cast.world
    person = world.person()
    return world.rng.choice((person.given, person.given, person.family, world.word_name()))
