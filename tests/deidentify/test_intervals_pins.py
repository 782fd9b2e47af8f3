"""No two printed statements tell a day that the date policy hides: what is raised, and what stays."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scr_docs.deidentify.intervals.look import IntervalLook
from scr_docs.deidentify.intervals.network import Network
from scr_docs.deidentify.intervals.pins import PINNED_UP_TO_DAYS, pins_among
from scr_docs.deidentify.intervals.public_days import PublicDays
from scr_docs.deidentify.intervals.reading import read_statements
from scr_docs.deidentify.intervals.statements import (
    DEATH,
    DECIDED,
    NOTIFIED,
    Counted,
    Dated,
    Days,
    Spot,
    Statement,
    TellsADay,
)
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.model.register import Decision
from tests.deidentify.tiny_case import PARTIES, PatternDetector, redact

DIED = date(2026, 1, 9).toordinal()
NOTIFIED_ON = date(2026, 1, 12).toordinal()
DECIDED_ON = date(2026, 2, 5).toordinal()
PUBLIC = PublicDays(
    {DEATH: DIED, NOTIFIED: NOTIFIED_ON, DECIDED: DECIDED_ON}, frozenset({NOTIFIED_ON, DECIDED_ON, DECIDED_ON + 1})
)


def masked(text: str, other: str = "", public: PublicDays = PUBLIC) -> list[str]:
    """The words of a text that may not stand beside the text of another document."""
    own = read_statements("executive-summary", text, ["Child A"])
    others = read_statements("overview-report", other, ["Child A"])
    return [text[pin.spot.start : pin.spot.end] for pin in pins_among(own, others, public)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A notification arrived. Child A died four days later.", ["four days"]),
        ("She was seen by a nurse two days before her death.", ["two days"]),
        ("She was seen the day before she died.", ["the day"]),
        ("She was discharged less than 48 hours before he was found dead.", ["less than 48 hours"]),
        ("Child A died in \\[date\\]. The next day a neighbour spoke to the police.", ["The next day"]),
        ("The case came to the notice of the chair in January 2026. He was arrested two days earlier.", ["two days"]),
        ("Exactly two weeks before her death she was at school.", ["Exactly two weeks"]),
        ("Two weeks to the day before her death she was at school.", ["Two weeks to the day"]),
        ("In the first minutes of March 2025 a child rang.", ["first minutes of March 2025"]),
        ("On the last day of March 2025 they moved.", ["last day of March 2025"]),
        ("They met on the first Monday of March 2025.", ["first Monday of March 2025"]),
        ("The letter was written in January and arrived on the 5th.", ["the 5th"]),
        ("She moved in on her 16th birthday.", ["her 16th birthday"]),
        ("He had his first birthday in March 2024.", ["his first birthday"]),
        ("In March 2025 he was seen. Exactly 30 days later, in March 2025, he was not.", ["March 2025"]),
    ],
)
def test_what_tells_a_day_is_masked(text: str, words: list[str]) -> None:
    assert masked(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Child A died in \\[date\\]. She was five weeks from the end of term.",
        "She was seen about two weeks before her death.",
        "A few days before her death she was at school.",
        "Three weeks later, in February 2025, Child A was admitted.",
        "A meeting was held in March 2025. On the next day each child was seen.",
        "On the day of her death an ambulance came.",
        "The chair decided in February 2026 that a review would be held. The inspectorate was told on the next day.",
        "Recommendations are answered within five working days.",
        "For eight months of the previous year the children had a plan.",
        "He was seen on the 10th percentile, on the 5th floor.",
        "Child A was aged 5 to 9 when she died.",
        "Every day he fed a hungry child.",
        "It was her birthday, and nobody came.",
        "In March 2025 he was seen. In April 2025 he was seen again, about 30 days later.",
    ],
)
def test_what_leaves_many_days_stays(text: str) -> None:
    assert masked(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She died on the third day after the operation.", ["the third day"]),
        ("In March 2025 he was moved, and on day 12 he ran away.", ["on day 12"]),
        ("She was discharged in March 2025 and died 48 hours from then.", ["48 hours"]),
        ("He fell ill three days prior to a visit in March 2025.", []),
        ("He fell ill in March 2025, three days prior.", ["three days"]),
        ("Within three days he died.", ["Within three days"]),
        ("There was a gap of nine days, and then she died.", ["gap of nine days"]),
        ("A day or two after the visit she died.", ["A day or two"]),
        ("He was seen five days into March 2025.", ["five days"]),
        ("He was seen two days post-discharge in March 2025.", ["two days"]),
        ("The stay in March 2025 lasted three days.", []),
        ("In March 2025 she went to school on four days a week.", []),
        ("Answer within three days.", []),
        ("He came on day three of the trial period.", []),
        ("In March 2025 she worked night shifts on the fourth floor.", []),
    ],
)
def test_a_count_that_cannot_be_read_is_raised_beside_what_dates_it(text: str, words: list[str]) -> None:
    assert masked(text, public=PublicDays()) == words


def days_told(text: str) -> list[tuple[date, date]]:
    dated = (one for one in read_statements("x", text) if isinstance(one, Dated))
    return [(date.fromordinal(one.days.first), date.fromordinal(one.days.last)) for one in dated]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("In November 2024 he left. In February he was back.", (date(2023, 2, 1), date(2025, 2, 28))),
        ("He was seen between March and June 2025.", (date(2025, 3, 1), date(2025, 3, 31))),
        ("In April or May 2024 he was seen.", (date(2024, 4, 1), date(2024, 5, 31))),
        ("In December 2024 or January 2025 he was seen.", (date(2024, 12, 1), date(2025, 1, 31))),
        ("In 2019-2024 he was seen.", (date(2019, 1, 1), date(2024, 12, 31))),
        ("In 2024 or 2025 he was seen.", (date(2024, 1, 1), date(2025, 12, 31))),
        ("In the 2020s he was seen.", (date(2020, 1, 1), date(2029, 12, 31))),
    ],
)
def test_a_month_is_of_a_year_only_if_the_text_says_so(text: str, days: tuple[date, date]) -> None:
    assert days in days_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "In February he was back.",
        "Before March 2025 he left.",
        "After a day in March 2025 he left.",
        "By May 2025 he left.",
    ],
)
def test_no_day_is_read_where_none_is_told(text: str) -> None:
    assert days_told(text) == []


def counted_from(text: str) -> list[str]:
    return [one.since for one in read_statements("x", text) if isinstance(one, Counted)]


@pytest.mark.parametrize(
    ("text", "connected"),
    [
        ("In March 2025 the assault was reported. He left two days after the assault.", True),
        ("He left two days after the assault.", False),
        ("An assault was reported. Another assault followed. He left two days after the assault.", False),
        ("A meeting was held. He left two days after a meeting.", False),
        ("The admissions ward called. He left two days after the admission.", False),
    ],
)
def test_an_event_is_the_one_named_only_if_the_document_speaks_of_one(text: str, connected: bool) -> None:
    events = {one.event for one in read_statements("x", text) if isinstance(one, Dated)} | {"x 1"}
    assert (counted_from(text)[0] in events) == connected


def test_no_event_but_public_ones_is_the_same_in_two_documents() -> None:
    """Nobody can tell whether "the assault" is one assault; the same words pin nothing together."""
    first = "In March 2025 the assault was reported. Exactly 30 days after the assault, he left."
    assert masked("In March 2025 he came back two days after the assault.", first) == []
    assert {one.since for one in read_statements("a", first) if isinstance(one, Counted)}.isdisjoint(
        one.since for one in read_statements("b", first) if isinstance(one, Counted)
    )


NEXT_DAY = PublicDays({DEATH: DIED, NOTIFIED: DIED + 1})


def test_two_bands_that_tell_a_birthday_between_them_do_not_both_stand() -> None:
    """Four at one public event and five at the next, a day later: that day is the birthday."""
    summary = "Child A was aged 1 to 4 when the baby died."
    overview = "Child A was aged 5 to 9 when the board was notified."
    assert masked(summary, public=NEXT_DAY) == masked(overview, public=NEXT_DAY) == []
    assert masked(overview, summary, public=NEXT_DAY) == ["aged 5 to 9"]
    assert masked(f"{summary} {overview}", public=NEXT_DAY) == ["aged 5 to 9"]
    assert masked(f"{summary} {overview}".replace("Child A was", "The twins were"), public=NEXT_DAY) == ["aged 5 to 9"]


def test_bands_of_two_people_or_far_apart_tell_no_birthday() -> None:
    summary, other = (
        "Child A was aged 1 to 4 when the baby died.",
        "The twins were aged 5 to 9 when the board was notified.",
    )
    assert masked(other, summary, public=NEXT_DAY) == []
    overview = "Child A was aged 5 to 9 when the board was notified."
    assert masked(overview, summary, PublicDays({DEATH: DIED, NOTIFIED: DIED + 40})) == []
    assert masked("In March 2025 Child A was aged 1 to 4. The next day Child A was aged 5 to 9.") == []


def test_a_band_is_masked_as_an_age() -> None:
    text = "Roisin was aged 1 to 4 when the baby died. Roisin was aged 5 to 9 when the board was notified."
    interval_look = IntervalLook("executive-summary", Lexicon(PARTIES), NEXT_DAY, ())
    public = redact(text, looks=(interval_look,))
    assert public.text.endswith("Child A was \\[age\\] when the board was notified.")
    assert [(doubt.kind, doubt.text) for doubt in public.doubts] == [("age", "aged 5 to 9")]


@given(st.dates(date(1990, 1, 1), date(2020, 12, 31)), st.integers(0, 90), st.integers(0, 364))
def test_a_band_never_excludes_the_true_day_of_birth(born: date, years: int, days: int) -> None:
    assume((born.month, born.day) != (2, 29) and born.year + years < 2100)  # 2100 has no leap day
    told = read_statements("x", f"In 2020 Child A was aged {years} to {years}.", ["Child A"])
    (aged,) = (one for one in told if isinstance(one, Counted))
    assert aged.least <= born.replace(year=born.year + years).toordinal() + days - born.toordinal() <= aged.most


def test_two_documents_pin_together_what_neither_does_alone() -> None:
    """The chain of counts is in one document, its public end in the other."""
    summary = "Child A was aged 5 to 9 when she died."
    overview = "Child A was aged 1 to 4 the day before she died."
    assert masked(summary) == []
    assert masked(summary, "In March 2024 Child A was aged 5 to 9.") == []
    assert masked(overview, summary) == ["the day"]


def test_a_statement_that_would_be_masked_elsewhere_does_not_count_here() -> None:
    pinned = "She was seen two days before her death."
    assert masked("She was seen in January 2026.", pinned) == []
    assert masked(pinned, pinned) == ["two days"]


def test_a_count_from_a_death_is_a_date_even_if_the_register_does_not_say_which() -> None:
    assert masked("He was seen three days before his death.", public=PublicDays()) == ["three days"]


def test_the_reason_names_the_other_line_and_no_word() -> None:
    text = "Zofia rang.\n\nTwo days later he was seen.\n\nChild A died the next day."
    first, second = (Counted(Spot("x", n, n + 1, n), "e", "f", 9 * n, 40) for n in (1, 2))
    assert pins_among([first, second], (), PUBLIC) == ()
    march = Days(date(2025, 3, 1).toordinal(), date(2025, 3, 31).toordinal())
    told = [Dated(Spot("x", 1, 2, 1), "e", march), Dated(Spot("x", 2, 3, 3), "f", march)]
    (pin,) = pins_among([*told, Counted(Spot("x", 3, 4, 5), "f", "e", 30, 30)], (), PUBLIC)
    assert pin.spot.line == 5
    assert "line 3" in pin.reason
    own = read_statements("executive-summary", text)
    assert all("Zofia" not in pin.reason for pin in pins_among(own, (), PUBLIC))


def look(*decisions: Decision) -> IntervalLook:
    return IntervalLook("executive-summary", Lexicon(PARTIES, decisions), PUBLIC, ())


def test_it_is_printed_masked_with_a_doubt_and_redacting_twice_changes_nothing() -> None:
    source = "# Summary\n\nBridget was seen **four days** before her daughter's death.\n"
    once = redact(source, looks=(look(),))
    assert once.text == "# Summary\n\nMother was seen **\\[time\\]** before her daughter's death.\n"
    (doubt,) = once.doubts
    assert (doubt.kind, doubt.line, doubt.column, doubt.text) == ("duration", 3, 20, "four days")
    assert redact(once.text, looks=(look(),)).text == once.text


def test_a_recorded_decision_keeps_it_in_its_context() -> None:
    source = "Bridget was seen four days before her daughter's death."
    (doubt,) = redact(source, looks=(look(),)).doubts
    keep = Decision("four days", "duration", "keep", "public", "R", date(2026, 10, 1), context=doubt.context)
    kept = redact(source, decisions=[keep], looks=(look(keep),))
    assert kept.text == "Mother was seen four days before her daughter's death."
    assert kept.doubts == ()
    elsewhere = redact("Hope was seen four days before his death.", decisions=[keep], looks=(look(keep),))
    assert len(elsewhere.doubts) == 1


def test_a_reason_counts_lines_of_the_source() -> None:
    """A name over two lines is printed in one: what follows has moved up in the printed text."""
    source = "Bridget\nConnors\nrang.\n\nIn March 2025 he was seen. Exactly 30 days later, in March 2025, he was not.\n"
    detector = PatternDetector()
    (doubt,) = redact(source, looks=(look(),), detector=detector).doubts
    assert doubt.line == 5
    assert "line 5" in doubt.reason


@pytest.mark.parametrize(
    "text", ["", "\n\n", ".", "the", "About the reference date.", "99999999 days later", "the 5th"]
)
def test_any_text_is_read_without_error(text: str) -> None:
    read_statements("x", text)


@given(st.text(alphabet="ab .,;:()\n0123456789thedaysbeforelatermarch", max_size=300))
@settings(deadline=None)
def test_no_text_breaks_the_reader(text: str) -> None:
    for statement in read_statements("x", text, ["Child A"]):
        assert 0 <= statement.spot.start < statement.spot.end <= len(text)


SPOT = Spot("x", 0, 1, 1)
EVENTS = [f"e{number}" for number in range(5)]


@st.composite
def true_statements(draw: st.DrawFn) -> tuple[dict[str, int], list[Dated | Counted]]:
    """Events on true days, and statements about them that are all true."""
    start = date(2024, 1, 1).toordinal()
    days = {event: start + draw(st.integers(0, 800)) for event in EVENTS}
    told: list[Dated | Counted] = []
    for _ in range(draw(st.integers(1, 12))):
        event, other = draw(st.sampled_from(EVENTS)), draw(st.sampled_from(EVENTS))
        below, above = draw(st.integers(0, 20)), draw(st.integers(0, 20))
        if event == other:
            told.append(Dated(SPOT, event, Days(days[event] - below, days[event] + above)))
        else:
            gap = days[event] - days[other]
            told.append(Counted(SPOT, event, other, gap - below, gap + above))
    return days, told


@given(true_statements())
@settings(deadline=None)
def test_what_is_true_is_never_excluded(case: tuple[dict[str, int], list[Dated | Counted]]) -> None:
    days, told = case
    network: Network | None = Network()
    for statement in told:
        network = network.told(statement) if network else None
        assert network is not None
        for event, day in days.items():
            assert network.days_of(event).first <= day <= network.days_of(event).last


@given(true_statements())
@settings(deadline=None)
def test_what_is_left_standing_pins_nothing(case: tuple[dict[str, int], list[Dated | Counted]]) -> None:
    """For all sets of true statements: without those that are raised, every event has more days than the limit."""
    _, told = case
    numbered: list[Statement] = [
        Dated(Spot("x", number, number + 1, 1), one.event, one.days)
        if isinstance(one, Dated)
        else Counted(Spot("x", number, number + 1, 1), one.event, one.since, one.least, one.most)
        for number, one in enumerate(told)
    ]
    raised = {pin.spot for pin in pins_among(numbered, (), PublicDays())}
    network = Network()
    for statement in numbered:
        if statement.spot not in raised:
            assert not isinstance(statement, TellsADay)
            network = network.told(statement) or network
    for event in EVENTS:
        assert network.few_days_of(event, PINNED_UP_TO_DAYS) == ()


def test_a_contradiction_is_no_knowledge() -> None:
    march = Days(date(2025, 3, 1).toordinal(), date(2025, 3, 31).toordinal())
    network = Network().told(Dated(SPOT, "e", march))
    assert network is not None
    assert network.told(Dated(SPOT, "e", Days(march.last + 1, march.last + 9))) is None
    assert network.told(Counted(SPOT, "e", "e", 1, 1)) is None


def test_a_weekday_leaves_one_day_of_a_week() -> None:
    monday = date(2025, 3, 3)
    week = Days(monday.toordinal(), (monday + timedelta(days=6)).toordinal())
    network = Network().told(Dated(SPOT, "e", week, weekday=2))
    assert network is not None
    assert network.few_days_of("e", 1) == ((monday + timedelta(days=2)).toordinal(),)
