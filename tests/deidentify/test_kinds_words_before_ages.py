"""A printed age agrees with its subject, and the short forms of health records are read or asked about."""

import re

import pytest

from scr_docs.deidentify.kinds.ages import age_band
from scr_docs.deidentify.kinds.dates import UNSETTLED
from scr_docs.deidentify.kinds.words_before_ages import fit_age
from scr_docs.deidentify.kinds.written_ages import WRITTEN_AGE


def printed(text: str) -> str:
    """The text with every age as `judge` prints it; one that a person must read as a question mark."""

    def fitted(found: re.Match[str]) -> str:
        band = age_band(found.group())
        return "?" if band is UNSETTLED else fit_age(text, found.start(), band) if band else found.group()

    return re.sub(WRITTEN_AGE, fitted, text)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("She turned six.", "She was aged 5 to 9."),
        ("I turned six.", "I was aged 5 to 9."),
        ("You turned sixteen.", "You were aged 16 to 17."),
        ("We had turned six.", "We were aged 5 to 9."),
        ("They turned six in March.", "They were aged 5 to 9 in March."),
        ("They had just turned six.", "They were aged 5 to 9."),
        ("They'd turned six.", "They'd been aged 5 to 9."),
        ("They have turned six.", "They are aged 5 to 9."),
        ("I have turned 24.", "I am in their 20s."),
        ("They turn six soon.", "They are aged 5 to 9 soon."),
        ("It turned six.", "It was aged 5 to 9."),
        ("The twins turned six.", "The twins were aged 5 to 9."),
        ("Twins turned six.", "Twins were aged 5 to 9."),
        ("The children, who turned six in May, left.", "The children, who were aged 5 to 9 in May, left."),
        ("The girl, who turned six in May, left.", "The girl, who was aged 5 to 9 in May, left."),
        ("Both turned six.", "Both were aged 5 to 9."),
        ("Her brothers both turned six.", "Her brothers both were aged 5 to 9."),
        ("The boys' sister turned six.", "The boys' sister was aged 5 to 9."),
        ("Child A's sister turned six.", "Child A's sister was aged 5 to 9."),
        ("Child A and Sibling 1 turned six.", "Child A and Sibling 1 were aged 5 to 9."),
        ("When Hope and Will turned six, she left.", "When Hope and Will were aged 5 to 9, she left."),
        ("She left home and Child A turned six.", "She left home and Child A was aged 5 to 9."),
        ("The boss turned 50.", "The boss was in their 50s."),
        ("James turned six.", "James was aged 5 to 9."),
        ("Mrs Jones turned 40 in May.", "Mrs Jones was in their 40s in May."),
        ("She would turn six in May.", "She would be aged 5 to 9 in May."),
        ("They were about to turn six.", "They were about to be aged 5 to 9."),
        ("She turns six next May.", "She is aged 5 to 9 next May."),
        ("On turning six, she left.", "On being aged 5 to 9, she left."),
        ("He reached the age of six.", "He reached an age of 5 to 9."),
        ("until the age of 24,", "until an age of 20 to 29,"),
        ("seen at six weeks old", "seen when under 1 year old"),
        ("at the age of six", "aged 5 to 9"),
    ],
)
def test_the_words_around_a_printed_age_stay_grammatical(written: str, expected: str) -> None:
    assert printed(written) == expected
    assert printed(expected) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("4/12 old", "under 1 year old"),
        ("4/12 of age", "under 1 year old"),
        ("a 14/12 girl", "a 1-to-4-year-old girl"),
        ("A 4/12 old baby boy", "An under-1-year-old baby boy"),
        ("this 3/7 infant", "this under-1-year-old infant"),
        ("seen at 6/52", "seen ?"),
        ("seen at 6/52 of age", "seen when under 1 year old"),
        ("the 14/12 twins", "the ? twins"),
        ("aged 14/12", "?"),
        ("paracetamol for 3/7", "paracetamol for 3/7"),
        ("5/7 of amoxicillin", "5/7 of amoxicillin"),
        ("review in 6/52, then 3/12 later", "review in 6/52, then 3/12 later"),
        ("12 out of 14/52 shifts", "12 out of 14/52 shifts"),
        ("turned two pages; turned 180 degrees", "turned two pages; turned 180 degrees"),
    ],
)
def test_months_weeks_and_days_of_health_records(written: str, expected: str) -> None:
    assert printed(written) == expected
