"""Whatever happened when, and under every date policy: the printed text leaves several days for every event.

Nothing of the tool is asked for the answer. A small reader of its own takes the printed sentences down, and every day
is tried: those on which all of them would be true are what a reader of the public text can work out.
"""

import calendar
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scr_docs.deidentify.intervals.look import IntervalLook
from scr_docs.deidentify.intervals.pins import PINNED_UP_TO_DAYS, pins_among
from scr_docs.deidentify.intervals.public_days import PublicDays
from scr_docs.deidentify.intervals.statements import DEATH, Counted, Dated, Days, Spot
from scr_docs.deidentify.kinds.dates import DatePolicy
from scr_docs.deidentify.kinds.written_dates import MONTH_NAMES, WRITTEN_DATE
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.model.case_file import Publication
from tests.deidentify.tiny_case import PARTIES, PatternDetector, redact

DIED = date(2025, 3, 14)
ANCHOR = date(2024, 12, 3)
WORDS = "no one two three four five six seven eight nine ten eleven twelve".split()
VERBS = ("left", "fell", "sang", "ran", "came")


@dataclass(frozen=True)
class Event:
    """One event of the story: how long after the one before, and in which of the forms its sentence is written."""

    gap: int
    form: int


def story(events: list[Event], first: date, *, ends_with_death: bool) -> tuple[str, list[date]]:
    """The unredacted text, a sentence an event, and the days of the events; some end with the death."""
    days = [first + timedelta(days=sum(each.gap for each in events[1 : n + 1])) for n in range(len(events))]
    sentences = [_sentence(n, each, days) for n, each in enumerate(events)]
    if ends_with_death and days[-1] < DIED:
        sentences.append(f"{(DIED - days[-1]).days} days later she died.")
    return " ".join(sentences), days


def _sentence(n: int, event: Event, days: list[date]) -> str:
    day = days[n]
    on, verb, gap = f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}", VERBS[n], event.gap
    before = (DIED - day).days
    forms = [f"On {on} he {verb}."]
    if n and gap == 1:
        forms.append(f"The next day he {verb}.")
    if n and gap > 1:
        forms += [f"{gap} days later he {verb}.", f"Exactly {gap} days later, on {on}, he {verb}."]
    if before > 1:
        forms.append(f"He {verb} {before} days before her death.")
    if before == 1:
        forms.append(f"He {verb} the day before she died.")
    return forms[event.form % len(forms)]


EVENTS = st.lists(st.builds(Event, st.integers(1, 40), st.integers(0, 5)), min_size=1, max_size=len(VERBS))
FIRSTS = st.dates(date(2024, 12, 20), date(2025, 3, 13))


@pytest.mark.parametrize("policy", ["month-year", "year", "relative"])
@given(events=EVENTS, first=FIRSTS, ends_with_death=st.booleans())
@settings(deadline=None, max_examples=40)
def test_the_printed_text_pins_no_day(
    policy: DatePolicy, events: list[Event], first: date, ends_with_death: bool
) -> None:
    text, days = story(events, first, ends_with_death=ends_with_death)
    look = IntervalLook("executive-summary", Lexicon(PARTIES), PublicDays({DEATH: DIED.toordinal()}), ())
    publication = Publication(dates=policy, anchor=ANCHOR)
    printed = redact(text, publication=publication, detector=PatternDetector(date=WRITTEN_DATE), looks=(look,)).text
    sentences = re.split(r"(?<=\.) ", printed)
    assert len(sentences) == text.count("."), printed
    for left, day in zip(possible_days(sentences), days, strict=False):
        assert day.toordinal() in left, printed
        assert len(left) > PINNED_UP_TO_DAYS, printed


def possible_days(sentences: list[str]) -> list[set[int]]:
    """For each sentence all days on which it may have happened: every day is tried, with every anchor."""
    left: list[set[int]] = [set() for _ in sentences]
    relative = any("reference date" in sentence for sentence in sentences)
    for shift in range(-12, 13) if relative else [0]:
        anchor = ANCHOR.toordinal() + shift
        chains = [list(_days_of(chain, anchor)) for chain in _chains(sentences)]
        if all(chains):
            everything = [days for chain in chains for days in zip(*chain, strict=True)]
            for days, each in zip(everything, left, strict=True):
                each.update(days)
    return left


def _chains(sentences: list[str]) -> Iterator[list[tuple[int, str]]]:
    """Sentences that count from the one before hang together: how many days after the first of them each one lies."""
    chain: list[tuple[int, str]] = []
    for sentence in sentences:
        count = re.search(r"(?i)(?:exactly )?(\d+) days later", sentence)
        after = int(count[1]) if count else 1 if sentence.startswith("The next day") else 0
        if chain and not after:
            yield chain
            chain = []
        chain.append(((chain[-1][0] if chain else 0) + after, sentence))
    yield chain


def _days_of(chain: list[tuple[int, str]], anchor: int) -> Iterator[list[int]]:
    """All ways to lay a chain of sentences on the calendar in which every one of them is true."""
    for start in range(date(2024, 11, 1).toordinal(), date(2025, 12, 31).toordinal()):
        days = [start + offset for offset, _ in chain]
        if all(_may_be(day, sentence, anchor) for day, (_, sentence) in zip(days, chain, strict=True)):
            yield days


def _may_be(day: int, sentence: str, anchor: int) -> bool:
    when = date.fromordinal(day)
    if dated := re.search(rf"(?:({'|'.join(MONTH_NAMES)}) )?(202\d)", sentence):
        return when.year == int(dated[2]) and dated[1] in {None, calendar.month_name[when.month]}
    if before := re.search(r"(\d+) days before her death", sentence):
        return day == DIED.toordinal() - int(before[1])
    if "she died." in sentence and "before" not in sentence:
        return day == DIED.toordinal()
    if "the day before she died" in sentence:
        return day == DIED.toordinal() - 1
    if counted := re.search(r"(?i)about (\w+) (week|month)s? (after|before) the reference date", sentence):
        number = WORDS.index(counted[1]) if counted[1] in WORDS else int(counted[1])
        size = 7 if counted[2] == "week" else 365.25 / 12
        side = 1 if counted[3] == "after" else -1
        return abs(side * (day - anchor) - number * size) <= size / 2
    if within := re.search(r"(?i)within a (week|month) of the reference date", sentence):
        return abs(day - anchor) <= (7 if within[1] == "week" else 31)
    return True


# The same for any true statements, also with days of the week: what is left standing is checked by trying all days.

SPAN = 24
TRIPLES = tuple(itertools.product(range(SPAN), repeat=3))
START = date(2024, 7, 1).toordinal()
NAMES = ("e0", "e1", "e2")


@st.composite
def true_statements(draw: st.DrawFn) -> list[Dated | Counted]:
    """All events lie within the same weeks, as everybody knows; then more about them, all of it true."""
    days = [draw(st.integers(0, SPAN - 1)) for _ in NAMES]
    told: list[Dated | Counted] = []
    for name in NAMES:
        told.append(Dated(Spot("x", len(told), len(told) + 1, 1), name, Days(START, START + SPAN - 1)))
    for _ in range(draw(st.integers(1, 8))):
        spot = Spot("x", len(told), len(told) + 1, 1)
        one, other = draw(st.sampled_from(range(3))), draw(st.sampled_from(range(3)))
        below, above = draw(st.integers(0, 6)), draw(st.integers(0, 6))
        if one == other:
            weekday = (START + days[one] - 1) % 7 if draw(st.booleans()) else None
            first, last = max(0, days[one] - 3 * below), min(SPAN - 1, days[one] + 3 * above)
            told.append(Dated(spot, NAMES[one], Days(START + first, START + last), weekday))
        else:
            gap = days[one] - days[other]
            told.append(Counted(spot, NAMES[one], NAMES[other], gap - below, gap + above))
    return told


@given(true_statements())
@settings(deadline=None)
def test_what_is_left_standing_leaves_two_days_at_least(told: list[Dated | Counted]) -> None:
    raised = {pin.spot for pin in pins_among(told, (), PublicDays())}
    left = TRIPLES
    for statement in told:
        if statement.spot not in raised:
            left = tuple(days for days in left if _holds(statement, dict(zip(NAMES, days, strict=True))))
    for at, name in enumerate(NAMES):
        assert len({days[at] for days in left}) > 1, name


def _holds(statement: Dated | Counted, days: dict[str, int]) -> bool:
    if isinstance(statement, Counted):
        return statement.least <= days[statement.event] - days[statement.since] <= statement.most
    day = START + days[statement.event]
    on_its_weekday = statement.weekday in {None, (day - 1) % 7}
    return statement.days.first <= day <= statement.days.last and on_its_weekday
