"""Dates, ages and references as people write them, from ranges that belong to nobody."""

import random
from collections.abc import Callable
from typing import Final

from scr_docs.deidentify.kinds.written_dates import MONTH_NAMES

Rng = random.Random
_DAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_FEASTS: Final = (
    "Christmas Eve|Boxing Day|New Year's Eve|Good Friday|Easter Monday|Mother's Day|Halloween|Bonfire Night|Eid|Diwali"
    "|Remembrance Sunday|Palm Sunday"
).split("|")
_WORDS: Final = "two three four five six seven eight nine ten eleven twelve".split()
_UNITS: Final = "days weeks months years hours nights".split()
_LETTERS: Final = "ABCDEFGHJKLMNPRSTUVWXYZ"


def digits(rng: Rng, count: int) -> str:
    """That many digits."""
    return "".join(str(rng.randrange(10)) for _ in range(count))


def letters(rng: Rng, count: int) -> str:
    """That many capitals."""
    return "".join(rng.choice(_LETTERS) for _ in range(count))


def date(rng: Rng) -> str:
    """A day in one of the ways in which records write it."""
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(1998, 2026)
    name, suffix = MONTH_NAMES[month - 1], {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day // 10 != 1 else 0, "th")
    return rng.choice(
        (
            f"{day} {name} {year}",
            f"{day} {name} {year}",
            f"{day}{suffix} {name} {year}",
            f"{day} {name}",
            f"{day}{suffix} of {name}",
            f"{day:02}/{month:02}/{year}",
            f"{day:02}.{month:02}.{year % 100:02}",
            f"{day}/{month}/{year % 100:02}",
            f"{year}-{month:02}-{day:02}",
            f"{name} {day}, {year}",
            f"{day} {name[:3]} {year % 100:02}",
            f"{rng.choice(_DAYS)} {day} {name} {year}",
            f"{rng.choice(_DAYS)}, {day}{suffix} {name}",
        )
    )


def month(rng: Rng) -> str:
    """A month, or a season, of a year."""
    year = rng.randint(1998, 2026)
    return rng.choice(
        (
            f"{rng.choice(MONTH_NAMES)} {year}",
            f"{rng.choice(MONTH_NAMES)} {year}",
            f"{rng.choice(MONTH_NAMES)[:3]} {year % 100:02}",
            f"early {year}",
            f"{rng.choice(('summer', 'autumn', 'spring', 'winter'))} {year}",
            rng.choice(MONTH_NAMES),
        )
    )


def named_day(rng: Rng) -> str:
    """A day by its name."""
    feast = rng.choice(_FEASTS)
    return rng.choice(
        (feast, f"{feast} {rng.randint(2010, 2026)}", rng.choice(_DAYS), f"the {rng.choice(_DAYS)} after {feast}")
    )


def age(rng: Rng) -> str:
    """An age in words."""
    number, word = rng.randint(2, 17), rng.choice(_WORDS)
    return rng.choice(
        (
            f"{number} years old",
            f"aged {number}",
            f"{word} months old",
            f"{number}-year-old",
            f"{word} years of age",
            f"{number} weeks old",
            f"aged {number} months",
            f"{word} and a half",
        )
    )


def duration(rng: Rng) -> str:
    """A length of time."""
    return rng.choice((f"{rng.choice(_WORDS)} {rng.choice(_UNITS)}", f"{rng.randint(2, 40)} {rng.choice(_UNITS)}"))


def phone(rng: Rng) -> str:
    """A number that Ofcom keeps for drama."""
    last = digits(rng, 3)
    return rng.choice(
        (
            f"07700 900{last}",
            f"07700900{last}",
            f"01632 960{last}",
            f"0113 496 0{last}",
            f"020 7946 0{last}",
            f"+44 7700 900 {last}",
            f"(01632) 960 {last}",
            f"07700-900-{last}",
        )
    )


def _nhs(rng: Rng) -> str:
    gap = rng.choice((" ", " ", "", "-"))
    return gap.join(("999", digits(rng, 3), digits(rng, 4)))


def _nino(rng: Rng) -> str:
    gap = rng.choice((" ", "", "-"))
    return gap.join(("QQ", digits(rng, 2), digits(rng, 2), digits(rng, 2), rng.choice("ABCD")))


def _court(rng: Rng) -> str:
    year = rng.randint(18, 26)
    return rng.choice(
        (
            f"T20{year}{digits(rng, 4)}",
            f"LE{year}C{digits(rng, 5)}",
            f"[20{year}] EWFC {rng.randint(1, 300)}",
            f"ZC{year}C00{digits(rng, 3)}",
            f"LE{year}P{digits(rng, 5)}",
        )
    )


def _crime(rng: Rng) -> str:
    year = rng.randint(10, 26)
    return rng.choice(
        (
            f"{year}*{digits(rng, 6)}",
            f"{year}000{digits(rng, 6)}",
            f"{digits(rng, 2)}/{digits(rng, 5)}/{year}",
            f"CAD {digits(rng, 4)}",
            f"{digits(rng, 4)}/{year}",
            f"{letters(rng, 2)}/{digits(rng, 5)}/{year}",
        )
    )


def _record(rng: Rng) -> str:
    return rng.choice(
        (
            digits(rng, 6),
            digits(rng, 7),
            f"LL-{digits(rng, 6)}",
            f"{letters(rng, 3)}{digits(rng, 4)}",
            f"{letters(rng, 2)}-{digits(rng, 2)}-{digits(rng, 4)}",
            f"{digits(rng, 2)}/{digits(rng, 4)}",
        )
    )


def _plate(rng: Rng) -> str:
    return rng.choice((f"QQ{digits(rng, 2)} {letters(rng, 3)}", f"{letters(rng, 1)}{digits(rng, 3)} {letters(rng, 3)}"))


def _bank(rng: Rng) -> str:
    return f"99-{digits(rng, 2)}-{digits(rng, 2)}, account {digits(rng, 8)}"


def _measure(rng: Rng) -> str:
    return rng.choice((f"{rng.randint(2, 30)}.{rng.randint(0, 9)} kg", f"{rng.randint(50, 160)} cm", "7 lb 4 oz"))


SIMPLE_SLOTS: Final[dict[str, tuple[str, Callable[[Rng], str]]]] = {
    "date": ("date", date),
    "month": ("date", month),
    "year": ("date", lambda rng: str(rng.randint(1975, 2026))),
    "day": ("date", named_day),
    "weekday": ("date", lambda rng: rng.choice(_DAYS)),
    "time": ("duration", lambda rng: f"{rng.randint(0, 23):02}{rng.choice(':.')}{rng.randint(0, 59):02}"),
    "age": ("age", age),
    "agenum": ("age", lambda rng: rng.choice((str(rng.randint(1, 17)), rng.choice(_WORDS)))),
    "duration": ("duration", duration),
    "measure": ("quantity", _measure),
    "percent": ("quantity", lambda rng: f"{rng.randint(20, 99)}%"),
    "phone": ("contact", phone),
    "nhs": ("code", _nhs),
    "nino": ("code", _nino),
    "courtref": ("code", _court),
    "crime": ("code", _crime),
    "record": ("code", _record),
    "casenum": ("code", lambda rng: f"{digits(rng, 4)}/{rng.randint(10, 26)}"),
    "collar": ("code", lambda rng: digits(rng, rng.randint(3, 5))),
    "plate": ("code", _plate),
    "passport": ("code", lambda rng: digits(rng, 9)),
    "bank": ("code", _bank),
    "gmc": ("code", lambda rng: digits(rng, 7)),
    "upn": ("code", lambda rng: f"Z999{digits(rng, 8)}{rng.choice(('', 'A'))}"),
}
"""Slots that depend on nothing else: kind and maker."""
