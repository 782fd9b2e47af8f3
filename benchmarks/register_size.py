"""How the cost of finding names grows: with the text in proportion, with the register hardly (design, section 5).

Type ``make bench`` or ``python benchmarks/register_size.py``. Both sides of a comparison are timed in turn in one run,
each with a text that was never read before, so that nothing remembered helps. Times are medians.
"""

import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence

from scr_docs.deidentify.register.known_parties import KnownParty
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.redaction_check.terms import make_terms

SMALL, LARGE = 10, 5_000
WORDS = 5_000
ROUNDS = 9
_SYLLABLES = "ka tho ra bri wo mi sa fe lu ga de no leigh bury ndar get ciech lena mir lix cja reth rva wak".split()
_STRANGE = "xuq vyz joq pij quv zox hupp fik yov juz".split()
_PROSE = (
    "the worker visited again and nobody was in the school rang about a bruise that had not been seen before it was "
    "agreed that a strategy meeting should follow within two days and the family was told of this by letter"
).split()

Side = tuple[str, Callable[[str], object], int]
"""What is timed: its title, what it does with a text, and how many words the text has."""


def main() -> None:
    """Print how the time grows from the small register to the large one, and from one text to four times as much."""
    chance = random.Random(17)  # noqa: S311 - texts that can be made again, no secret
    parties = [_person(number, chance) for number in range(LARGE)]
    small, large = _built(parties[:SMALL]), _built(parties)
    known = [name for party in parties[:SMALL] for name in party.names]
    print(f"\n{'':<44}{'ms':>8}")
    _compare(
        ("names, 10 entries", lambda text: _find(small, text), WORDS),
        ("names, 5,000 entries", lambda text: _find(large, text), WORDS),
        known,
    )
    _compare(
        ("names, 5,000 entries, 5,000 words", lambda text: _find(large, text), WORDS),
        ("names, 5,000 entries, 20,000 words", lambda text: _find(large, text), 4 * WORDS),
        known,
    )
    few, many = make_terms("2026-01", small), make_terms("2026-01", large)
    _compare(
        ("redaction check, glued names, 10 entries", lambda text: list(few.squeezed_in(text)), WORDS),
        ("redaction check, glued names, 5,000 entries", lambda text: list(many.squeezed_in(text)), WORDS),
        known,
    )


def _built(parties: list[KnownParty]) -> Lexicon:
    began = time.perf_counter()
    lexicon = Lexicon(parties)
    lexicon.near_names_in("Somebody", prose=True)
    print(f"building the index of {len(parties):>5,} entries: {(time.perf_counter() - began) * 1000:8.1f} ms")
    return lexicon


def _find(lexicon: Lexicon, text: str) -> None:
    lexicon.near_names_in(text, prose=True)


def _compare(one: Side, other: Side, known: Sequence[str]) -> None:
    times: dict[str, list[float]] = {one[0]: [], other[0]: []}
    for seed in range(ROUNDS):
        for title, work, words in (one, other):
            text = f"{title} " + " ".join(_words(words, known, random.Random(seed)))  # noqa: S311 - as above
            began = time.perf_counter()
            work(text)
            times[title].append(time.perf_counter() - began)
    medians = {title: statistics.median(found) for title, found in times.items()}
    for title, median in medians.items():
        print(f"{title:<44}{median * 1000:8.1f}")
    print(f"{'  ratio':<44}{medians[other[0]] / medians[one[0]]:8.2f}")


def _person(number: int, chance: random.Random) -> KnownParty:
    names = f"{_name(chance, _SYLLABLES)} {_name(chance, _SYLLABLES)}"
    return KnownParty(f"p{number}", "person", (names,), f"Person {number}", "register")


def _words(count: int, known: Sequence[str], chance: random.Random) -> Iterator[str]:
    """Prose in which every fortieth word is a name of the small register or one of nobody's, written nowhere else."""
    for number in range(count):
        if number % 40:
            yield chance.choice(_PROSE)
        else:
            yield chance.choice(known) if number % 80 else _name(chance, _STRANGE)


def _name(chance: random.Random, syllables: Sequence[str]) -> str:
    return "".join(chance.choice(syllables) for _ in range(chance.randint(3, 4))).capitalize()


if __name__ == "__main__":
    main()
