"""Counts of time that are read in no other way are raised beside a day that anybody can find out (design, 5)."""

import pytest

from scr_docs.deidentify.intervals.public_events import speaks_of_death
from tests.deidentify.test_intervals_pins import masked


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In the last two days of her life nobody came.", ["last two days"]),
        ("On the last day of Child A's short life nobody came.", ["last day"]),
        ("During her last nine days nobody came.", ["last nine days"]),
        ("She lived for nine days.", ["for nine days"]),
        ("She had been dead for two days when he came.", ["for two days"]),
        ("He was seen on the eve of her death.", ["the eve"]),
        ("It was the second anniversary of her brother's death.", ["anniversary"]),
        ("Two days before Christmas he was seen.", ["Two days"]),
        ("He was seen the day before Christmas Eve.", ["the day"]),
        ("Three weeks after Easter he was seen.", ["Three weeks"]),
        ("He was seen on the penultimate day of March 2025.", ["the penultimate day"]),
        ("He was seen on the final weekend of March 2025.", ["final weekend of March 2025"]),
        ("He was seen exactly a month before her death.", ["exactly a month"]),
        ("Two months to the day after she died he was seen.", ["Two months to the day"]),
        ("He was seen 48h before her death.", ["48h"]),
        ("He was seen 72 hrs before death.", ["72 hrs"]),
        ("In the nine days leading up to her death nobody came.", ["nine days"]),
        ("The gap between the visit and her death was nine days.", ["nine days"]),
        ("Nine days separated the visit from her death.", ["Nine days"]),
        ("It took nine days before she died.", ["nine days"]),
        ("She had not been seen for nine days when she died.", ["nine days"]),
        ("With three days to go until her death he was seen.", ["three days"]),
        ("Her death came five days after the visit.", ["five days"]),
        ("Seventy-two hours later she was dead.", ["Seventy-two hours"]),
        ("He was seen on the day before the notification.", ["the day"]),
        ("The serious incident notification was made. Two days earlier he had left.", ["Two days"]),
        ("He was seen. The day after, she died.", ["The day"]),
        ("He was seen. Three days after that, she died.", ["Three days"]),
    ],
)
def test_what_counts_from_a_public_day_is_raised_however_it_is_said(text: str, words: list[str]) -> None:
    assert masked(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "She lived with her mother for nine days.",
        "The last two days of the course were on safeguarding.",
        "He was at school on three days a week when she died.",
        "A form is sent within one working day of any child's death.",
        "The child death review takes nine days.",
        "She was seen about nine days before her death.",
        "A few days before Christmas he was seen.",
        "She had not been seen for nine weeks when she died.",
        "The gap between visits was nine days.",
        "It was a dead end for two years.",
        "The day after, he left.",
        "It was the anniversary of the board.",
        "He was seen over the weekend.",
        "The penultimate paragraph is about March 2025.",
    ],
)
def test_what_counts_from_nothing_public_stays(text: str) -> None:
    assert masked(text) == []


@pytest.mark.parametrize(
    ("sentence", "speaks"),
    [
        ("She died.", True),
        ("Before her death he was seen.", True),
        ("The child death overview panel met.", False),
        ("The death certificate was sent.", False),
        ("A death threat was made.", False),
        ("He was dead tired.", False),
    ],
)
def test_a_death_is_told_from_words_about_deaths(sentence: str, speaks: bool) -> None:
    assert speaks_of_death(sentence) == speaks
