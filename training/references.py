"""References and contacts in the forms that rules of form do not know: exhibits, hospital numbers, user names."""

from collections.abc import Callable
from typing import Final

from training.cast import Cast
from training.numbers_and_dates import Rng, digits, letters, phone

_TAILS: Final = ("xx", "x", "_", ".x", "xo", "uk", "official")
_DOMAINS: Final = ("example.org", "example.com", "mail.example", "nhs.example")


def exhibit(rng: Rng) -> str:
    """The reference of an exhibit: initials of whoever found it, and a number."""
    by, number = letters(rng, rng.choice((2, 2, 3, 3, 4))), rng.randint(1, 29)
    return rng.choice(
        (
            f"{by}/{number}",
            f"{by}/{number:02}",
            f"{by}{number}",
            f"{by} {number}",
            f"{by}-{number}",
            f"{by}/{number}{rng.choice('ABC')}",
            f"{by}/{digits(rng, 4)}/{number}",
            f"{number}/{by}",
            f"{letters(rng, 1)}{number}",
        )
    )


def hospital_number(rng: Rng) -> str:
    """A number that only one hospital uses."""
    return rng.choice(
        (
            f"{letters(rng, 1)}{digits(rng, 7)}",
            f"{letters(rng, 1)}{digits(rng, 6)}",
            f"{letters(rng, 2)} {digits(rng, 3)} {digits(rng, 3)}",
            f"{letters(rng, 2)}{digits(rng, 6)}",
            f"00{digits(rng, 6)}",
            f"{letters(rng, 1)} {digits(rng, 3)}-{digits(rng, 3)}",
            f"{digits(rng, 6)}{letters(rng, 1)}",
            f"{letters(rng, 1)}{digits(rng, 2)}/{digits(rng, 4)}",
            f"{digits(rng, 2)}-{digits(rng, 2)}-{digits(rng, 2)}",
            f"{letters(rng, 3)}/{digits(rng, 5)}",
        )
    )


def house_number(rng: Rng) -> str:
    """A house by its number alone, as neighbours speak of it."""
    number = rng.randint(1, 180)
    return rng.choice(
        (
            f"number {number}",
            f"number {number}",
            f"no. {number}",
            f"no {number}",
            f"No.{number}",
            f"{number}",
            f"{number}{rng.choice('abc')}",
            f"number {number}{rng.choice('ABC')}",
            f"flat {rng.randint(1, 40)}",
            f"Flat {rng.choice('ABCDEF')}",
            f"flat {rng.randint(1, 9)}{rng.choice('AB')}",
            f"plot {rng.randint(1, 20)}",
            f"room {rng.randint(1, 30)}",
        )
    )


def prison_number(rng: Rng) -> str:
    """The number of a prisoner."""
    return f"{letters(rng, 1)}{digits(rng, 4)}{letters(rng, 2)}"


def user_name(cast: Cast) -> str:
    """A name as somebody goes by on a network or in a game."""
    rng = cast.world.rng
    given = cast.world.person().given.lower().replace(" ", "").replace("'", "")
    short = given[: rng.randint(3, 5)]
    return rng.choice(
        (
            f"@{given}",
            f"@{given}.{digits(rng, 2)}",
            f"@{short}_{short}{digits(rng, 2)}",
            f"{given}{digits(rng, 4)}",
            f"{given}.{rng.choice(_TAILS)}",
            f"x{given}{rng.choice(_TAILS)}",
            f"Xx{short.title()}xX",
            f"{short}#{digits(rng, 4)}",
            f"{short}_{rng.choice(_TAILS).strip('._') or 'b'}{digits(rng, 2)}",
            f"{short.title()}Boy{digits(rng, 2)}",
            f"lil.{short}.{digits(rng, 2)}",
            f"{given}-{digits(rng, 3)}",
        )
    )


_NETWORKS: Final = "Snapchat|Snap|Insta|Instagram|TikTok|Kik|Discord|Xbox|PSN|Roblox|Telegram|Facebook|Skype".split("|")


def network_contact(cast: Cast) -> tuple[str, str]:
    """Words before, that name nobody, and the name of an account."""
    rng = cast.world.rng
    return rng.choice(_NETWORKS) + rng.choice((" ", ": ", " name ", " account ", " user ")), user_name(cast)


def contact(cast: Cast) -> str:
    """A way to reach somebody that is no plain telephone number and no plain address of e-mail."""
    rng = cast.world.rng
    name = cast.world.person().given.lower().replace(" ", "")
    domain = rng.choice(_DOMAINS)
    return rng.choice(_OTHER_CONTACTS)(rng, name, domain) if rng.random() < 0.5 else user_name(cast)


_OTHER_CONTACTS: Final[tuple[Callable[[Rng, str, str], str], ...]] = (
    lambda rng, *_: f"ext {digits(rng, 4)}",
    lambda rng, *_: f"ext. {digits(rng, 3)}",
    lambda rng, *_: f"extension {digits(rng, 4)}",
    lambda rng, *_: f"bleep {digits(rng, 4)}",
    lambda rng, *_: f"pager {digits(rng, 4)}",
    lambda rng, *_: f"x{digits(rng, 4)}",
    lambda rng, *_: f"960 {digits(rng, 3)}",
    lambda rng, *_: f"01632 96 0{digits(rng, 1)} {digits(rng, 2)}",
    lambda rng, *_: f"07700.900.{digits(rng, 3)}",
    lambda rng, *_: " ".join(phone(rng).replace(" ", "")),
    lambda rng, name, domain: f"{name}{digits(rng, 2)} at {domain.replace('.', ' dot ')}",
    lambda _, name, domain: f"{name} (at) {domain}",
    lambda _, name, domain: f"{name}[at]{domain}",
    lambda rng, name, domain: f"{name}.{letters(rng, 1).lower()}@{domain}",
    lambda rng, name, _: f"fb.com/{name}.{digits(rng, 3)}",
    lambda rng, name, _: f"facebook.com/{name}.{digits(rng, 2)}",
    lambda rng, name, _: f"instagram.com/{name}_{digits(rng, 2)}",
    lambda rng, *_: f"wa.me/447700900{digits(rng, 3)}",
    lambda _, name, domain: f"www.{domain}/~{name}",
    lambda rng, *_: f"DX 99{digits(rng, 4)}",
)

SLOTS: Final[dict[str, tuple[str, Callable[[Rng], str]]]] = {
    "exhibit": ("code", exhibit),
    "hospno": ("code", hospital_number),
    "housenum": ("address", house_number),
    "prison": ("code", prison_number),
}
"""As `numbers_and_dates.SIMPLE_SLOTS`."""
